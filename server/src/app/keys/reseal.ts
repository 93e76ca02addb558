import type { Client } from 'pg';
import { CellShut, openCell, sealCell } from '../../platform/crypto/cell.js';
import type { Keys } from '../../platform/crypto/keys.js';
import { COPIES, inSql, nameOf, SEALED_COLUMNS, type SealedColumn } from './sealed-columns.js';

export interface ResealWish {
  /** Rows of one transaction. */
  atOnce?: number;
  /** Cells of a second, so that a working house does not feel it. */
  perSecond?: number;
  /** Called between two transactions. */
  onPortion?: (name: string, resealed: number) => void;
}

export interface Resealed {
  name: string;
  resealed: number;
  /** Cells that do not open, by row: changed, moved, or of a key that is gone. */
  shut: string[];
}

/** How long a row that somebody else is writing is waited for before it is looked at again. */
const PAUSE_MS = 200;
const PATIENCE = 150;

/**
 * Brings every cell under the generation in force, a few rows at a time while the house works. Each portion is a transaction that also
 * notes how far it came; a process that is killed goes on from there. A row that somebody is writing is passed over and looked at again,
 * and a cell is replaced only where it is still the one that was opened.
 */
export async function reseal(client: Client, keys: Keys, wish: ResealWish = {}): Promise<Resealed[]> {
  const done: Resealed[] = [];
  for (const column of SEALED_COLUMNS) done.push(await resealColumn(client, keys, column, wish));
  return done;
}

const resealColumn = (client: Client, keys: Keys, column: SealedColumn, wish: ResealWish): Promise<Resealed> =>
  inPortions(client, wish, {
    name: nameOf(column),
    portion: (atOnce) => resealPortion(client, keys, column, atOnce),
    left: () => countBehind(client, column, keys.cells.sealing.number),
  });

export interface Portion {
  resealed: number;
  shut: string[];
}

export interface Walk {
  name: string;
  /** Null at the end of the table; the next one begins at its beginning. */
  portion(atOnce: number): Promise<Portion | null>;
  /** How many rows are still behind, those that do not open among them. */
  left(): Promise<number>;
}

/** Until nothing is left but what does not open. */
export async function inPortions(client: Client, wish: ResealWish, walk: Walk): Promise<Resealed> {
  const { atOnce = 200, perSecond = Infinity, onPortion } = wish;
  const result: Resealed = { name: walk.name, resealed: 0, shut: [] };
  for (let waited = 0, moved = 0; ;) {
    const began = performance.now();
    const portion = await onceMore(() => inTransaction(client, () => walk.portion(atOnce)));
    if (portion) {
      moved += portion.resealed;
      result.resealed += portion.resealed;
      result.shut.push(...portion.shut.filter((one) => !result.shut.includes(one)));
      onPortion?.(result.name, result.resealed);
      await pause((portion.resealed / perSecond) * 1_000 - (performance.now() - began));
      continue;
    }
    // The end of the table. What others held, or sealed before they knew the new key, is still to be done.
    const left = await walk.left();
    if (left <= result.shut.length) return result;
    waited = moved > 0 ? 0 : waited + 1;
    moved = 0;
    if (waited > PATIENCE) throw new Error(`${left} rows of ${walk.name} are held by others; go on later.`);
    await pause(PAUSE_MS);
  }
}

interface Row {
  key: string[];
  rowId: string;
  cell: Buffer;
}

/** Null at the end of the table; the next portion begins at its beginning. */
async function resealPortion(client: Client, keys: Keys, column: SealedColumn, atOnce: number) {
  const to = keys.cells.sealing.number;
  const rows = await behind(
    client,
    column,
    to,
    await progressOf(client, { table: column.table, column: progressName(column), to }),
    atOnce,
  );
  const last = rows.at(-1);
  const fresh: { key: string[]; old: Buffer; fresh: Buffer }[] = [];
  const shut: string[] = [];
  for (const { key, rowId, cell } of rows) {
    const place = { ...column.place, rowId };
    try {
      const plain = openCell(keys, place, cell);
      fresh.push({ key, old: cell, fresh: sealCell(keys, place, column.inside?.(keys, plain) ?? plain) });
    } catch (error) {
      if (!(error instanceof CellShut)) throw error;
      shut.push(error.message);
    }
  }
  const resealed = fresh.length > 0 ? await replace(client, column, fresh) : 0;
  await noteProgress(client, { table: column.table, column: progressName(column), to }, last?.key ?? null, resealed);
  return last ? { resealed, shut } : null;
}

const progressName = (column: SealedColumn) => nameOf(column).slice(column.table.length + 1);

export interface Way {
  table: string;
  column: string;
  /** The generation everything is to have. */
  to: number;
}

export async function noteProgress(client: Client, way: Way, after: string[] | null, resealed: number): Promise<void> {
  await client.query(
    `insert into reseal_progress (table_name, column_name, generation, after, resealed, updated_at) values ($1, $2, $3, $4, $5, clock_timestamp())
     on conflict (table_name, column_name) do update set after = excluded.after, updated_at = excluded.updated_at, generation = excluded.generation,
       resealed = excluded.resealed + case when reseal_progress.generation = excluded.generation then reseal_progress.resealed else 0 end`,
    [way.table, way.column, way.to, after && JSON.stringify(after), resealed],
  );
}

/** The last row that was looked at on the way to this generation; null before the first. */
export async function progressOf(client: Client, { table, column, to }: Way): Promise<string[] | null> {
  const { rows } = await client.query<{ after: string[] | null }>(
    'select after from reseal_progress where table_name = $1 and column_name = $2 and generation = $3',
    [table, column, to],
  );
  return rows[0]?.after ?? null;
}

/** The next rows with a cell of an earlier generation, locked; those that somebody is writing are left out. */
async function behind(client: Client, column: SealedColumn, to: number, after: string[] | null, atOnce: number) {
  const { cell, rowId, present } = inSql(column);
  const names = Object.keys(column.key);
  const beyond = names.map((name, at) => `$${at + 3}::${column.key[name]}`);
  const { rows } = await client.query<Row>(
    `select array[${names.map((name) => `${name}::text`).join()}] as key, ${rowId} as "rowId", ${cell} as cell from ${column.table}
     where ${present} and get_byte(${cell}, 1) < $1 ${after ? `and (${names.join()}) > (${beyond.join()})` : ''}
     order by ${names.join()} limit $2 for no key update skip locked`,
    [to, atOnce, ...(after ?? [])],
  );
  return rows;
}

/** Compares and swaps: a cell that is no longer the one that was opened is left as it is. */
async function replace(
  client: Client,
  column: SealedColumn,
  fresh: readonly { key: string[]; old: Buffer; fresh: Buffer }[],
): Promise<number> {
  const { cell, set } = inSql(column);
  const names = Object.keys(column.key);
  const keys = names.map((name, at) => `$${at + 3}::${column.key[name]}[]`);
  const { rowCount } = await client.query(
    `update ${column.table} t set ${set('v.fresh')} from unnest($1::bytea[], $2::bytea[], ${keys.join()}) v(old, fresh, ${names.join()})
     where ${names.map((name) => `t.${name} = v.${name}`).join(' and ')} and ${cell.replace(column.column, `t.${column.column}`)} = v.old`,
    [
      fresh.map((one) => one.old),
      fresh.map((one) => one.fresh),
      ...names.map((_, at) => fresh.map((one) => one.key[at])),
    ],
  );
  const copies = column.within ? undefined : COPIES[column.table];
  if (copies)
    await client.query(
      `update ${copies.table} c set ${copies.column} = replace(c.${copies.column}::text, encode(v.old, 'hex'), encode(v.fresh, 'hex'))::jsonb
       from unnest($1::bytea[], $2::bytea[], $3::uuid[]) v(old, fresh, id) where c.${copies.of} = v.id`,
      [fresh.map((one) => one.old), fresh.map((one) => one.fresh), fresh.map((one) => one.key[0])],
    );
  return rowCount ?? 0;
}

async function countBehind(client: Client, column: SealedColumn, to: number): Promise<number> {
  const counts = await inTransaction(client, () => countColumn(client, column));
  return counts.filter(({ generation }) => generation < to).reduce((sum, { count }) => sum + count, 0);
}

async function countColumn(client: Client, column: SealedColumn): Promise<{ generation: number; count: number }[]> {
  const { cell, present } = inSql(column);
  const { rows } = await client.query<{ generation: number; count: number }>(
    `select get_byte(${cell}, 1) as generation, count(*)::int as count from ${column.table} where ${present} group by 1 order by 1`,
  );
  return rows;
}

export interface Sealed {
  name: string;
  generation: number;
  count: number;
}

/** How many cells of each generation every column holds; in the caller's transaction. */
export async function countCells(client: Client): Promise<Sealed[]> {
  const counts: Sealed[] = [];
  for (const column of SEALED_COLUMNS)
    for (const one of await countColumn(client, column)) counts.push({ name: nameOf(column), ...one });
  return counts;
}

/** A merge that is taken back locks the same rows in another order; the database then gives up one of the two. */
async function onceMore<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1)
    try {
      return await work();
    } catch (error) {
      if ((error as { code?: unknown }).code !== '40P01' || tries === 5) throw error;
    }
}

/** Row security lets nobody see everything who does not say so, and rows that are never changed let nothing but re-sealing be; said for one transaction. */
export async function inTransaction<T>(client: Client, work: () => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    await client.query("select set_config('xc.area', '*', true), set_config('xc.reseal', 'on', true)");
    const answer = await work();
    await client.query('commit');
    return answer;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

const pause = (milliseconds: number) =>
  milliseconds > 0 ? new Promise<void>((done) => setTimeout(done, milliseconds)) : Promise.resolve();
