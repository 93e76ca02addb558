import type { Ctx } from '../../access/index.js';
import { runBound } from '../../platform/db/db.js';
import type { KnownPupil } from './known-pupils.js';
import type { Left, RosterRecord } from './roster-record.js';
import type { RosterPupil } from './roster-row.js';

interface Staying {
  record: RosterRecord;
  known: KnownPupil | undefined;
  pupil: RosterPupil;
}

/** A pupil who stays: class, grade and number as the new list has them. What is the same is left alone. */
export async function changeEnrolments(ctx: Ctx, staying: readonly Staying[]): Promise<void> {
  const changed = staying.flatMap(({ record, known, pupil }) => {
    if (!known?.enrolmentId) return [];
    const { enrolmentId, enrolmentVersion, grade, className, rollNumber } = known;
    const roll = pupil.rollNumber ?? rollNumber;
    if (grade === pupil.grade && className === pupil.className && rollNumber === roll) return [];
    const version = (enrolmentVersion ?? 0) + 1;
    record.before = { enrolmentId, version, grade: grade ?? '', className: className ?? '', rollNumber };
    return [{ id: enrolmentId, grade: pupil.grade, class: pupil.className, roll }];
  });
  if (changed.length === 0) return;
  await runBound(
    ctx.em,
    `update enrolment e set grade = r.grade, class_name = r.class, roll_number = r.roll, version = e.version + 1, updated_at = ?::timestamptz
     from json_to_recordset(?::json) as r(id uuid, grade text, class text, roll text) where e.id = r.id`,
    [ctx.now, JSON.stringify(changed)],
  );
}

interface Leaving {
  enrolmentId: string;
  /** First day without it. */
  on: string;
}

/** Ends enrolments, in the order given, and says what version that left. */
export async function closeEnrolments(
  ctx: Ctx,
  leaving: readonly Leaving[],
): Promise<{ enrolmentId: string; version: number }[]> {
  if (leaving.length === 0) return [];
  const left = (await runBound(
    ctx.em,
    `update enrolment e set ended_on = greatest(r.on_day, e.started_on), version = e.version + 1, updated_at = ?::timestamptz
     from (select id, "on" as on_day from json_to_recordset(?::json) as r(id uuid, "on" date)) r where e.id = r.id returning e.id, e.version`,
    [ctx.now, JSON.stringify(leaving.map(({ enrolmentId: id, on }) => ({ id, on })))],
  )) as Left[];
  const versions = new Map(left.map(({ id, version }) => [id, version]));
  return leaving.map(({ enrolmentId }) => ({ enrolmentId, version: versions.get(enrolmentId) ?? 0 }));
}

/** The school a pupil has left no longer has to do with it for that reason; others remain (decision 0006). */
export async function endSchoolTies(
  ctx: Ctx,
  moving: readonly { personId: string; schoolId: string; on: string }[],
): Promise<Map<string, Left[]>> {
  const ended = new Map<string, Left[]>();
  if (moving.length === 0) return ended;
  const rows = (await runBound(
    ctx.em,
    `update involvement i set ended_on = greatest(r.on_day, i.started_on), version = i.version + 1, updated_at = ?::timestamptz
     from (select "personId", "schoolId", "on" as on_day from json_to_recordset(?::json) as r("personId" uuid, "schoolId" uuid, "on" date)) r
     where i.person_id = r."personId" and i.organisation_id = r."schoolId" and i.reason = 'ENROLMENT' and i.ended_on is null
     returning i.id, i.version, i.person_id as "personId"`,
    [ctx.now, JSON.stringify(moving)],
  )) as (Left & { personId: string })[];
  for (const { personId, ...left } of rows) ended.set(personId, [...(ended.get(personId) ?? []), left]);
  return ended;
}

/** `person|organisation` of the schools that have to do with these pupils now. */
export async function openTies(ctx: Ctx, personIds: readonly string[]): Promise<Set<string>> {
  if (personIds.length === 0) return new Set();
  const rows = (await ctx.em.execute(
    "select person_id, organisation_id from involvement where reason = 'ENROLMENT' and ended_on is null and person_id = any(?::uuid[])",
    [`{${personIds.join()}}`],
  )) as { person_id: string; organisation_id: string }[];
  return new Set(rows.map((one) => `${one.person_id}|${one.organisation_id}`));
}
