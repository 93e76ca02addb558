import { nationalIdCheck } from '@xingcheng/shared/identity/national-id';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApi, type Caller, type TestApi } from '../../../test/api.js';
import { CaseFile, caseOf, enterStage, owe, tell } from '../../casefile/index.js';
import { newId } from '../../platform/db/base-properties.js';
import { Consent, involve, Person, writeEnrolments, writeGuardians, writePersons } from '../index.js';
import { linksTo, uniquenessOf } from './catalogue.js';
import { ruleOf } from './rules.js';

let api: TestApi;
let admin: Caller;
let screener: Caller;
let stranger: Caller;
let federation: string;
let school: string;
let otherSchool: string;

beforeAll(async () => {
  api = await startApi();
  federation = await api.organisation('FEDERATION', '440307');
  school = await api.organisation('PRIMARY_SCHOOL');
  otherSchool = await api.organisation('PRIMARY_SCHOOL');
  admin = await api.signIn('PROGRAMME_ADMIN', federation, '区管理员');
  screener = await api.signIn('SCREENER', school);
  stranger = await api.signIn('PROGRAMME_ADMIN', await api.organisation('FEDERATION', '440305'));
});
afterAll(() => api.close());

const numbered = (first17: string) => first17 + nationalIdCheck(first17);
let running = 100;

/** Two records of one child, each with a guardian, an enrolment, a consent, a case file, a stage, a task and a story. */
async function twoRecords(wish: { sameSchool?: boolean; numbers?: boolean; cases?: boolean } = {}) {
  running += 1;
  const ids = [newId(), newId()];
  const birthDate = '2018-06-05';
  await api.asSystem(async (ctx) => {
    const [one = '', other = ''] = ids;
    const persons = [
      { id: one, name: '林小舟', nationalId: null },
      { id: other, name: '林晓舟', nationalId: wish.numbers ? numbered(`44030720180605${running}`) : null },
    ].map((person) => ({ ...person, sex: 'MALE' as const, birthDate, areaCode: '440307' }));
    await writePersons(ctx, persons);
    const guardians = persons.map((person) => ({
      id: newId(),
      person,
      name: '陈静',
      kind: 'PARENT' as const,
      phone: `13900000${running}`,
    }));
    await writeGuardians(ctx, guardians);
    const place = { schoolYear: 2026, grade: 'P2' as const, rollNumber: null, importId: null };
    await writeEnrolments(ctx, [
      { ...place, id: newId(), personId: one, schoolId: school, className: '1', startedOn: '2025-09-01' },
      {
        ...place,
        id: newId(),
        personId: other,
        schoolId: wish.sameSchool ? school : otherSchool,
        className: '2',
        startedOn: '2026-09-01',
      },
    ]);
    for (const [at, personId] of ids.entries()) {
      const organisationId = at === 0 || wish.sameSchool ? school : otherSchool;
      await involve(ctx, { personId, organisationId, reason: 'ENROLMENT' });
      ctx.em.create(Consent, {
        person: ctx.em.getReference(Person, personId),
        purpose: 'SCREENING',
        outcome: at === 0 ? 'CONSENTED' : 'REFUSED',
        guardian: guardians[at]?.id ?? null,
        answeredOn: `2026-0${at + 1}-01`,
        textVersion: 'test',
        recordedBy: newId(),
      });
      await owe(ctx, {
        personId,
        chapter: null,
        kind: 'VOCATIONAL_PROFILE',
        organisationId: federation,
        dueOn: '2026-12-01',
        recordType: 'Person',
        recordId: personId,
      });
      tell(ctx, { personId, chapter: null, kind: 'NOTE', facts: {} });
      if (wish.cases !== false) {
        await caseOf(ctx, personId, 'REPORT');
        await ctx.em.flush();
        await enterStage(ctx, personId, 'SCREENING');
      }
    }
  });
  return { survivorId: ids[0] ?? '', mergedId: ids[1] ?? '' };
}

type Ids = Awaited<ReturnType<typeof twoRecords>>;

/** Every row that has to do with the two, whatever its table, without what counts changes. */
async function everything({ survivorId, mergedId }: Ids): Promise<Record<string, unknown[]>> {
  return await api.asSystem(async (ctx) => {
    const state: Record<string, unknown[]> = {};
    const ids = `{${survivorId},${mergedId}}`;
    const read = async (table: string, where: string) => {
      const rows = (await ctx.em.execute(
        `select to_jsonb(t) - 'version' - 'updated_at' as row from "${table}" t where ${where} order by t.id`,
        [ids],
      )) as { row: unknown }[];
      state[table] = rows.map(({ row }) => row);
    };
    await read('person', 'id = any(?::uuid[])');
    for (const { table, column } of await linksTo(ctx, 'person'))
      if (table !== 'person_merge')
        await read(
          table,
          `"${column}" = any(?::uuid[])${table === 'timeline_entry' ? " and kind not in ('PERSON_MERGED', 'PERSON_UNMERGED')" : ''}`,
        );
    for (const table of ['stage_entry', 'owner_period'])
      await read(table, 'case_file_id in (select id from case_file where person_id = any(?::uuid[]))');
    return state;
  });
}

const PREVIEW = `query($survivorId: ID!, $mergedId: ID!) { mergePreview(survivorId: $survivorId, mergedId: $mergedId) {
  survivor { id version } merged { id version } score band fields { field survivor merged same takeSuggested }
  moves { kind moving staying } rules { rule kind outcome count blockedBy } } }`;
interface Preview {
  survivor: { id: string; version: number };
  merged: { id: string; version: number };
  fields: { field: string; takeSuggested: boolean; survivor: string; merged: string }[];
  moves: { kind: string; moving: number; staying: number }[];
  rules: { rule: string; outcome: string; blockedBy: string | null }[];
}
const preview = async (caller: Caller, ids: Ids) =>
  (await caller.ask<{ mergePreview: Preview | null }>(PREVIEW, ids)).mergePreview;

const MERGE = `mutation($input: MergePersonsInput!) { mergePersons(input: $input) { __typename
  ... on PersonMerge { id survivorId mergedId mergedName state links version } ... on Refusal { code field message } ... on StaleVersion { code } } }`;
interface Merged {
  __typename: string;
  id: string;
  code?: string;
  links: number;
  version: number;
}

async function merge(
  caller: Caller,
  ids: Ids,
  more: object = {},
  headers: Record<string, string> = {},
): Promise<Merged> {
  const input = { ...ids, survivorVersion: 1, mergedVersion: 1, taken: [], reason: '户口本为同一人', ...more };
  return (await caller.ask<{ mergePersons: Merged }>(MERGE, { input }, headers)).mergePersons;
}

async function undo(caller: Caller, id: string, version: number) {
  const answer = await caller.ask<{ undoMerge: { __typename: string; code?: string; state?: string } }>(
    `mutation($input: UndoMergeInput!) { undoMerge(input: $input) { __typename ... on PersonMerge { state } ... on Refusal { code } ... on StaleVersion { code } } }`,
    { input: { id, version, reason: '是双胞胎' } },
  );
  return answer.undoMerge;
}

const count = async (sql: string, ...values: unknown[]) => {
  const [row] = (await api.orm.em.fork().execute(`select count(*)::int as n from ${sql}`, values)) as { n: number }[];
  return row?.n;
};

test('merge and un-merge leave every row of every room as it was', async () => {
  for (const wish of [{}, { sameSchool: true }, { numbers: true }, { cases: false }]) {
    const ids = await twoRecords(wish);
    const before = await everything(ids);
    const merged = await merge(admin, ids, { taken: wish.numbers ? ['NATIONAL_ID', 'NAME'] : ['NAME'] });
    expect(merged.__typename, JSON.stringify(merged)).toBe('PersonMerge');
    const between = await everything(ids);
    expect(between).not.toEqual(before);
    expect(between['person']).toHaveLength(1);
    expect(await undo(admin, merged.id, merged.version)).toEqual({ __typename: 'PersonMerge', state: 'UNDONE' });
    const after = await everything(ids);
    // A number goes back under the seal it had; nothing else may differ either.
    expect(after).toEqual(before);
  }
});

test('the preview counts what moves and names the rule where both cannot stay', async () => {
  const ids = await twoRecords({ numbers: true });
  const seen = await preview(admin, ids);
  expect(seen?.moves).toEqual(
    expect.arrayContaining([
      { kind: 'consent', moving: 1, staying: 1 },
      { kind: 'enrolment', moving: 1, staying: 1 },
      { kind: 'timeline_entry', moving: expect.any(Number), staying: expect.any(Number) },
    ]),
  );
  expect(seen?.rules).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ rule: 'case_file_one_per_person', outcome: 'KEEP_ONE', blockedBy: null }),
      expect.objectContaining({ rule: 'enrolment_one_at_a_time', outcome: 'END_EARLIER', blockedBy: null }),
      expect.objectContaining({ rule: 'guardian_same', outcome: 'KEEP_ONE' }),
    ]),
  );
  expect(seen?.fields.find((one) => one.field === 'NATIONAL_ID')).toMatchObject({
    survivor: null,
    takeSuggested: true,
  });
  expect(JSON.stringify(seen)).toContain('********');
  const planned = seen?.moves.reduce((sum, move) => sum + move.moving, 0) ?? 0;
  const done = await merge(admin, ids);
  const moved = await count("merge_link where merge_id = ? and deed = 'MOVED'", done.id);
  expect(moved).toBe(planned);
});

test('what was merged has one owner, one file, one school at a time, and a line in the timeline', async () => {
  const ids = await twoRecords();
  await merge(admin, ids);
  const { survivorId } = ids;
  expect(await count('case_file where person_id = ? and owner_organisation_id is not null', survivorId)).toBe(1);
  expect(await count('enrolment where person_id = ? and ended_on is null', survivorId)).toBe(1);
  expect(await count('guardian where person_id = ?', survivorId)).toBe(1);
  expect(await count('consent where person_id = ?', survivorId)).toBe(2);
  expect(await count("timeline_entry where person_id = ? and kind = 'PERSON_MERGED'", survivorId)).toBe(1);
  expect(await count("audit_event where person_id = ? and deed = 'MERGE'", ids.mergedId)).toBe(1);
});

test('the old id leads to the survivor, on the page of the person and of the case', async () => {
  const ids = await twoRecords();
  await merge(admin, ids);
  const asked = 'query($id: ID!) { person(id: $id) { person { id } } caseDetail: case(personId: $id) { id } }';
  expect(await admin.ask(asked, { id: ids.mergedId })).toEqual({
    person: { person: { id: ids.survivorId } },
    caseDetail: { id: ids.survivorId },
  });
  expect(await stranger.ask(asked, { id: ids.mergedId })).toEqual({ person: null, caseDetail: null });
  expect(await stranger.ask('{ personMerges { totalCount } }')).toEqual({ personMerges: { totalCount: 0 } });
});

test('two open files with two owners are not merged: one hands over first', async () => {
  const ids = await twoRecords();
  const elsewhere = await api.organisation('FEDERATION', '440305');
  await api.asSystem(async (ctx) => {
    const file = await ctx.em.findOneOrFail(CaseFile, { person: ids.mergedId });
    ctx.em.assign(file, { ownerOrganisation: elsewhere });
  });
  expect((await preview(admin, ids))?.rules).toContainEqual(
    expect.objectContaining({
      rule: 'case_file_one_per_person',
      outcome: 'REFUSED',
      blockedBy: 'MERGE_TWO_OPEN_CASES',
    }),
  );
  const before = await everything(ids);
  expect(await merge(admin, ids)).toMatchObject({ code: 'MERGE_TWO_OPEN_CASES', field: 'mergedId' });
  expect(await everything(ids)).toEqual(before);
});

test('every rule that one person may have something only once says what a merge makes of it', async () => {
  const undeclared = await api.asSystem(async (ctx) => {
    const found = await uniquenessOf(ctx, await linksTo(ctx, 'person'));
    expect(found.map((one) => one.name)).toEqual(
      expect.arrayContaining(['case_file_one_per_person', 'stay_one_per_person', 'placement_one_live_per_child']),
    );
    return found.filter((one) => ruleOf(one.name).code === 'MERGE_CONFLICT').map((one) => one.name);
  });
  expect(undeclared).toEqual([]);
});

test('a number taken over is sealed for its new record and found under it', async () => {
  const ids = await twoRecords({ numbers: true });
  await merge(admin, ids, { taken: ['NATIONAL_ID'] });
  const { revealNationalId } = await (
    await api.signIn('CASE_MANAGER', federation)
  ).ask<{ revealNationalId: { value: string } }>(
    'mutation($input: RevealInput!) { revealNationalId(input: $input) { ... on Revealed { value } ... on Refusal { code } } }',
    { input: { id: ids.survivorId, reason: 'IDENTITY_CHECK' } },
  );
  const { persons } = await admin.ask<{ persons: { nodes: { id: string }[] } }>(
    'query($s: String) { persons(filter: { search: $s }) { nodes { id } } }',
    { s: revealNationalId.value },
  );
  expect(persons.nodes).toEqual([{ id: ids.survivorId }]);
});

test('a birth date is not taken over against the number (GB 11643-1999)', async () => {
  const ids = await twoRecords({ numbers: true });
  await api.orm.em.fork().execute("update person set birth_date = '2018-05-06' where id = ?", [ids.survivorId]);
  expect(await merge(admin, ids, { taken: ['NATIONAL_ID'] })).toMatchObject({
    code: 'NATIONAL_ID_BIRTH_DATE',
    field: 'nationalId',
  });
});

test('of two who merge at once, in either direction, one succeeds', async () => {
  for (const swapped of [false, true]) {
    const ids = await twoRecords();
    const back = swapped ? { survivorId: ids.mergedId, mergedId: ids.survivorId } : ids;
    const answers = await Promise.all([merge(admin, ids), merge(admin, back)]);
    expect(answers.map((one) => one.__typename).toSorted()).toEqual(['PersonMerge', 'Refusal']);
    expect(await count('person where id in (?, ?)', ids.survivorId, ids.mergedId)).toBe(1);
    expect(
      await count("person_merge where state = 'MERGED' and merged_id in (?, ?)", ids.survivorId, ids.mergedId),
    ).toBe(1);
  }
});

test('the same intent sent twice merges once and answers the same', async () => {
  const ids = await twoRecords();
  const key = { 'idempotency-key': newId() };
  const first = await merge(admin, ids, {}, key);
  expect(await merge(admin, ids, {}, key)).toEqual(first);
  expect(await merge(admin, ids)).toMatchObject({ code: 'ALREADY_MERGED' });
});

test('a preview that has grown old is not carried out', async () => {
  const ids = await twoRecords();
  await api.orm.em.fork().execute('update person set version = 2 where id = ?', [ids.mergedId]);
  expect(await merge(admin, ids)).toMatchObject({ __typename: 'StaleVersion' });
});

test('who reaches only one, or may not merge, learns nothing and changes nothing', async () => {
  const ids = await twoRecords();
  expect(await preview(stranger, ids)).toBeNull();
  expect(await merge(stranger, ids)).toMatchObject({ code: 'NOT_FOUND' });
  const refused = await screener.send(MERGE, {
    input: { ...ids, survivorVersion: 1, mergedVersion: 1, taken: [], reason: 'x' },
  });
  expect(refused.data).toMatchObject({ mergePersons: { code: 'NOT_ALLOWED' } });
});

test('what came after the merge stays with the survivor, and the preview says so', async () => {
  const ids = await twoRecords();
  const merged = await merge(admin, ids);
  await api.travelTo('2026-11-25');
  await api.asSystem(async (ctx) => tell(ctx, { personId: ids.survivorId, chapter: null, kind: 'NOTE', facts: {} }));
  const { unmergePreview } = await admin.ask<{ unmergePreview: { kinds: { kind: string; addedSince: number }[] } }>(
    'query($id: ID!) { unmergePreview(id: $id) { blockedBy kinds { kind returning changedSince addedSince } fieldsBack fieldsChangedSince } }',
    { id: merged.id },
  );
  expect(unmergePreview.kinds.find((one) => one.kind === 'timeline_entry')).toMatchObject({ addedSince: 1 });
  await undo(admin, merged.id, merged.version);
  expect(await count("timeline_entry where person_id = ? and kind = 'NOTE'", ids.survivorId)).toBe(2);
  expect(await count("timeline_entry where person_id = ? and kind = 'NOTE'", ids.mergedId)).toBe(1);
  expect(await undo(admin, merged.id, merged.version)).toMatchObject({ __typename: 'StaleVersion' });
});

test('a survivor that was merged in turn is set free first; then the earlier merge can be taken back too', async () => {
  const one = await twoRecords({ cases: false });
  const third = await twoRecords({ cases: false });
  const before = await everything(one);
  const first = await merge(admin, one);
  const second = await merge(admin, { survivorId: third.survivorId, mergedId: one.survivorId });
  expect(second.__typename).toBe('StaleVersion');
  const version = (await preview(admin, { survivorId: third.survivorId, mergedId: one.survivorId }))?.merged.version;
  const again = await merge(
    admin,
    { survivorId: third.survivorId, mergedId: one.survivorId },
    { mergedVersion: version },
  );
  expect(again.__typename, JSON.stringify(again)).toBe('PersonMerge');
  const { person } = await admin.ask<{ person: { person: { id: string } } }>(
    'query($id: ID!) { person(id: $id) { person { id } } }',
    { id: one.mergedId },
  );
  expect(person.person.id).toBe(third.survivorId);
  const versionOf = async (id: string) => {
    const { personMerges } = await admin.ask<{ personMerges: { nodes: { id: string; version: number }[] } }>(
      '{ personMerges(first: 100) { nodes { id version } } }',
    );
    return personMerges.nodes.find((each) => each.id === id)?.version ?? 0;
  };
  expect(await undo(admin, first.id, await versionOf(first.id))).toMatchObject({ code: 'MERGED_AGAIN_SINCE' });
  expect(await undo(admin, again.id, await versionOf(again.id))).toMatchObject({ state: 'UNDONE' });
  expect(await undo(admin, first.id, await versionOf(first.id))).toMatchObject({ state: 'UNDONE' });
  expect(await everything(one)).toEqual(before);
});
