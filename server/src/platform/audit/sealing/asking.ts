import { CompiledQuery } from 'kysely';
import type { Db } from '../../db/db.js';

/** As much of a database as sealing and verifying need: `pg`'s client, or the entity manager of a request. */
export interface Asking {
  query<Row>(text: string, values?: unknown[]): Promise<{ rows: Row[] }>;
}

export const askingThrough = (em: Db): Asking => ({
  query: async <Row>(text: string, values: unknown[] = []) => {
    const { rows } = await em.getKysely<unknown>().executeQuery(CompiledQuery.raw(text, values));
    return { rows: rows as Row[] };
  },
});
