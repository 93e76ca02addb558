import type { Pool, PoolClient } from 'pg';

/** By then whoever held the connection has been told of its end and has let go of it, if ever. */
const LET_GO_MS = 100;

/**
 * Gives the place of a lost connection back to the pool. A `begin`, `commit` or `rollback` that fails because the connection is gone
 * leaves it checked out for ever in the query builder below MikroORM: sixteen of them, and no request was ever answered again after
 * the database had come back.
 */
export function giveBackBroken(pool: Pool): void {
  pool.on('connect', (client: PoolClient) => {
    client.once('end', () => {
      setTimeout(() => {
        try {
          client.release(true);
        } catch {
          // Given back already, as it should be.
        }
      }, LET_GO_MS).unref();
    });
  });
}
