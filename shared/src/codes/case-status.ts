export const CaseStatus = {
  OPEN: 'OPEN',
  CLOSED: 'CLOSED',
} as const;
export type CaseStatus = (typeof CaseStatus)[keyof typeof CaseStatus];
