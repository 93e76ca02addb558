import { addYears } from '@xingcheng/shared/age/iso-date';
import { writeLongXlsx } from '../../src/platform/exports/xlsx.js';
import { GRADES, ROSTER_COLUMNS, rowOf, type RosterRow } from '../bad-roster/roster-row.js';
import { AREAS } from '../city/areas.js';
import { registry } from '../city/people.js';
import { randomOf } from '../city/random.js';
import { schoolYearOf } from '../city/school-classes.js';

export interface BigRosterWish {
  rows: number;
  /** Names of schools as the database knows them. */
  schools: readonly string[];
  today: string;
  seed?: number;
  /** One row in so many is spoilt, one in so many repeats a row further up. */
  badEvery?: number;
  repeatEvery?: number;
}

export interface BigRoster {
  /** What an import of it must count. */
  expected: { total: number; refused: number; ready: number };
  rows(): Generator<RosterRow>;
}

const CLASS_SIZE = 40;

/** Faults a reader meets every day, one after the other. */
const SPOILS: readonly ((row: RosterRow, today: string) => Partial<RosterRow>)[] = [
  ({ 身份证号 }) => ({ 身份证号: 身份证号.slice(0, 17) + (身份证号.endsWith('0') ? '1' : '0') }),
  ({ 监护人手机 }) => ({ 监护人手机: 监护人手机.slice(0, 10) }),
  (row, today) => ({ 出生日期: addYears(today, 1), 姓名: row.姓名 }),
  ({ 学校 }) => ({ 学校: `${学校}东校区` }),
  () => ({ 姓名: '' }),
  () => ({ 年级: '十三年级' }),
];

/** Pupils of primary schools, as many as wanted, made while they are read: the same seed gives the same file. */
export function bigRoster({
  rows: count,
  schools,
  today,
  seed = 20_261_122,
  badEvery = 200,
  repeatEvery = 500,
}: BigRosterWish): BigRoster {
  const isBad = (n: number) => n % badEvery === badEvery - 1;
  const isRepeat = (n: number) => n % repeatEvery === repeatEvery - 2 && !isBad(n);
  let refused = 0;
  for (let n = 0; n < count; n += 1) if (isBad(n) || isRepeat(n)) refused += 1;

  function* rows(): Generator<RosterRow> {
    const people = registry(randomOf(seed).fork('big roster'));
    const year = schoolYearOf(today);
    let sound: RosterRow | undefined;
    for (let n = 0; n < count; n += 1) {
      if (isRepeat(n) && sound) {
        yield sound;
        continue;
      }
      const place = Math.floor(n / schools.length);
      const grade = place % GRADES.length;
      const area = AREAS[n % AREAS.length];
      if (!area) throw new RangeError('no areas');
      const born = year - 6 - grade;
      const person = people.person(`big-${n}`, area, { from: `${born - 1}-09-01`, to: `${born}-08-31` });
      const classNumber = 1 + Math.floor(place / GRADES.length / CLASS_SIZE);
      const row = rowOf(person, schools[n % schools.length] ?? '', GRADES[grade] ?? '', classNumber);
      if (isBad(n)) yield { ...row, ...SPOILS[Math.floor(n / badEvery) % SPOILS.length]?.(row, today) };
      else yield (sound = row);
    }
  }
  return { expected: { total: count, refused, ready: count - refused }, rows };
}

const cellsOf = (row: RosterRow): string[] => ROSTER_COLUMNS.map((column) => row[column]);

export function bigRosterCsv(roster: BigRoster): Buffer {
  const pieces = [Buffer.from(`\uFEFF${ROSTER_COLUMNS.join()}\r\n`)];
  let piece = '';
  for (const row of roster.rows()) {
    piece += `${cellsOf(row).join()}\r\n`;
    if (piece.length < 64 * 1024) continue;
    pieces.push(Buffer.from(piece));
    piece = '';
  }
  return Buffer.concat([...pieces, Buffer.from(piece)]);
}

export async function bigRosterXlsx(roster: BigRoster): Promise<Buffer> {
  function* cells(): Generator<string[]> {
    for (const row of roster.rows()) yield cellsOf(row);
  }
  return await writeLongXlsx('名册', ROSTER_COLUMNS, cells());
}
