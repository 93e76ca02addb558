import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApi, type Caller, type TestApi } from '../../test/api.js';

let api: TestApi;
let screener: Caller;
let stranger: Caller;
let auditor: Caller;

beforeAll(async () => {
  api = await startApi();
  const school = await api.organisation('KINDERGARTEN');
  screener = await api.signIn('SCREENER', school, '沈老师');
  stranger = await api.signIn('SCREENER', await api.organisation('KINDERGARTEN'));
  auditor = await api.signIn('AUDITOR', await api.organisation('FEDERATION', '440300'));
});
afterAll(() => api.close());

const CREATE = `mutation($input: CreatePersonInput!) { createPerson(input: $input) {
  __typename ... on Person { id name nationalIdMasked version } ... on Refusal { code field message } } }`;
const child = {
  name: '林小舟',
  sex: 'MALE',
  birthDate: '2018-06-15',
  nationalId: '440305201806150018',
  areaCode: '440307',
};

async function create(caller: Caller, input: object, headers?: Record<string, string>) {
  return (
    await caller.ask<{
      createPerson: {
        __typename: string;
        id: string;
        code: string;
        field: string;
        message: string;
        nationalIdMasked: string;
        version: number;
      };
    }>(CREATE, { input }, headers)
  ).createPerson;
}

test('a person is entered after the search, with a masked number, and is found by name, pinyin, initials and number', async () => {
  const person = await create(screener, child);
  expect(person).toMatchObject({ __typename: 'Person', nationalIdMasked: '4****************8' });
  for (const search of ['林小', 'linxiao', 'lxz', child.nationalId]) {
    const { persons } = await screener.ask<{ persons: { totalCount: number; nodes: { id: string }[] } }>(
      'query($s: String) { persons(filter: { search: $s }) { totalCount nodes { id } } }',
      { s: search },
    );
    expect(persons, search).toEqual({ totalCount: 1, nodes: [{ id: person.id }] });
  }
});

test('the same number is refused with the field, in the language of the reader', async () => {
  expect(await create(screener, child, { 'accept-language': 'zh' })).toMatchObject({
    code: 'NATIONAL_ID_TAKEN',
    field: 'nationalId',
    message: expect.stringContaining('身份证号'),
  });
  expect(await create(screener, child, { 'accept-language': 'en' })).toMatchObject({
    code: 'NATIONAL_ID_TAKEN',
    message: expect.stringContaining('national ID'),
  });
});

test.each([
  ['a wrong check digit', { nationalId: '440305201806150019' }, 'NATIONAL_ID_CHECKSUM'],
  ['a number of the other sex', { sex: 'FEMALE' }, 'NATIONAL_ID_SEX'],
  ['a number with another birthday', { birthDate: '2018-06-16' }, 'NATIONAL_ID_BIRTH_DATE'],
  ['full-width digits', { nationalId: '４４０３０５２０１８０６１５００１８' }, 'FULL_WIDTH_DIGITS'],
])('%s is refused (GB 11643-1999)', async (_case, change, code) => {
  expect(await create(screener, { ...child, name: '新人', ...change })).toMatchObject({ __typename: 'Refusal', code });
});

test('a likeness must be looked at before a second person of that name and birthday is entered', async () => {
  const twin = { name: '林晓舟', sex: 'FEMALE', birthDate: child.birthDate, areaCode: '440307' };
  expect(await create(screener, twin)).toMatchObject({ code: 'POSSIBLE_DUPLICATE', field: 'notADuplicate' });
  expect(await create(screener, { ...twin, notADuplicate: true })).toMatchObject({ __typename: 'Person' });
});

test('another school neither lists, counts, finds nor opens the person', async () => {
  const { persons } = await screener.ask<{ persons: { nodes: { id: string }[] } }>(
    '{ persons(filter: { search: "林小舟" }) { nodes { id } } }',
  );
  const id = persons.nodes[0]!.id;
  expect(
    await stranger.ask('query($id: ID!) { persons { totalCount nodes { id } } person(id: $id) { because } }', { id }),
  ).toEqual({ persons: { totalCount: 0, nodes: [] }, person: null });
  const change = await stranger.ask<{ changePerson: object }>(
    'mutation($input: ChangePersonInput!) { changePerson(input: $input) { ... on Refusal { code } } }',
    { input: { id, version: 1, name: 'X', sex: 'MALE', birthDate: '2018-06-15', areaCode: '440307' } },
  );
  expect(change.changePerson).toEqual({ code: 'NOT_FOUND' });
});

test('a number is shown in full with a reason, and the auditor reads who asked and why', async () => {
  const { persons } = await screener.ask<{ persons: { nodes: { id: string }[] } }>(
    '{ persons(filter: { search: "林小舟" }) { nodes { id } } }',
  );
  const id = persons.nodes[0]!.id;
  const { revealNationalId } = await screener.ask<{ revealNationalId: object }>(
    'mutation($input: RevealInput!) { revealNationalId(input: $input) { ... on Revealed { value } ... on Refusal { code } } }',
    { input: { id, reason: 'IDENTITY_CHECK', note: '核对户口本' } },
  );
  expect(revealNationalId).toEqual({ value: child.nationalId });
  const { auditEvents } = await auditor.ask<{ auditEvents: { nodes: object[] } }>(
    'query($id: String) { auditEvents(filter: { subjectId: $id, deed: "REVEAL" }) { nodes { accountName purpose subjectType } } }',
    { id },
  );
  expect(auditEvents.nodes).toEqual([
    { accountName: '沈老师', purpose: 'IDENTITY_CHECK: 核对户口本', subjectType: 'Person' },
  ]);
});

test('a stale version shows both versions and who changed it, and writes nothing', async () => {
  const { persons } = await screener.ask<{ persons: { nodes: { id: string; version: number }[] } }>(
    '{ persons(filter: { search: "林小舟" }) { nodes { id version } } }',
  );
  const { id, version } = persons.nodes[0]!;
  const CHANGE = `mutation($input: ChangePersonInput!) { changePerson(input: $input) {
    ... on Person { name version } ... on StaleVersion { code changedBy fields { name yours current } } ... on Refusal { code field } } }`;
  const facts = { id, sex: 'MALE', birthDate: '2018-06-15', areaCode: '440307' };
  expect(
    (await screener.ask<{ changePerson: object }>(CHANGE, { input: { ...facts, version, name: '林小洲' } }))
      .changePerson,
  ).toEqual({ name: '林小洲', version: version + 1 });
  expect(
    (await screener.ask<{ changePerson: object }>(CHANGE, { input: { ...facts, version, name: '林晓舟' } }))
      .changePerson,
  ).toEqual({
    code: 'STALE_VERSION',
    changedBy: '沈老师',
    fields: [{ name: 'name', yours: '林晓舟', current: '林小洲' }],
  });
});

test('who corrects a name keeps the subdistrict; a family that moves to another district leaves it behind', async () => {
  const { id } = await create(screener, {
    name: '方街坊',
    sex: 'MALE',
    birthDate: '2019-03-04',
    areaCode: '440307',
    streetCode: '440307002',
    notADuplicate: true,
  });
  const CHANGE = `mutation($input: ChangePersonInput!) { changePerson(input: $input) { ... on Person { version } ... on Refusal { code field } } }`;
  const street = async () =>
    (
      (await api.orm.em.fork().execute('select street_code from person where id = ?', [id])) as {
        street_code: string | null;
      }[]
    )[0]?.street_code;
  const facts = { id, sex: 'MALE', birthDate: '2019-03-04' };
  await screener.ask(CHANGE, { input: { ...facts, version: 1, name: '方接坊', areaCode: '440307' } });
  expect(await street()).toBe('440307002');
  await screener.ask(CHANGE, { input: { ...facts, version: 2, name: '方接坊', areaCode: '440306' } });
  expect(await street()).toBeNull();
});

test('a request repeated with its key has one effect, however it arrives', async () => {
  const input = { name: '陈一一', sex: 'FEMALE', birthDate: '2019-01-02', areaCode: '440307', notADuplicate: true };
  const key = { 'idempotency-key': 'intent-1' };
  const [one, two] = await Promise.all([create(screener, input, key), create(screener, input, key)]);
  expect(one.id).toBe(two.id);
  expect(await create(screener, input, key)).toMatchObject({ id: one.id });
  expect(await create(screener, { ...input, name: '陈二二' }, key)).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  const { persons } = await screener.ask<{ persons: { totalCount: number } }>(
    '{ persons(filter: { search: "陈一一" }) { totalCount } }',
  );
  expect(persons.totalCount).toBe(1);
});

test('the database holds no readable number', async () => {
  const rows = (await api.orm.em.fork().execute('select person::text as whole from person')) as { whole: string }[];
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect(row.whole).not.toContain('440305201806150018');
});

test('the audit trail refuses to be changed or emptied', async () => {
  const em = api.orm.em.fork();
  await expect(em.execute("update audit_event set deed = 'VIEW'")).rejects.toThrow(/never changed/);
  await expect(em.execute('delete from audit_event')).rejects.toThrow(/never changed/);
  await expect(em.execute('truncate audit_event')).rejects.toThrow(/never changed/);
});
