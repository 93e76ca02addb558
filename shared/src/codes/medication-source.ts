/** Who said that a medicine is taken. */
export const MedicationSource = {
  FAMILY: 'FAMILY',
  HOSPITAL: 'HOSPITAL',
  PREVIOUS_FACILITY: 'PREVIOUS_FACILITY',
} as const;
export type MedicationSource = (typeof MedicationSource)[keyof typeof MedicationSource];
