import { addYears } from '@xingcheng/shared/age/iso-date';
import { nationalIdCheck } from '@xingcheng/shared/identity/national-id';
import type { SeedPupil } from '../city/city.types.js';
import { GRADES, rowOf, type RosterColumn, type RosterRow } from './roster-row.js';

export type Surroundings = {
  today: string;
  /** A sound row further up in the same file. */
  earlier: RosterRow;
  /** Somebody the city knows already, in a primary school. */
  known: SeedPupil;
  school: string;
};

/** What is wrong, where it must be reported, and how the sound row is spoilt. */
export type Fault = {
  code: string;
  column: RosterColumn;
  times: number;
  spoil(row: RosterRow, around: Surroundings): Partial<RosterRow>;
};

const fullWidth = (text: string): string =>
  text.replaceAll(/\d/g, (digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0));
const nextDigit = (digit: string): string => (digit === 'X' ? '0' : String((Number(digit) + 1) % 10));

function withDate(row: RosterRow, birthDate: string): Partial<RosterRow> {
  const body = row.身份证号.slice(0, 6) + birthDate.replaceAll('-', '') + row.身份证号.slice(14, 17);
  return { 出生日期: birthDate, 身份证号: body + nationalIdCheck(body) };
}

/** Thirty-seven bad rows in sixteen ways; a merged pair counts twice. */
export const FAULTS: readonly Fault[] = [
  {
    code: 'NATIONAL_ID_CHECKSUM',
    column: '身份证号',
    times: 3,
    spoil: ({ 身份证号 }) => ({ 身份证号: 身份证号.slice(0, 17) + nextDigit(身份证号.charAt(17)) }),
  },
  {
    code: 'NATIONAL_ID_LENGTH',
    column: '身份证号',
    times: 2,
    spoil: ({ 身份证号 }) => ({ 身份证号: 身份证号.slice(0, 15) }),
  },
  {
    code: 'NATIONAL_ID_BIRTH_DATE',
    column: '身份证号',
    times: 2,
    spoil: (row) => ({ 身份证号: withDate(row, addYears(row.出生日期, 1)).身份证号 ?? '' }),
  },
  {
    code: 'NATIONAL_ID_SEX',
    column: '身份证号',
    times: 3,
    spoil: ({ 性别 }) => ({ 性别: 性别 === '男' ? '女' : '男' }),
  },
  {
    code: 'FULL_WIDTH_DIGITS',
    column: '身份证号',
    times: 2,
    spoil: ({ 身份证号 }) => ({ 身份证号: fullWidth(身份证号) }),
  },
  {
    code: 'PHONE_INVALID',
    column: '监护人手机',
    times: 2,
    spoil: ({ 监护人手机 }) => ({ 监护人手机: 监护人手机.slice(0, 10) }),
  },
  {
    code: 'DATE_IN_FUTURE',
    column: '出生日期',
    times: 2,
    spoil: (row, { today }) => withDate(row, addYears(today, 1)),
  },
  {
    code: 'INVALID_DATE',
    column: '出生日期',
    times: 2,
    spoil: ({ 出生日期 }) => ({ 出生日期: `${出生日期.slice(0, 4)}-02-30` }),
  },
  { code: 'INVALID_DATE', column: '出生日期', times: 1, spoil: () => ({ 出生日期: '去年春天' }) },
  { code: 'UNKNOWN_SCHOOL', column: '学校', times: 3, spoil: ({ 学校 }) => ({ 学校: `${学校}东校区` }) },
  { code: 'UNKNOWN_GRADE', column: '年级', times: 1, spoil: () => ({ 年级: '十三年级' }) },
  {
    code: 'GRADE_FOR_AGE',
    column: '年级',
    times: 3,
    // Two grades ahead, or four behind: one early and three late are allowed.
    spoil: ({ 年级 }) => ({ 年级: GRADES[(GRADES.indexOf(年级) + 2) % GRADES.length] ?? 年级 }),
  },
  { code: 'REQUIRED', column: '姓名', times: 2, spoil: () => ({ 姓名: '' }) },
  { code: 'DUPLICATE_IN_FILE', column: '身份证号', times: 2, spoil: (_, { earlier }) => ({ ...earlier }) },
  {
    code: 'DUPLICATE_IN_CITY',
    column: '身份证号',
    times: 3,
    spoil: (_, { known, school }) => rowOf(known, school, GRADES[Number(known.grade.slice(1)) - 1] ?? '', 1),
  },
  { code: 'FORMULA_CELL', column: '姓名', times: 2, spoil: () => ({ formulaIn: '姓名' }) },
  { code: 'MERGED_CELL', column: '学校', times: 1, spoil: () => ({ mergedWithNext: true }) },
];
