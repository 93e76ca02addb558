import { DISABILITY_CATEGORY_DIGITS, type DisabilityCategory } from '../codes/disability-category.ts';
import { DisabilityGrade } from '../codes/disability-grade.ts';
import { hasFullWidth } from './full-width.ts';
import { parseNationalId } from './national-id.ts';
import { type Parsed, bad, good } from './problem.ts';

/** National ID, category digit, grade digit, and B1 to B9 for a replacement. */
export interface DisabilityCertificate {
  readonly number: string;
  readonly nationalId: string;
  readonly category: DisabilityCategory;
  readonly grade: DisabilityGrade;
  readonly replacement: number;
}

export type CertificateProblem = 'FULL_WIDTH_DIGITS' | 'CERTIFICATE_INVALID';

const SHAPE = /^(\d{17}[\dX])([1-7])([1-4])(?:B([1-9]))?$/;

export function parseDisabilityCertificate(text: string): Parsed<DisabilityCertificate, CertificateProblem> {
  const number = text.trim().toUpperCase();
  if (hasFullWidth(number)) return bad('FULL_WIDTH_DIGITS');
  const [, nationalId = '', categoryDigit = '', gradeDigit, replacement = '0'] = SHAPE.exec(number) ?? [];
  const category = DISABILITY_CATEGORY_DIGITS[categoryDigit];
  const grade = Object.values(DisabilityGrade).find((code) => code === `GRADE_${gradeDigit}`);
  if (!category || !grade || !parseNationalId(nationalId).ok) return bad('CERTIFICATE_INVALID');
  return good({ number, nationalId, category, grade, replacement: Number(replacement) });
}
