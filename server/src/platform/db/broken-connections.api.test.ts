import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase } from '../../../test/fresh-database.js';
import type { FreshDatabase } from '../../../test/databases.js';
import { AuditEvent } from '../audit/audit-event.entity.js';
import { withClient } from './embedded/ask.js';
import { openOrm, type Orm } from './orm.js';

let database: FreshDatabase;
let orm: Orm;

beforeAll(async () => {
  database = await freshDatabase();
  orm = await openOrm(database.url, [AuditEvent]);
});
afterAll(async () => {
  await orm.close(true);
  await database.drop();
});

/** More than the pool has places. */
const OFTEN = 20;

const endOf = async (pid: unknown) =>
  await withClient(database.url, (client) => client.query('select pg_terminate_backend($1)', [pid]));

test.each(['rollback', 'commit'] as const)(
  'a connection that is lost before the %s takes no place for ever',
  async (ending) => {
    for (let n = 0; n < OFTEN; n += 1) {
      const em = orm.em.fork();
      await em.begin();
      const [row] = (await em.execute('select pg_backend_pid() as pid')) as { pid: number }[];
      await endOf(row?.pid);
      await expect(em[ending]()).rejects.toThrow();
    }
    expect(await orm.em.fork().execute('select 1 as answer')).toEqual([{ answer: 1 }]);
  },
  20_000,
);
