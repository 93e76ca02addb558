import type { Client } from 'pg';
import { INDEXED, type Indexed } from '../../people/index.js';
import { columnOf, isUnder } from '../../platform/crypto/blind-index.js';
import { CellShut } from '../../platform/crypto/cell.js';
import type { Keys } from '../../platform/crypto/keys.js';
import {
  inPortions,
  inTransaction,
  noteProgress,
  progressOf,
  type Portion,
  type Resealed,
  type ResealWish,
  type Way,
} from './reseal.js';

/**
 * Brings every row under the keys of the index that there are: under both while the key changes, under the newer one alone, and nothing
 * of the older, once that is retired. Computed from the sealed numbers; in portions, and to be broken off, as re-sealing is.
 */
export async function reindex(client: Client, keys: Keys, wish: ResealWish = {}): Promise<Resealed[]> {
  const done: Resealed[] = [];
  for (const one of INDEXED)
    done.push(
      await inPortions(client, wish, {
        name: `${one.table}.${one.column}`,
        portion: (atOnce) => reindexPortion(client, keys, one, atOnce),
        left: () => inTransaction(client, () => countWrong(client, one, [...keys.index.known.keys()])),
      }),
    );
  return done;
}

/** A row that lacks a hash under one of the keys there are, or has one under a key that is gone. */
function isWrong({ column, cells: [first] }: Indexed, live: readonly number[]): string {
  const sides = [1, 2].map((parity) => {
    const name = columnOf(column, parity);
    const number = live.find((one) => one % 2 === parity % 2);
    return number === undefined
      ? `${name} is not null`
      : `(${first} is not null and (${name} is null or not ${isUnder(name, number)}))`;
  });
  return `(${sides.join(' or ')})`;
}

async function countWrong(client: Client, one: Indexed, live: readonly number[]): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::int as count from ${one.table} where ${isWrong(one, live)}`,
  );
  return rows[0]?.count ?? 0;
}

interface Row {
  id: string;
  cells: (Buffer | null)[];
}

async function reindexPortion(client: Client, keys: Keys, one: Indexed, atOnce: number): Promise<Portion | null> {
  const { table, column, cells } = one;
  const way: Way = { table, column, to: keys.index.inForce.number };
  const [after] = (await progressOf(client, way)) ?? ['00000000-0000-0000-0000-000000000000'];
  const { rows } = await client.query<Row>(
    `select id, array[${cells.join()}] as cells from ${table} where ${isWrong(one, [...keys.index.known.keys()])} and id > $1
     order by id limit $2 for update skip locked`,
    [after, atOnce],
  );
  const fresh: { row: Row; odd: Buffer | null; even: Buffer | null }[] = [];
  const shut: string[] = [];
  for (const row of rows)
    try {
      fresh.push({ row, ...(row.cells[0] ? one.indexes(keys, row.id, row.cells) : { odd: null, even: null }) });
    } catch (error) {
      if (!(error instanceof CellShut)) throw error;
      shut.push(error.message);
    }
  // The rows are locked: what was opened is what they have.
  const { rowCount } = await client.query(
    `update ${table} t set ${column} = v.odd, ${column}_even = v.even from unnest($1::uuid[], $2::bytea[], $3::bytea[]) v(id, odd, even) where t.id = v.id`,
    [fresh.map(({ row }) => row.id), fresh.map(({ odd }) => odd), fresh.map(({ even }) => even)],
  );
  const last = rows.at(-1);
  await noteProgress(client, way, last ? [last.id] : null, rowCount ?? 0);
  return last ? { resealed: rowCount ?? 0, shut } : null;
}

export interface Indexing {
  name: string;
  /** Rows that are not written under this generation; those that are stand in the other column. */
  lacking: number;
  has: number;
}

/** How far each column is written under a generation; in the caller's transaction. */
export async function countIndexed(client: Client, number: number): Promise<Indexing[]> {
  const counts: Indexing[] = [];
  for (const { table, column, cells } of INDEXED) {
    const has = `${columnOf(column, number)} is not null and ${isUnder(columnOf(column, number), number)}`;
    const { rows } = await client.query<{ lacking: number; has: number }>(
      `select (count(*) filter (where ${cells[0]} is not null and (${has}) is not true))::int as lacking, (count(*) filter (where ${has}))::int as has from ${table}`,
    );
    counts.push({ name: `${table}.${column}`, lacking: rows[0]?.lacking ?? 0, has: rows[0]?.has ?? 0 });
  }
  return counts;
}

/** Rows with anything in the column that the next generation will take. */
export async function countLeftOver(client: Client, next: number): Promise<Indexing[]> {
  const counts: Indexing[] = [];
  for (const { table, column } of INDEXED) {
    const { rows } = await client.query<{ has: number }>(
      `select count(*)::int as has from ${table} where ${columnOf(column, next)} is not null`,
    );
    counts.push({ name: `${table}.${column}`, lacking: 0, has: rows[0]?.has ?? 0 });
  }
  return counts;
}
