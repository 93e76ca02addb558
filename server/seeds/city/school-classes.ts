import { OrganisationKind } from '@xingcheng/shared/codes/organisation-kind';
import { SchoolGrade } from '@xingcheng/shared/codes/school-grade';

const G = SchoolGrade;
const PRIMARY = [G.P1, G.P2, G.P3, G.P4, G.P5, G.P6];
const JUNIOR = [G.J7, G.J8, G.J9];
const SENIOR = [G.S10, G.S11, G.S12];

export type SchoolShape = { grades: readonly SchoolGrade[]; classSize: number; weight: number };

/** Grades, pupils in a class, and how large such a school is beside the others. */
export const SCHOOL_SHAPES: Partial<Record<OrganisationKind, SchoolShape>> = {
  [OrganisationKind.KINDERGARTEN]: { grades: [G.K1, G.K2, G.K3], classSize: 25, weight: 10 },
  [OrganisationKind.PRIMARY_SCHOOL]: { grades: PRIMARY, classSize: 40, weight: 28 },
  [OrganisationKind.MIDDLE_SCHOOL]: { grades: JUNIOR, classSize: 42, weight: 24 },
  [OrganisationKind.HIGH_SCHOOL]: { grades: SENIOR, classSize: 42, weight: 22 },
  [OrganisationKind.VOCATIONAL_SCHOOL]: { grades: SENIOR, classSize: 36, weight: 18 },
  [OrganisationKind.SPECIAL_SCHOOL]: { grades: [...PRIMARY, ...JUNIOR], classSize: 10, weight: 7 },
};

/** The year in which the school year of that day began. */
export const schoolYearOf = (today: string): number => Number(today.slice(0, 4)) - (today.slice(5) < '09-01' ? 1 : 0);
