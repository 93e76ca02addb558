import { sql } from 'kysely';
import type { Ctx } from '../../access/index.js';
import { readRows } from '../../platform/graphql/page.js';
import { indexOfNationalId } from '../identity.js';
import type { RosterPupil } from './roster-row.js';

/** What the city knows already of a pupil in a roster. */
export interface KnownPupil {
  personId: string;
  enrolmentId: string | null;
  enrolmentVersion: number | null;
  schoolId: string | null;
  schoolYear: number | null;
  grade: string | null;
  className: string | null;
}

const identityOf = (ctx: Ctx, pupil: RosterPupil): string =>
  pupil.nationalId
    ? indexOfNationalId(ctx.keys, pupil.nationalId).toString('hex')
    : `${pupil.schoolId}|${pupil.birthDate}|${pupil.name}`;

/**
 * The known ones among these pupils, by the person id the roster would give them: by number, or, for a pupil without one,
 * by name and birth date in the same school. One question for the whole set, whatever its size.
 */
export async function knownPupils(ctx: Ctx, pupils: readonly RosterPupil[]): Promise<Map<string, KnownPupil>> {
  const rows = pupils.map((pupil) => ({
    key: pupil.personId,
    index: pupil.nationalId ? identityOf(ctx, pupil) : null,
    name: pupil.name,
    born: pupil.birthDate,
    school: pupil.schoolId,
  }));
  const found = await readRows(
    ctx,
    sql<KnownPupil & { key: string }>`
      with asked as (select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(key text, index text, name text, born date, school uuid)),
      known as (
        select a.key, p.id from asked a join person p on p.national_id_index = decode(a.index, 'hex') where a.index is not null
        union all
        select a.key, p.id from asked a join person p on p.birth_date = a.born and p.name = a.name
        where a.index is null and exists (select 1 from enrolment e where e.person_id = p.id and e.school_id = a.school and e.ended_on is null)
      )
      select k.key, k.id as "personId", e.id as "enrolmentId", e.version as "enrolmentVersion", e.school_id as "schoolId", e.school_year as "schoolYear",
        e.grade, e.class_name as "className"
      from known k left join enrolment e on e.person_id = k.id and e.ended_on is null`,
  );
  return new Map(found.map(({ key, ...known }) => [key, known]));
}

/** Rows of one file that speak of the same pupil, after the first of them. */
export function repeated<Row extends { fileRow: number; value: RosterPupil }>(
  ctx: Ctx,
  rows: readonly Row[],
): { row: Row; first: number }[] {
  const seen = new Map<string, number>();
  return rows.flatMap((row) => {
    const identity = identityOf(ctx, row.value);
    const first = seen.get(identity);
    if (first !== undefined) return [{ row, first }];
    seen.set(identity, row.fileRow);
    return [];
  });
}
