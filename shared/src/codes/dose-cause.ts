/** Why a person stayed under the standard dose. */
export const DoseCause = {
  CHILD_ILL: 'CHILD_ILL',
  FAMILY_UNABLE: 'FAMILY_UNABLE',
  PROVIDER_SHORT: 'PROVIDER_SHORT',
  NO_PLACE: 'NO_PLACE',
  TRANSPORT: 'TRANSPORT',
  COST: 'COST',
  SCHOOL_CONFLICT: 'SCHOOL_CONFLICT',
  REFUSED: 'REFUSED',
  UNKNOWN: 'UNKNOWN',
} as const;
export type DoseCause = (typeof DoseCause)[keyof typeof DoseCause];
