import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, inject, test, vi } from 'vitest';
import { bigRoster, bigRosterCsv } from '../../../../seeds/big-roster/big-roster.js';
import { randomOf } from '../../../../seeds/city/random.js';
import { withDatabase } from '../../../../test/databases.js';
import { startApi, type Caller, type TestApi } from '../../../../test/api.js';
import { checkedImport, importJobs, moveImport, readImport, uploadImport, type Run } from '../../../../test/imports.js';

const ROWS = Number(process.env['IMPORT_ROWS'] ?? 5_000);
const KILLS = Number(process.env['IMPORT_KILLS'] ?? 5);
let api: TestApi;
let admin: Caller;
let file: Buffer;
const roster = bigRoster({ rows: ROWS, schools: ['甲小学', '乙小学', '丙小学'], today: '2026-11-22' });

beforeAll(async () => {
  api = await startApi('2026-11-22');
  admin = await api.signIn('PROGRAMME_ADMIN', await api.organisation('FEDERATION', '440307', '龙岗区残联'), '黄管理员');
  for (const name of ['甲小学', '乙小学', '丙小学']) await api.organisation('PRIMARY_SCHOOL', '440307', name);
  file = bigRosterCsv(roster);
});
afterAll(() => api.close());
vi.setConfig({ testTimeout: 240_000 + KILLS * 12_000 + ROWS * 8 });
beforeEach(() => void api.sentJobs.splice(0));

const sql = async <T>(text: string, values: unknown[] = []) => (await api.orm.em.fork().execute(text, values)) as T[];

/** What the rooms hold, whatever ids and nonces it got on the way. */
async function contentHash(): Promise<string> {
  const [row] = await sql<{ hash: string }>(
    `select md5(string_agg(concat_ws('|', p.name, p.birth_date, encode(p.national_id_index, 'hex'), p.sex, p.pinyin, o.name, e.grade, e.class_name, e.started_on, e.ended_on, encode(g.same_index, 'hex'), g.kind,
       encode(g.phone_index, 'hex'), i.started_on, i.ended_on), E'\\n' order by p.national_id_index)) as hash
     from person p left join enrolment e on e.person_id = p.id left join organisation o on o.id = e.school_id
     left join guardian g on g.person_id = p.id left join involvement i on i.person_id = p.id and i.organisation_id = e.school_id`,
  );
  return row?.hash ?? '';
}
async function counts() {
  const tables = ['person', 'guardian', 'enrolment', 'involvement'];
  const asked = tables.map((one) => `(select count(*)::int from ${one}) as ${one}`);
  return (await sql<Record<string, number>>(`select ${asked.join()}`))[0];
}
const balanced = (run: Run) => run.inserted + run.updated + run.refused + run.duplicate;

/** Takes a finished import back and leaves the rooms as empty as they were. */
async function takeBack(run: Run): Promise<void> {
  await moveImport(admin, 'undoImport', await readImport(admin, run.id));
  await importJobs(api);
  expect((await readImport(admin, run.id)).status).toBe('UNDONE');
  expect(await counts()).toEqual({ person: 0, guardian: 0, enrolment: 0, involvement: 0 });
}

let undisturbed = '';

test('a file too large to wait for is checked in the background, every bad row counted, and written in portions', async () => {
  const uploaded = await uploadImport(admin, 'ROSTER', file, '全区.csv');
  const asked = await moveImport(admin, 'checkImport', uploaded);
  expect(asked.status).toBe('CHECKING');
  await importJobs(api);
  const run = await readImport(admin, uploaded.id);
  expect(run).toMatchObject({ status: 'CHECKED', ...roster.expected, progress: null });
  await moveImport(admin, 'applyImport', run, { mode: 'CHUNKS' });
  await importJobs(api);
  const applied = await readImport(admin, run.id);
  expect(applied).toMatchObject({ status: 'APPLIED', inserted: roster.expected.ready, updated: 0, duplicate: 0 });
  expect(balanced(applied)).toBe(ROWS);
  undisturbed = await contentHash();
  await takeBack(applied);
});

test('writing in portions that dies again and again goes on where it stopped, and ends with the same content', async () => {
  const run = await checkedImport(api, admin, file, { name: '全区.csv' });
  await moveImport(admin, 'applyImport', run, { mode: 'CHUNKS' });
  const [job] = api.sentJobs;
  if (!job) throw new Error('nothing was handed over');
  await sql(`create table doom (left_over int)`);
  await sql(`create function doom() returns trigger language plpgsql security definer as $$ begin
    update doom set left_over = left_over - (select count(*) from fresh); if (select left_over from doom) < 0 then raise exception 'power cut'; end if; return null; end $$`);
  // Dies after so many rows of one table, counted across all of them: sooner, later, in every statement of a chunk.
  const tables = ['person', 'guardian', 'enrolment', 'involvement', 'audit_event', 'import_effect'];
  for (const table of tables)
    await sql(
      `create trigger doom after insert on ${table} referencing new table as fresh for each statement execute function doom()`,
    );
  const written: number[] = [];
  for (const lives of [0, 900, 5_000, 13_000, 3_500, 21_000, 9_000]) {
    await sql('truncate doom');
    await sql('insert into doom values (?)', [lives]);
    await sql('update import_run set breakdowns = 0 where id = ?', [run.id]);
    api.sentJobs.splice(0, api.sentJobs.length, job);
    await importJobs(api).catch(() => undefined);
    const now = await readImport(admin, run.id);
    written.push(now.inserted);
    const [held] = await sql<{ persons: number }>('select count(*)::int as persons from person');
    expect(held?.persons, 'exactly the finished portions').toBe(now.inserted);
    expect(now.inserted % 2_000 === 0 || now.status === 'APPLIED').toBe(true);
  }
  for (const table of tables) await sql(`drop trigger doom on ${table}`);
  api.sentJobs.splice(0, api.sentJobs.length, job, job);
  await Promise.all([importJobs(api), importJobs(api)]);
  await importJobs(api);
  const applied = await readImport(admin, run.id);
  expect(applied).toMatchObject({ status: 'APPLIED', inserted: roster.expected.ready });
  expect(balanced(applied)).toBe(ROWS);
  expect(new Set(written).size).toBeGreaterThan(2);
  expect(await contentHash()).toBe(undisturbed);
  await takeBack(applied);
});

/** Writes a run in a process of its own, and kills it without a word after so many milliseconds. */
async function writeAndKill(run: Run, post: Caller, after: number | null): Promise<void> {
  const job = {
    importId: run.id,
    accountId: post.accountId,
    organisationId: post.organisationId,
    role: 'PROGRAMME_ADMIN',
  };
  const [database] = await sql<{ name: string }>('select current_database() as name');
  const url = withDatabase(inject('adminUrl'), database?.name ?? '');
  const child = fork(
    new URL('../../../../test/write-import.child.ts', import.meta.url),
    [url, JSON.stringify(job), api.master.toString('hex')],
    {
      execArgv: ['--import', '@oxc-node/core/register'],
    },
  );
  const ended = once(child, 'exit');
  await once(child, 'message');
  if (after !== null) setTimeout(() => child.kill('SIGKILL'), after);
  await ended;
}

test(`the process that writes is killed with -9 ${KILLS} times: no row lost, none doubled, the same content`, async () => {
  const run = await checkedImport(api, admin, file, { name: '全区.csv' });
  await moveImport(admin, 'applyImport', run, { mode: 'CHUNKS' });
  const random = randomOf(12);
  const seen: number[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    await writeAndKill(run, admin, random.int(200, 2_600));
    const now = await readImport(admin, run.id);
    seen.push(now.inserted);
    expect(await counts()).toMatchObject({ person: now.inserted, enrolment: now.inserted, guardian: now.inserted });
  }
  // The database may still be putting a killed writer to rest, and holds the run for it until then.
  for (let tries = 0; tries < 20 && (await readImport(admin, run.id)).status === 'APPLYING'; tries += 1)
    await writeAndKill(run, admin, null);
  const applied = await readImport(admin, run.id);
  expect(applied).toMatchObject({ status: 'APPLIED', inserted: roster.expected.ready, duplicate: 0 });
  expect(balanced(applied)).toBe(ROWS);
  expect(await contentHash()).toBe(undisturbed);
  console.log(`written when killed: ${seen.join(', ')} of ${roster.expected.ready}`);
  await takeBack(applied);
});

/** Asks to stop as soon as so many rows were written, from outside, as a person at a page does. */
async function stopAfter(run: Run, rows: number): Promise<Run> {
  const working = importJobs(api);
  working.catch(() => undefined);
  for (;;) {
    const seen = await readImport(admin, run.id);
    if (seen.status !== 'APPLYING') break;
    if ((seen.progress?.written ?? 0) < rows) {
      await pause(20);
      continue;
    }
    expect(seen.progress).toMatchObject({ phase: 'WRITING' });
    await moveImport(admin, 'cancelImport', run);
    break;
  }
  await working;
  return await readImport(admin, run.id);
}

test('stopped between portions exactly the finished ones stay; it goes on from there, or is taken back', async () => {
  const run = await checkedImport(api, admin, file, { name: '全区.csv' });
  await moveImport(admin, 'applyImport', run, { mode: 'CHUNKS' });
  const stopped = await stopAfter(run, 1);
  expect(stopped.status).toBe('STOPPED');
  expect(stopped.inserted).toBeGreaterThan(0);
  expect(stopped.inserted).toBeLessThan(roster.expected.ready);
  expect(await counts()).toMatchObject({ person: stopped.inserted, enrolment: stopped.inserted });
  await moveImport(admin, 'resumeImport', stopped);
  await importJobs(api);
  const applied = await readImport(admin, run.id);
  expect(applied).toMatchObject({ status: 'APPLIED', inserted: roster.expected.ready });
  expect(await contentHash()).toBe(undisturbed);
  await takeBack(applied);
  const again = await checkedImport(api, admin, file, { name: '全区.csv' });
  await moveImport(admin, 'applyImport', again, { mode: 'CHUNKS' });
  await takeBack(await stopAfter(again, 1));
});

test('stopped in one transaction nothing is left, and the checked file waits to be written again', async () => {
  const run = await checkedImport(api, admin, file, { name: '全区.csv' });
  await moveImport(admin, 'applyImport', run, { mode: 'VALID_ONLY' });
  const stopped = await stopAfter(run, 1);
  expect(stopped).toMatchObject({ status: 'CHECKED', inserted: 0, failure: null, progress: null });
  expect(await counts()).toEqual({ person: 0, guardian: 0, enrolment: 0, involvement: 0 });
  await moveImport(admin, 'applyImport', stopped, { mode: 'VALID_ONLY' });
  await importJobs(api);
  expect(await readImport(admin, run.id)).toMatchObject({ status: 'APPLIED', inserted: roster.expected.ready });
  expect(await contentHash()).toBe(undisturbed);
  await takeBack(run);
});

test('a check that is stopped leaves no row behind', async () => {
  const run = await uploadImport(admin, 'ROSTER', file, '全区.csv');
  await moveImport(admin, 'checkImport', run);
  await moveImport(admin, 'cancelImport', run);
  await importJobs(api);
  expect(await readImport(admin, run.id)).toMatchObject({ status: 'UPLOADED', failure: null });
  expect(await sql('select count(*)::int as n from import_row where run_id = ?', [run.id])).toEqual([{ n: 0 }]);
});

test('work that everybody has forgotten is handed over again', async () => {
  const run = await uploadImport(admin, 'ROSTER', file, '全区.csv');
  await moveImport(admin, 'checkImport', run);
  api.sentJobs.splice(0);
  const resume = { queue: 'imports.resume', data: {} };
  api.sentJobs.push(resume);
  await importJobs(api);
  expect(api.sentJobs).toEqual([]);
  await sql("update import_progress set updated_at = clock_timestamp() - interval '3 minutes' where run_id = ?", [
    run.id,
  ]);
  api.sentJobs.push(resume);
  await importJobs(api);
  expect(api.sentJobs).toMatchObject([{ queue: 'imports.check', data: { importId: run.id, role: 'PROGRAMME_ADMIN' } }]);
  await importJobs(api);
  expect((await readImport(admin, run.id)).status).toBe('CHECKED');
});
