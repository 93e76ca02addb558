import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildBadRoster } from '../../../seeds/bad-roster/bad-roster.js';
import { generateCity } from '../../../seeds/city/generate-city.js';
import { readTable } from '../../platform/readers/read-table.js';
import { newId } from '../../platform/db/base-properties.js';
import { startApi, type Caller, type TestApi } from '../../../test/api.js';
import { writeEnrolments, writePersons } from '../index.js';

const city = generateCity(20_261_122, '2026-11-22');
const roster = buildBadRoster(city);
const byNumber = new Map(city.pupils.map((pupil) => [pupil.nationalId, pupil]));

let api: TestApi;
let admin: Caller;
let stranger: Caller;

beforeAll(async () => {
  api = await startApi('2026-11-22');
  const federation = await api.organisation('FEDERATION', '440307', '龙岗区残疾人联合会');
  admin = await api.signIn('PROGRAMME_ADMIN', federation);
  stranger = await api.signIn('PROGRAMME_ADMIN', await api.organisation('FEDERATION', '440306'));
  for (const school of city.organisations.filter((one) => one.kind === 'PRIMARY_SCHOOL' && one.area === 'longgang'))
    await api.organisation(school.kind, '440307', school.name);
  await enrolElsewhere(await api.organisation('PRIMARY_SCHOOL', '440306', '宝安区某小学'));
});
afterAll(() => api.close());

/** The pupils the roster names although another district's school has them. */
async function enrolElsewhere(schoolId: string): Promise<void> {
  const [sheet] = await readTable(roster.file, '名册.xlsx');
  const known = (sheet?.rows ?? []).flatMap((row) => byNumber.get(row[7]?.value ?? '') ?? []);
  const persons = known.map((one) => ({ ...one, id: newId(), areaCode: '440306' }));
  await api.asSystem(async (ctx) => {
    await writePersons(ctx, persons);
    const place = {
      schoolId,
      schoolYear: 2026,
      grade: 'P1',
      className: '1班',
      rollNumber: null,
      startedOn: '2026-09-01',
    } as const;
    await writeEnrolments(
      ctx,
      persons.map(({ id }) => ({ ...place, id: newId(), personId: id, importId: null })),
    );
  });
}

interface Run {
  __typename?: string;
  id: string;
  status: string;
  version: number;
  total: number;
  ready: number;
  refused: number;
  inserted: number;
  updated: number;
  duplicate: number;
  done: number;
  code?: string;
  message?: string;
  details?: { code: string; message: string }[];
  fields: { key: string; column: number | null; required: boolean }[];
  fileProblems: { code: string; message: string }[];
  failure: { code: string } | null;
}

const RUN = `__typename ... on ImportDetail { id status version total ready refused inserted updated duplicate done
  fields { key column required } fileProblems { code message } failure { code } openMoves { move blockedBy } }`;
const SAYS = `... on Refusal { code message details { code message } } ... on StaleVersion { code }`;

async function upload(caller: Caller, file: Buffer, name = '名册.xlsx'): Promise<string> {
  const path = `/uploads?purpose=ROSTER&name=${encodeURIComponent(name)}`;
  const answer = await caller.fetch(path, { method: 'POST', body: new Uint8Array(file) });
  return ((await answer.json()) as { importId: string }).importId;
}
const read = async (caller: Caller, id: string) =>
  (await caller.ask<{ importRun: Run }>(`query($id: ID!) { importRun(id: $id) { ${RUN} } }`, { id })).importRun;
async function move(
  name: string,
  run: { id: string; version: number },
  more: object = {},
  caller = admin,
): Promise<Run> {
  const type = name === 'applyImport' ? 'ApplyImportInput' : 'ImportVersionInput';
  const document = `mutation($input: ${type}!) { ${name}(input: $input) { ${RUN} ${SAYS} } }`;
  const { id, version } = run;
  return (await caller.ask<Record<string, Run>>(document, { input: { id, version, ...more } }))[name] as Run;
}
async function counts(): Promise<Record<string, number>> {
  const tables = ['person', 'guardian', 'enrolment', 'involvement'].map(
    (one) => `(select count(*)::int from ${one}) as ${one}`,
  );
  return ((await api.orm.em.fork().execute(`select ${tables.join()}`)) as Record<string, number>[])[0] ?? {};
}
async function checked(file = roster.file): Promise<Run> {
  return await move('checkImport', await read(admin, await upload(admin, file)));
}

const PROBLEMS = `query($id: ID!, $after: String) { importRows(runId: $id, state: "REFUSED", first: 100, after: $after) {
  totalCount nodes { row state problems { column head code message value } } } }`;
interface Rows {
  importRows: {
    totalCount: number;
    nodes: {
      row: number;
      problems: { column: number; head: string; code: string; message: string; value: string | null }[];
    }[];
  };
}

test('of 400 rows all 37 bad ones are named by row, column and reason in both languages, and nothing is written', async () => {
  const before = await counts();
  const run = await checked();
  expect(run).toMatchObject({ status: 'CHECKED', total: 400, ready: 363, refused: 37 });
  expect(run.fileProblems.map((one) => one.code)).toEqual(roster.ofFile);
  const inChinese = (await admin.ask<Rows>(PROBLEMS, { id: run.id })).importRows;
  const inEnglish = (await admin.ask<Rows>(PROBLEMS, { id: run.id }, { 'accept-language': 'en' })).importRows;
  const found = inChinese.nodes.flatMap(({ row, problems }) =>
    problems.map(({ column, code }) => ({ row, column, code })),
  );
  expect(found).toEqual(roster.expected);
  for (const [i, { problems }] of inChinese.nodes.entries()) {
    expect(problems[0]?.message).toMatch(/。$/);
    expect(inEnglish.nodes[i]?.problems[0]?.message).toMatch(/\.$/);
    expect(problems[0]?.head).toMatch(/^\p{Script=Han}+$/u);
    if (problems[0]?.head === '身份证号') expect(problems[0]?.value).toBeNull();
  }
  expect(await counts()).toEqual(before);
});

test('all or none refuses a file with faulty rows', async () => {
  const answer = await move('applyImport', await checked(), { mode: 'ALL_OR_NONE' });
  expect(answer).toMatchObject({ __typename: 'Refusal', code: 'IMPORT_HAS_REFUSED_ROWS' });
  expect(api.sentJobs).toEqual([]);
});

test('the sound rows are written once however often they are asked for, and taken back without a trace', async () => {
  const before = await counts();
  const run = await checked();
  const answers = await Promise.all([1, 2].map(() => move('applyImport', run, { mode: 'VALID_ONLY' })));
  expect(answers.map((one) => one.status ?? one.code).toSorted()).toEqual(['APPLYING', 'STALE_VERSION']);
  expect(api.sentJobs).toHaveLength(1);
  // The queue may deliver twice.
  api.sentJobs.push(...api.sentJobs);
  await Promise.all([api.runJobs(), api.runJobs()]);
  const applied = await read(admin, run.id);
  expect(applied).toMatchObject({
    status: 'APPLIED',
    inserted: 363,
    updated: 0,
    duplicate: 0,
    refused: 37,
    done: 363,
    fileProblems: [{ code: 'EXTRA_SHEET' }],
  });
  const after = await counts();
  for (const table of ['person', 'guardian', 'enrolment', 'involvement'])
    expect(after[table], table).toBe((before[table] ?? 0) + 363);
  const [audited] = (await api.orm.em
    .fork()
    .execute(
      "select count(*)::int as persons, count(distinct account_id)::int as accounts, bool_and(account_id = ?) as mine from audit_event where subject_type = 'Person' and deed = 'CREATE' and changes->>'importId' = ?",
      [admin.accountId, run.id],
    )) as object[];
  expect(audited).toEqual({ persons: 363, accounts: 1, mine: true });
  expect(
    await api.orm.em
      .fork()
      .execute('select count(*)::int as n from upload where id = (select upload_id from import_run where id = ?)', [
        run.id,
      ]),
  ).toEqual([{ n: 0 }]);
  const undone = await move('undoImport', applied);
  expect(undone.status).toBe('UNDONE');
  expect(await counts()).toEqual(before);
});

test('a pupil who has come into use keeps the import from being undone, and the row is named', async () => {
  const before = await counts();
  const run = await checked();
  await move('applyImport', run, { mode: 'VALID_ONLY' });
  await api.runJobs();
  const [row] = (await api.orm.em
    .fork()
    .execute(
      "select file_row, record->>'personId' as person from import_effect where run_id = ? order by file_row offset 5 limit 1",
      [run.id],
    )) as { file_row: number; person: string }[];
  await api.orm.em.fork().execute("update person set version = 2, name = '改名' where id = ?", [row?.person]);
  const refused = await move('undoImport', await read(admin, run.id));
  expect(refused).toMatchObject({ code: 'IMPORT_UNDO_TOO_LATE', details: [{ code: 'IMPORT_RECORD_IN_USE' }] });
  expect(refused.details?.[0]?.message).toContain(String(row?.file_row));
  expect((await counts())['person']).toBe((before['person'] ?? 0) + 363);
  await api.orm.em.fork().execute('update person set version = 1 where id = ?', [row?.person]);
  expect((await move('undoImport', await read(admin, run.id))).status).toBe('UNDONE');
  expect(await counts()).toEqual(before);
});

test('writing that dies half-way leaves nothing, and the next try finishes it', async () => {
  const before = await counts();
  const run = await checked();
  await move('applyImport', run, { mode: 'VALID_ONLY' });
  const em = api.orm.em.fork();
  await em.execute(
    "create function die() returns trigger language plpgsql as $$ begin raise exception 'power cut'; end $$",
  );
  await em.execute('create trigger die after insert on enrolment for each statement execute function die()');
  const jobs = [...api.sentJobs];
  await expect(api.runJobs()).rejects.toThrow('power cut');
  expect(await counts()).toEqual(before);
  expect((await read(admin, run.id)).status).toBe('APPLYING');
  await em.execute('drop trigger die on enrolment');
  api.sentJobs.push(...jobs);
  await api.runJobs();
  const applied = await read(admin, run.id);
  expect(applied).toMatchObject({ status: 'APPLIED', inserted: 363 });
  await move('undoImport', applied);
});

test('the same roster sent again changes classes instead of doubling pupils, and its undo gives the old classes back', async () => {
  const first = await checked();
  await move('applyImport', first, { mode: 'VALID_ONLY' });
  await api.runJobs();
  const before = await counts();
  const second = await checked();
  expect(second.ready).toBe(363);
  await api.orm.em.fork().execute("update enrolment set class_name = '9班' where import_id = ?", [first.id]);
  await move('applyImport', second, { mode: 'VALID_ONLY' });
  await api.runJobs();
  const applied = await read(admin, second.id);
  expect(applied).toMatchObject({ status: 'APPLIED', inserted: 0, updated: 363 });
  expect(await counts()).toEqual(before);
  await move('undoImport', applied);
  const nines = await api.orm.em.fork().execute("select count(*)::int as n from enrolment where class_name = '9班'");
  expect(nines).toEqual([{ n: 363 }]);
});

test('the error workbook keeps the layout of the file and adds the reason', async () => {
  const run = await checked();
  const answer = await admin.fetch(`/imports/${run.id}/errors.xlsx`);
  const [sheet] = await readTable(Buffer.from(await answer.arrayBuffer()), 'errors.xlsx');
  const [heads, ...rows] = sheet?.rows ?? [];
  expect(heads?.map((cell) => cell.value)).toEqual([
    '学校',
    '年级',
    '班级',
    '学籍号',
    '姓名',
    '性别',
    '出生日期',
    '身份证号',
    '监护人姓名',
    '监护人关系',
    '监护人手机',
    '原因',
    '原行号',
  ]);
  expect(rows.map((row) => Number(row[12]?.value))).toEqual(roster.expected.map((one) => one.row));
  expect(rows.every((row) => row[11]?.value?.includes('：') === true)).toBe(true);
});

test('a colleague of another district finds neither the import nor its rows nor its errors, and cannot move it', async () => {
  const run = await checked();
  expect(await stranger.ask('query($id: ID!) { importRun(id: $id) { id } }', { id: run.id })).toEqual({
    importRun: null,
  });
  expect((await stranger.ask<Rows>(PROBLEMS, { id: run.id })).importRows).toMatchObject({ totalCount: 0, nodes: [] });
  expect(await stranger.ask('{ imports { totalCount } }')).toEqual({ imports: { totalCount: 0 } });
  expect((await stranger.fetch(`/imports/${run.id}/errors.xlsx`)).status).toBe(404);
  for (const name of ['checkImport', 'undoImport', 'discardImport'])
    expect(await move(name, run, {}, stranger)).toMatchObject({ code: 'NOT_FOUND' });
  expect(await move('applyImport', run, { mode: 'VALID_ONLY' }, stranger)).toMatchObject({ code: 'NOT_FOUND' });
  const coach = await api.signIn('JOB_COACH', admin.organisationId);
  expect((await coach.fetch('/uploads?purpose=ROSTER&name=a.csv', { method: 'POST', body: 'a' })).status).toBe(403);
});

test('a teacher fills the roster of the own school only', async () => {
  const own = await api.organisation('PRIMARY_SCHOOL', '440307', '龙岗区自家小学');
  await api.organisation('PRIMARY_SCHOOL', '440307', '龙岗区别家小学');
  const teacher = await api.signIn('TEACHER', own);
  const csv = [
    'school,grade,class,name,gender,date of birth',
    '龙岗区自家小学,Grade 1,1班,小一,男,2020/3/5',
    '龙岗区别家小学,一年级,1班,小二,女,2020年3月6日',
  ].join('\n');
  const run = await read(teacher, await upload(teacher, Buffer.from(csv), 'roster.csv'));
  const after = await move('checkImport', run, {}, teacher);
  expect(after).toMatchObject({ ready: 1, refused: 1 });
  const rows = (await teacher.ask<Rows>(PROBLEMS, { id: run.id })).importRows.nodes;
  expect(rows).toMatchObject([{ row: 3, problems: [{ column: 1, head: 'school', code: 'SCHOOL_NOT_YOURS' }] }]);
});

test('columns without a head we know are mapped by hand once and remembered', async () => {
  const csv = ['A,B,C,D,E,F', '龙岗区自家小学,一年级,1班,小三,男,2020-03-05'].join('\n');
  const run = await read(admin, await upload(admin, Buffer.from(csv), 'a.csv'));
  expect(await move('checkImport', run)).toMatchObject({ code: 'COLUMN_MISSING' });
  const keys = ['school', 'grade', 'className', 'name', 'sex', 'birthDate'];
  const map =
    'mutation($input: MapImportInput!) { mapImport(input: $input) { __typename ... on ImportDetail { version } ... on Refusal { code field } } }';
  const twice = {
    id: run.id,
    version: run.version,
    columns: [
      { key: 'school', column: 1 },
      { key: 'grade', column: 1 },
    ],
  };
  expect((await admin.ask<Record<string, object>>(map, { input: twice }))['mapImport']).toMatchObject({
    code: 'COLUMN_TWICE',
  });
  const columns = keys.map((key, i) => ({ key, column: i + 1 }));
  await admin.ask(map, { input: { id: run.id, version: run.version, columns } });
  const again = await read(admin, await upload(admin, Buffer.from(csv), 'b.csv'));
  expect(again.fields.filter((one) => one.required).map((one) => one.column)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(await move('discardImport', again)).toMatchObject({ status: 'DISCARDED' });
});
