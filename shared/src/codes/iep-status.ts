export const IepStatus = {
  DRAFT: 'DRAFT',
  AGREED: 'AGREED',
  ACTIVE: 'ACTIVE',
  ENDED: 'ENDED',
} as const;
export type IepStatus = (typeof IepStatus)[keyof typeof IepStatus];
