/** Stages of schooling; SENIOR holds general, vocational and special vocational schools alike. */
export const SchoolStage = {
  NURSERY: 'NURSERY',
  KINDERGARTEN: 'KINDERGARTEN',
  PRIMARY: 'PRIMARY',
  JUNIOR_MIDDLE: 'JUNIOR_MIDDLE',
  SENIOR: 'SENIOR',
} as const;
export type SchoolStage = (typeof SchoolStage)[keyof typeof SchoolStage];
