import { SCHOOL_KINDS } from '@xingcheng/shared/codes/organisation-kind';
import { schoolYearOf } from '@xingcheng/shared/education/grade-age';
import { sql } from 'kysely';
import { within, type Ctx } from '../../access/index.js';
import { readRows } from '../../platform/graphql/page.js';
import type { CheckedRow, ImportDefinition } from '../../platform/imports/definition.js';
import type { ImportColumn } from '../../platform/imports/columns.js';
import { moduleBeside } from '../../platform/imports/reading/module-beside.js';
import { knownPupils } from './known-pupils.js';
import { closeLeavers, findLeavers, takeLeaversBack } from './leavers.js';
import type { RosterLookups, RosterPupil, School } from './roster-row.js';
import { rosterInUse, undoRoster } from './undo-roster.js';
import { whereTo, WhereTo } from './where-to.js';
import { writeRoster } from './write-roster.js';

const column = (
  key: string,
  zh: string,
  en: string,
  guesses: string[],
  more: Partial<ImportColumn> = {},
): ImportColumn => ({
  key,
  zh,
  en,
  guesses,
  required: false,
  ...more,
});
const required = { required: true };
const sensitive = { sensitive: true };

const COLUMNS = [
  column('school', '学校', 'School', ['学校名称', '学校标识码', 'school name', 'school code'], required),
  column('grade', '年级', 'Grade', ['年级名称', 'year'], required),
  column('className', '班级', 'Class', ['班级名称', '班', 'class name'], required),
  column('rollNumber', '学籍号', 'Roll number', ['全国学籍号', '学号', 'student number', 'student id'], sensitive),
  column('name', '姓名', 'Name', ['学生姓名', '学生', 'pupil', 'student', 'full name'], required),
  column('sex', '性别', 'Sex', ['gender'], required),
  column('birthDate', '出生日期', 'Birth date', ['出生年月日', '生日', 'date of birth', 'born', 'dob'], required),
  column('nationalId', '身份证号', 'National ID', ['身份证件号', '身份证号码', '证件号码', 'id number'], sensitive),
  column('guardianName', '监护人姓名', 'Guardian', ['监护人', '家长姓名', 'guardian name', 'parent']),
  column('guardianRelation', '监护人关系', 'Relation', ['与学生关系', '关系', 'guardian relation', 'relationship']),
  column(
    'guardianPhone',
    '监护人手机',
    'Guardian phone',
    ['监护人电话', '联系电话', '家长电话', 'phone', 'mobile'],
    sensitive,
  ),
];

/** A school's roster: pupils, their guardians and their places in a class for this school year. */
export const rosterImport: ImportDefinition<Ctx, RosterPupil, RosterLookups> = {
  purpose: 'ROSTER',
  zh: '学生名册',
  en: 'School roster',
  rule: 'roster.import',
  columns: () => COLUMNS,
  prepare: async (ctx) => ({
    today: ctx.today,
    schoolYear: schoolYearOf(ctx.today),
    schools: await schoolsByName(ctx),
  }),
  rowModule: moduleBeside(import.meta.url, 'roster-row'),
  checkRows,
  absent: { find: findLeavers, close: closeLeavers, reopen: takeLeaversBack },
  apply: writeRoster,
  inUse: rosterInUse,
  undo: undoRoster,
};

async function schoolsByName(ctx: Ctx): Promise<Map<string, School>> {
  const rows = await readRows(
    ctx,
    sql<Omit<School, 'within'> & { name: string; identifier: string | null }>`
      select id, name, identifier, area_code as "areaCode", street_code as "streetCode" from organisation
      where kind = any(${[...SCHOOL_KINDS]}::text[]) and (closed_on is null or closed_on > ${ctx.today}::date)`,
  );
  const byName = new Map<string, School>();
  for (const { name, identifier, ...row } of rows) {
    const reach = within(ctx.actor, 'roster.import', { organisationId: row.id, areaCode: row.areaCode });
    const school = { ...row, within: reach };
    // Two schools of one name: the one within reach is meant.
    if (!byName.get(name)?.within) byName.set(name, school);
    if (identifier) byName.set(identifier, school);
  }
  return byName;
}

async function checkRows(ctx: Ctx, rows: readonly CheckedRow<RosterPupil>[]): Promise<void> {
  const known = await knownPupils(
    ctx,
    rows.map((row) => row.value),
  );
  for (const { value, refuse, foresee } of rows) {
    const one = known.get(value.personId);
    const key = value.identity ? 'nationalId' : 'name';
    const where = whereTo(ctx, one, value);
    if (where === WhereTo.HELD) refuse(key, 'DUPLICATE_IN_CITY');
    else if (where === WhereTo.MOVES)
      foresee('TRANSFER', one?.personId, {
        key: 'school',
        code: 'TRANSFER_FOLLOWS',
        params: { school: one?.schoolName ?? '' },
      });
    else if (one) foresee('UPDATE', one.personId);
  }
}
