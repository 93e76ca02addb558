/** Why an application cannot wait its turn to be assessed; the rank is decided by people all the same. */
export const ApplicationUrgency = {
  /** Nobody is left who decides or cares. */
  CARER_LOST: 'CARER_LOST',
} as const;
export type ApplicationUrgency = (typeof ApplicationUrgency)[keyof typeof ApplicationUrgency];
