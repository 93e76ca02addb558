import { createHash } from 'node:crypto';
import type { Orm } from '../../platform/db/orm.js';
import { rolesExist } from '../../platform/db/roles.js';
import { FUNCTIONS, guardTable, LIVES_IN, viewsOf } from './statements.js';
import { GUARDED, OPEN } from './tables.js';

/** Thrown at the start: a table that nobody has thought about would be open to everybody. */
export class UnprotectedTable extends Error {}

interface Named {
  name: string;
}

/**
 * Brings the policies of the database in line with the list of tables. Done after the migrations, under their lock, and only
 * when something changed: a policy takes its table for a moment.
 */
export async function secureRows(orm: Orm): Promise<void> {
  const em = orm.em.fork();
  const forced = !(await rolesExist((statement) => em.execute(statement)));
  const tables = (await em.execute(
    `select table_name as name from information_schema.tables where table_schema = current_schema() and table_type = 'BASE TABLE'`,
  )) as Named[];
  const unknown = tables.filter(({ name }) => !(name in GUARDED) && !(name in OPEN)).map(({ name }) => name);
  if (unknown.length > 0)
    throw new UnprotectedTable(
      `Nobody has said whose rows these tables hold: ${unknown.join(', ')}. Name them in row-security/tables.ts.`,
    );
  const triggers = (await em.execute(
    `select p.oid::regprocedure::text as name from pg_proc p where p.pronamespace = current_schema()::regnamespace and p.prorettype = 'trigger'::regtype
       and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e') order by 1`,
  )) as Named[];
  const statements = [
    ...FUNCTIONS,
    ...(forced ? [] : viewsOf()),
    ...Object.entries(GUARDED).flatMap(([table, guard]) => guardTable(table, guard, forced)),
    // Triggers work as the owner: they keep read models of people whom the author of a change does not reach.
    ...(forced ? [] : triggers.map(({ name }) => `alter function ${name} security definer set search_path = public`)),
  ];
  // A migration that rewords a trigger's function takes that back: after each one all is said again.
  const migrations = await migrationsSoFar(em);
  const mark = createHash('sha256')
    .update(JSON.stringify([statements, migrations]))
    .digest('hex');
  const [known] = (await em.execute(
    `select obj_description(to_regprocedure('${LIVES_IN}'), 'pg_proc') as name`,
  )) as Named[];
  if (known?.name === mark) return;
  await em.transactional(async (within) => {
    for (const statement of statements) await within.execute(statement);
    await within.execute(`comment on function ${LIVES_IN} is '${mark}'`);
  });
}

async function migrationsSoFar(em: Orm['em']): Promise<string> {
  const [there] = (await em.execute(`select to_regclass('mikro_orm_migrations')::text as name`)) as {
    name: string | null;
  }[];
  if (!there?.name) return '';
  const [last] = (await em.execute('select max(name) as name from mikro_orm_migrations')) as Named[];
  return last?.name ?? '';
}

/** Thrown at the start: row security would not hold for this connection. */
export class UnsafeRole extends Error {}

/** The last look before anybody is served: the role that serves is bound by row security, which does not bind an owner unless it is forced. */
export async function requireRowSecurity(orm: Orm): Promise<void> {
  const em = orm.em.fork();
  const [who] = (await em.execute(
    'select rolname::text as name, rolsuper or rolbypassrls as free from pg_roles where rolname = current_user',
  )) as { name: string; free: boolean }[];
  if (!who || who.free)
    throw new UnsafeRole(
      `The database role "${who?.name ?? 'unknown'}" is above row security and must not serve. Give DATABASE_URL a role that is neither superuser nor BYPASSRLS.`,
    );
  const open = (await em.execute(
    `select relname::text as name from pg_class where relnamespace = current_schema()::regnamespace and relname = any(?::text[])
       and not (relrowsecurity and (relforcerowsecurity or not pg_has_role(relowner, 'member'))) order by 1`,
    [`{${Object.keys(GUARDED).join()}}`],
  )) as Named[];
  if (open.length > 0)
    throw new UnprotectedTable(
      `Row security is off for ${open.map(({ name }) => name).join(', ')}. Start once as their owner.`,
    );
}
