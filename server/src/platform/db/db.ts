import type { EntityManager } from '@mikro-orm/postgresql';

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
