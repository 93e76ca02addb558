import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApi, type Caller, type TestApi } from '../../../test/api.js';
import { pdfFonts, pdfPages } from '../../../test/pdf-text.js';
import { castOf, liveOneLife, type Cast, type Life } from '../../../test/life.js';
import zh from '../../../../web/src/i18n/zh/codes.json' with { type: 'json' };
import { CLOCK_WORDS, REASON_WORDS, SERVICE_WORDS, STATUS_WORDS, URGENCY_WORDS } from './words.js';

let api: TestApi;
let cast: Cast;
let life: Life;
let stranger: Caller;

beforeAll(async () => {
  api = await startApi('2026-11-23');
  cast = await castOf(api);
  life = await liveOneLife(api, cast);
  stranger = await api.signIn('CLINICIAN', await api.organisation('DIAGNOSING_HOSPITAL', '440305'));
});
afterAll(() => api.close());

const print = (who: Pick<Caller, 'fetch'>, id: string) => who.fetch(`/documents/referral-slip.pdf?id=${id}`);

test('the slip is one printed page in Noto Sans SC, with the half the family keeps', async () => {
  const answer = await print(cast.nurse, life.referralIds[0]!);
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  const file = await answer.arrayBuffer();
  const pages = await pdfPages(file);
  expect(pages).toHaveLength(1);
  for (const words of [
    '转介单',
    '林星辰',
    '2024年3月20日',
    '复筛',
    '龙岗区妇幼保健院',
    '星芽幼儿园',
    '以下由家长留存',
    '不是诊断',
  ])
    expect(pages[0]).toContain(words);
  expect(pdfFonts(file)).toEqual(['NotoSansSC-Regular', 'NotoSansSC-SemiBold']);
});

test('the slip says nothing of scores or findings: it travels in a school bag', async () => {
  const [page] = await pdfPages(await (await print(cast.nurse, life.referralIds[0]!)).arrayBuffer());
  expect(page).not.toMatch(/得分|总分|阳性结果|6A02|F84/);
});

test('printing is on record, and whoever may not see the referral finds no slip', async () => {
  await print(cast.nurse, life.referralIds[0]!);
  const deeds = (await api.orm.em
    .fork()
    .execute(`select account_id from audit_event where deed = 'PRINT' and subject_id = ?`, [life.referralIds[0]!])) as {
    account_id: string;
  }[];
  expect(deeds.at(-1)?.account_id).toBe(cast.nurse.accountId);
  for (const [who, id] of [
    [stranger, life.referralIds[0]!],
    [cast.nurse, life.personId],
    [cast.nurse, 'no-id'],
  ] as const)
    expect((await print(who, id)).status).toBe(404);
  expect((await print(api.nobody, life.referralIds[0]!)).status).toBe(401);
});

test('paper and page call things by the same names', () => {
  expect(SERVICE_WORDS).toEqual(zh.referralService);
  expect(REASON_WORDS).toEqual(zh.referralReason);
  expect(URGENCY_WORDS).toEqual(zh.referralUrgency);
  expect(STATUS_WORDS).toEqual(zh.referralStatus);
  expect(CLOCK_WORDS).toEqual(zh.referralClock);
});
