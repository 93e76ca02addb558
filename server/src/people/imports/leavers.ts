import { schoolYearOf } from '@xingcheng/shared/education/grade-age';
import type { Ctx } from '../../access/index.js';
import { record } from '../../platform/audit/audit.js';
import type { RunFacts } from '../../platform/imports/definition.js';
import { closeEnrolments, endSchoolTies } from './change-enrolments.js';
import type { Left } from './roster-record.js';
import { reopen } from './undo-roster.js';

/** What closing a leaver changed, by ids. */
interface LeaverRecord {
  enrolmentId: string;
  version: number;
  endedTies: Left[];
}

const AT_ONCE = 2_000;

/**
 * Who was on the last list of a school in this file and is on it no longer. A pupil whose row was refused is not missing:
 * the same name in the same school is enough to hold back. Nobody is closed by being listed.
 */
export async function findLeavers(ctx: Ctx, run: RunFacts): Promise<void> {
  await ctx.em.execute(
    `insert into import_absent (run_id, record_id, person_id)
     select ?, e.id, e.person_id from enrolment e
     where e.ended_on is null and e.started_on <= ?::date
       and e.school_id in (select distinct place_id from import_row where run_id = ? and state = 'READY')
       and not exists (select 1 from import_row w where w.run_id = ? and w.subject_id = e.person_id)
       and not exists (select 1 from import_row w join person p on p.id = e.person_id
         where w.run_id = ? and w.state = 'REFUSED' and w.place_id = e.school_id and w.hint = p.name)`,
    [run.id, ctx.today, run.id, run.id, run.id],
  );
}

/** Ends their places: those of an earlier year with that year, those of this year today. The school loses sight of them. */
export async function closeLeavers(ctx: Ctx, run: RunFacts): Promise<number> {
  const entry = `${schoolYearOf(ctx.today)}-09-01`;
  let closed = 0;
  for (;;) {
    // Whoever has left, moved or gone up meanwhile is no longer the file's business.
    const leavers = (await ctx.em.execute(
      `select e.id as "enrolmentId", e.person_id as "personId", e.school_id as "schoolId",
         (case when e.school_year < ? then least(?::date, ?::date) else ?::date end)::text as "on"
       from import_absent a join enrolment e on e.id = a.record_id and e.ended_on is null
       where a.run_id = ? and a.record is null order by a.record_id limit ?`,
      [schoolYearOf(ctx.today), entry, ctx.today, ctx.today, run.id, AT_ONCE],
    )) as { enrolmentId: string; personId: string; schoolId: string; on: string }[];
    if (leavers.length === 0) return closed;
    const left = await closeEnrolments(ctx, leavers);
    const ties = await endSchoolTies(ctx, leavers);
    const records = leavers.map(({ enrolmentId, personId }, at): LeaverRecord => ({
      enrolmentId,
      version: left[at]?.version ?? 0,
      endedTies: ties.get(personId) ?? [],
    }));
    await ctx.em.execute(
      `update import_absent a set record = r.record from json_to_recordset(?::json) as r("enrolmentId" uuid, record jsonb)
       where a.run_id = ? and a.record_id = r."enrolmentId"`,
      [JSON.stringify(records.map((one) => ({ enrolmentId: one.enrolmentId, record: one }))), run.id],
    );
    await record(
      ctx,
      leavers.map(({ enrolmentId, personId }) => ({
        deed: 'UPDATE',
        subjectType: 'Enrolment',
        subjectId: enrolmentId,
        personId,
        changes: { left: true, importId: run.id },
      })),
    );
    closed += leavers.length;
  }
}

/** Opens again what nobody has touched since, and what leaves nobody in two schools. */
export async function takeLeaversBack(ctx: Ctx, run: RunFacts): Promise<void> {
  const closed = (await ctx.em.execute(
    `select a.record from import_absent a join enrolment e on e.id = a.record_id and e.version = (a.record->>'version')::int
     where a.run_id = ? and not exists (select 1 from enrolment later where later.person_id = e.person_id and later.ended_on is null)`,
    [run.id],
  )) as { record: LeaverRecord }[];
  await reopen(
    ctx,
    'enrolment',
    closed.map((one) => one.record.enrolmentId),
  );
  await reopen(
    ctx,
    'involvement',
    closed.flatMap((one) => one.record.endedTies.map((tie) => tie.id)),
  );
}
