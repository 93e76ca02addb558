import type { Db } from './db.js';
import type { Prelude } from './prelude-query.js';

/**
 * How far a request sees, as the database's own row security knows it: everywhere, an area, or an organisation's people.
 * Set for one transaction at a time and for nothing longer.
 */
export interface Reach {
  /** `*` everywhere, a management area, or nothing. */
  area: string;
  organisation: string;
  /** Persons whom an emergency access shows besides, for reading alone: a list as PostgreSQL writes one, or nothing. */
  glass?: string;
}

export const EVERYWHERE: Reach = { area: '*', organisation: '' };
export const NOWHERE: Reach = { area: '', organisation: '' };

export const reachSettings = (reach: Reach, today: string): Record<string, string> => ({
  'xc.area': reach.area,
  'xc.organisation': reach.organisation,
  'xc.today': today,
  'xc.glass': reach.glass ?? '',
});

const SET_REACH = `select set_config('xc.area', $1, true), set_config('xc.organisation', $2, true), set_config('xc.today', $3, true), set_config('xc.glass', $4, true)`;

/** What is said before a reading statement outside a transaction (`read.ts`): the protection costs no second trip. */
export const preludeOf = (reach: Reach, today: string): Prelude => ({
  text: SET_REACH,
  values: [reach.area, reach.organisation, today, reach.glass ?? ''],
});

/** In an open transaction: what follows sees as far as this, until it is said otherwise. */
export async function seeWithin(em: Db, reach: Reach): Promise<void> {
  await em.execute(`select set_config('xc.area', ?, true), set_config('xc.organisation', ?, true)`, [
    reach.area,
    reach.organisation,
  ]);
}
