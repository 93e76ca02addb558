import { sql } from 'kysely';
import type { Ctx } from '../../access/index.js';
import { readRows } from '../../platform/graphql/page.js';
import type { RosterPupil } from './roster-row.js';
import { columnOf, indexGenerations } from '../../platform/crypto/blind-index.js';

/** What the city knows already of a pupil in a roster, with the place in school that is open now. */
export interface KnownPupil {
  personId: string;
  enrolmentId: string | null;
  enrolmentVersion: number | null;
  startedOn: string | null;
  schoolId: string | null;
  schoolName: string | null;
  schoolArea: string | null;
  schoolYear: number | null;
  grade: string | null;
  className: string | null;
  rollNumber: string | null;
}

/**
 * The known ones among these pupils, by the person id the roster would give them: by number, or, for a pupil without one,
 * by name and birth date in the same school. One question for the whole set, whatever its size.
 */
export async function knownPupils(ctx: Ctx, pupils: readonly RosterPupil[]): Promise<Map<string, KnownPupil>> {
  const asked = (some: readonly RosterPupil[], ...columns: ((one: RosterPupil) => string)[]) =>
    columns.map((column) => some.map(column));
  const numbered = pupils.filter((one) => one.identity);
  const named = pupils.filter((one) => !one.identity);
  const [keys, odds, evens] = asked(
    numbered,
    (one) => one.personId,
    (one) => one.identity?.index ?? '',
    (one) => one.identity?.indexEven ?? '',
  );
  const byNumber = sql.join(
    indexGenerations(ctx.keys).map(
      (number) =>
        sql`select a.key, p.id from unnest(${keys}::text[], ${number % 2 ? odds : evens}::text[]) as a(key, index) join person p on p.${sql.ref(columnOf('national_id_index', number))} = decode(a.index, 'hex')`,
    ),
    sql` union `,
  );
  const [namedKeys, names, births, schools] = asked(
    named,
    (one) => one.personId,
    (one) => one.name,
    (one) => one.birthDate,
    (one) => one.schoolId,
  );
  const found = await readRows(
    ctx,
    sql<KnownPupil & { key: string }>`
      with known as materialized (
        (${byNumber})
        union all
        select a.key, p.id from unnest(${namedKeys}::text[], ${names}::text[], ${births}::date[], ${schools}::uuid[]) as a(key, name, born, school)
        join person p on p.birth_date = a.born and p.name = a.name
        where exists (select 1 from enrolment e where e.person_id = p.id and e.school_id = a.school and e.ended_on is null)
      )
      select k.key, k.id as "personId", e.id as "enrolmentId", e.version as "enrolmentVersion", e.started_on::text as "startedOn", e.school_id as "schoolId",
        o.name as "schoolName", o.area_code as "schoolArea", e.school_year as "schoolYear", e.grade, e.class_name as "className", e.roll_number as "rollNumber"
      from known k left join enrolment e on e.person_id = k.id and e.ended_on is null left join organisation o on o.id = e.school_id`,
  );
  return new Map(found.map(({ key, ...known }) => [key, known]));
}
