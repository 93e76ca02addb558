import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApi, type Caller, type TestApi } from '../../../test/api.js';

let api: TestApi;
let screener: Caller;
let colleague: Caller;
let stranger: Caller;

// Invented sentences: no instrument asks them.
const FILE = '1,今天的天空是什么颜色\n2\t船慢慢地开走了\n';
const LICENCE = '许可协议 演示-2026-01';

beforeAll(async () => {
  api = await startApi('2026-11-22');
  const school = await api.organisation('PRIMARY_SCHOOL');
  screener = await api.signIn('SCREENER', school, '沈老师');
  colleague = await api.signIn('SCREENER', school);
  stranger = await api.signIn('SCREENER', await api.organisation('PRIMARY_SCHOOL'));
});
afterAll(() => api.close());

const upload = (who: Pick<Caller, 'fetch'>, { instrument = 'CAST@1', licence = LICENCE, file = FILE } = {}) =>
  who.fetch(`/instrument-texts?${new URLSearchParams({ instrument, licence })}`, {
    method: 'POST',
    body: file,
    headers: { origin: api.url, 'content-type': 'text/plain' },
  });
const textsOf = async (who: Caller) =>
  (
    await who.ask<{ localItemTexts: { item: string; text: string }[] }>(
      '{ localItemTexts(instrument: "CAST@1") { item text } }',
    )
  ).localItemTexts;

test('a site’s own text is shown to its own screeners and to nobody else', async () => {
  expect((await upload(screener)).status).toBe(200);
  expect(await textsOf(colleague)).toEqual([
    { item: '1', text: '今天的天空是什么颜色' },
    { item: '2', text: '船慢慢地开走了' },
  ]);
  expect(await textsOf(stranger)).toEqual([]);
  const { instruments } = await screener.ask<{ instruments: { key: string; items: { text: string | null }[] }[] }>(
    '{ instruments { key items { text } } }',
  );
  expect(instruments.find((one) => one.key === 'CAST@1')?.items.every((item) => item.text === null)).toBe(true);
});

test('it lies sealed in the database, and the audit trail does not hold it', async () => {
  await upload(screener);
  const rows = await api.orm.em.fork().execute('select * from instrument_text');
  const trail = await api.orm.em
    .fork()
    .execute(`select changes from audit_event where subject_type = 'InstrumentText'`);
  expect(Buffer.from(JSON.stringify([rows, trail])).includes('天空')).toBe(false);
  for (const { content } of rows as { content: Buffer | null }[])
    if (content) expect(Buffer.from(content).includes('天空')).toBe(false);
});

test.each([
  ['without a licence document', { licence: ' ' }],
  ['of an instrument entered as end scores only', { instrument: 'ADOS2@1' }],
  ['of an instrument whose text is open anyway', { instrument: 'CN_WARNING_SIGNS@2022' }],
  ['with a number the instrument does not have', { file: '38,没有这一题' }],
  ['with the same number twice', { file: '1,一句话\n1,另一句话' }],
  ['that is empty', { file: '' }],
])('a text %s is refused', async (_, wish) => {
  expect((await upload(screener, wish)).status).toBeGreaterThanOrEqual(400);
});

test('who does not screen uploads nothing, and who has no session neither', async () => {
  expect((await upload(await api.signIn('TEACHER', screener.organisationId))).status).toBe(403);
  expect((await upload(api.nobody)).status).toBe(401);
});

test('removed, the text and its key are gone, and who held it under which licence stays on record', async () => {
  await upload(screener);
  const { removeInstrumentText } = await colleague.ask<{ removeInstrumentText: object }>(
    'mutation { removeInstrumentText(input: { instrument: "CAST@1" }) { ... on InstrumentText { licenceDocument uploadedBy removedAt } ... on Refusal { code } } }',
  );
  expect(removeInstrumentText).toMatchObject({
    licenceDocument: LICENCE,
    uploadedBy: '沈老师',
    removedAt: expect.any(String),
  });
  expect(await textsOf(screener)).toEqual([]);
  const kept = await api.orm.em
    .fork()
    .execute('select id from instrument_text where content is not null or key_cell is not null');
  expect(kept).toEqual([]);
});
