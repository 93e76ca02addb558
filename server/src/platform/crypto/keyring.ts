import { createSecretKey, randomBytes } from 'node:crypto';
import type { Asking } from '../audit/sealing/asking.js';
import { generation, type Generation, type Generations } from './generations.js';
import {
  deriveKeys,
  firstSecret,
  keysFrom,
  KeyUse,
  masterMark,
  wrappingSecret,
  type IndexKey,
  type Keys,
} from './keys.js';
import { isSuite, openUnder, sealUnder, Suite, suiteKey } from './suites.js';

export interface DataKeyRow {
  use: KeyUse;
  generation: number;
  suite: Suite;
  wrapped: Buffer | null;
  mark: string;
  inForce: boolean;
  retired: boolean;
}

/** A key of the keyring that this master key does not open: says which, and which master key it wants. */
export class WrongMaster extends Error {}

const HEAD = 2;
const LOCK = 4403004;

const bound = (use: KeyUse, number: number) => Buffer.from(`data_key|${use}|${number}`);

/** A secret under the master key, with the algorithms of its own suite. */
export function wrap(master: Buffer, use: KeyUse, number: number, suite: Suite, secret: Buffer): Buffer {
  const head = Buffer.from([suite, 0]);
  return sealUnder(suiteKey(suite, wrappingSecret(master)), head, bound(use, number), secret);
}

export function unwrap(master: Buffer, row: Pick<DataKeyRow, 'use' | 'generation' | 'wrapped' | 'mark'>): Buffer {
  const wrapped = row.wrapped ?? Buffer.alloc(0);
  const suite: unknown = wrapped[0];
  const secret = isSuite(suite)
    ? openUnder(suiteKey(suite, wrappingSecret(master)), HEAD, bound(row.use, row.generation), wrapped)
    : null;
  if (secret) return secret;
  const known = masterMark(master);
  throw new WrongMaster(
    row.mark === known
      ? `Key generation ${row.generation} of "${row.use}" was changed in the database and does not open. Restore the table data_key from a backup.`
      : `Key generation ${row.generation} of "${row.use}" was wrapped with master key ${row.mark}, and this one is ${known}. Give this server the master key of this database (XINGCHENG_KEY or keys/master.key).`,
  );
}

const ROWS = `select use, generation, suite, wrapped, master_mark as mark, in_force_from <= clock_timestamp() as "inForce", retired_at is not null as retired
  from data_key order by use, generation`;

export const readDataKeys = async (db: Asking): Promise<DataKeyRow[]> => (await db.query<DataKeyRow>(ROWS)).rows;

/**
 * The keys of a house, as its owner opens them at a start. A house without a keyring, new or from before there was one, gets its
 * derived keys wrapped as generation 1, so that what was sealed goes on opening.
 * `tryOldCells` throws when what is there was sealed under another master key; then nothing is made.
 * @throws WrongMaster when the keyring is another master key's.
 */
export async function openKeyring(
  db: Asking,
  master: Buffer,
  suite: Suite,
  tryOldCells: (keys: Keys) => Promise<void> = async () => {},
): Promise<Keys> {
  await db.query('select pg_advisory_lock($1)', [LOCK]);
  try {
    if ((await readDataKeys(db)).length === 0) {
      await tryOldCells(deriveKeys(master));
      await begin(db, master, suite);
    }
  } finally {
    await db.query('select pg_advisory_unlock($1)', [LOCK]);
  }
  return keysOf(await readDataKeys(db), master);
}

async function begin(db: Asking, master: Buffer, suite: Suite): Promise<void> {
  for (const use of Object.values(KeyUse))
    await addDataKey(db, master, {
      use,
      number: 1,
      suite: Suite.INTERNATIONAL,
      secret: firstSecret(master, use),
      by: 'first start',
      inSeconds: 0,
    });
  if (suite !== Suite.INTERNATIONAL)
    await addDataKey(db, master, {
      use: KeyUse.CELL,
      number: 2,
      suite,
      secret: randomBytes(32),
      by: 'first start',
      inSeconds: 0,
    });
}

export interface NewDataKey {
  use: KeyUse;
  number: number;
  suite: Suite;
  secret: Buffer;
  by: string;
  inSeconds: number;
}

export async function addDataKey(db: Asking, master: Buffer, key: NewDataKey): Promise<void> {
  const { use, number, suite, secret, by, inSeconds } = key;
  await db.query(
    `insert into data_key (use, generation, suite, wrapped, master_mark, created_at, created_by, in_force_from)
     values ($1, $2, $3, $4, $5, clock_timestamp(), $6, date_trunc('milliseconds', clock_timestamp()) + make_interval(secs => $7))`,
    [use, number, suite, wrap(master, use, number, suite, secret), masterMark(master), by, inSeconds],
  );
}

export function keysOf(rows: readonly DataKeyRow[], master: Buffer): Keys {
  const cells = rows.filter((row) => row.use === KeyUse.CELL && !row.retired).map((row) => opened(row, master));
  const [newest] = cells.filter(({ number }) => rows.some((row) => isInForce(row, number))).slice(-1);
  if (!newest) throw new Error('The table data_key has no key in force for cells. Restore it from a backup.');
  const generations: Generations = { sealing: newest, known: new Map(cells.map((one) => [one.number, one])) };
  const secretOf = (use: KeyUse) => {
    const row = rows.find((one) => one.use === use);
    if (!row) throw new Error(`The table data_key has no key for "${use}". Restore it from a backup.`);
    return unwrap(master, row);
  };
  return keysFrom(generations, indexesOf(rows, master), secretOf, master);
}

function indexesOf(rows: readonly DataKeyRow[], master: Buffer): Keys['index'] {
  const live = rows.filter((row) => row.use === KeyUse.INDEX && !row.retired);
  const known = new Map(live.map((row) => [row.generation, indexKey(row, master)]));
  const inForce = known.get(Math.max(...live.filter((row) => row.inForce).map((row) => row.generation)));
  if (!inForce) throw new Error('The table data_key has no key in force for the index. Restore it from a backup.');
  return { inForce, known };
}

const indexKey = (row: DataKeyRow, master: Buffer): IndexKey => ({
  number: row.generation,
  key: createSecretKey(unwrap(master, row)),
});

const isInForce = (row: DataKeyRow, number: number) =>
  row.use === KeyUse.CELL && row.generation === number && row.inForce && !row.retired;

function opened(row: DataKeyRow, master: Buffer): Generation {
  return generation(row.generation, row.suite, unwrap(master, row));
}

/** Learns of generations that were added, came into force or were retired since. */
export async function refreshKeyring(db: Asking, master: Buffer, keys: Keys): Promise<void> {
  const { cells } = keys;
  const all = await readDataKeys(db);
  refreshIndex(all, master, keys);
  for (const row of all.filter((one) => one.use === KeyUse.CELL)) {
    const known = cells.known.get(row.generation) ?? (row.retired ? undefined : opened(row, master));
    if (!known) continue;
    if (row.retired) cells.known.delete(row.generation);
    else cells.known.set(row.generation, known);
    if (row.inForce && !row.retired && known.number > cells.sealing.number) cells.sealing = known;
  }
}

function refreshIndex(all: readonly DataKeyRow[], master: Buffer, { index }: Keys): void {
  for (const row of all.filter((one) => one.use === KeyUse.INDEX)) {
    const known = index.known.get(row.generation) ?? (row.retired ? undefined : indexKey(row, master));
    if (!known) continue;
    if (row.retired) index.known.delete(row.generation);
    else index.known.set(row.generation, known);
    if (row.inForce && !row.retired && known.number > index.inForce.number) index.inForce = known;
  }
}
