import type { Orm } from '../platform/db/orm.js';
import { grantRoles } from '../platform/db/roles.js';
import { ddl } from './rooms.js';
import { secureRows } from './row-security/secure-rows.js';

/** The committed migrations, in order. Several servers may start at once: the first one migrates, the others wait. */
export async function migrate(orm: Orm): Promise<void> {
  const connection = orm.em.getConnection();
  await connection.execute('select pg_advisory_lock(4403001)');
  try {
    await orm.migrator.up();
    await secureRows(orm);
    await grantRoles((statement) => connection.execute(statement));
  } finally {
    await connection.execute('select pg_advisory_unlock(4403001)');
  }
}

/** The tables as the entities say now, without migrations: for tests while a migration is still to be written. */
export async function createFromEntities(orm: Orm): Promise<void> {
  await orm.schema.create();
  for (const statement of ddl) await orm.em.getConnection().execute(statement);
  await secureRows(orm);
  await grantRoles((statement) => orm.em.getConnection().execute(statement));
}
