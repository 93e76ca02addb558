import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildBadRoster } from '../../../seeds/bad-roster/bad-roster.js';
import { generateCity } from '../../../seeds/city/generate-city.js';
import { startApi, type Caller, type TestApi } from '../../../test/api.js';
import { moveImport, readImport, uploadImport } from '../../../test/imports.js';
import { writeXlsx } from '../../platform/exports/xlsx.js';
import { LIMITS } from '../../platform/readers/limits.js';
import { readTable } from '../../platform/readers/read-table.js';

const roster = buildBadRoster(generateCity(20_261_122, '2026-11-22'));

let api: TestApi;
let admin: Caller;
let stranger: Caller;

beforeAll(async () => {
  api = await startApi('2026-11-22');
  admin = await api.signIn('PROGRAMME_ADMIN', await api.organisation('FEDERATION', '440307'));
  stranger = await api.signIn('PROGRAMME_ADMIN', await api.organisation('FEDERATION', '440306'));
});
afterAll(() => api.close());

const upload = (file: Buffer, name: string) => uploadImport(admin, 'ROSTER', file, name);

test('the workbook of refused rows is mended and sent again: its sound rows go in, our own columns are ignored and not doubled', async () => {
  const own = await api.organisation('PRIMARY_SCHOOL', '440307', '龙岗区补录小学');
  expect(own).toBeTruthy();
  const csv = [
    'A,B,C,D,E,F,G',
    '龙岗区补录小学,一年级,1班,=小甲,男,2020-03-05,13800001234',
    '龙岗区补录小学,一年级,1班,小乙,男,2020-03-06,1380000',
    '龙岗区补录小学,十三年级,1班,小丙,女,2020-03-07,+8613800001235',
  ].join('\n');
  const first = await upload(Buffer.from(csv), '补录.csv');
  const keys = ['school', 'grade', 'className', 'name', 'sex', 'birthDate', 'guardianPhone'];
  const columns = keys.map((key, i) => ({ key, column: i + 1 }));
  const map = 'mutation($input: MapImportInput!) { mapImport(input: $input) { __typename } }';
  await admin.ask(map, { input: { id: first.id, version: first.version, columns } });
  const refused = await moveImport(admin, 'checkImport', await readImport(admin, first.id));
  expect(refused).toMatchObject({ total: 3, ready: 0, refused: 3 });
  const errors = await admin.fetch(`/imports/${first.id}/errors.xlsx`);
  const [sheet] = await readTable(Buffer.from(await errors.arrayBuffer()), 'errors.xlsx');
  const cells = (sheet?.rows ?? []).map((row) => row.map((cell) => cell.value));
  expect(cells[0]).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'G', '原因', '原行号']);
  expect(cells[3]?.[6]).toBe('+8613800001235');
  const [heads = [], jia = [], yi = [], bing = []] = cells;
  jia[3] = '小甲';
  yi[6] = '13800001236';
  const mended = writeXlsx([{ name: 'S', header: heads.map(String), rows: [jia, yi, bing] }]);
  // The mapping made by hand is remembered although two columns were added.
  const second = await moveImport(admin, 'checkImport', await upload(mended, '补录-改.xlsx'));
  expect(second).toMatchObject({ status: 'CHECKED', total: 3, ready: 2, refused: 1 });
  const left = await admin.fetch(`/imports/${second.id}/errors.xlsx`, { headers: { 'accept-language': 'en' } });
  const [rest] = await readTable(Buffer.from(await left.arrayBuffer()), 'errors.xlsx');
  expect(rest?.rows[0]?.map((cell) => cell.value)).toEqual([
    'A',
    'B',
    'C',
    'D',
    'E',
    'F',
    'G',
    'Reason',
    'Row in your file',
  ]);
  expect(rest?.rows).toHaveLength(2);
});

test('who answers for the district sees what its schools have sent, by whom and when; a school sees its own', async () => {
  const school = await api.organisation('PRIMARY_SCHOOL', '440307', '龙岗区送表小学');
  const teacher = await api.signIn('TEACHER', school, '送表老师');
  const { id } = await uploadImport(teacher, 'ROSTER', '学校,姓名\n龙岗区送表小学,小甲\n', '送表.csv');
  const list = '{ imports(first: 100) { nodes { id fileName purpose status senderName organisationName createdAt } } }';
  type List = { imports: { nodes: { id: string }[] } };
  const seen = (await admin.ask<List>(list)).imports.nodes.find((one) => one.id === id);
  expect(seen).toMatchObject({
    fileName: '送表.csv',
    purpose: 'ROSTER',
    status: 'UPLOADED',
    senderName: '送表老师',
    organisationName: '龙岗区送表小学',
  });
  expect((await teacher.ask<List>(list)).imports.nodes.map((one) => one.id)).toEqual([id]);
  const other = await api.signIn('TEACHER', await api.organisation('PRIMARY_SCHOOL', '440307'));
  expect((await other.ask<List>(list)).imports.nodes).toEqual([]);
  expect((await stranger.ask<List>(list)).imports.nodes).toEqual([]);
});

test('the first rows are shown as they were read, without what is sensitive', async () => {
  const run = await upload(roster.file, '名册.xlsx');
  const { importRun } = await admin.ask<{
    importRun: { preview: { values: (string | null)[] }[]; fileColumns: { head: string }[] };
  }>('query($id: ID!) { importRun(id: $id) { fileColumns { head } preview { values } } }', { id: run.id });
  const at = (head: string) => importRun.fileColumns.findIndex((one) => one.head === head);
  expect(importRun.preview).toHaveLength(5);
  for (const { values } of importRun.preview) {
    expect(values[at('姓名')]).toBeTruthy();
    for (const head of ['身份证号', '学籍号', '监护人手机']) expect(values[at(head)], head).toBeNull();
  }
});

test('an empty cell of the first rows is empty, and not kept back', async () => {
  const run = await upload(Buffer.from('姓名,备注,监护人手机\n甲小一,,\n'), '名册.csv');
  const { importRun } = await admin.ask<{
    importRun: { preview: { values: (string | null)[] }[] };
  }>('query($id: ID!) { importRun(id: $id) { preview { values } } }', { id: run.id });
  expect(importRun.preview).toEqual([{ values: ['甲小一', '', null] }]);
});

test.each([
  ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'picture.csv', 'FILE_TYPE'],
  ['a program', Buffer.from('x'), 'a.exe', 'FILE_TYPE'],
  ['nothing', Buffer.from(''), 'nothing.csv', 'FILE_EMPTY'],
  ['heads alone', Buffer.from('学校,年级\n'), 'heads.csv', 'FILE_EMPTY'],
  ['a torn workbook', roster.file.subarray(0, 2_000), 'a.xlsx', 'FILE_UNREADABLE'],
  ['too much', Buffer.alloc(LIMITS.fileBytes + 1, 'a'), 'much.csv', 'FILE_TOO_LARGE'],
])('%s is refused with a reason and nothing is kept', async (_what, file, name, code) => {
  const path = `/uploads?purpose=ROSTER&name=${name}`;
  const answer = await admin.fetch(path, { method: 'POST', body: new Uint8Array(file) });
  expect(await answer.json()).toMatchObject({ code, field: 'file' });
  expect(await api.orm.em.fork().execute('select count(*)::int as n from upload where name = ?', [name])).toEqual([
    { n: 0 },
  ]);
});
