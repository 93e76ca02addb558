import type { Ctx } from '../../access/index.js';
import { runBound } from '../../platform/db/db.js';
import { record } from '../../platform/audit/audit.js';
import type { AppliedRow } from '../../platform/imports/definition.js';
import type { RosterRecord } from './roster-record.js';

/** Made or kept by the import itself; every other table that names one of its persons says that the person is in use. */
const OWN_TABLES = ['guardian', 'enrolment', 'involvement', 'audit_event'];
/** Kept by triggers from the enrolment alone, and gone with it: being on the roll of a campaign is no use anybody made of a pupil. */
const FOLLOWING = ['campaign_pupil', 'roll_place', 'grid_lease'];

const AT_ONCE = 2_000;

type Row = { fileRow: number; record: RosterRecord };

const list = (ids: readonly (string | null | undefined)[]): string => `{${ids.filter(Boolean).join()}}`;

/** Takes a chunk of a roster back; `rosterInUse` has been asked before. */
export async function undoRoster(ctx: Ctx, applied: readonly AppliedRow[]): Promise<void> {
  const records = (applied as readonly Row[]).map((row) => row.record);
  const persons = records.filter((one) => one.person).map((one) => one.personId);
  await remove(
    ctx,
    'involvement',
    records.map((one) => one.involvementId),
  );
  await remove(
    ctx,
    'enrolment',
    records.map((one) => one.enrolmentId),
  );
  await remove(
    ctx,
    'guardian',
    records.map((one) => one.guardianId),
  );
  await remove(ctx, 'person', persons);
  await reopen(
    ctx,
    'enrolment',
    records.map((one) => one.closed?.enrolmentId),
  );
  await reopen(
    ctx,
    'involvement',
    records.flatMap((one) => one.endedTies.map((tie) => tie.id)),
  );
  const before = records.flatMap((one) => one.before ?? []);
  if (before.length > 0)
    await runBound(
      ctx.em,
      `update enrolment e set grade = r.grade, class_name = r."className", roll_number = r."rollNumber", version = e.version + 1, updated_at = ?::timestamptz
       from json_to_recordset(?::json) as r("enrolmentId" uuid, grade text, "className" text, "rollNumber" text) where e.id = r."enrolmentId"`,
      [ctx.now, JSON.stringify(before)],
    );
  await record(
    ctx,
    records.map(({ personId, person }) => ({
      deed: person ? 'DELETE' : 'UPDATE',
      subjectType: 'Person',
      subjectId: personId,
      personId,
      purpose: 'undo of an import',
    })),
  );
}

/** What was ended by the import is open again. */
export async function reopen(ctx: Ctx, table: 'enrolment' | 'involvement', ids: readonly (string | undefined)[]) {
  await ctx.em.execute(
    `update ${table} set ended_on = null, version = version + 1, updated_at = ? where id = any(?::uuid[])`,
    [ctx.now, list(ids)],
  );
}

/** In portions: each row that goes is looked for in every table that might point to it. */
async function remove(ctx: Ctx, table: string, ids: readonly (string | null)[]): Promise<void> {
  for (let at = 0; at < ids.length; at += AT_ONCE)
    await ctx.em.execute(`delete from ${table} where id = any(?::uuid[])`, [list(ids.slice(at, at + AT_ONCE))]);
}

/** File rows whose pupil, class or guardian somebody has used or changed. */
export async function rosterInUse(ctx: Ctx, applied: readonly AppliedRow[]): Promise<number[]> {
  const rows = applied as readonly Row[];
  const records = rows.map((row) => row.record);
  const made = records.filter((one) => one.person).map((one) => one.personId);
  const used = new Set([...(await personsElsewhere(ctx, made)), ...(await touched(ctx, records))]);
  return rows.filter((row) => used.has(row.record.personId)).map((row) => row.fileRow);
}

/** Asks the catalogue which tables speak of persons, so that a room built tomorrow is not forgotten. */
async function personsElsewhere(ctx: Ctx, persons: readonly string[]): Promise<string[]> {
  const tables = (await ctx.em.execute(
    `select distinct c.table_name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = current_schema() and c.column_name = 'person_id' and t.table_type = 'BASE TABLE' and c.table_name <> all(?::text[])`,
    [`{${[...OWN_TABLES, ...FOLLOWING].join()}}`],
  )) as { table_name: string }[];
  if (tables.length === 0 || persons.length === 0) return [];
  const ids = list(persons);
  const asked = tables.map(
    ({ table_name: table }) => `select person_id from "${table}" where person_id = any(?::uuid[])`,
  );
  const found = (await ctx.em.execute(
    asked.join(' union '),
    tables.map(() => ids),
  )) as { person_id: string }[];
  return found.map((one) => one.person_id);
}

/** A second guardian, tie or enrolment, or a later version of what was written. */
async function touched(ctx: Ctx, records: readonly RosterRecord[]): Promise<string[]> {
  const rows = records.map((one) => ({
    id: one.personId,
    person: one.person,
    guardian: one.guardianId,
    enrolment: one.enrolmentId,
    tie: one.involvementId,
    // Whatever was changed or closed in place must still be as the import left it.
    changed: one.before?.enrolmentId ?? one.closed?.enrolmentId ?? null,
    version: one.before?.version ?? one.closed?.version ?? null,
  }));
  const found = (await runBound(
    ctx.em,
    `select r.id from json_to_recordset(?::json) as r(id uuid, person bool, guardian uuid, enrolment uuid, tie uuid, changed uuid, version int)
     left join person p on p.id = r.id
     where (r.person and (p.id is null or p.version > 1
         or exists (select 1 from guardian g where g.person_id = r.id and (g.id is distinct from r.guardian or g.version > 1))
         or exists (select 1 from involvement i where i.person_id = r.id and (i.id is distinct from r.tie or i.version > 1))))
       or (r.enrolment is not null and exists (select 1 from enrolment e where e.person_id = r.id and e.ended_on is null and (e.id <> r.enrolment or e.version > 1)))
       or (r.enrolment is not null and not exists (select 1 from enrolment e where e.id = r.enrolment and e.ended_on is null))
       or (r.changed is not null and not exists (select 1 from enrolment e where e.id = r.changed and e.version = r.version))`,
    [JSON.stringify(rows)],
  )) as { id: string }[];
  return found.map((one) => one.id);
}
