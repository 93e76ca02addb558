export const ScreeningStatus = {
  DRAFT: 'DRAFT',
  RECORDED: 'RECORDED',
  SCORED: 'SCORED',
  VOIDED: 'VOIDED',
} as const;
export type ScreeningStatus = (typeof ScreeningStatus)[keyof typeof ScreeningStatus];
