/** What becomes of a medicine at admission; a change or a stop says why. */
export const MedicationDecision = {
  CONTINUE: 'CONTINUE',
  CHANGE: 'CHANGE',
  STOP: 'STOP',
} as const;
export type MedicationDecision = (typeof MedicationDecision)[keyof typeof MedicationDecision];
