import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nationalIdCheck } from '@xingcheng/shared/identity/national-id';
import { startApi, type Caller, type TestApi } from '../../../test/api.js';
import { Person, writeGuardians, writePersons } from '../../people/index.js';
import { withCurrentIndexes } from '../../people/imports/current-indexes.js';
import { sealedId, sealedName, sealedPhone } from '../../people/write-persons.js';
import { openKeyring, refreshKeyring } from '../../platform/crypto/keyring.js';
import type { Keys } from '../../platform/crypto/keys.js';
import { Suite } from '../../platform/crypto/suites.js';
import { newId } from '../../platform/db/base-properties.js';
import { retireIndex, rotateIndex } from './change-keys.js';
import { countIndexed, reindex } from './reindex.js';

const CHILDREN = 400;
const WRITERS = 20;

let api: TestApi;
let client: Client;
let keys: Keys;
let admin: Caller;
let born = 0;
/** Each child by its number. */
const children: string[] = [];

const numberOf = (n: number) => {
  const first17 = `440307201806${String(1 + Math.floor(n / 1_000)).padStart(2, '0')}${String(n % 1_000).padStart(3, '0')}`;
  return first17 + nationalIdCheck(first17);
};
const birthOf = (n: number) => `2018-06-${String(1 + Math.floor(n / 1_000)).padStart(2, '0')}`;
const phoneOf = (n: number) => String(13_900_000_000 + n);

const learn = (mine = keys) => refreshKeyring(client, api.master, mine);
const make = () => rotateIndex(client, api.master, { suite: Suite.INTERNATIONAL, by: 'a test', inSeconds: 0 });
const letAnHourPass = () =>
  client.query("update data_key set in_force_from = in_force_from - interval '2 hours' where use = 'index'");
const lacking = async (number: number) =>
  (await countIndexed(client, number)).reduce((sum, one) => sum + one.lacking, 0);

async function enter(count: number): Promise<number[]> {
  const numbers = Array.from({ length: count }, () => (born += 1));
  await api.asSystem(async (ctx) => {
    const persons = numbers.map((n) => ({
      id: newId(),
      name: `林小${n}`,
      nationalId: numberOf(n),
      sex: 'MALE' as const,
      birthDate: birthOf(n),
      areaCode: '440307',
    }));
    await writePersons(ctx, persons);
    await writeGuardians(
      ctx,
      persons.map((person, at) => ({
        id: newId(),
        person,
        name: `陈静${numbers[at]}`,
        kind: 'PARENT' as const,
        phone: phoneOf(numbers[at] ?? 0),
      })),
    );
    for (const [at, { id }] of persons.entries()) children[(numbers[at] ?? 0) - 1] = id;
  });
  return numbers;
}

const found = async (search: string) =>
  (
    await admin.ask<{ persons: { nodes: { id: string }[] } }>(
      'query($s: String) { persons(filter: { search: $s }, first: 10) { nodes { id } } }',
      { s: search },
    )
  ).persons.nodes.map(({ id }) => id);

/** By its number and by its guardian's telephone, through the API. */
async function everyOneIsFound(some: readonly number[]): Promise<void> {
  for (const n of some) {
    expect(await found(numberOf(n)), `number ${n}`).toEqual([children[n - 1]]);
    expect(await found(phoneOf(n)), `telephone ${n}`).toEqual([children[n - 1]]);
  }
}

const createAgain = async (n: number) =>
  (
    await admin.ask<{ createPerson: { code?: string } }>(
      `mutation($input: CreatePersonInput!) { createPerson(input: $input) { ... on Refusal { code } } }`,
      {
        input: {
          name: '另一个名字',
          nationalId: numberOf(n),
          sex: 'MALE',
          birthDate: birthOf(n),
          areaCode: '440307',
          notADuplicate: true,
        },
      },
    )
  ).createPerson.code;

beforeAll(async () => {
  api = await startApi();
  client = new Client({ connectionString: api.orm.config.get('clientUrl') });
  client.on('error', () => undefined);
  await client.connect();
  await client.query("select set_config('xc.area', '*', false)");
  await openKeyring(client, api.master, Suite.INTERNATIONAL);
  ({ keys } = api.app.parts);
  admin = await api.signIn('PROGRAMME_ADMIN', await api.organisation('FEDERATION', '440307'));
  await enter(CHILDREN);
});
afterAll(async () => {
  await client.end();
  await api.close();
});

test('the key of the index changes while twenty write: no number is lost, and none comes in twice', async () => {
  const until = { stopped: false };
  const written: number[] = [];
  const writer = async () => {
    while (!until.stopped) written.push(...(await enter(1)));
  };
  const writers = Array.from({ length: WRITERS }, writer);
  const number = await make();
  expect(number).toBe(2);
  // A server that has not heard of it yet goes on under the older key alone, and this one brings its rows along.
  const ours = await openKeyring(client, api.master, Suite.INTERNATIONAL);
  expect([...ours.index.known.keys()]).toEqual([1, 2]);
  expect([...keys.index.known.keys()]).toEqual([1]);
  let portions = 0;
  const done = await reindex(client, ours, {
    atOnce: 25,
    onPortion: () => {
      portions += 1;
      if (portions === 10) void learn();
    },
  });
  await learn();
  until.stopped = true;
  await Promise.all(writers);
  await reindex(client, keys);
  expect(done.flatMap(({ shut }) => shut)).toEqual([]);
  expect(written.length).toBeGreaterThan(WRITERS);
  expect(await lacking(number)).toBe(0);
  expect(await lacking(1)).toBe(0);
  await everyOneIsFound([1, 2, CHILDREN, ...written.slice(0, 3), ...written.slice(-3)]);
  expect(await createAgain(3)).toBe('NATIONAL_ID_TAKEN');
  expect(await createAgain(written[0] ?? 0)).toBe('NATIONAL_ID_TAKEN');
}, 120_000);

test('while it runs a number is taken whether or not its row was brought along', async () => {
  await client.query('update person set national_id_index_even = null where id = $1', [children[4]]);
  expect(await createAgain(5)).toBe('NATIONAL_ID_TAKEN');
  await everyOneIsFound([5]);
  // Two servers, one of which knows the older key alone: the database itself refuses the second row.
  const old = {
    ...keys,
    index: { inForce: keys.index.known.get(1)!, known: new Map([[1, keys.index.known.get(1)!]]) },
  };
  const sealed = sealedId(old as Keys, newId(), numberOf(6));
  await expect(
    api.asSystem((ctx) =>
      writePersons(ctx, [
        { id: newId(), name: '林', nationalId: sealed, sex: 'MALE', birthDate: birthOf(6), areaCode: '440307' },
      ]),
    ),
  ).rejects.toThrow('person_national_id');
  await reindex(client, keys);
});

test('the older key is retired when no row needs it, and its hashes go', async () => {
  await expect(retireIndex(client, 2, 'a test')).rejects.toThrow('Index key 2 is the newest');
  await expect(retireIndex(client, 9, 'a test')).rejects.toThrow('There is no index key 9');
  await expect(retireIndex(client, 1, 'a test')).rejects.toThrow(
    'retire it one hour after the next one came into force',
  );
  await expect(make()).rejects.toThrow('The index is changing from key 1 to 2');
  await letAnHourPass();
  await client.query('update person set national_id_index_even = null where id = $1', [children[4]]);
  await expect(retireIndex(client, 1, 'a test')).rejects.toThrow(
    'Index key 1 is still needed: person.national_id_index 1. Re-seal first.',
  );
  await reindex(client, keys);
  await retireIndex(client, 1, 'a test');
  await expect(retireIndex(client, 1, 'a test')).rejects.toThrow('is retired');
  await learn();
  expect([...keys.index.known.keys()]).toEqual([2]);
  await everyOneIsFound([1, 5, 6]);
  await expect(make()).rejects.toThrow('Hashes under a retired key are still there: person.national_id_index');
  await reindex(client, keys);
  const { rows } = await client.query<{ old: number }>(
    'select (select count(national_id_index) from person)::int + (select count(phone_index) + count(same_index) from guardian)::int as old',
  );
  expect(rows).toEqual([{ old: 0 }]);
  await everyOneIsFound([1, 5, 6]);
  expect(await createAgain(7)).toBe('NATIONAL_ID_TAKEN');
  expect(await make()).toBe(3);
  await learn();
  await reindex(client, keys);
  expect(await lacking(3)).toBe(0);
  await everyOneIsFound([1, 5]);
});

test('what is broken off goes on where it was', async () => {
  await client.query('update person set national_id_index = null');
  const doomed = new Client({ connectionString: api.orm.config.get('clientUrl') });
  doomed.on('error', () => undefined);
  await doomed.connect();
  const { rows } = await doomed.query<{ pid: number }>('select pg_backend_pid() as pid');
  const broken = reindex(doomed, keys, {
    atOnce: 50,
    perSecond: 2_000,
    onPortion: (_name, resealed) => {
      if (resealed === 150) void client.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
    },
  });
  await expect(broken).rejects.toThrow();
  const { rows: progress } = await client.query<{ after: string[] | null }>(
    "select after from reseal_progress where table_name = 'person' and column_name = 'national_id_index'",
  );
  expect(progress).toEqual([{ after: [expect.any(String)] }]);
  const before = (await countIndexed(client, 3)).find(({ name }) => name === 'person.national_id_index')!;
  expect(before.has).toBeGreaterThanOrEqual(150);
  const done = await reindex(client, keys);
  expect(done.find(({ name }) => name === 'person.national_id_index')?.resealed).toBe(before.lacking);
  await everyOneIsFound([1, 200]);
});

test('a line that was staged under the older key is written under the keys of the day', async () => {
  const n = (born += 1);
  const personId = newId();
  const guardianId = newId();
  const old = {
    ...keys,
    index: { inForce: keys.index.known.get(2)!, known: new Map([[2, keys.index.known.get(2)!]]) },
  };
  const staged = {
    personId,
    schoolId: newId(),
    areaCode: '440307',
    schoolYear: 2026,
    grade: 'P2' as const,
    className: '1',
    rollNumber: null,
    name: '林',
    sex: 'MALE' as const,
    birthDate: birthOf(n),
    spelling: { pinyin: 'lin', initials: 'l', sound: '' },
    identity: sealedId(old as Keys, personId, numberOf(n)),
    guardian: {
      id: guardianId,
      name: sealedName(old as Keys, guardianId, '陈静'),
      kind: 'PARENT' as const,
      phone: sealedPhone(old as Keys, guardianId, phoneOf(n)),
    },
  };
  expect(staged.identity.index).toBe(null);
  const fresh = withCurrentIndexes(keys, structuredClone(staged));
  const again = {
    id: sealedId(keys, personId, numberOf(n)),
    name: sealedName(keys, guardianId, '陈静'),
    phone: sealedPhone(keys, guardianId, phoneOf(n)),
  };
  for (const [one, same] of [
    [fresh.identity, again.id],
    [fresh.guardian?.name, again.name],
    [fresh.guardian?.phone, again.phone],
  ] as const)
    expect(one).toMatchObject({ index: same?.index, indexEven: same?.indexEven });
});

test('a merge that came before the key changed is taken back after it, and both are found by their numbers', async () => {
  const [survivorId = '', mergedId = ''] = [children[20], children[22]];
  const em = api.orm.em.fork();
  const [survivor, merged] = [await em.findOneOrFail(Person, survivorId), await em.findOneOrFail(Person, mergedId)];
  const merge = await admin.ask<{ mergePersons: { id: string; version: number } }>(
    'mutation($input: MergePersonsInput!) { mergePersons(input: $input) { ... on PersonMerge { id version } ... on Refusal { code } } }',
    {
      input: {
        survivorId,
        mergedId,
        survivorVersion: survivor.version,
        mergedVersion: merged.version,
        taken: ['NATIONAL_ID'],
        reason: '同一个孩子',
      },
    },
  );
  expect(await found(numberOf(23))).toEqual([survivorId]);
  await letAnHourPass();
  await retireIndex(client, 2, 'a test');
  await learn();
  await reindex(client, keys);
  await make();
  await learn();
  await reindex(client, keys);
  await letAnHourPass();
  await retireIndex(client, 3, 'a test');
  await learn();
  const { id, version } = merge.mergePersons;
  const undone = await admin.ask<{ undoMerge: object }>(
    'mutation($input: UndoMergeInput!) { undoMerge(input: $input) { ... on PersonMerge { state } ... on Refusal { code } } }',
    { input: { id, version, reason: '是双胞胎' } },
  );
  expect(undone.undoMerge).toEqual({ state: 'UNDONE' });
  await everyOneIsFound([21, 23]);
  expect(await lacking(4)).toBe(0);
  await reindex(client, keys);
});

test('what was said to be two persons stays said when the key of the index changes', async () => {
  const looked = () =>
    api.asSystem(async (ctx) => {
      const { lookForDuplicates } = await import('../../people/duplicates/look-for.js');
      await lookForDuplicates(ctx, [children[30] ?? '']);
      return (await ctx.em.execute(
        'select id, state from possible_duplicate where one_id = ? or other_id = ? order by id',
        [children[30], children[30]],
      )) as { id: string; state: string }[];
    });
  await api.asSystem((ctx) =>
    writePersons(ctx, [
      { id: newId(), name: '林小31', nationalId: null, sex: 'MALE', birthDate: birthOf(31), areaCode: '440307' },
    ]),
  );
  const [pair] = await looked();
  expect(pair?.state).toBe('OPEN');
  await client.query("update possible_duplicate set state = 'NOT_DUPLICATE' where id = $1", [pair?.id]);
  const before = (await client.query('select from identity_due')).rowCount;
  await make();
  await learn();
  await reindex(client, keys);
  expect((await client.query('select from identity_due')).rowCount, 'nobody is looked at anew').toBe(before);
  expect(await looked()).toContainEqual({ id: pair?.id, state: 'NOT_DUPLICATE' });
});
