import { ensureRoles } from '../roles.js';
import { EmbeddedPostgresError } from './embedded.types.js';
import { urlOf, withClient } from './ask.js';
import type { State } from './state-file.js';

const NAME = 'xingcheng';
const EXTENSIONS = ['btree_gist', 'pg_trgm'];

export const ownerUrl = (state: State, port: number): string => urlOf(NAME, state.ownerPassword, port, NAME);

/** Runs at every start: whatever an interrupted first start left out is made good. */
export async function ensureOwner(state: State, port: number, throwAway: boolean): Promise<void> {
  const superuser = (database: string): string => urlOf('postgres', state.superuserPassword, port, database);
  await withClient(superuser('postgres'), async (client) => {
    const role = await client.query('select 1 from pg_roles where rolname = $1', [NAME]);
    const verb = role.rowCount === 0 ? 'create' : 'alter';
    // Tests make a database of their own for each file, the running system never does.
    const more = throwAway ? 'createdb' : 'nocreatedb';
    await client.query(
      `${verb} role ${NAME} login nosuperuser nobypassrls nocreaterole ${more} password ${client.escapeLiteral(state.ownerPassword)}`,
    );
    const database = await client.query('select 1 from pg_database where datname = $1', [NAME]);
    if (database.rowCount === 0) await client.query(`create database ${NAME} owner ${NAME}`);
  }).catch((error: Error) => {
    throw new EmbeddedPostgresError(
      `The built-in database runs but refuses its own password or role (${error.message}): the file with its passwords does not belong to this data folder, so restore both together.`,
    );
  });
  await ensureRoles(superuser('postgres'), ownerUrl(state, port));
  await withClient(superuser(NAME), async (client) => {
    for (const extension of EXTENSIONS) await client.query(`create extension if not exists ${extension}`);
  });
}
