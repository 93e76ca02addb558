import { daysBetween } from '@xingcheng/shared/age/iso-date';
import { Sex } from '@xingcheng/shared/codes/sex';
import type { SeedPerson } from '../city/city.types.js';
import { cellXml } from '../../src/platform/exports/xlsx.js';
import { DATE_STYLE } from '../../src/platform/exports/xlsx-package.js';

export const ROSTER_COLUMNS = [
  '学校',
  '年级',
  '班级',
  '学籍号',
  '姓名',
  '性别',
  '出生日期',
  '身份证号',
  '监护人姓名',
  '监护人关系',
  '监护人手机',
] as const;
export type RosterColumn = (typeof ROSTER_COLUMNS)[number];

export type RosterRow = Record<RosterColumn, string> & {
  /** Written as a formula whose result is the value. */
  formulaIn?: RosterColumn;
  /** Its school is one merged cell together with the row below. */
  mergedWithNext?: true;
  /** The birth date as a real date, the way a spreadsheet keeps it. */
  realDate?: true;
};

export const GRADES = ['一年级', '二年级', '三年级', '四年级', '五年级', '六年级'];

export const columnOf = (column: RosterColumn): number => ROSTER_COLUMNS.indexOf(column) + 1;

export const rowOf = (person: SeedPerson, school: string, grade: string, classNumber: number): RosterRow => ({
  学校: school,
  年级: grade,
  班级: `${classNumber}班`,
  学籍号: `G${person.nationalId}`,
  姓名: person.name,
  性别: person.sex === Sex.MALE ? '男' : '女',
  出生日期: person.birthDate,
  身份证号: person.nationalId,
  监护人姓名: person.guardian.name,
  监护人关系: person.guardian.relation,
  监护人手机: person.guardian.phone,
});

const EXCEL_DAY_ZERO = '1899-12-30';

/** `hidden` leaves out the cell that lies under a merged one. */
export function rowXml(row: RosterRow, number: number, hidden: RosterColumn | undefined): string {
  const cells = ROSTER_COLUMNS.map((column, i) => {
    const place = i + 1;
    if (column === hidden) return '';
    if (column === row.formulaIn) return formulaXml(row[column], number, place);
    if (column === '出生日期' && row.realDate)
      return cellXml(daysBetween(EXCEL_DAY_ZERO, row[column]), number, place, DATE_STYLE);
    return cellXml(row[column], number, place);
  });
  return `<row r="${number}">${cells.join('')}</row>`;
}

function formulaXml(value: string, row: number, column: number): string {
  return cellXml(value, row, column)
    .replace('t="inlineStr"', 't="str"')
    .replace(/<is>.*<\/is>/, `<f>CONCATENATE("${value}","")</f><v>${value}</v>`);
}
