/** Stages of a life on the file. Several may be open at once; "current" is computed. */
export const LifecycleStage = {
  SCREENING: 'SCREENING',
  DIAGNOSIS: 'DIAGNOSIS',
  INTERVENTION: 'INTERVENTION',
  EDUCATION: 'EDUCATION',
  EMPLOYMENT: 'EMPLOYMENT',
  RESIDENCE: 'RESIDENCE',
} as const;
export type LifecycleStage = (typeof LifecycleStage)[keyof typeof LifecycleStage];
