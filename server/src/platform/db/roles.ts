import { createHash } from 'node:crypto';
import { Client } from 'pg';

/**
 * The roles of the database. The owner makes tables and policies and serves nobody; a request comes in as `api`, the job queue as
 * `job`, figures for others as `report`, the sealing of the audit trail as `audit`.
 */
export const DbRole = {
  API: 'xingcheng_api',
  JOB: 'xingcheng_job',
  REPORT: 'xingcheng_report',
  AUDIT: 'xingcheng_audit',
} as const;
export type DbRole = (typeof DbRole)[keyof typeof DbRole];

/** How long one statement of a request may take, and how long its transaction may stand still. */
export const STATEMENT_TIMEOUT_MS = 30_000;
export const IDLE_TIMEOUT_MS = 60_000;

/** Several servers may start at once, and a role is altered by one at a time. */
const LOCK = 4_403_005;

/** The same address, as another role. Its password follows from the owner's, so that no second secret has to be kept. */
export function urlAs(role: DbRole, ownerUrl: string): string {
  const url = new URL(ownerUrl);
  const password = passwordOf(role, decodeURIComponent(url.password));
  url.username = role;
  url.password = password;
  return url.href;
}

const passwordOf = (role: DbRole, ownerPassword: string): string =>
  createHash('sha256').update(`xingcheng\0${role}\0${ownerPassword}`).digest('base64url');

/**
 * Makes the roles, or brings their passwords in line. `false` where this connection may not make roles and they are not there:
 * then the owner itself serves, under row security that is forced on it too.
 */
export async function ensureRoles(makerUrl: string, ownerUrl: string): Promise<boolean> {
  const client = new Client({ connectionString: makerUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    const { rows } = await client.query<{ may: boolean; present: string[] }>(
      `select rolsuper or rolcreaterole as may, array(select rolname::text from pg_roles where rolname = any($1)) as present
         from pg_roles where rolname = current_user`,
      [Object.values(DbRole)],
    );
    const [{ may, present } = { may: false, present: [] }] = rows;
    if (!may) return present.length === Object.values(DbRole).length && (await opens(urlAs(DbRole.API, ownerUrl)));
    const owner = decodeURIComponent(new URL(ownerUrl).password);
    for (const role of Object.values(DbRole)) {
      const verb = present.includes(role) ? 'alter' : 'create';
      await client.query(
        `${verb} role ${role} login nocreatedb nocreaterole password ${client.escapeLiteral(passwordOf(role, owner))}`,
      );
    }
    // On the role, because a pooler between it and us lets no such setting of a connection through.
    await client.query(`alter role ${DbRole.API} set statement_timeout = ${STATEMENT_TIMEOUT_MS}`);
    await client.query(`alter role ${DbRole.API} set idle_in_transaction_session_timeout = ${IDLE_TIMEOUT_MS}`);
    return true;
  } finally {
    // With its connection goes the lock.
    await client.end();
  }
}

async function opens(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

type Run = (statement: string) => Promise<unknown>;

export async function rolesExist(run: Run): Promise<boolean> {
  const names = Object.values(DbRole)
    .map((role) => `'${role}'`)
    .join();
  const [row] = (await run(`select count(*)::int as present from pg_roles where rolname in (${names})`)) as {
    present: number;
  }[];
  return row?.present === Object.values(DbRole).length;
}

export async function grantRoles(run: Run): Promise<void> {
  if (!(await rolesExist(run))) return;
  for (const statement of GRANTS) await run(statement);
}

/** Said again after every migration: what each role may touch. Nobody but the owner changes a table, nobody at all an audit row. */
const GRANTS: readonly string[] = [
  `grant usage on schema public to ${Object.values(DbRole).join(', ')}`,
  `grant select, insert, update, delete on all tables in schema public to ${DbRole.API}, ${DbRole.JOB}`,
  `grant usage, select on all sequences in schema public to ${DbRole.API}, ${DbRole.JOB}`,
  `grant execute on all functions in schema public to ${DbRole.API}, ${DbRole.JOB}`,
  `revoke update, delete, truncate on audit_event from ${DbRole.API}, ${DbRole.JOB}`,
  // Whoever makes reports for others gets what is published and nothing behind it.
  `grant select on published_table, management_area to ${DbRole.REPORT}`,
  // What seals the trail reads it and adds to the chain, and touches nothing else.
  `grant select on audit_event to ${DbRole.AUDIT}`,
  `grant select, insert on audit_seal, audit_head to ${DbRole.AUDIT}`,
  `revoke insert, update, delete, truncate on audit_seal, audit_head from ${DbRole.API}, ${DbRole.JOB}`,
  // Keys are made and retired by the owner's hand; what serves only reads them.
  `revoke insert, update, delete, truncate on data_key from ${DbRole.API}, ${DbRole.JOB}`,
  `do $$ begin if to_regclass('mikro_orm_migrations') is not null then revoke all on mikro_orm_migrations from ${DbRole.API}, ${DbRole.JOB}; end if; end $$`,
];
