import { OrganisationKind } from '@xingcheng/shared/codes/organisation-kind';
import { MAIN_NAMESPACE, packWorkbook } from '../../src/platform/exports/xlsx-package.js';
import { cellXml } from '../../src/platform/exports/xlsx.js';
import type { City, SeedOrganisation, SeedPerson } from '../city/city.types.js';
import { registry, type Registry } from '../city/people.js';
import { randomOf, type Random } from '../city/random.js';
import { schoolYearOf } from '../city/school-classes.js';
import { FAULTS } from './faults.js';
import { columnOf, GRADES, ROSTER_COLUMNS, rowOf, rowXml, type RosterRow } from './roster-row.js';

export type ExpectedFault = { row: number; column: number; code: string };
export type BadRoster = {
  file: Buffer;
  /** Rows with a pupil in them, the header not counted. */
  rows: number;
  /** The first thing wrong in each bad row, in the order of the rows. */
  expected: ExpectedFault[];
  /** What is wrong with the file as a whole. */
  ofFile: string[];
};

const ROWS = 400;
const FIRST = 4;
const EVERY = 10;

/** A roster as schools send them: 400 rows, 37 of them bad, a second sheet, blanks at the ends. */
export function buildBadRoster(city: City): BadRoster {
  const random = randomOf(city.seed).fork('bad roster');
  const primary = city.organisations.filter((o) => o.kind === OrganisationKind.PRIMARY_SCHOOL && o.area === 'longgang');
  const rows = soundRows(city, primary, random);
  const expected = spoil(rows, city, primary);
  return {
    file: packWorkbook([
      { name: '名册', xml: rosterXml(rows) },
      { name: '填表说明', xml: notesXml() },
    ]),
    rows: ROWS,
    expected,
    ofFile: ['EXTRA_SHEET'],
  };
}

function soundRows(city: City, schools: readonly SeedOrganisation[], random: Random): RosterRow[] {
  const people = registry(random);
  const known = new Set(city.pupils.map((pupil) => pupil.nationalId));
  return Array.from({ length: ROWS }, (_, i) => {
    const grade = i % GRADES.length;
    const row = rowOf(
      newcomer(city, people, known, `roster-${i}`, grade),
      random.pick(schools).name,
      GRADES[grade] ?? '',
      (i % 4) + 1,
    );
    // Harmless, and to be forgiven: blanks after a name, real dates among written ones.
    if (i % 50 === 7) row.姓名 += '  ';
    if (i % 3 === 0) row.realDate = true;
    return row;
  });
}

function newcomer(city: City, people: Registry, known: ReadonlySet<string>, key: string, grade: number): SeedPerson {
  const area = city.areas.find(({ slug }) => slug === 'longgang');
  if (!area) throw new Error('the city has no 龙岗');
  const entry = schoolYearOf(city.today) - 6 - grade;
  for (;;) {
    const person = people.person(key, area, { from: `${entry - 1}-09-01`, to: `${entry}-08-31` });
    if (!known.has(person.nationalId)) return person;
  }
}

/** Spoils every tenth row in place. */
function spoil(rows: RosterRow[], city: City, schools: readonly SeedOrganisation[]): ExpectedFault[] {
  const elsewhere = city.pupils.filter((pupil) => pupil.grade.startsWith('P') && pupil.area === 'baoan');
  const expected: ExpectedFault[] = [];
  for (const [n, fault] of FAULTS.flatMap((fault) => Array.from({ length: fault.times }, () => fault)).entries()) {
    const index = FIRST + n * EVERY;
    const [sound, earlier, known, school] = [rows[index], rows[index - 3], elsewhere[n], schools[0]];
    if (!sound || !earlier || !known || !school) throw new Error('the city is too small for this roster');
    const { realDate: _, ...written } = sound;
    rows[index] = { ...written, ...fault.spoil(sound, { today: city.today, earlier, known, school: school.name }) };
    expected.push({ row: index + 2, column: columnOf(fault.column), code: fault.code });
    if (rows[index]?.mergedWithNext)
      expected.push({ row: index + 3, column: columnOf(fault.column), code: fault.code });
  }
  return expected;
}

function rosterXml(rows: readonly RosterRow[]): string {
  const header = `<row r="1">${ROSTER_COLUMNS.map((title, i) => cellXml(title, 1, i + 1)).join('')}</row>`;
  const body = rows.map((row, i) => rowXml(row, i + 2, rows[i - 1]?.mergedWithNext ? '学校' : undefined));
  // A person scrolled down once and formatted some empty rows: they are no rows.
  const blanks = [1, 2, 3].map((n) => `<row r="${ROWS + 1 + n}"><c r="A${ROWS + 1 + n}" s="1"/></row>`);
  const merges = rows.flatMap((row, i) => (row.mergedWithNext ? [`<mergeCell ref="A${i + 2}:A${i + 3}"/>`] : []));
  return (
    `<worksheet xmlns="${MAIN_NAMESPACE}"><sheetData>${header}${body.join('')}${blanks.join('')}</sheetData>` +
    `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells></worksheet>`
  );
}

const notesXml = (): string =>
  `<worksheet xmlns="${MAIN_NAMESPACE}"><sheetData><row r="1">${cellXml('请在“名册”表中填写', 1, 1)}</row></sheetData></worksheet>`;
