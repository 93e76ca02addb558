import autocannon from 'autocannon';
import type { Client } from 'pg';
import { cpuOf, cpuOfChildren, rssMbOf } from './processes.ts';
import type { Running } from './systems/start.ts';
import type { Work, World } from './works/work.ts';

export interface Sample {
  rps: number;
  p50: number;
  p99: number;
  /** CPU milliseconds per request: the server's and the database's. */
  serverMs: number;
  databaseMs: number;
  rssMb: number;
  /** Statements per request, as PostgreSQL counted them. */
  queries: number;
}

const CONNECTIONS = 16;

/** One answer looked at before anything is timed. */
export async function tryOnce(system: Running, work: Work, world: World): Promise<void> {
  const { path, headers, body } = work.request(system.name, world);
  const answer = await fetch(system.url + path, { method: 'POST', headers, body: JSON.stringify(body) });
  work.check(system.name, await answer.text());
}

export async function measure(
  system: Running,
  work: Work,
  world: World,
  seconds: number,
  database: { client: Client; pid: number },
): Promise<Sample> {
  await database.client.query('select pg_stat_statements_reset()');
  const before = { server: cpuOf(system.pid), database: cpuOfChildren(database.pid) };
  const result = await autocannon({
    url: system.url,
    connections: CONNECTIONS,
    duration: seconds,
    requests: [
      {
        method: 'POST',
        setupRequest: (request) => {
          const { path, headers, body } = work.request(system.name, world);
          return { ...request, path, headers, body: JSON.stringify(body) };
        },
      },
    ],
  });
  const after = { server: cpuOf(system.pid), database: cpuOfChildren(database.pid) };
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${system.name} ${work.id}: ${result.non2xx} refused, ${result.errors} errors`);
  const { rows } = await database.client.query<{ calls: string }>(
    `select coalesce(sum(calls), 0) as calls from pg_stat_statements where query not ilike 'begin%' and query not ilike 'commit%' and query not like '%pgboss%' and query not like '%pg_stat%'`,
  );
  const requests = result['2xx'];
  return {
    rps: requests / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    serverMs: (after.server - before.server) / requests,
    databaseMs: (after.database - before.database) / requests,
    rssMb: rssMbOf(system.pid),
    queries: Number(rows[0]?.calls) / requests,
  };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
