export const SeverityDomain = {
  SOCIAL_COMMUNICATION: 'SOCIAL_COMMUNICATION',
  RESTRICTED_REPETITIVE: 'RESTRICTED_REPETITIVE',
} as const;
export type SeverityDomain = (typeof SeverityDomain)[keyof typeof SeverityDomain];
