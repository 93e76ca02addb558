export const StayStatus = {
  RESERVED: 'RESERVED',
  TRIAL: 'TRIAL',
  ADMITTED: 'ADMITTED',
  ON_LEAVE: 'ON_LEAVE',
  HOSPITAL: 'HOSPITAL',
  DISCHARGED: 'DISCHARGED',
} as const;
export type StayStatus = (typeof StayStatus)[keyof typeof StayStatus];
