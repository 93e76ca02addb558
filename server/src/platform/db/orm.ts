import { MikroORM, type Options } from '@mikro-orm/postgresql';
import { Migrator } from '@mikro-orm/migrations';
import type { EntityClass, EntitySchema } from '@mikro-orm/core';
import type { Client, Pool } from 'pg';
import path from 'node:path';
import { giveBackBroken } from './broken-connections.js';
import { isOurs } from './prelude-query.js';
import { EVERYWHERE } from './reach.js';
import { IDLE_TIMEOUT_MS, STATEMENT_TIMEOUT_MS } from './roles.js';
import { sayAhead } from './said-ahead.js';
import { NAMED, nameOf } from './statement-names.js';
import { AuditSubscriber } from '../audit/audit-subscriber.js';

export type Orm = MikroORM;
export type EntityList = readonly (EntityClass<object> | EntitySchema)[];

export const MIGRATIONS_FOLDER = path.resolve(import.meta.dirname, '..', '..', '..', 'migrations');

export function ormOptions(clientUrl: string, entities: EntityList, pooled = false): Options {
  return {
    clientUrl,
    entities: [...entities] as NonNullable<Options['entities']>,
    extensions: [Migrator],
    subscribers: [new AuditSubscriber()],
    timezone: 'UTC',
    forceUtcTimezone: true,
    allowGlobalContext: false,
    pool: { min: 0, max: 16 },
    migrations: {
      path: MIGRATIONS_FOLDER,
      snapshotName: '.snapshot',
      // Written by `npm run migrate:create` only: running migrations must not rewrite a committed file.
      snapshot: false,
      transactional: true,
      disableForeignKeys: false,
    },
    schemaGenerator: { disableForeignKeys: false },
    driverOptions: {
      // Statements that do not wait for each other's answers go out in one round trip (`read.ts`).
      pipeline: true,
      ...(pooled ? {} : OWN_CONNECTION),
      onPoolCreated: (pool: Pool) => {
        giveBackBroken(pool);
        if (!pooled) nameStatements(pool);
      },
    },
  };
}

/** What holds for a connection that is ours alone. A pooler knows neither these settings nor names of statements; the role has the limits too. */
const OWN_CONNECTION = {
  statement_timeout: STATEMENT_TIMEOUT_MS,
  idle_in_transaction_session_timeout: IDLE_TIMEOUT_MS,
};

/**
 * `everywhere`: sees every row whoever asks. For migrations, seeds and tests, never for a request.
 * `pooled`: the address leads through a pooler that gives out a connection per transaction (decision 0037).
 */
export async function openOrm(
  clientUrl: string,
  entities: EntityList,
  { everywhere = false, pooled = false }: { everywhere?: boolean; pooled?: boolean } = {},
): Promise<Orm> {
  const options = ormOptions(clientUrl, entities, pooled);
  if (everywhere) options.driverOptions = { ...options.driverOptions, options: `-c xc.area=${EVERYWHERE.area}` };
  return await MikroORM.init(options);
}

/**
 * Gives every parameterised statement a name, so that PostgreSQL plans it once per connection:
 * four times the throughput on short reads (performance notes, section 5; decision 0005).
 */
function nameStatements(pool: Pool): void {
  pool.on('connect', (client: Client) => {
    const plain = client.query.bind(client) as (...args: unknown[]) => unknown;
    const named = (...args: unknown[]): unknown => {
      const [text, values, ...rest] = args;
      if (typeof text === 'string' && Array.isArray(values) && values.length > 0 && text.length < NAMED) {
        return plain({ text, values, name: nameOf(text) }, ...rest);
      }
      return plain(...args);
    };
    client.query = sayAhead(client, named) as typeof client.query;
    isOurs(client);
  });
}
