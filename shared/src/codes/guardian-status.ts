/** What a guardian is to the person today. */
export const GuardianStatus = {
  /** Decides for the person (民法典 34). */
  IN_FORCE: 'IN_FORCE',
  /** Authority ended with the 18th birthday; still the one who cares. */
  CARER: 'CARER',
  ENDED: 'ENDED',
} as const;
export type GuardianStatus = (typeof GuardianStatus)[keyof typeof GuardianStatus];
