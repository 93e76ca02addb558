import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApi, type Caller, type TestApi } from '../../../test/api.js';

const FOLDER = path.resolve(import.meta.dirname, '../../../../../shared/data/screening');
const here = existsSync(path.join(FOLDER, 'aq10-child.arff'));
if (!here) console.warn('Published screening answers are not beside the repository: their import is skipped.');

let api: TestApi;
let screener: Caller;

beforeAll(async () => {
  api = await startApi();
  screener = await api.signIn('SCREENER', await api.organisation('MCH_HOSPITAL'));
});
afterAll(() => api.close());

interface Run {
  id: string;
  version: number;
  status: string;
  total: number;
  refused: number;
  inserted: number;
  code?: string;
  fields: { key: string; column: number | null; required: boolean }[];
}
const RUN = 'id version status total refused inserted fields { key column required }';

async function move(name: string, type: string, input: object): Promise<Run> {
  const document = `mutation($input: ${type}!) { ${name}(input: $input) { ... on ImportDetail { ${RUN} } ... on Refusal { code field } } }`;
  return (await screener.ask<Record<string, Run>>(document, { input }))[name] as Run;
}
async function upload(file: Buffer, name: string): Promise<Run> {
  const address = `/uploads?purpose=SCREENING_ANSWERS&name=${name}`;
  const answer = await screener.fetch(address, { method: 'POST', body: new Uint8Array(file) });
  const { importId: id } = (await answer.json()) as { importId: string };
  return (await screener.ask<{ importRun: Run }>(`query($id: ID!) { importRun(id: $id) { ${RUN} } }`, { id }))
    .importRun;
}

/** As a person does it: choose the instrument, look at the guessed columns, check, write. */
async function importAnswers(file: Buffer, name: string, instrument: string): Promise<Run> {
  const { id, version } = await upload(file, name);
  const mapped = await move('mapImport', 'MapImportInput', {
    id,
    version,
    options: [{ key: 'instrument', value: instrument }],
  });
  expect(mapped.fields.filter((one) => one.required && one.column === null)).toEqual([]);
  expect(mapped.fields.find((one) => one.key === 'total')?.column).not.toBeNull();
  expect(mapped.fields.find((one) => one.key === 'class')?.column).not.toBeNull();
  const checked = await move('checkImport', 'ImportVersionInput', { id, version: mapped.version });
  await move('applyImport', 'ApplyImportInput', { id, version: checked.version, mode: 'ALL_OR_NONE' });
  await api.runJobs();
  return (await screener.ask<{ importRun: Run }>(`query($id: ID!) { importRun(id: $id) { ${RUN} } }`, { id }))
    .importRun;
}

/** Total and class of each row as the publisher printed them, read without any of the product's readers. */
function published(name: string): { row: number; total: number; positive: boolean }[] {
  const lines = readFileSync(path.join(FOLDER, name), 'utf8').split(/\r?\n/);
  const arff = name.endsWith('.arff');
  const first = arff ? lines.indexOf('@data') + 1 : 1;
  return lines.slice(first).flatMap((line, i) => {
    if (line.trim() === '') return [];
    const cells = line.match(/'[^']*'|[^,]+/g) ?? [];
    const positive = cells.at(-1)?.trim().toLowerCase() === 'yes';
    return [{ row: first + i + 1, total: Number(arff ? cells[17] : line.split(',')[12]), positive }];
  });
}

async function stored(importId: string): Promise<{ row: number; total: number; positive: boolean }[]> {
  return (await api.orm.em
    .fork()
    .execute(
      "select file_row as row, total, outcome = 'POSITIVE' as positive from cohort_answers where import_id = ? order by file_row",
      [importId],
    )) as { row: number; total: number; positive: boolean }[];
}

describe.skipIf(!here)('published answers come in through the import and score as published, row by row', () => {
  test.each([
    ['aq10-child.arff', 'AQ10_CHILD@asdtests', 292],
    ['qchat10-toddler.csv', 'QCHAT10@asdtests', 1054],
  ])('%s as %s: %i rows', async (name, instrument, rows) => {
    const persons = await api.orm.em.fork().execute('select count(*) from person');
    const run = await importAnswers(readFileSync(path.join(FOLDER, name)), name, instrument);
    expect(run).toMatchObject({ status: 'APPLIED', total: rows, refused: 0, inserted: rows });
    expect(await stored(run.id)).toEqual(published(name));
    expect(await api.orm.em.fork().execute('select count(*) from person')).toEqual(persons);
  });
});

const HEADS = Array.from({ length: 10 }, (_, i) => `A${i + 1}`).join();
const sheets = (lines: string[]) => Buffer.from([`${HEADS},Score,Class`, ...lines].join('\n'));

test('a sheet whose published total or class is not what its answers make, or with an impossible answer, is refused', async () => {
  const file = sheets([
    '1,1,1,1,1,1,1,0,0,0,6,YES',
    '1,1,1,1,1,1,1,0,0,0,7,NO',
    '1,1,1,1,1,1,1,0,0,5,7,YES',
    '1,1,1,1,1,1,1,0,0,0,7,YES',
  ]);
  const { id, version } = await upload(file, 'wrong.csv');
  const options = [{ key: 'instrument', value: 'AQ10_CHILD@asdtests' }];
  const mapped = await move('mapImport', 'MapImportInput', { id, version, options });
  expect(await move('checkImport', 'ImportVersionInput', { id, version: mapped.version })).toMatchObject({
    total: 4,
    refused: 3,
  });
  const rows = await screener.ask<{
    importRows: { nodes: { row: number; problems: { code: string; head: string }[] }[] };
  }>('query($id: ID!) { importRows(runId: $id, state: "REFUSED") { nodes { row problems { code head } } } }', { id });
  expect(rows.importRows.nodes).toEqual([
    { row: 2, problems: [{ code: 'PUBLISHED_TOTAL_DIFFERS', head: 'Score' }] },
    { row: 3, problems: [{ code: 'PUBLISHED_CLASS_DIFFERS', head: 'Class' }] },
    { row: 4, problems: [{ code: 'ANSWER_INVALID', head: 'A10' }] },
  ]);
});

test('a sheet with a missing answer is kept as incomplete; nothing is guessed', async () => {
  const run = await importAnswers(sheets(['1,1,1,1,1,1,1,1,1,,,']), 'incomplete.csv', 'AQ10_CHILD@asdtests');
  const answer = await screener.ask(
    'query($filter: CohortFilterInput) { cohortAnswers(filter: $filter) { nodes { total outcome } } }',
    { filter: { importId: run.id } },
  );
  expect(answer).toEqual({ cohortAnswers: { nodes: [{ total: null, outcome: 'INCOMPLETE' }] } });
});

test('without an instrument nothing is checked, and another organisation sees no sheet', async () => {
  const { id, version } = await upload(Buffer.from('Q1,Q2\n1,1\n'), 'none.csv');
  expect(await move('checkImport', 'ImportVersionInput', { id, version })).toMatchObject({
    code: 'REQUIRED',
    field: 'options.instrument',
  });
  const stranger = await api.signIn('SCREENER', await api.organisation('MCH_HOSPITAL'));
  expect(await stranger.ask('{ cohortAnswers { totalCount } }')).toEqual({ cohortAnswers: { totalCount: 0 } });
});
