import type { Pool } from 'pg';
import type { CompiledQuery } from 'kysely';
import type { Db } from './db.js';

/**
 * How far a request sees, as the database's own row security knows it: everywhere, an area, or an organisation's people.
 * Set for one transaction at a time and for nothing longer.
 */
export interface Reach {
  /** `*` everywhere, a management area, or nothing. */
  area: string;
  organisation: string;
}

export const EVERYWHERE: Reach = { area: '*', organisation: '' };
export const NOWHERE: Reach = { area: '', organisation: '' };

export const reachSettings = (reach: Reach, today: string): Record<string, string> => ({
  'xc.area': reach.area,
  'xc.organisation': reach.organisation,
  'xc.today': today,
});

const SET_REACH = `select set_config('xc.area', $1, true), set_config('xc.organisation', $2, true), set_config('xc.today', $3, true)`;

/** The pool of an ORM, known once it has connected. */
const pools = new WeakMap<object, () => Pool | undefined>();

export const rememberPool = (config: object, pool: () => Pool | undefined): void => void pools.set(config, pool);

/**
 * One reading statement in a transaction of its own that carries the reach. The four statements are sent in one go: the
 * protection costs no second trip to the database.
 */
export async function readWithin<Row>(em: Db, reach: Reach, today: string, query: CompiledQuery<Row>): Promise<Row[]> {
  const pool = pools.get(em.config)?.();
  if (!pool) throw new Error('The database is not connected.');
  const client = await pool.connect();
  try {
    const [, , answer, end] = await Promise.allSettled([
      client.query('begin read only'),
      client.query(SET_REACH, [reach.area, reach.organisation, today]),
      client.query(query.sql, [...query.parameters]),
      client.query('commit'),
    ]);
    if (answer.status === 'rejected') throw answer.reason;
    if (end.status === 'rejected') throw end.reason;
    return answer.value.rows as Row[];
  } finally {
    client.release();
  }
}

/** In an open transaction: what follows sees as far as this, until it is said otherwise. */
export async function seeWithin(em: Db, reach: Reach): Promise<void> {
  await em.execute(`select set_config('xc.area', ?, true), set_config('xc.organisation', ?, true)`, [
    reach.area,
    reach.organisation,
  ]);
}
