import { sqlId, KIND } from './ids.ts';
import type { Size } from './sizes.ts';

/** What the statements of the generator have in common. Each `n` is the number of a person, a school or a centre, as SQL. */
export const AREAS = [
  '440303',
  '440304',
  '440305',
  '440306',
  '440307',
  '440308',
  '440309',
  '440310',
  '440311',
  '440312',
  '440313',
];

export const TODAY = '2026-11-22';
export const stamps = `'2026-09-01 08:00+08'::timestamptz, '2026-09-01 08:00+08'::timestamptz, 1`;
const list = (words: readonly string[]) => `array[${words.map((word) => `'${word}'`).join(',')}]`;
export const pick = (words: readonly string[], n: string) => `(${list(words)})[1 + (${n}) % ${words.length}]`;
export const area = (n: string) => pick(AREAS, n);

export const personId = (n: string) => sqlId(KIND.person, n);
export const rowId = (n: string) => sqlId(KIND.row, n);
export const schoolOf = ({ schools }: Size, n: string) => `(${n}) % ${schools}`;
export const birthOf = (n: string) => `(date '2014-01-01' + (${n}::bigint * 7919 % 4300)::int)`;

/** Every 26th child of a school is not screened yet. */
export const SCREENED_AT_SCHOOL = 'n % 26 <> 0';
export const SCREENED_ON = `(date '2026-09-01' + n % 80)`;
/** One child in sixty is positive, in every school, and two in sixty are in the band that is repeated after three months. */
const lot = ({ schools }: Size) => `(n / ${schools} * 7 + n % ${schools}) % 60`;
export const positiveAtSchool = (size: Size) => `(${lot(size)} = 0)`;
export const bySchoolResult = (size: Size, positive: string, borderline: string, negative: string) =>
  `case ${lot(size)} when 0 then ${positive} when 1 then ${borderline} when 2 then ${borderline} else ${negative} end`;
/** A guardian who said no after the child was screened: the result is hidden and the child only on the roll. */
export const REFUSED_LATER = `(n % 401 = 1)`;

export type Step = readonly [name: string, statement: string];
