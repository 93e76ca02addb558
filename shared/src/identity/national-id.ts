import { type IsoDate, isIsoDate } from '../age/iso-date.ts';
import { Sex } from '../codes/sex.ts';
import { hasFullWidth } from './full-width.ts';
import { type Parsed, bad, good } from './problem.ts';

/** GB 11643-1999: 6 area, 8 birth date, 3 order (odd is male), 1 check character. */
export interface NationalId {
  readonly id: string;
  /** Area of first registration; it may have been abolished since, so it is never a reason to refuse. */
  readonly areaCode: string;
  readonly birthDate: IsoDate;
  readonly sex: Sex;
}

export type NationalIdProblem =
  | 'FULL_WIDTH_DIGITS'
  | 'NATIONAL_ID_LENGTH'
  | 'NATIONAL_ID_CHECKSUM'
  | 'NATIONAL_ID_BIRTH_DATE';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK = '10X98765432';

/** The check character for the first 17 digits. */
export function nationalIdCheck(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(first17[place]), 0);
  return CHECK.charAt(sum % 11);
}

/** Spaces at the ends and a small x are forgiven; everything else is a problem with a name. */
export function parseNationalId(text: string): Parsed<NationalId, NationalIdProblem> {
  const id = text.trim().toUpperCase();
  if (hasFullWidth(id)) return bad('FULL_WIDTH_DIGITS');
  if (!/^\d{17}[\dX]$/.test(id)) return bad('NATIONAL_ID_LENGTH');
  if (nationalIdCheck(id.slice(0, 17)) !== id.charAt(17)) return bad('NATIONAL_ID_CHECKSUM');
  const birthDate = `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`;
  if (!isIsoDate(birthDate)) return bad('NATIONAL_ID_BIRTH_DATE');
  const sex = Number(id.charAt(16)) % 2 === 1 ? Sex.MALE : Sex.FEMALE;
  return good({ id, areaCode: id.slice(0, 6), birthDate, sex });
}
