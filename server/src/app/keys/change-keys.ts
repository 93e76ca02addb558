import { randomBytes, randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { newId } from '../../platform/db/base-properties.js';
import { addDataKey, readDataKeys, unwrap, wrap } from '../../platform/crypto/keyring.js';
import { KeyUse, masterMark } from '../../platform/crypto/keys.js';
import type { Suite } from '../../platform/crypto/suites.js';
import { countIndexed, countLeftOver } from './reindex.js';
import { countCells, inTransaction } from './reseal.js';

/** An expected "no" to whoever keeps the keys. */
export class KeyRefused extends Error {}

/** Every server looks at the keyring every five seconds: by then each knows the new key, before the first cell is sealed with it. */
export const UNTIL_IN_FORCE_SECONDS = 30;

/** A job holds its keys for as long as it runs, an hour at most: so long a superseded generation may still be written. */
const WRITTEN_STILL = "interval '1 hour'";

/** A new generation, which seals from a moment on. Answers with its number. */
export async function rotate(
  client: Client,
  master: Buffer,
  wish: { suite: Suite; by: string; inSeconds?: number },
): Promise<number> {
  const { suite, by, inSeconds = UNTIL_IN_FORCE_SECONDS } = wish;
  return await alone(client, async () => {
    const rows = (await readDataKeys(client)).filter((row) => row.use === KeyUse.CELL);
    if (rows.some((row) => !row.inForce))
      throw new KeyRefused('The newest generation is not in force yet; wait for it.');
    const number = Math.max(...rows.map((row) => row.generation)) + 1;
    if (number > 255) throw new KeyRefused('A cell has one byte for its generation, and 255 were made.');
    await addDataKey(client, master, { use: KeyUse.CELL, number, suite, secret: randomBytes(32), by, inSeconds });
    await note(client, 'ROTATE_KEYS', number, by);
    return number;
  });
}

/**
 * A new key of the blind index. Every server that knows it writes and looks for rows under both keys at once; the rows from before are
 * brought under it by `reindex`. Two keys at most: the one before the last must be gone from every row.
 */
export async function rotateIndex(
  client: Client,
  master: Buffer,
  wish: { suite: Suite; by: string; inSeconds?: number },
): Promise<number> {
  const { suite, by, inSeconds = UNTIL_IN_FORCE_SECONDS } = wish;
  return await alone(client, async () => {
    const rows = (await readDataKeys(client)).filter((row) => row.use === KeyUse.INDEX);
    const live = rows.filter((row) => !row.retired).map((row) => row.generation);
    if (live.length > 1)
      throw new KeyRefused(
        `The index is changing from key ${Math.min(...live)} to ${Math.max(...live)}: re-seal, then retire the older one.`,
      );
    const number = Math.max(...rows.map((row) => row.generation)) + 1;
    if (number > 255) throw new KeyRefused('A hash has one byte for its generation, and 255 were made.');
    const leftOver = (await countLeftOver(client, number)).filter(({ has }) => has > 0);
    if (leftOver.length > 0)
      throw new KeyRefused(
        `Hashes under a retired key are still there: ${leftOver.map(({ name, has }) => `${name} ${has}`).join(', ')}. Re-seal first.`,
      );
    await addDataKey(client, master, { use: KeyUse.INDEX, number, suite, secret: randomBytes(32), by, inSeconds });
    await note(client, 'ROTATE_INDEX', number, by);
    return number;
  });
}

/** The older key of the index is wiped: what it hashed is found by nobody any more, here or in a copy, and goes with the next re-sealing. */
export async function retireIndex(client: Client, number: number, by: string): Promise<void> {
  await alone(client, async () => {
    const rows = (await readDataKeys(client)).filter((row) => row.use === KeyUse.INDEX);
    const row = rows.find((one) => one.generation === number);
    if (!row) throw new KeyRefused(`There is no index key ${number}.`);
    if (row.retired) throw new KeyRefused(`Index key ${number} is retired.`);
    const next = rows.find((one) => one.generation > number && !one.retired);
    if (!next) throw new KeyRefused(`Index key ${number} is the newest: rows are found by it.`);
    const { rowCount } = await client.query(
      `select 1 from data_key where use = $1 and generation = $2 and in_force_from < clock_timestamp() - ${WRITTEN_STILL}`,
      [KeyUse.INDEX, next.generation],
    );
    if (!rowCount)
      throw new KeyRefused(
        `Rows may still be written under index key ${number} alone: retire it one hour after the next one came into force.`,
      );
    const lacking = (await countIndexed(client, next.generation)).filter((one) => one.lacking > 0);
    if (lacking.length > 0)
      throw new KeyRefused(
        `Index key ${number} is still needed: ${lacking.map((one) => `${one.name} ${one.lacking}`).join(', ')}. Re-seal first.`,
      );
    await client.query(
      'update data_key set wrapped = null, retired_at = clock_timestamp(), retired_by = $3 where use = $1 and generation = $2',
      [KeyUse.INDEX, number, by],
    );
    await note(client, 'RETIRE_INDEX', number, by);
  });
}

/** The key of a generation is wiped: what is still sealed under it, here or in a copy of this database, never opens again. */
export async function retire(
  client: Client,
  number: number,
  by: string,
  elsewhere: ReadonlyMap<number, number> = new Map(),
): Promise<void> {
  await alone(client, async () => {
    const rows = (await readDataKeys(client)).filter((row) => row.use === KeyUse.CELL);
    const row = rows.find((one) => one.generation === number);
    if (!row) throw new KeyRefused(`There is no key generation ${number}.`);
    if (row.retired) throw new KeyRefused(`Key generation ${number} is retired.`);
    const { rows: successors } = await client.query(
      `select 1 from data_key where use = $1 and generation > $2 and retired_at is null and in_force_from < clock_timestamp() - ${WRITTEN_STILL}`,
      [KeyUse.CELL, number],
    );
    if (successors.length === 0)
      throw new KeyRefused(
        `Key generation ${number} may still be written: retire it one hour after the next one came into force.`,
      );
    const used = [
      ...(await countCells(client)).filter((one) => one.generation === number),
      ...(elsewhere.get(number) ? [{ name: 'outbox', count: elsewhere.get(number) ?? 0 }] : []),
    ];
    if (used.length > 0)
      throw new KeyRefused(
        `Key generation ${number} is still needed: ${used.map(({ name, count }) => `${name} ${count}`).join(', ')}. Re-seal first.`,
      );
    await client.query(
      'update data_key set wrapped = null, retired_at = clock_timestamp(), retired_by = $3 where use = $1 and generation = $2',
      [KeyUse.CELL, number, by],
    );
    await note(client, 'RETIRE_KEY', number, by);
  });
}

/** Every key under another master key, all or none. What they sealed stays as it is. Answers with how many there were. */
export async function rewrap(client: Client, master: Buffer, next: Buffer, by: string): Promise<number> {
  if (masterMark(master) === masterMark(next)) throw new KeyRefused('The new master key is the one in use.');
  return await alone(client, async () => {
    const rows = (await readDataKeys(client)).filter((row) => !row.retired);
    for (const row of rows) {
      const { use, generation, suite } = row;
      const wrapped = wrap(next, use, generation, suite, unwrap(master, row));
      await client.query('update data_key set wrapped = $3, master_mark = $4 where use = $1 and generation = $2', [
        use,
        generation,
        wrapped,
        masterMark(next),
      ]);
    }
    await note(client, 'CHANGE_MASTER_KEY', rows.length, by);
    return rows.length;
  });
}

/** One hand at the keyring at a time. */
const alone = <T>(client: Client, work: () => Promise<T>): Promise<T> =>
  inTransaction(client, async () => {
    await client.query('lock table data_key in share row exclusive mode');
    return await work();
  });

async function note(client: Client, deed: string, number: number, by: string): Promise<void> {
  await client.query(
    `insert into audit_event (id, at, system, deed, subject_type, subject_id, changes, request_id)
     values ($1, clock_timestamp(), $2, $3, 'DataKey', $4, null, $5)`,
    [newId(), by.slice(0, 100), deed, String(number), randomUUID()],
  );
}
