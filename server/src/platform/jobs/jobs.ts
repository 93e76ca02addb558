import { PgBoss, fromKysely } from 'pg-boss';
import type { Db } from '../db/orm.js';
import type { Log } from '../logging.js';

export interface JobSender {
  /** Enqueues inside the caller's transaction: no job exists for a change that was rolled back. */
  send(em: Db, queue: string, data: object): Promise<void>;
}

export interface Job<C> {
  name: string;
  /** Cron in the city's time; absent for jobs that are only sent. */
  schedule?: string;
  /** Safe to run twice: says why in its own file. */
  handle(ctx: C, data: Record<string, unknown>): Promise<void>;
}

export interface JobRunner extends JobSender {
  start<C>(
    jobs: readonly Job<C>[],
    asSystem: (reason: string, work: (ctx: C) => Promise<void>) => Promise<void>,
  ): Promise<void>;
  stop(): Promise<void>;
}

export function createJobRunner(connectionString: string, log: Log): JobRunner {
  const boss = new PgBoss({ connectionString, schema: 'pgboss', max: 4 });
  boss.on('error', (error) => log.error({ err: error.message }, 'job queue'));
  const known = new Set<string>();
  let started = false;
  return {
    async send(em, queue, data) {
      if (!known.has(queue)) throw new Error(`No job is called "${queue}".`);
      // The adapter asks only for executeQuery, which Kysely and its transactions both have.
      await boss.send(queue, data, { db: fromKysely(em.getKysely() as never) });
    },
    async start(jobs, asSystem) {
      await boss.start();
      started = true;
      for (const job of jobs) {
        await boss.createQueue(job.name);
        known.add(job.name);
        await boss.work<Record<string, unknown>>(job.name, { pollingIntervalSeconds: 1 }, async (batch) => {
          for (const one of batch) await asSystem(job.name, (ctx) => job.handle(ctx as never, one.data ?? {}));
        });
        if (job.schedule) await boss.schedule(job.name, job.schedule, {}, { tz: 'Asia/Shanghai' });
      }
    },
    async stop() {
      if (started) await boss.stop({ graceful: true, timeout: 5_000 });
    },
  };
}
