/**
 * Days that a hand-off gives to whoever owes the next step. No text that could be read names them: they are ours
 * (GB/T 37516 and the city's care measure were not found in full), to be replaced by a later version and never edited.
 */
export const HANDOFF_CLOCKS = {
  version: '2026.1-draft',
  source: 'proposal',
  effectiveFrom: '2026-01-01',
  verified: false,
  /** Nobody is left who decides or cares: until the need for care has been assessed. */
  carerLostAssessmentDays: 3,
  /** Until a guardian is named for whoever needs one. */
  guardianNamedDays: 7,
  /** From the first day of a stay. */
  medicationReconciledDays: 1,
  carePlanDays: 14,
  /** A licence has lapsed: until the case owner has decided where the person goes on. */
  licenceLapsedDays: 10,
} as const;

/** What a task says of its date: whose rule it is, and that nobody has confirmed it. */
export const HANDOFF_SOURCE = `${HANDOFF_CLOCKS.version} (${HANDOFF_CLOCKS.source})`;
