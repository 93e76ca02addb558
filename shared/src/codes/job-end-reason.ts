export const JobEndReason = {
  DISMISSED: 'DISMISSED',
  RESIGNED: 'RESIGNED',
  CONTRACT_ENDED: 'CONTRACT_ENDED',
  BUSINESS_CLOSED: 'BUSINESS_CLOSED',
  HEALTH: 'HEALTH',
  MOVED: 'MOVED',
  BETTER_JOB: 'BETTER_JOB',
  OTHER: 'OTHER',
} as const;
export type JobEndReason = (typeof JobEndReason)[keyof typeof JobEndReason];
