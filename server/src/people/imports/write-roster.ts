import type { WrittenOutcome } from '@xingcheng/shared/codes/import-outcome';
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
import { changeEnrolments, closeEnrolments, endSchoolTies, openTies } from './change-enrolments.js';
import { knownPupils, type KnownPupil } from './known-pupils.js';
import type { RosterPupil } from './roster-row.js';
import type { RosterRecord } from './roster-record.js';
import { firstDay, whereTo, WhereTo } from './where-to.js';
import { withCurrentIndexes } from './current-indexes.js';

type Row = StagedRow<RosterPupil>;

interface Planned extends Made {
  row: Row;
  known: KnownPupil | undefined;
  where: WhereTo;
}

interface Made {
  record: RosterRecord;
  guardian?: NewGuardian;
  enrolment?: NewEnrolment;
  involvement?: NewInvolvement;
}

const OUTCOME: Readonly<Partial<Record<WhereTo, WrittenOutcome>>> = { NEW: 'INSERTED', MOVES: 'MOVED' };

/** Writes a chunk of a roster: new pupils, new school years, changed classes and transfers, each set in one statement. */
export async function writeRoster(ctx: Ctx, staged: readonly Row[], run: RunFacts): Promise<RowEffect[]> {
  const rows = staged.map((row) => ({ ...row, value: withCurrentIndexes(ctx.keys, row.value) }));
  const known = await knownPupils(
    ctx,
    rows.map((row) => row.value),
  );
  const { today } = ctx;
  const planned = rows.flatMap((row): Planned[] => {
    const one = known.get(row.value.personId);
    const where = whereTo(ctx, one, row.value);
    return where === WhereTo.HELD ? [] : [{ row, known: one, where, ...make(row.value, one, where, run.id, today) }];
  });
  const fresh = planned.filter(({ where }) => where === WhereTo.NEW);
  await writePersons(
    ctx,
    fresh.map(({ row: { value } }) => ({ ...value, id: value.personId, nationalId: value.identity })),
    { importId: run.id },
  );
  const all = <T>(of: (one: Planned) => T | undefined): T[] => planned.flatMap((one) => of(one) ?? []);
  await changeKnown(ctx, planned);
  await writeGuardians(
    ctx,
    all((one) => one.guardian),
  );
  await writeEnrolments(
    ctx,
    all((one) => one.enrolment),
  );
  await tie(ctx, planned);
  if (fresh.length > 0) {
    await ctx.publish(
      new PersonsEntered(
        fresh.map(({ row }) => row.value.personId),
        'ROSTER',
      ),
    );
    await ctx.jobs.send(ctx.em, FIND_DUPLICATES, {});
  }
  const made = new Map(planned.map((one) => [one.row.fileRow, one]));
  return rows.map(({ fileRow }) => {
    const one = made.get(fileRow);
    if (!one) return { fileRow, outcome: 'DUPLICATE', record: null };
    return { fileRow, outcome: OUTCOME[one.where] ?? 'UPDATED', record: one.record };
  });
}

function make(
  pupil: RosterPupil,
  known: KnownPupil | undefined,
  where: WhereTo,
  importId: string,
  today: string,
): Made {
  const personId = known?.personId ?? pupil.personId;
  const empty: RosterRecord = {
    personId,
    person: !known,
    guardianId: null,
    enrolmentId: null,
    involvementId: null,
    before: null,
    closed: null,
    endedTies: [],
  };
  if (where === WhereTo.STAYS) return { record: empty };
  const startedOn = firstDay(where, known, pupil, today);
  const record = { ...empty, enrolmentId: newId(), involvementId: newId() };
  const { schoolId, schoolYear, grade, className, rollNumber, guardian } = pupil;
  const place = { schoolId, schoolYear, grade, className, rollNumber, startedOn, importId };
  const made: Made = {
    record,
    enrolment: { id: record.enrolmentId, personId, ...place },
    involvement: { id: record.involvementId, personId, organisationId: schoolId, reason: 'ENROLMENT', startedOn },
  };
  if (known || !guardian) return made;
  record.guardianId = guardian.id;
  return { ...made, guardian: { ...guardian, person: { id: personId, birthDate: pupil.birthDate } } };
}

/** What is there already is changed where it differs, and closed where the pupil goes up or moves. */
async function changeKnown(ctx: Ctx, planned: readonly Planned[]): Promise<void> {
  const old = planned.filter((one) => one.known?.enrolmentId);
  await changeEnrolments(
    ctx,
    old
      .filter(({ where }) => where === WhereTo.STAYS)
      .map(({ record, known, row }) => ({ record, known, pupil: row.value })),
  );
  const leaving = old.flatMap(({ record, known, where, enrolment }) =>
    known?.enrolmentId && known.schoolId && enrolment
      ? [{ record, enrolmentId: known.enrolmentId, schoolId: known.schoolId, on: enrolment.startedOn, where }]
      : [],
  );
  for (const [at, closed] of (await closeEnrolments(ctx, leaving)).entries()) {
    const one = leaving[at];
    if (one) one.record.closed = closed;
  }
  const moving = leaving.filter(({ where }) => where === WhereTo.MOVES);
  const ended = await endSchoolTies(
    ctx,
    moving.map(({ record, schoolId, on }) => ({ personId: record.personId, schoolId, on })),
  );
  for (const { record } of moving) record.endedTies = ended.get(record.personId) ?? [];
  await record(
    ctx,
    old
      .filter((one) => one.record.before || one.record.closed)
      .map(({ record: { personId, before, closed, enrolmentId }, where }) => ({
        deed: 'UPDATE',
        subjectType: 'Enrolment',
        subjectId: before?.enrolmentId ?? enrolmentId ?? personId,
        personId,
        changes: before
          ? { grade: [before.grade], className: [before.className] }
          : { where, closed: closed?.enrolmentId },
      })),
  );
}

/** A school that has to do with a known pupil already needs no second reason. */
async function tie(ctx: Ctx, planned: readonly Planned[]): Promise<void> {
  const old = planned.filter((one) => !one.record.person && one.involvement);
  const open = await openTies(
    ctx,
    old.map((one) => one.record.personId),
  );
  for (const one of old) {
    if (!open.has(`${one.record.personId}|${one.row.value.schoolId}`)) continue;
    one.record.involvementId = null;
    delete one.involvement;
  }
  await writeInvolvements(
    ctx,
    planned.flatMap((one) => one.involvement ?? []),
  );
}
