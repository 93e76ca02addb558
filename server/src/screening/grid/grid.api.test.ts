import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApi, type Caller, type TestApi } from '../../../test/api.js';
import { campaignWorld, type CampaignWorld } from '../../../test/campaign-world.js';

let api: TestApi;
let world: CampaignWorld;
let place: Awaited<ReturnType<CampaignWorld['school']>>;
let colleague: Caller;
let campaignId: string;

const INSTRUMENT = 'CAST@1';
const NOVEMBER = '2026-11-22';

beforeAll(async () => {
  api = await startApi(NOVEMBER);
  world = await campaignWorld(api);
  place = await world.school('PRIMARY_SCHOOL');
  colleague = await api.signIn('SCREENER', place.id, '李老师');
  await newPupil();
  campaignId = await world.campaign([place.id], { programme: 'SCHOOL', instruments: [INSTRUMENT, 'ASSQ@1'] });
});
afterAll(() => api.close());

const newPupil = (wish: object = {}) =>
  world.pupil({
    school: place.id,
    birthDate: '2019-05-01',
    grade: 'P2',
    className: '3班',
    answer: 'CONSENTED',
    ...wish,
  });

const ROW = `pupil { personId consent status outcome nextStep } answers total version holder mark { mark on byName undoable }`;
const SAVED = `... on SavedGridRow { row { ${ROW} } conflicts { item yours theirs } } ... on Refusal { code field }`;

interface Row {
  pupil: { personId: string; consent: string; status: string | null; outcome: string | null; nextStep: string | null };
  answers: Record<string, string>;
  total: number | null;
  version: number | null;
  holder: string | null;
  mark: { mark: string; on: string; byName: string; undoable: boolean } | null;
}
interface Saved {
  row: Row;
  conflicts: { item: string; yours: string | null; theirs: string | null }[];
  code?: string;
  field?: string;
}

const call = async (name: string, type: string, caller: Caller, input: object): Promise<Saved> =>
  (
    await caller.ask<Record<string, Saved>>(`mutation($input: ${type}!) { ${name}(input: $input) { ${SAVED} } }`, {
      input: { campaignId, instrument: INSTRUMENT, ...input },
    })
  )[name]!;

type Typed = Record<string, string | null>;
const cellsOf = (typed: Typed, over: Typed = {}) =>
  Object.entries(typed).map(([item, to]) => ({ item, from: over[item] ?? null, to }));
const save = (caller: Caller, personId: string, typed: Typed, more: { over?: Typed; finish?: boolean } = {}) =>
  call('saveGridRow', 'SaveGridRowInput', caller, {
    personId,
    informant: 'PARENT',
    cells: cellsOf(typed, more.over),
    finish: more.finish ?? false,
  });
const mark = (caller: Caller, personId: string, kind: string, on: boolean) =>
  call('markGridRow', 'MarkGridRowInput', caller, { personId, mark: kind, on });
const hold = (caller: Caller, personId: string) => call('holdGridRow', 'GridRowInput', caller, { personId });

const grid = async (caller: Caller, instrument = INSTRUMENT) =>
  (
    await caller.ask<{ classGrid: { rows: Row[] } | null }>(
      `query($c: ID!, $s: ID!, $i: String) { classGrid(campaignId: $c, schoolId: $s, grade: "P2", className: "3班", instrument: $i) { rows { ${ROW} } } }`,
      { c: campaignId, s: place.id, i: instrument },
    )
  ).classGrid;
const rowOf = async (caller: Caller, personId: string, instrument?: string) =>
  (await grid(caller, instrument))?.rows.find((row) => row.pupil.personId === personId);

const all = (option: string): Typed =>
  Object.fromEntries(Array.from({ length: 37 }, (_, at) => [String(at + 1), option]));

describe('two health teachers in one row of the class grid', () => {
  test('who type into different cells at the same moment both keep what they typed', async () => {
    const personId = await newPupil();
    const [one, other] = await Promise.all([
      save(place.screener, personId, { 1: 'YES', 2: 'NO' }),
      save(colleague, personId, { 20: 'NO', 21: 'YES' }),
    ]);
    expect([...one.conflicts, ...other.conflicts]).toEqual([]);
    expect((await rowOf(colleague, personId))?.answers).toEqual({ 1: 'YES', 2: 'NO', 20: 'NO', 21: 'YES' });
  });

  test('who fill in one cell differently are both shown both values, and the first stays until one decides', async () => {
    const personId = await newPupil();
    const answers = await Promise.all([
      save(place.screener, personId, { 7: 'YES' }),
      save(colleague, personId, { 7: 'NO', 8: 'NO' }),
    ]);
    const [late] = answers.filter((one) => one.conflicts.length > 0);
    const { yours, theirs } = late!.conflicts[0]!;
    expect(late!.conflicts).toHaveLength(1);
    expect([yours, theirs].sort()).toEqual(['NO', 'YES']);
    expect((await rowOf(colleague, personId))?.answers).toEqual({ 7: theirs, 8: 'NO' });
    expect((await save(colleague, personId, { 7: yours }, { over: { 7: theirs } })).conflicts).toEqual([]);
    expect((await rowOf(place.screener, personId))?.answers).toMatchObject({ 7: yours });
  });

  test('twenty cells typed by twelve requests at once are twenty cells', async () => {
    const personId = await newPupil();
    const items = Array.from({ length: 12 }, (_, at) => String(at + 1));
    await Promise.all(items.map((item, at) => save(at % 2 ? colleague : place.screener, personId, { [item]: 'NO' })));
    expect(Object.keys((await rowOf(colleague, personId))!.answers)).toHaveLength(12);
  });

  test('sending the same cells again, because the answer was lost, changes nothing', async () => {
    const personId = await newPupil();
    await save(place.screener, personId, { 1: 'YES' });
    const again = await save(place.screener, personId, { 1: 'YES' });
    expect(again).toMatchObject({ conflicts: [], row: { answers: { 1: 'YES' } } });
  });

  test('each sees by name who is in the row, for sixty seconds after the last key', async () => {
    const personId = await newPupil();
    await hold(colleague, personId);
    expect((await rowOf(place.screener, personId))?.holder).toBe('李老师');
    expect((await rowOf(colleague, personId))?.holder).toBeNull();
    await hold(place.screener, personId);
    expect((await rowOf(place.screener, personId))?.holder).toBe('李老师');
    await api.orm.em
      .fork()
      .execute("update grid_lease set expires_at = expires_at - interval '61 seconds' where person_id = ?", [personId]);
    expect((await rowOf(place.screener, personId))?.holder).toBeNull();
  });

  test('whoever goes on to the next child leaves the row', async () => {
    const [first, second] = [await newPupil(), await newPupil()];
    await hold(colleague, first);
    await hold(colleague, second);
    expect((await rowOf(place.screener, first))?.holder).toBeNull();
    expect((await rowOf(place.screener, second))?.holder).toBe('李老师');
  });
});

describe('a row of the class grid', () => {
  test('stays a draft while cells are missing, and is scored when it is left complete', async () => {
    const personId = await newPupil();
    const { 37: _, ...most } = all('NO');
    expect((await save(place.screener, personId, most)).row.pupil).toMatchObject({ status: 'DRAFT', outcome: null });
    const whole = await save(place.screener, personId, { 37: 'NO' }, { finish: true });
    expect(whole.row).toMatchObject({ total: 16, pupil: { status: 'SCORED', outcome: 'POSITIVE' } });
  });

  test('left with a missing answer is incomplete, and nothing is made up for it', async () => {
    const personId = await newPupil();
    const { 5: _, ...most } = all('NO');
    const left = await save(place.screener, personId, most, { finish: true });
    expect(left.row).toMatchObject({ total: null, pupil: { status: 'RECORDED', outcome: 'INCOMPLETE' } });
  });

  test('once finished changes only by a correction with a reason: a cell typed later comes back with both values', async () => {
    const personId = await newPupil();
    await save(place.screener, personId, all('NO'), { finish: true });
    const late = await save(colleague, personId, { 4: 'YES' }, { over: { 4: 'NO' } });
    expect(late.conflicts).toEqual([{ item: '4', yours: 'YES', theirs: 'NO' }]);
    expect((await rowOf(colleague, personId))?.answers).toMatchObject({ 4: 'NO' });
  });

  test('holds the answers of its own instrument, not those of another one of the campaign', async () => {
    const personId = await newPupil();
    await save(place.screener, personId, { 1: 'YES' });
    expect((await rowOf(place.screener, personId, 'ASSQ@1'))?.answers).toEqual({});
  });

  test('refuses an option the instrument does not know', async () => {
    const personId = await newPupil();
    expect(await save(place.screener, personId, { 1: 'OFTEN' })).toEqual({
      code: 'ANSWER_INVALID',
      field: 'answers.1',
    });
  });

  test('is not found by a screener of another school', async () => {
    const personId = await newPupil();
    const stranger = (await world.school('PRIMARY_SCHOOL')).screener;
    expect(await save(stranger, personId, { 1: 'YES' })).toEqual({ code: 'NOT_FOUND', field: 'personId' });
    expect(await mark(stranger, personId, 'ABSENT', true)).toEqual({ code: 'NOT_FOUND', field: 'personId' });
    expect(await hold(stranger, personId)).toEqual({ code: 'NOT_FOUND', field: 'personId' });
    expect((await grid(stranger))?.rows ?? []).toEqual([]);
  });
});

describe('refusal and absence by one key (精神卫生法 27)', () => {
  test('a refusal is a guardian’s answer to the campaign: it says who and when, hides what was typed and closes the row', async () => {
    const personId = await newPupil();
    await save(place.screener, personId, { 1: 'YES' });
    const { row } = await mark(colleague, personId, 'REFUSED', true);
    expect(row).toMatchObject({
      pupil: { consent: 'REFUSED' },
      answers: {},
      mark: { mark: 'REFUSED', on: NOVEMBER, byName: '李老师', undoable: true },
    });
    expect(await save(place.screener, personId, { 2: 'YES' })).toEqual({ code: 'CONSENT_REFUSED', field: 'personId' });
  });

  test('taken back on the same day, the answer before holds again and the typed cells are there', async () => {
    const personId = await newPupil();
    await save(place.screener, personId, { 1: 'YES' });
    await mark(place.screener, personId, 'REFUSED', true);
    const { row } = await mark(place.screener, personId, 'REFUSED', false);
    expect(row).toMatchObject({ pupil: { consent: 'CONSENTED' }, answers: { 1: 'YES' }, mark: null });
  });

  test('a refusal of an earlier day was meant, and the key does not take it back', async () => {
    const personId = await newPupil();
    await world.answer(place.teacher, campaignId, [{ personId, outcome: 'REFUSED' }], { answeredOn: '2026-11-20' });
    expect((await rowOf(place.screener, personId))?.mark).toMatchObject({ on: '2026-11-20', undoable: false });
    expect(await mark(place.screener, personId, 'REFUSED', false)).toEqual({
      code: 'REFUSAL_STANDS',
      field: 'personId',
    });
  });

  test('an absent child is still to be screened; the mark says who and when, and takes no answers until it is lifted', async () => {
    const personId = await newPupil();
    const { row } = await mark(colleague, personId, 'ABSENT', true);
    expect(row).toMatchObject({ pupil: { consent: 'CONSENTED' }, mark: { mark: 'ABSENT', byName: '李老师' } });
    expect(await save(place.screener, personId, { 1: 'YES' })).toEqual({ code: 'CHILD_ABSENT', field: 'personId' });
    expect((await mark(place.screener, personId, 'ABSENT', false)).row.mark).toBeNull();
    expect((await save(place.screener, personId, { 1: 'YES' })).row.answers).toEqual({ 1: 'YES' });
    const kept = await api.orm.em
      .fork()
      .execute('select lifted_by from campaign_absence where person_id = ?', [personId]);
    expect(kept).toEqual([{ lifted_by: place.screener.accountId }]);
  });

  test('two keys at the same moment make one absence', async () => {
    const personId = await newPupil();
    await Promise.all([mark(place.screener, personId, 'ABSENT', true), mark(colleague, personId, 'ABSENT', true)]);
    const kept = await api.orm.em.fork().execute('select id from campaign_absence where person_id = ?', [personId]);
    expect(kept).toHaveLength(1);
  });
});
