import type { Orm } from '../platform/db/orm.js';
import { grantRoles, rolesExist } from '../platform/db/roles.js';
import { ddl } from './rooms.js';
import { secureRows } from './row-security/secure-rows.js';

/** The committed migrations, in order. Servers that start at once come one after the other: `oneAtATime` is around it. */
export async function migrate(orm: Orm, rowSecurity = false): Promise<void> {
  await orm.migrator.up();
  await secure(orm, rowSecurity);
  await grantRoles((statement) => orm.em.getConnection().execute(statement));
}

/** The tables as the entities say now, without migrations: for tests while a migration is still to be written. */
export async function createFromEntities(orm: Orm): Promise<void> {
  await orm.schema.create();
  for (const statement of ddl) await orm.em.getConnection().execute(statement);
  await secure(orm, false);
  await grantRoles((statement) => orm.em.getConnection().execute(statement));
}

/**
 * Policies stand wherever the roles are: they bind who logs in as one of them, and not the owner. Without roles the owner
 * itself is bound, unless an operator has switched row security off.
 */
async function secure(orm: Orm, rowSecurity: boolean): Promise<void> {
  const connection = orm.em.getConnection();
  if (rowSecurity || (await rolesExist((statement) => connection.execute(statement)))) await secureRows(orm);
}
