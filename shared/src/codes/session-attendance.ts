export const SessionAttendance = {
  ATTENDED: 'ATTENDED',
  LATE: 'LATE',
  ABSENT: 'ABSENT',
  CANCELLED_BY_FAMILY: 'CANCELLED_BY_FAMILY',
  CANCELLED_BY_PROVIDER: 'CANCELLED_BY_PROVIDER',
} as const;
export type SessionAttendance = (typeof SessionAttendance)[keyof typeof SessionAttendance];
