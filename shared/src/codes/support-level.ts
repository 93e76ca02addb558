/** Staffing level of a unit (proposal). */
export const SupportLevel = {
  CRISIS: 'CRISIS',
  SEVERE: 'SEVERE',
  MODERATE: 'MODERATE',
  MILD: 'MILD',
} as const;
export type SupportLevel = (typeof SupportLevel)[keyof typeof SupportLevel];
