import { SchoolStage } from './school-stage.ts';

/** Grades from nursery to the last year of senior school. */
export const SchoolGrade = {
  NUR: 'NUR',
  K1: 'K1',
  K2: 'K2',
  K3: 'K3',
  P1: 'P1',
  P2: 'P2',
  P3: 'P3',
  P4: 'P4',
  P5: 'P5',
  P6: 'P6',
  J7: 'J7',
  J8: 'J8',
  J9: 'J9',
  S10: 'S10',
  S11: 'S11',
  S12: 'S12',
} as const;
export type SchoolGrade = (typeof SchoolGrade)[keyof typeof SchoolGrade];

export interface SchoolGradeFacts {
  readonly stage: SchoolStage;
  /** Completed years on 31 August before the school year, for a child who entered at six and never waited. */
  readonly ageOn31August: number;
}

/** Entry at six: 义务教育法 11. */
export const SCHOOL_GRADE_FACTS: Readonly<Record<SchoolGrade, SchoolGradeFacts>> = {
  NUR: { stage: SchoolStage.NURSERY, ageOn31August: 2 },
  K1: { stage: SchoolStage.KINDERGARTEN, ageOn31August: 3 },
  K2: { stage: SchoolStage.KINDERGARTEN, ageOn31August: 4 },
  K3: { stage: SchoolStage.KINDERGARTEN, ageOn31August: 5 },
  P1: { stage: SchoolStage.PRIMARY, ageOn31August: 6 },
  P2: { stage: SchoolStage.PRIMARY, ageOn31August: 7 },
  P3: { stage: SchoolStage.PRIMARY, ageOn31August: 8 },
  P4: { stage: SchoolStage.PRIMARY, ageOn31August: 9 },
  P5: { stage: SchoolStage.PRIMARY, ageOn31August: 10 },
  P6: { stage: SchoolStage.PRIMARY, ageOn31August: 11 },
  J7: { stage: SchoolStage.JUNIOR_MIDDLE, ageOn31August: 12 },
  J8: { stage: SchoolStage.JUNIOR_MIDDLE, ageOn31August: 13 },
  J9: { stage: SchoolStage.JUNIOR_MIDDLE, ageOn31August: 14 },
  S10: { stage: SchoolStage.SENIOR, ageOn31August: 15 },
  S11: { stage: SchoolStage.SENIOR, ageOn31August: 16 },
  S12: { stage: SchoolStage.SENIOR, ageOn31August: 17 },
};
