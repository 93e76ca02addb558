import type { Ctx } from '../../access/index.js';
import { record } from '../../platform/audit/audit.js';
import { newId } from '../../platform/db/base-properties.js';
import type { RowEffect, RunFacts, StagedRow } from '../../platform/imports/definition.js';
import { FIND_DUPLICATES } from '../duplicates/find-duplicates.job.js';
import { PersonsEntered } from '../people.events.js';
import {
  writeEnrolments,
  writeGuardians,
  writeInvolvements,
  writePersons,
  type NewEnrolment,
  type NewGuardian,
  type NewInvolvement,
} from '../write-persons.js';
import { knownPupils, type KnownPupil } from './known-pupils.js';
import type { RosterPupil } from './roster-row.js';

/** Ids of what a row made or changed; what an undo needs and nothing else. */
export interface RosterRecord {
  personId: string;
  /** The person was new. */
  person: boolean;
  guardianId: string | null;
  enrolmentId: string | null;
  involvementId: string | null;
  /** An enrolment that was changed in place: what it said before, and the version the change left. */
  before: { enrolmentId: string; version: number; grade: string; className: string } | null;
  /** An enrolment of an earlier school year that was closed. */
  closedId: string | null;
}

type Row = StagedRow<RosterPupil>;

/** A pupil of another school is a transfer, which the two schools settle, not a file. */
export const isElsewhere = (known: KnownPupil | undefined, pupil: RosterPupil): boolean =>
  known?.schoolId !== undefined && known.schoolId !== null && known.schoolId !== pupil.schoolId;

/** Writes a chunk of a roster: new pupils, new school years and changed classes, each set in one statement. */
export async function writeRoster(ctx: Ctx, rows: readonly Row[], run: RunFacts): Promise<RowEffect[]> {
  const known = await knownPupils(
    ctx,
    rows.map((row) => row.value),
  );
  const knownOf = (row: Row) => known.get(row.value.personId);
  const writable = rows.filter((row) => !isElsewhere(knownOf(row), row.value));
  const fresh = writable.filter((row) => !knownOf(row));
  await writePersons(
    ctx,
    fresh.map(({ value: { personId, ...pupil } }) => ({ id: personId, ...pupil })),
    { importId: run.id },
  );
  const records = new Map<string, RosterRecord>();
  const [guardians, enrolments, involvements]: [NewGuardian[], NewEnrolment[], NewInvolvement[]] = [[], [], []];
  for (const row of writable) {
    const made = enrol(row.value, knownOf(row), run.id, ctx.today);
    if (made.guardian) guardians.push(made.guardian);
    if (made.enrolment) enrolments.push(made.enrolment);
    if (made.involvement) involvements.push(made.involvement);
    records.set(row.id, made.record);
  }
  await closeAndChange(ctx, writable, records);
  await writeGuardians(ctx, guardians);
  await writeEnrolments(ctx, enrolments);
  await dropKnownTies(ctx, involvements, records);
  await writeInvolvements(ctx, involvements);
  if (fresh.length > 0) {
    await ctx.publish(
      new PersonsEntered(
        fresh.map((row) => row.value.personId),
        'ROSTER',
      ),
    );
    await ctx.jobs.send(ctx.em, FIND_DUPLICATES, {});
  }
  return rows.map((row) => {
    const made = records.get(row.id);
    if (!made) return { id: row.id, outcome: 'DUPLICATE', record: null };
    return { id: row.id, outcome: made.person ? 'INSERTED' : 'UPDATED', record: made };
  });
}

interface Made {
  record: RosterRecord;
  guardian?: NewGuardian;
  enrolment?: NewEnrolment;
  involvement?: NewInvolvement;
}

function enrol(pupil: RosterPupil, known: KnownPupil | undefined, importId: string, today: string): Made {
  const personId = known?.personId ?? pupil.personId;
  const record: RosterRecord = {
    personId,
    person: !known,
    guardianId: null,
    enrolmentId: null,
    involvementId: null,
    before: null,
    closedId: null,
  };
  if (known?.enrolmentId && known.schoolYear === pupil.schoolYear) {
    const { grade, className, enrolmentVersion } = known;
    record.before = {
      enrolmentId: known.enrolmentId,
      version: (enrolmentVersion ?? 0) + 1,
      grade: grade ?? '',
      className: className ?? '',
    };
    return { record };
  }
  const entry = `${pupil.schoolYear}-09-01`;
  // Somebody known without a school comes today; a new pupil or a new school year begins with the year.
  const startedOn = (known && !known.enrolmentId) || entry > today ? today : entry;
  record.closedId = known?.enrolmentId ?? null;
  record.enrolmentId = newId();
  record.involvementId = newId();
  const { schoolId, schoolYear, grade, className, rollNumber } = pupil;
  const made: Made = {
    record,
    enrolment: {
      id: record.enrolmentId,
      personId,
      schoolId,
      schoolYear,
      grade,
      className,
      rollNumber,
      startedOn,
      importId,
    },
    involvement: { id: record.involvementId, personId, organisationId: schoolId, reason: 'ENROLMENT', startedOn },
  };
  if (!known && pupil.guardian) {
    record.guardianId = newId();
    made.guardian = { id: record.guardianId, person: { id: personId, birthDate: pupil.birthDate }, ...pupil.guardian };
  }
  return made;
}

async function closeAndChange(ctx: Ctx, rows: readonly Row[], records: ReadonlyMap<string, RosterRecord>) {
  const changed = rows.flatMap(({ id, value }) => {
    const before = records.get(id)?.before;
    return before
      ? [{ id: before.enrolmentId, grade: value.grade, class: value.className, roll: value.rollNumber }]
      : [];
  });
  const closed = rows.flatMap(({ id, value }) => {
    const closedId = records.get(id)?.closedId;
    return closedId ? [{ id: closedId, on: `${value.schoolYear}-09-01` }] : [];
  });
  await ctx.em.execute(
    `update enrolment e set grade = r.grade, class_name = r.class, roll_number = coalesce(r.roll, e.roll_number), version = e.version + 1, updated_at = ?
     from jsonb_to_recordset(?::jsonb) as r(id uuid, grade text, class text, roll text) where e.id = r.id`,
    [ctx.now, JSON.stringify(changed)],
  );
  await ctx.em.execute(
    `update enrolment e set ended_on = greatest(r.on_day, e.started_on), version = e.version + 1, updated_at = ?
     from (select id, "on" as on_day from jsonb_to_recordset(?::jsonb) as r(id uuid, "on" date)) r where e.id = r.id`,
    [ctx.now, JSON.stringify(closed)],
  );
  const touched = [...records.values()].filter((one) => !one.person);
  await record(
    ctx,
    touched.map(({ personId, before, enrolmentId }) => ({
      deed: 'UPDATE',
      subjectType: 'Enrolment',
      subjectId: before?.enrolmentId ?? enrolmentId ?? personId,
      personId,
      changes: before ? { grade: [before.grade], className: [before.className] } : null,
    })),
  );
}

/** A school that has to do with a known pupil already needs no second reason. */
async function dropKnownTies(ctx: Ctx, ties: NewInvolvement[], records: ReadonlyMap<string, RosterRecord>) {
  const old = [...records.values()].filter((one) => !one.person && one.involvementId);
  if (old.length === 0) return;
  const open = (await ctx.em.execute(
    "select person_id, organisation_id from involvement where reason = 'ENROLMENT' and ended_on is null and person_id = any(?::uuid[])",
    [`{${old.map((one) => one.personId).join()}}`],
  )) as { person_id: string; organisation_id: string }[];
  for (const { person_id: personId, organisation_id: organisationId } of open) {
    const at = ties.findIndex((tie) => tie.personId === personId && tie.organisationId === organisationId);
    if (at < 0) continue;
    const [dropped] = ties.splice(at, 1);
    const mine = old.find((one) => one.involvementId === dropped?.id);
    if (mine) mine.involvementId = null;
  }
}
