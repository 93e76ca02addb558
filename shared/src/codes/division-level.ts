/** Statutory divisions, zones such as bonded areas (codes ending 4xx), and management areas without a statutory code. */
export const DivisionLevel = {
  PROVINCE: 'PROVINCE',
  CITY: 'CITY',
  DISTRICT: 'DISTRICT',
  STREET: 'STREET',
  ZONE: 'ZONE',
  MANAGEMENT_AREA: 'MANAGEMENT_AREA',
} as const;
export type DivisionLevel = (typeof DivisionLevel)[keyof typeof DivisionLevel];
