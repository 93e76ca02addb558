import { Client } from 'pg';
import { PgBoss, fromKysely } from 'pg-boss';

import type { Db } from '../db/db.js';
import type { Log } from '../logging.js';

export interface JobSender {
  /** Enqueues inside the caller's transaction: no job exists for a change that was rolled back. */
  send(em: Db, queue: string, data: object): Promise<void>;
}

/** Somebody's post, by which the one who asked for a job is found again. */
export interface Acting {
  accountId: string | null;
  organisationId: string | null;
  role: string | null;
}

export interface Job<C> {
  name: string;
  /** Cron in the city's time; absent for jobs that are only sent. */
  schedule?: string;
  /** Done in the name and within the reach of the person who asked; absent for the system's own work. */
  actsFor?(data: Record<string, unknown>): Acting;
  /** Safe to run twice: says why in its own file. Runs in one transaction. */
  handle(ctx: C, data: Record<string, unknown>): Promise<void>;
}

export interface JobRunner extends JobSender {
  start<C>(jobs: readonly Job<C>[], run: (job: Job<C>, data: Record<string, unknown>) => Promise<void>): Promise<void>;
  stop(): Promise<void>;
}

const SCHEMA = 'pgboss';

/** A worker that was killed is missed within half a minute, and its job is done again. A file of a million rows takes its time. */
const ONCE_MORE = { retryLimit: 2, retryDelay: 5, heartbeatSeconds: 30, expireInSeconds: 3_600 } as const;

/** Makes the queue's own tables as the owner, and lets the others use them. */
export async function prepareJobs(ownerUrl: string, users: readonly string[]): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, schema: SCHEMA, max: 1, supervise: false, schedule: false });
  await boss.start();
  await boss.stop({ graceful: false });
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const to = users.join(', ');
    await client.query(`grant all on schema ${SCHEMA} to ${to}`);
    for (const kind of ['tables', 'sequences', 'functions'])
      await client.query(`grant all on all ${kind} in schema ${SCHEMA} to ${to}`);
  } finally {
    await client.end();
  }
}

export function createJobRunner(connectionString: string, log: Log): JobRunner {
  const boss = new PgBoss({ connectionString, schema: SCHEMA, max: 4 });
  boss.on('error', (error) => log.error({ err: error.message }, 'job queue'));
  const known = new Set<string>();
  let started = false;
  return {
    async send(em, queue, data) {
      if (!known.has(queue)) throw new Error(`No job is called "${queue}".`);
      // The adapter asks only for executeQuery, which Kysely and its transactions both have.
      await boss.send(queue, data, { db: fromKysely(em.getKysely() as never) });
    },
    async start(jobs, run) {
      await boss.start();
      started = true;
      for (const job of jobs) {
        await boss.createQueue(job.name, ONCE_MORE);
        known.add(job.name);
        await boss.work<Record<string, unknown>>(job.name, { pollingIntervalSeconds: 1 }, async (batch) => {
          for (const one of batch) await run(job, one.data ?? {});
        });
        if (job.schedule) await boss.schedule(job.name, job.schedule, {}, { tz: 'Asia/Shanghai' });
      }
    },
    async stop() {
      if (started) await boss.stop({ graceful: true, timeout: 5_000 });
    },
  };
}
