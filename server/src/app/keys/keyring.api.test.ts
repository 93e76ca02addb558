import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { startApi, type TestApi } from '../../../test/api.js';
import { blindIndex } from '../../platform/crypto/blind-index.js';
import { openCell, sealCell } from '../../platform/crypto/cell.js';
import { addDataKey, openKeyring, refreshKeyring } from '../../platform/crypto/keyring.js';
import { deriveKeys, KeyUse, masterMark } from '../../platform/crypto/keys.js';
import { Suite } from '../../platform/crypto/suites.js';
import { sealNationalId } from '../../people/identity.js';
import { tryOldCells } from './try-old-cells.js';

let api: TestApi;
let client: Client;
const master = randomBytes(32);
const place = { table: 'person', column: 'national_id', rowId: 'a' };
const next = (number: number, inSeconds = 0, suite: Suite = Suite.INTERNATIONAL) => ({
  use: KeyUse.CELL,
  number,
  suite,
  secret: randomBytes(32),
  by: 'a test',
  inSeconds,
});

beforeAll(async () => {
  api = await startApi();
  client = new Client({ connectionString: api.orm.config.get('clientUrl') });
  await client.connect();
});
beforeEach(() => client.query('delete from data_key'));
afterAll(async () => {
  await client.end();
  await api.close();
});

test('a house from before the keyring keeps every key it had, and its cells go on opening', async () => {
  const before = deriveKeys(master);
  const cell = sealCell(before, place, '440305201806150018');
  const keys = await openKeyring(client, master, Suite.INTERNATIONAL);
  expect(openCell(keys, place, cell)).toBe('440305201806150018');
  expect(blindIndex(keys, 'phone', '1')).toEqual(blindIndex(before, 'phone', '1'));
  for (const use of ['pepper', 'cursor', 'backup'] as const) expect(keys[use].equals(before[use])).toBe(true);
  expect(keys.auditSeal.publicKey.equals(before.auditSeal.publicKey)).toBe(true);
  const again = await openKeyring(client, master, Suite.NATIONAL);
  expect(again.cells.sealing.number).toBe(1);
});

test('the table holds no key that is not wrapped', async () => {
  await openKeyring(client, master, Suite.NATIONAL);
  const { rows } = await client.query<{ row: string }>('select data_key::text as row from data_key');
  const text = rows.map(({ row }) => row).join('\n');
  expect(rows).toHaveLength(6);
  const { index, cursor, pepper } = deriveKeys(master);
  for (const key of [master, ...[index.inForce.key, cursor, pepper].map((one) => one.export())])
    expect(text).not.toContain(key.toString('hex'));
});

test('a new house that is to use the national algorithms seals with them from its first cell', async () => {
  const keys = await openKeyring(client, master, Suite.NATIONAL);
  expect([...sealCell(keys, place, 'x').subarray(0, 2)]).toEqual([Suite.NATIONAL, 2]);
});

test('another master key is refused with which one is wanted', async () => {
  await openKeyring(client, master, Suite.INTERNATIONAL);
  const other = randomBytes(32);
  await expect(openKeyring(client, other, Suite.INTERNATIONAL)).rejects.toThrow(
    `Key generation 1 of "cell" was wrapped with master key ${masterMark(master)}, and this one is ${masterMark(other)}.`,
  );
});

test.each([
  ['changed', 'update data_key set wrapped = set_byte(wrapped, 20, 255 - get_byte(wrapped, 20)) where use = $1'],
  [
    'put in the place of another',
    "update data_key set wrapped = (select wrapped from data_key where use = 'cursor') where use = $1",
  ],
])('a wrapped key that was %s does not open', async (_how, statement) => {
  await openKeyring(client, master, Suite.INTERNATIONAL);
  await client.query(statement, ['pepper']);
  await expect(openKeyring(client, master, Suite.INTERNATIONAL)).rejects.toThrow(
    'Key generation 1 of "pepper" was changed in the database and does not open.',
  );
});

test('before a keyring is made, a cell from before must open: a stranger’s master key makes none', async () => {
  const em = api.orm.em.fork();
  const id = '0199d0c8-0000-7000-8000-000000000001';
  const { nationalIdCell } = sealNationalId(deriveKeys(master), id, '440305201806150018');
  await em.execute(
    `insert into person (id, version, created_at, updated_at, name, pinyin, initials, sound, sex, birth_date, area_code, national_id_cell)
     values (?, 1, now(), now(), '林小舟', 'lin', 'l', '', 'MALE', '2018-06-15', '440307', ?)`,
    [id, nationalIdCell],
  );
  const begin = (key: Buffer) => openKeyring(client, key, Suite.INTERNATIONAL, (keys) => tryOldCells(client, keys));
  await expect(begin(randomBytes(32))).rejects.toThrow('This is not the master key of this database');
  expect((await client.query('select from data_key')).rowCount).toBe(0);
  await expect(begin(master)).resolves.toBeDefined();
});

test('a working server learns of a generation before it seals, and forgets a retired one', async () => {
  const keys = await openKeyring(client, master, Suite.INTERNATIONAL);
  await addDataKey(client, master, next(2, 3_600, Suite.NATIONAL));
  await refreshKeyring(client, master, keys);
  expect([...keys.cells.known.keys()]).toEqual([1, 2]);
  expect(keys.cells.sealing.number).toBe(1);
  await client.query('update data_key set in_force_from = now() where generation = 2');
  await refreshKeyring(client, master, keys);
  expect(keys.cells.sealing.number).toBe(2);
  await client.query('update data_key set retired_at = now(), wrapped = null where use = $1 and generation = 1', [
    'cell',
  ]);
  await refreshKeyring(client, master, keys);
  expect([...keys.cells.known.keys()]).toEqual([2]);
});

test.runIf(inject('databaseRoles'))('what serves reads the keyring and cannot write it', async () => {
  await openKeyring(client, master, Suite.INTERNATIONAL);
  const served = api.app.parts.orm.em.fork();
  expect(await served.execute('select use from data_key')).toHaveLength(5);
  for (const statement of [
    'delete from data_key',
    'update data_key set wrapped = null',
    "insert into data_key select 'cell', 9, suite, wrapped, master_mark, created_at, created_by, in_force_from from data_key limit 1",
  ])
    await expect(served.execute(statement)).rejects.toThrow('permission denied');
});
