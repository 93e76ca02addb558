/** Two refused offers make an application INACTIVE and keep its first date (proposal). */
export const ApplicationStatus = {
  DRAFT: 'DRAFT',
  SUBMITTED: 'SUBMITTED',
  ASSESSED: 'ASSESSED',
  WAITING: 'WAITING',
  OFFERED: 'OFFERED',
  PLACED: 'PLACED',
  INACTIVE: 'INACTIVE',
  WITHDRAWN: 'WITHDRAWN',
  DECLINED: 'DECLINED',
} as const;
export type ApplicationStatus = (typeof ApplicationStatus)[keyof typeof ApplicationStatus];
