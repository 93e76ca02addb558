export const ImportPurpose = {
  ROSTER: 'ROSTER',
  SCREENING_ANSWERS: 'SCREENING_ANSWERS',
} as const;
export type ImportPurpose = (typeof ImportPurpose)[keyof typeof ImportPurpose];
