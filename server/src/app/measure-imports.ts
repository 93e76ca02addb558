import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import type { ImportMode } from '@xingcheng/shared/codes/import-mode';
import type { Role } from '@xingcheng/shared/codes/role';
import { Account, actorOfMembership, Membership, type Actor } from '../access/index.js';
import { Organisation } from '../organisations/index.js';
import { systemClock, fixedClock } from '../platform/clock.js';
import { readConfig } from '../platform/config.js';
import { deriveKeys } from '../platform/crypto/keys.js';
import { openOrm } from '../platform/db/orm.js';
import { applyImport } from '../platform/imports/commands/apply-import.js';
import { checkImport } from '../platform/imports/commands/check-import.js';
import { undoImport } from '../platform/imports/commands/undo-import.js';
import { mapImport } from '../platform/imports/commands/map-import.js';
import { ImportRun } from '../platform/imports/import-run.entity.js';
import { receiveUpload } from '../platform/imports/upload-route.js';
import type { JobSender } from '../platform/jobs/jobs.js';
import { createLog } from '../platform/logging.js';
import { inTransaction, makeCtx } from './context.js';
import { createApp } from './create-app.js';
import { entities, jobs as knownJobs } from './rooms.js';
import { runJob } from './run-job.js';

/**
 * L1 and L2 of the bench, through the product's own commands and jobs, on a database that has its tables:
 *
 *   const { bigRoster, bigRosterXlsx } = await import('server/dist/seeds/big-roster/big-roster.js');
 *   const { bigAnswers } = await import('server/dist/seeds/big-roster/big-answers.js');
 *   const { measureRoster, measureAnswers } = await import('server/dist/src/app/measure-imports.js');
 *   const roster = bigRoster({ rows: 100_000, schools: await schoolsFor(url, 100), today: '2026-11-22' });
 *   await measureRoster(url, await bigRosterXlsx(roster), 'roster.xlsx', '2026-11-22');   // L1, and again with bigRosterCsv
 *   await measureAnswers(url, bigAnswers({ rows: 300_000 }), '2026-11-22');               // L2
 *
 * The answer says what each phase took, what the run counted, and the largest resident memory of this process.
 */
export interface Measured {
  seconds: { upload: number; check: number; apply: number; undo?: number };
  rssMb: number;
  counts: Pick<ImportRun, 'status' | 'total' | 'ready' | 'refused' | 'inserted' | 'updated' | 'moved' | 'duplicate'>;
}

export const measureRoster = (
  url: string,
  file: Buffer,
  name: string,
  today: string,
  mode: ImportMode = 'CHUNKS',
  undo = false,
): Promise<Measured> =>
  measure(url, { file, name, today, mode, purpose: 'ROSTER', role: 'PROGRAMME_ADMIN', options: [], undo });

export const measureAnswers = (
  url: string,
  file: Buffer,
  today: string,
  mode: ImportMode = 'CHUNKS',
): Promise<Measured> =>
  measure(url, {
    file,
    name: 'answers.csv',
    today,
    mode,
    purpose: 'SCREENING_ANSWERS',
    role: 'SCREENER',
    options: [{ key: 'instrument', value: 'AQ10_CHILD@asdtests' }],
  });

/** Names of schools a roster may speak of, made where the database has too few. */
export async function schoolsFor(url: string, count: number): Promise<string[]> {
  const orm = await openOrm(url, entities);
  try {
    const em = orm.em.fork();
    const names = Array.from({ length: count }, (_, n) => `量测第${n + 1}小学`);
    const known = new Set((await em.find(Organisation, { name: { $in: names } })).map((one) => one.name));
    for (const name of names)
      if (!known.has(name)) em.create(Organisation, { name, kind: 'PRIMARY_SCHOOL', areaCode: '440307' });
    await em.flush();
    return names;
  } finally {
    await orm.close(true);
  }
}

interface Work {
  file: Buffer;
  name: string;
  today: string;
  mode: ImportMode;
  purpose: string;
  role: Role;
  options: { key: string; value: string }[];
  /** Takes it back again, and measures that too. */
  undo?: boolean;
}

async function measure(url: string, work: Work): Promise<Measured> {
  const orm = await openOrm(url, entities);
  const sent: { queue: string; data: object }[] = [];
  const jobs: JobSender = { send: async (_em, queue, data) => void sent.push({ queue, data }) };
  const given = {
    orm,
    clock: fixedClock(work.today),
    keys: deriveKeys(randomBytes(32)),
    jobs,
    log: createLog('error'),
  };
  const app = await createApp({ ...given, config: readConfig({}) });
  let rss = 0;
  const watch = setInterval(() => (rss = Math.max(rss, process.memoryUsage.rss())), 50);
  try {
    const em = orm.em.fork();
    const organisation = em.create(Organisation, { name: '量测区残联', kind: 'FEDERATION', areaCode: '440307' });
    await em.flush();
    const account = em.create(Account, { username: `measure.${Date.now()}`, name: '量测', passwordHash: 'none' });
    const post = { organisationId: organisation.id, role: work.role, startedOn: '2020-01-01' };
    const membership = em.create(Membership, { account, ...post });
    await em.flush();
    const actor: Actor | null = await actorOfMembership(orm.em.fork(), membership.id);
    const act = <T>(deed: Parameters<typeof inTransaction<T>>[1]) => inTransaction(makeCtx(app.parts, { actor }), deed);
    const doJobs = async () => {
      for (const { queue, data } of sent.splice(0)) {
        const job = knownJobs.find((one) => one.name === queue);
        if (job && queue.startsWith('imports.')) await runJob(app.parts, job, { ...data });
      }
    };
    const read = async (id: string) => await orm.em.fork().findOneOrFail(ImportRun, { id });
    const took = async (deed: () => Promise<unknown>): Promise<number> => {
      const started = systemClock.now().getTime();
      await deed();
      return (systemClock.now().getTime() - started) / 1_000;
    };
    let id = '';
    const upload = await took(async () => {
      id = await act((ctx) => receiveUpload(ctx, work.purpose, work.name, work.file));
    });
    const { version } = await read(id);
    if (work.options.length > 0) await act((ctx) => mapImport(ctx, { id, version, options: work.options }));
    const check = await took(async () => {
      const { version: seen } = await read(id);
      await act((ctx) => checkImport(ctx, { id, version: seen }));
      await doJobs();
    });
    const apply = await took(async () => {
      const { version: seen } = await read(id);
      await act((ctx) => applyImport(ctx, { id, version: seen, mode: work.mode }));
      await doJobs();
    });
    const { status, total, ready, refused, inserted, updated, moved, duplicate } = await read(id);
    const counts = { status, total, ready, refused, inserted, updated, moved, duplicate };
    if (!work.undo) return { seconds: { upload, check, apply }, rssMb: Math.round(rss / 1_000_000), counts };
    const undo = await took(async () => {
      const { version: seen } = await read(id);
      await act((ctx) => undoImport(ctx, { id, version: seen }));
      await doJobs();
    });
    return { seconds: { upload, check, apply, undo }, rssMb: Math.round(rss / 1_000_000), counts };
  } finally {
    clearInterval(watch);
    await orm.close(true);
  }
}
