import { maskNationalId } from '@xingcheng/shared/identity/mask';
import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApi, type Caller, type TestApi } from '../../../test/api.js';
import { campaignWorld } from '../../../test/campaign-world.js';
import { castOf, liveOneLife, type Cast, type Life } from '../../../test/life.js';
import { involve, Person, spell } from '../../people/index.js';
import { PossibleDuplicate } from '../../people/duplicates/possible-duplicate.entity.js';
import { GUARDED } from '../row-security/tables.js';
import { isLeftOut } from './collect.js';
import { WORDS } from '../keys/sealed-columns.js';
import { COLUMN_WORDS } from './column-words.js';
import { TITLES } from './titles.js';

let api: TestApi;
let cast: Cast;
let life: Life;
const OTHER = '邻座的另一个孩子';

beforeAll(async () => {
  api = await startApi('2026-11-23');
  cast = await castOf(api);
  life = await liveOneLife(api, cast);
  await api.asSystem(async (ctx) => {
    const other = ctx.em.create(Person, {
      name: OTHER,
      ...spell(OTHER),
      sex: 'MALE',
      birthDate: '2024-03-20',
      areaCode: '440307',
    });
    await ctx.em.flush();
    await involve(ctx, { personId: other.id, organisationId: cast.screener.organisationId, reason: 'ENROLMENT' });
    const [oneId, otherId] = [life.personId, other.id].toSorted() as [string, string];
    ctx.em.create(PossibleDuplicate, {
      oneId,
      otherId,
      score: 80,
      band: 'LIKELY',
      reasons: [],
      weightsVersion: 'test',
      state: 'OPEN',
      foundOn: '2026-11-23',
      fingerprint: 'x',
    });
  });
});
afterAll(() => api.close());

const ask = (who: Caller, id = life.personId, more = '&for=GUARDIAN') =>
  who.fetch(`/exports/person-data.zip?id=${id}${more}`);

/** The parts of an archive by name. */
function unzip(zip: Buffer): Map<string, Buffer> {
  const parts = new Map<string, Buffer>();
  let at = 0;
  while (zip.readUInt32LE(at) === 0x04034b50) {
    const [packed, name] = [zip.readUInt32LE(at + 18), zip.readUInt16LE(at + 26)];
    const from = at + 30 + name;
    parts.set(zip.toString('utf8', at + 30, from), inflateRawSync(zip.subarray(from, from + packed)));
    at = from + packed;
  }
  return parts;
}

const copy = async (who = cast.owner) => unzip(Buffer.from(await (await ask(who)).arrayBuffer()));

test('the copy holds every row of every guarded table about the person (个人信息保护法 45)', async () => {
  const { tables } = JSON.parse((await copy()).get('data.json')!.toString()) as { tables: Record<string, object[]> };
  expect(Object.keys(tables).toSorted()).toEqual(Object.keys(GUARDED).toSorted());
  let filled = 0;
  for (const [table, guard] of Object.entries(GUARDED)) {
    if (guard.by !== 'person' && guard.by !== 'tie') continue;
    const column = guard.by === 'person' ? (guard.column ?? 'person_id') : 'person_id';
    const [{ n }] = (await api.orm.em
      .fork()
      .execute(`select count(*)::int as n from ${table} where ${column} = ?`, [life.personId])) as unknown as [
      { n: number },
    ];
    expect(tables[table]!.length, table).toBe(n);
    filled += Number(n > 0);
  }
  expect(filled).toBeGreaterThan(20);
  // Only this one life has parts, so that all of them are its own.
  for (const table of ['stage_entry', 'referral_step', 'goal', 'retention_check', 'offer']) {
    const [{ n }] = (await api.orm.em.fork().execute(`select count(*)::int as n from ${table}`)) as unknown as [
      { n: number },
    ];
    expect(tables[table]!.length, table).toBe(n);
    expect(n, table).toBeGreaterThan(0);
  }
});

test('every guarded table has a title that a family reads', () => {
  expect(Object.keys(GUARDED).filter((table) => !TITLES[table])).toEqual([]);
});

test('every column that a family finds in a table has words in both languages', async () => {
  const { tables } = JSON.parse((await copy()).get('data.json')!.toString()) as { tables: Record<string, object[]> };
  const found = new Set(Object.values(tables).flatMap((rows) => rows.flatMap((row) => Object.keys(row))));
  expect([...found].filter((name) => !COLUMN_WORDS[name])).toEqual([]);
  // Also those of tables this life left empty.
  const columns = (await api.orm.em
    .fork()
    .execute(
      `select distinct column_name as name from information_schema.columns where table_schema = 'public' and table_name = any(?) and table_name not in ('possible_duplicate', 'committee_finding') and data_type <> 'bytea'`,
      [`{${Object.keys(GUARDED).join(',')}}`],
    )) as unknown as { name: string }[];
  const words = WORDS.map(({ column }) => column);
  const kept = [...columns.map(({ name }) => name).filter((name) => !isLeftOut(name)), ...words];
  expect(kept.filter((name) => !COLUMN_WORDS[name])).toEqual([]);
  for (const [zh, en] of Object.values(COLUMN_WORDS)) {
    expect(zh).toMatch(/[一-鿿]/);
    expect(en).not.toMatch(/[一-鿿]/);
  }
  const heads = (await copy()).get('表格/筛查.csv')!.toString().split(/\r?\n/)[0]!;
  expect(heads).toContain('结果 Outcome');
  expect(heads).not.toMatch(/[a-z]_[a-z]/);
});

test('an opinion of the expert committee is told of and not told: it serves education and rehabilitation (残疾人教育条例 20)', async () => {
  const parts = await copy();
  const { tables } = JSON.parse(parts.get('data.json')!.toString()) as {
    tables: { committee_finding: object[]; timeline_entry: { kind: string; facts?: unknown }[] };
  };
  expect(tables.committee_finding.length).toBeGreaterThan(0);
  for (const one of tables.committee_finding)
    expect(one).toEqual({
      id: expect.any(String),
      decided_on: expect.any(String),
      words: expect.stringContaining('残疾人教育条例'),
    });
  for (const entry of tables.timeline_entry.filter(({ kind }) => kind === 'COMMITTEE_OPINION'))
    expect(entry).not.toHaveProperty('facts');
});

test('a result that the guardian was not told yet does not leave in a file, and leaves once it is told (深残委〔2022〕2号 三(四)1)', async () => {
  const elsewhere = await startApi('2026-11-22');
  const world = await campaignWorld(elsewhere);
  const { id: school, screener } = await world.school();
  const child = await world.pupil({ school });
  const campaignId = await world.campaign([school]);
  await world.answer(screener, campaignId, [{ personId: child, outcome: 'CONSENTED' }]);
  const positive = await world.primary(screener, child, 48, { campaignId, screenedOn: '2026-10-12' }, true);
  const read = async () =>
    JSON.parse(
      unzip(Buffer.from(await (await ask(world.admin, child)).arrayBuffer()))
        .get('data.json')!
        .toString(),
    ) as {
      resultsStillToTell: number;
      tables: Record<string, Record<string, unknown>[]>;
    };
  const before = await read();
  expect(before.resultsStillToTell).toBe(1);
  expect(before.tables['screening']).toEqual([]);
  for (const [table, rows] of Object.entries(before.tables)) {
    expect(JSON.stringify(rows), table).not.toContain('POSITIVE');
    expect(JSON.stringify(rows), table).not.toContain(positive.id);
    for (const row of rows) expect(row, table).not.toHaveProperty('positive_on');
  }
  await world.tellGuardian(screener, positive.id);
  const after = await read();
  expect(after.resultsStillToTell).toBe(0);
  expect(after.tables['screening']).toMatchObject([{ id: positive.id, outcome: 'POSITIVE' }]);
  await elsewhere.close();
});

test('there is an index to read, a table for each kind, and the person’s own number in full', async () => {
  const parts = await copy();
  expect(parts.get('目录.pdf')!.subarray(0, 5).toString()).toBe('%PDF-');
  expect(parts.get('表格/监护人.csv')!.toString()).toContain('电话（部分隐藏） Telephone (in part)');
  const { tables } = JSON.parse(parts.get('data.json')!.toString()) as {
    tables: { person: { national_id: string }[] };
  };
  const [{ masked }] = (await api.orm.em
    .fork()
    .execute('select national_id_masked as masked from person where id = ?', [life.personId])) as unknown as [
    { masked: string | null },
  ];
  const number = tables.person[0]!.national_id;
  if (masked) expect(maskNationalId(number)).toBe(masked);
  else expect(number).toBeNull();
});

test('nothing of anybody else is in it, nor what only the system can read', async () => {
  const whole = [...(await copy())]
    .filter(([name]) => !name.endsWith('.pdf'))
    .map(([, data]) => data.toString())
    .join('\n');
  expect(whole).toContain('林星辰');
  expect(whole).not.toContain(OTHER);
  for (const word of ['phone_cell', 'phone_index', 'national_id_index', 'token_hash', 'account_id', 'recorded_by'])
    expect(whole, word).not.toContain(word);
  expect(whole).not.toMatch(/\\\\x[0-9a-f]{8}/);
});

test('who asked for it is said, and stands in the trail', async () => {
  expect((await ask(cast.owner, life.personId, '')).status).toBe(403);
  expect((await ask(cast.owner, life.personId, '&for=NEIGHBOUR')).status).toBe(403);
  await ask(cast.owner, life.personId, `&for=GUARDIAN&note=${encodeURIComponent('母亲到窗口申请')}`);
  const rows = (await api.orm.em
    .fork()
    .execute(
      "select deed, subject_type as type, purpose, changes from audit_event where person_id = ? and deed = 'EXPORT' order by id desc limit 1",
      [life.personId],
    )) as unknown as object[];
  expect(rows).toMatchObject([{ type: 'Person', purpose: 'GUARDIAN: 母亲到窗口申请' }]);
});

test('who does not answer for the person gets nothing, and does not learn whether there is one', async () => {
  const elsewhere = await api.signIn('CASE_MANAGER', await api.organisation('FEDERATION', '440305'));
  const nobody = '01920000-0000-7000-8000-000000000000';
  expect((await ask(elsewhere)).status).toBe(404);
  expect(await (await ask(elsewhere)).text()).toBe(await (await ask(elsewhere, nobody)).text());
  expect((await ask(cast.teacher)).status).toBe(403);
  expect((await ask(cast.admin)).status).toBe(200);
});
