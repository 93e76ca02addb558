import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery } from 'kysely';

/** What reads and writes: the request's entity manager. */
export type Db = EntityManager;

/** Where the database is: for connections that must live outside a request's transaction, such as COPY. */
export const urlOf = (em: Db): string => em.config.get('clientUrl') ?? '';

/** Commits what was done so far and goes on in a new transaction: for long work that is safe to stop between two of them. */
export async function commitSoFar(em: Db): Promise<void> {
  await em.flush();
  await em.commit();
  await em.begin();
}

/** Work that takes long and holds nothing locked, in the middle of a job that otherwise is one transaction. */
export async function outsideTransaction<T>(em: Db, work: () => Promise<T>): Promise<T> {
  await em.flush();
  await em.commit();
  try {
    return await work();
  } finally {
    await em.begin();
  }
}

/**
 * A statement with its values sent beside it. `em.execute` writes them into the text, which a set of thousands of rows
 * makes megabytes of SQL to be read again by the database.
 */
export async function runBound(em: Db, text: string, values: readonly unknown[]): Promise<unknown[]> {
  let at = 0;
  const numbered = text.replaceAll('?', () => `$${(at += 1)}`);
  const { rows } = await em.getKysely<unknown>().executeQuery(CompiledQuery.raw(numbered, [...values]));
  return rows;
}
