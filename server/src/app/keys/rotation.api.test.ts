import { randomBytes } from 'node:crypto';
import { LockMode } from '@mikro-orm/core';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nationalIdCheck } from '@xingcheng/shared/identity/national-id';
import { startApi, type Caller, type TestApi } from '../../../test/api.js';
import { Guardian, Person, writeGuardians, writePersons } from '../../people/index.js';
import { openNationalId, openPhone, sealNationalId, sealPhone } from '../../people/identity.js';
import { resealStaged } from '../../people/imports/reseal-staged.js';
import { generationOf, openCell, sealCell } from '../../platform/crypto/cell.js';
import { openKeyring, refreshKeyring } from '../../platform/crypto/keyring.js';
import { deriveKeys, type Keys } from '../../platform/crypto/keys.js';
import { Suite } from '../../platform/crypto/suites.js';
import { newId } from '../../platform/db/base-properties.js';
import { FINDINGS } from '../../education/places.js';
import { openWord } from '../../platform/crypto/word.js';
import { sealPlainWords } from './seal-plain-words.js';
import { retire, rewrap, rotate } from './change-keys.js';
import { countCells, reseal } from './reseal.js';
import { resealJob } from './reseal-job.js';
import { runJob } from '../run-job.js';

const CHILDREN = 600;
const WRITERS = 20;

let api: TestApi;
let client: Client;
let keys: Keys;
let admin: Caller;
const guardians: string[] = [];
const children: string[] = [];
/** What each guardian's number must be. */
const phones = new Map<string, string>();
const numberOf = (n: number) => {
  const first17 = `44030720180605${String(n % 1_000).padStart(3, '0')}`;
  return first17 + nationalIdCheck(first17);
};

const connect = async () => {
  const one = new Client({ connectionString: api.orm.config.get('clientUrl') });
  one.on('error', () => undefined);
  await one.connect();
  return one;
};

const makeRotation = async (suite: Suite = Suite.INTERNATIONAL) => {
  const number = await rotate(client, api.master, { suite, by: 'a test', inSeconds: 0 });
  return number;
};
const learn = () => refreshKeyring(client, api.master, keys);
const cellsOf = async (generation: number) =>
  (await countCells(client)).filter((one) => one.generation === generation).reduce((sum, one) => sum + one.count, 0);

beforeAll(async () => {
  api = await startApi();
  client = await connect();
  await openKeyring(client, api.master, Suite.INTERNATIONAL);
  ({ keys } = api.app.parts);
  admin = await api.signIn('PROGRAMME_ADMIN', await api.organisation('FEDERATION', '440307'));
  await api.asSystem(async (ctx) => {
    const persons = Array.from({ length: CHILDREN }, (_, n) => ({
      id: newId(),
      name: `林小${n}`,
      nationalId: numberOf(n),
      sex: 'MALE' as const,
      birthDate: '2018-06-05',
      areaCode: '440307',
    }));
    await writePersons(ctx, persons);
    const theirs = persons.map((person, n) => ({
      id: newId(),
      person,
      name: '陈静',
      kind: 'PARENT' as const,
      phone: String(13_900_000_000 + n),
    }));
    await writeGuardians(ctx, theirs);
    children.push(...persons.map(({ id }) => id));
    for (const { id, phone } of theirs) {
      guardians.push(id);
      phones.set(id, phone);
    }
  });
});
afterAll(async () => {
  await client.end();
  await api.close();
});

async function everythingOpens(): Promise<void> {
  const em = api.orm.em.fork();
  const people = await em.find(Person, { nationalIdCell: { $ne: null } });
  expect(
    people.map(({ id, nationalIdCell }) => openNationalId(keys, id, nationalIdCell ?? Buffer.alloc(0))).length,
  ).toBe(people.length);
  const found = await em.find(Guardian, { id: { $in: guardians } });
  const now = found.map(({ id, phoneCell }) => [id, openPhone(keys, id, phoneCell ?? Buffer.alloc(0))]);
  expect(new Map(now as [string, string][])).toEqual(phones);
}

/** Goes on giving its guardians new numbers, as a command does, and remembers what was committed last. */
async function write(writer: number, until: { stopped: boolean }): Promise<number> {
  let written = 0;
  const mine = guardians.filter((_, at) => at % WRITERS === writer);
  while (!until.stopped) {
    const id = mine[written % mine.length] ?? '';
    const phone = String(13_000_000_000 + writer * 1_000_000 + written);
    await api.asSystem(async (ctx) => {
      const guardian = await ctx.em.findOneOrFail(Guardian, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      Object.assign(guardian, sealPhone(ctx.keys, id, phone));
    });
    phones.set(id, phone);
    written += 1;
  }
  return written;
}

test('keys change while twenty write: every cell opens, and no number that somebody wrote is lost', async () => {
  const until = { stopped: false };
  const writers = Array.from({ length: WRITERS }, (_, writer) => write(writer, until));
  const number = await makeRotation(Suite.NATIONAL);
  const ours = await openKeyring(client, api.master, Suite.INTERNATIONAL);
  expect(ours.cells.sealing.number).toBe(number);
  // The servers still seal with the generation before: what they write behind our back is found all the same.
  const known = keys.cells.known.set(number, ours.cells.sealing);
  expect(known.size).toBe(2);
  let portions = 0;
  const done = await reseal(client, ours, {
    atOnce: 25,
    onPortion: () => {
      portions += 1;
      if (portions === 20) keys.cells.sealing = ours.cells.sealing;
    },
  });
  until.stopped = true;
  const written = (await Promise.all(writers)).reduce((sum, one) => sum + one, 0);
  expect(written).toBeGreaterThan(WRITERS);
  expect(done.flatMap(({ shut }) => shut)).toEqual([]);
  await everythingOpens();
  expect(await cellsOf(number - 1)).toBe(0);
}, 240_000);

test('what is broken off half-way goes on where it was, and nothing is done twice', async () => {
  const number = await makeRotation();
  await learn();
  const doomed = await connect();
  const { rows } = await doomed.query<{ pid: number }>('select pg_backend_pid() as pid');
  let seen = 0;
  const broken = reseal(doomed, keys, {
    atOnce: 50,
    onPortion: (_name, resealed) => {
      seen = resealed;
      if (resealed === 250) void client.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
    },
    perSecond: 2_000,
  });
  await expect(broken).rejects.toThrow();
  const before = await cellsOf(number);
  expect(before).toBeGreaterThanOrEqual(250);
  expect(before).toBeLessThan(CHILDREN);
  const { rows: progress } = await client.query<{ after: string[] | null; resealed: number }>(
    "select after, resealed from reseal_progress where table_name = 'person' and generation = $1",
    [number],
  );
  expect(progress[0]).toMatchObject({ after: [expect.any(String)], resealed: before });
  const done = await reseal(client, keys);
  expect(done.find(({ name }) => name === 'person.national_id_cell')?.resealed).toBe(CHILDREN - before);
  expect(seen).toBeGreaterThanOrEqual(250);
  await everythingOpens();
});

test('the nightly job does the same as what serves, under row security', async () => {
  const number = await makeRotation();
  await learn();
  await runJob(api.app.parts, resealJob, {});
  expect(await cellsOf(number - 1)).toBe(0);
  await everythingOpens();
});

test('re-sealing is nobody’s change: versions stay as they are', async () => {
  const versions = async () =>
    (await api.orm.em.fork().execute('select id, version, updated_at from person order by id')) as object[];
  const before = await versions();
  await makeRotation();
  await learn();
  await reseal(client, keys);
  expect(await versions()).toEqual(before);
});

test('a merge that came before a rotation is taken back after it, numbers and telephones with it', async () => {
  const [survivorId = '', mergedId = ''] = children.slice(0, 2);
  const em = api.orm.em.fork();
  const [survivor, merged] = [await em.findOneOrFail(Person, survivorId), await em.findOneOrFail(Person, mergedId)];
  const before = { survivor: numberOf(0), merged: numberOf(1) };
  // The same guardian twice: one of the rows is put away with its telephone.
  const phone = '13800000000';
  await api.asSystem(async (ctx) => {
    for (const id of guardians.slice(0, 2)) {
      const guardian = await ctx.em.findOneOrFail(Guardian, { id });
      Object.assign(guardian, sealPhone(ctx.keys, id, phone));
      phones.set(id, phone);
    }
  });
  const answer = await admin.ask<{ mergePersons: { id: string; version: number } }>(
    `mutation($input: MergePersonsInput!) { mergePersons(input: $input) { ... on PersonMerge { id version } ... on Refusal { code field } } }`,
    {
      input: {
        survivorId,
        mergedId,
        survivorVersion: survivor.version,
        mergedVersion: merged.version,
        taken: ['NATIONAL_ID'],
        reason: '户口本为同一人',
      },
    },
  );
  const held = (await countCells(client)).filter(({ name }) => /^(person_merge|merge_link)\./.test(name));
  expect(held.map(({ name }) => name)).toEqual([
    'person_merge.reason_cell',
    'person_merge.tombstone.national_id_cell',
    'person_merge.survivor_fields.national_id_cell.before',
    'person_merge.survivor_fields.national_id_cell.after',
    'merge_link.before.phone_cell of guardian',
    'merge_link.before.name_cell of guardian',
  ]);
  const number = await makeRotation(Suite.NATIONAL);
  await learn();
  const done = await reseal(client, keys);
  expect(done.flatMap(({ shut }) => shut)).toEqual([]);
  expect(await cellsOf(number - 1)).toBe(0);
  const { id, version } = answer.mergePersons;
  const undone = await admin.ask<{ undoMerge: object }>(
    `mutation($input: UndoMergeInput!) { undoMerge(input: $input) { ... on PersonMerge { state } ... on Refusal { code } } }`,
    { input: { id, version, reason: '是双胞胎' } },
  );
  expect(undone.undoMerge).toEqual({ state: 'UNDONE' });
  const after = api.orm.em.fork();
  const opened = async (one: string) => {
    const person = await after.findOneOrFail(Person, one);
    return openNationalId(keys, one, person.nationalIdCell ?? Buffer.alloc(0));
  };
  expect({ survivor: await opened(survivorId), merged: await opened(mergedId) }).toEqual(before);
  await everythingOpens();
});

test('words that an earlier release kept plain are sealed for their rows, and the plain ones are gone', async () => {
  await client.query('alter table committee_finding add column if not exists findings varchar(2000)');
  const ids = Array.from({ length: 1_200 }, () => newId());
  await client.query(
    `insert into committee_finding (id, version, created_at, updated_at, person_id, bureau_id, opinion, supports, findings, decided_on, recorded_by)
     select id, 1, now(), now(), $2, (select id from organisation limit 1), 'MORE_INFORMATION', '[]', 'words of ' || id, '2026-01-01', $2 from unnest($1::uuid[]) id`,
    [ids, children[5]],
  );
  expect(await sealPlainWords(client, keys)).toBe(1_200);
  expect(await sealPlainWords(client, keys)).toBe(0);
  // The plain column is gone, and a statement that still names it fails.
  await expect(client.query('select findings from committee_finding')).rejects.toThrow('does not exist');
  const { rows } = await client.query<{ id: string; cell: Buffer }>(
    'select id, findings_cell as cell from committee_finding',
  );
  expect(rows.map(({ id, cell }) => openWord(keys, FINDINGS, id, cell))).toEqual(
    rows.map(({ id }) => `words of ${id}`),
  );
  expect(rows).toHaveLength(1_200);
  await client.query('delete from committee_finding');
});

test('a staged line of a roster brings the cells it is going to write along', async () => {
  const personId = newId();
  const guardianId = newId();
  const old = deriveKeys(api.master);
  const { nationalIdCell } = sealNationalId(old, personId, numberOf(7));
  const { phoneCell } = sealPhone(old, guardianId, '13811112222');
  const value = {
    personId,
    identity: { cell: nationalIdCell.toString('hex') },
    guardian: { id: guardianId, phone: { cell: phoneCell.toString('hex') } },
  };
  const place = { table: 'import_row', column: 'content', rowId: `${personId}|3` };
  const cell = sealCell(old, place, JSON.stringify({ cells: ['x'], value }));
  await client.query(
    "insert into import_row (run_id, file_row, state, content_cell, problems) values ($1, 3, 'READY', $2, '[]')",
    [personId, cell],
  );
  await reseal(client, keys);
  const { rows } = await client.query<{ cell: Buffer }>('select content_cell as cell from import_row');
  const row = JSON.parse(openCell(keys, place, rows[0]?.cell ?? Buffer.alloc(0))) as {
    cells: string[];
    value: typeof value;
  };
  const inner = Buffer.from(row.value.identity.cell, 'hex');
  expect([generationOf(rows[0]?.cell ?? inner), generationOf(inner)]).toEqual(Array(2).fill(keys.cells.sealing.number));
  expect(openNationalId(keys, personId, inner)).toBe(numberOf(7));
  expect(openPhone(keys, guardianId, Buffer.from(row.value.guardian.phone.cell, 'hex'))).toBe('13811112222');
  expect(resealStaged(keys, '{"cells":["a"],"value":null}')).toBe('{"cells":["a"],"value":null}');
});

test('a cell that does not open stops nothing, and is named', async () => {
  const [id = ''] = children.slice(-1);
  const em = api.orm.em.fork();
  const [row] = (await em.execute('select national_id_cell as cell from person where id = ?', [id])) as {
    cell: Buffer;
  }[];
  await em.execute(
    'update person set national_id_cell = set_byte(national_id_cell, 20, 255 - get_byte(national_id_cell, 20)) where id = ?',
    [id],
  );
  const number = await makeRotation();
  await learn();
  const done = await reseal(client, keys);
  expect(done.flatMap(({ shut }) => shut)).toEqual([
    expect.stringContaining(`person.national_id of row ${id}: does not open under key generation ${number - 1}`),
  ]);
  expect(await cellsOf(number - 1)).toBe(1);
  await client.query("update data_key set in_force_from = now() - interval '2 hours' where use = 'cell'");
  await expect(retire(client, number - 1, 'a test')).rejects.toThrow(
    `Key generation ${number - 1} is still needed: person.national_id_cell 1.`,
  );
  await em.execute('update person set national_id_cell = ? where id = ?', [row?.cell, id]);
  await reseal(client, keys);
});

test('a generation is retired when nothing needs it and nobody can still write it', async () => {
  const number = await makeRotation();
  await learn();
  await expect(retire(client, number - 1, 'a test')).rejects.toThrow(
    'retire it one hour after the next one came into force',
  );
  await expect(retire(client, number, 'a test')).rejects.toThrow('may still be written');
  await expect(retire(client, 200, 'a test')).rejects.toThrow('There is no key generation 200');
  await client.query("update data_key set in_force_from = now() - interval '2 hours' where use = 'cell'");
  await expect(retire(client, number - 1, 'a test')).rejects.toThrow(
    new RegExp(
      `Key generation ${number - 1} is still needed: person.national_id_cell ${CHILDREN}, guardian.phone_cell`,
    ),
  );
  await reseal(client, keys);
  await expect(retire(client, number - 1, 'a test', new Map([[number - 1, 2]]))).rejects.toThrow('outbox 2');
  await retire(client, number - 1, 'a test');
  await expect(retire(client, number - 1, 'a test')).rejects.toThrow('is retired');
  const { rows } = await client.query<{ deed: string }>(
    "select deed from audit_event where subject_type = 'DataKey' order by at desc limit 1",
  );
  expect(rows).toEqual([{ deed: 'RETIRE_KEY' }]);
  await learn();
  expect(keys.cells.known.has(number - 1)).toBe(false);
  await everythingOpens();
});

test('another master key: everything goes on opening, and the old one opens nothing any more', async () => {
  const next = randomBytes(32);
  const before = await openKeyring(client, api.master, Suite.INTERNATIONAL);
  await expect(rewrap(client, api.master, api.master, 'a test')).rejects.toThrow('is the one in use');
  await expect(rewrap(client, next, randomBytes(32), 'a test')).rejects.toThrow('was wrapped with master key');
  expect(await rewrap(client, api.master, next, 'a test')).toBeGreaterThan(5);
  await expect(openKeyring(client, api.master, Suite.INTERNATIONAL)).rejects.toThrow('was wrapped with master key');
  const after = await openKeyring(client, next, Suite.INTERNATIONAL);
  for (const use of ['cursor', 'pepper'] as const) expect(after[use].equals(before[use])).toBe(true);
  expect(after.index.inForce.key.equals(before.index.inForce.key)).toBe(true);
  expect(after.auditSeal.publicKey.equals(before.auditSeal.publicKey)).toBe(true);
  // A backup has no keyring to look into: it hangs on the master key of its day.
  expect(after.backup.equals(before.backup)).toBe(false);
  keys.cells.known.clear();
  for (const [number, one] of after.cells.known) keys.cells.known.set(number, one);
  await everythingOpens();
});
