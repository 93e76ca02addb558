import { createHmac } from 'node:crypto';
import { sql, type RawBuilder } from 'kysely';
import type { IndexKey, Keys } from './keys.js';

/**
 * The two columns of an index. Generations with odd numbers stand in the one, those with even numbers in the other: while the key changes
 * a row has both, both are unique where numbers are, and no moment lets a number in twice.
 */
export interface Indexes {
  odd: Buffer | null;
  even: Buffer | null;
}

/** Odd generations in `<column>`, even ones in `<column>_even`. */
export const columnOf = (column: string, number: number): string => (number % 2 ? column : `${column}_even`);

/** The first generation has the hash alone, as it was before there were generations; later ones have their number before it. */
function under({ number, key }: IndexKey, kind: string, value: string): Buffer {
  const hash = createHmac('sha256', key)
    .update(`${kind}|${value.normalize('NFKC').trim().toUpperCase()}`)
    .digest();
  return number === 1 ? hash : Buffer.concat([Buffer.from([number]), hash]);
}

/** Whether a column of an index was written under this generation, in SQL. */
export const isUnder = (column: string, number: number): string =>
  number === 1 ? `length(${column}) = 32` : `(length(${column}) = 33 and get_byte(${column}, 0) = ${number})`;

/** A keyed hash that tells an equal value without revealing it, for what is not kept long. The key is not in the database or its backups. */
export const blindIndex = ({ index }: Keys, kind: string, value: string): Buffer => under(index.inForce, kind, value);

/** What a row is found by, under every key there is. */
export function blindIndexes({ index }: Keys, kind: string, value: string): Indexes {
  const both: Indexes = { odd: null, even: null };
  for (const one of index.known.values()) both[one.number % 2 ? 'odd' : 'even'] = under(one, kind, value);
  return both;
}

/** Whether these were made under the keys of now: what was staged before the key changed was not. */
export const areCurrent = ({ index }: Keys, { odd, even }: Indexes): boolean => {
  const wanted = [...index.known.keys()].toSorted((a, b) => a - b);
  const there = [odd, even].flatMap((one) => (one ? [one.length === 32 ? 1 : (one[0] ?? 0)] : []));
  return wanted.join() === there.toSorted((a, b) => a - b).join();
};

/** The generations that rows are looked for under: one, or two while the key changes. */
export const indexGenerations = ({ index }: Keys): number[] => [...index.known.keys()];

/** The column that no row lacks: until the older key is retired every row is written under it. */
export const wholeColumn = (keys: Keys, column: string): string =>
  columnOf(column, Math.min(...indexGenerations(keys)));

export function wholeIndex({ index }: Keys, kind: string, value: string): Buffer {
  const oldest = index.known.get(Math.min(...index.known.keys())) ?? index.inForce;
  return under(oldest, kind, value);
}

/** Rows with this value, in a select: `column` as its own table names it, `alias` the row. */
export function indexIs(keys: Keys, alias: string, column: string, kind: string, value: string): RawBuilder<boolean> {
  const each = [...keys.index.known.values()].map(
    (one) => sql`${sql.ref(`${alias}.${columnOf(column, one.number)}`)} = ${under(one, kind, value)}`,
  );
  return sql<boolean>`(${sql.join(each, sql` or `)})`;
}
