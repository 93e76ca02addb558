/** Grade 1 is the most severe. */
export const DisabilityGrade = {
  GRADE_1: 'GRADE_1',
  GRADE_2: 'GRADE_2',
  GRADE_3: 'GRADE_3',
  GRADE_4: 'GRADE_4',
} as const;
export type DisabilityGrade = (typeof DisabilityGrade)[keyof typeof DisabilityGrade];
