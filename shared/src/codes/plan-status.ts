export const PlanStatus = {
  DRAFT: 'DRAFT',
  ACTIVE: 'ACTIVE',
  ENDED: 'ENDED',
} as const;
export type PlanStatus = (typeof PlanStatus)[keyof typeof PlanStatus];
