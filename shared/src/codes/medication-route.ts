/** How a medicine is given. */
export const MedicationRoute = {
  ORAL: 'ORAL',
  INJECTION: 'INJECTION',
  INHALED: 'INHALED',
  TOPICAL: 'TOPICAL',
  DROPS: 'DROPS',
  RECTAL: 'RECTAL',
  OTHER: 'OTHER',
} as const;
export type MedicationRoute = (typeof MedicationRoute)[keyof typeof MedicationRoute];
