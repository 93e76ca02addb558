import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { inject } from 'vitest';
import type { OrganisationKind } from '@xingcheng/shared/codes/organisation-kind';
import type { Role } from '@xingcheng/shared/codes/role';
import { Account, actorOfMembership, Membership, type Ctx } from '../src/access/index.js';
import { openSession } from '../src/access/sessions.js';
import { createApp, type App } from '../src/app/create-app.js';
import { inTransaction, makeCtx } from '../src/app/context.js';
import { entities, jobs as knownJobs } from '../src/app/rooms.js';
import { runJob } from '../src/app/run-job.js';
import { Organisation } from '../src/organisations/index.js';
import { fixedClock } from '../src/platform/clock.js';
import { readConfig } from '../src/platform/config.js';
import { deriveKeys } from '../src/platform/crypto/keys.js';
import { DbRole, urlAs } from '../src/platform/db/roles.js';
import { openOrm, type Orm } from '../src/platform/db/orm.js';
import { createLog } from '../src/platform/logging.js';
import type { Space } from '../src/platform/space/space.js';
import type { JobSender } from '../src/platform/jobs/jobs.js';
import { freshDatabase } from './fresh-database.js';

type Answer = Record<string, unknown>;

export interface GraphqlAnswer<T> {
  data: T;
  errors?: {
    message: string;
    path?: (string | number)[];
    extensions: { code: string; field?: string; requestId?: string };
  }[];
}

/** Somebody with a session, speaking to the API as the pages do. */
export interface Caller {
  /** What the session's cookie carries. */
  token: string;
  membershipId: string;
  accountId: string;
  organisationId: string;
  /** Sends a document and answers with everything that came back. */
  send<T = Answer>(document: string, variables?: object, headers?: Record<string, string>): Promise<GraphqlAnswer<T>>;
  /** Sends a document that must not fail and answers with its data. */
  ask<T = Answer>(document: string, variables?: object, headers?: Record<string, string>): Promise<T>;
  fetch(path: string, init?: RequestInit): Promise<Response>;
}

export interface TestApi {
  orm: Orm;
  clock: ReturnType<typeof fixedClock>;
  /** Moves to another day; whoever was signed in stays so. */
  travelTo(day: string): Promise<void>;
  app: App;
  /** From which its keys follow. */
  master: Buffer;
  url: string;
  sentJobs: { queue: string; data: object }[];
  organisation(kind: OrganisationKind, areaCode?: string, name?: string): Promise<string>;
  /** A new account of this role in an organisation, signed in. */
  signIn(role: Role, organisationId: string, name?: string): Promise<Caller>;
  nobody: Pick<Caller, 'send' | 'fetch'>;
  /** Runs a command directly, as somebody, in one transaction: to build what a test starts from. */
  as<T>(caller: Caller, work: (ctx: Ctx) => Promise<T>): Promise<T>;
  asSystem<T>(work: (ctx: Ctx) => Promise<T>): Promise<T>;
  /** Does the jobs that were sent so far, as the queue would. */
  runJobs(): Promise<void>;
  close(): Promise<void>;
}

/** The address the application itself is given: that of the role it serves as, where roles can be made. */
export const servedAs = (ownerUrl: string): string =>
  inject('databaseRoles') ? urlAs(DbRole.API, ownerUrl) : ownerUrl;

/** The whole application over a database of its own, on a day that stands still. */
export async function startApi(today = '2026-11-22', space?: Space): Promise<TestApi> {
  const database = await freshDatabase();
  // The tests' own hand sees everything; the application's only what row security lets through.
  const orm = await openOrm(database.url, entities, { everywhere: true });
  const served = await openOrm(servedAs(database.url), entities);
  const clock = fixedClock(today);
  const sentJobs: { queue: string; data: object }[] = [];
  const jobs: JobSender = { send: async (_em, queue, data) => void sentJobs.push({ queue, data }) };
  const master = randomBytes(32);
  const config = { ...readConfig({}), webFolder: null };
  const app = await createApp({
    config,
    orm: served,
    clock,
    keys: deriveKeys(master),
    jobs,
    log: createLog(process.env['TEST_LOG'] ?? 'silent'),
    ...(space ? { space } : {}),
  });
  await new Promise<void>((done) => app.server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  let running = 0;

  const speak = (cookie: string | null): Pick<Caller, 'send' | 'ask' | 'fetch'> => {
    const call = (path: string, init: RequestInit = {}) =>
      fetch(url + path, {
        ...init,
        headers: {
          ...(cookie ? { cookie: `sid=${cookie}` } : {}),
          ...(init.headers as Record<string, string> | undefined),
        },
      });
    const send: Caller['send'] = async (document, variables = {}, headers = {}) => {
      const response = await call('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query: document, variables }),
      });
      return (await response.json()) as never;
    };
    return {
      send,
      fetch: call,
      ask: async (document, variables, headers) => {
        const answer = await send(document, variables, headers);
        if (answer.errors) throw new Error(JSON.stringify(answer.errors));
        return answer.data as never;
      },
    };
  };

  return {
    orm,
    clock,
    app,
    master,
    url,
    sentJobs,
    travelTo: async (day) => {
      clock.moveTo(day);
      const later = new Date(clock.now().getTime() + 3_600_000);
      await orm.em
        .fork()
        .execute('update session set last_seen_at = ?, fresh_at = ?, expires_at = ?', [
          clock.now(),
          clock.now(),
          later,
        ]);
    },
    organisation: async (kind, areaCode = '440307', name = `${kind} ${++running}`) => {
      const em = orm.em.fork();
      const organisation = em.create(Organisation, { name, kind, areaCode });
      await em.flush();
      return organisation.id;
    },
    signIn: async (role, organisationId, name = `${role} ${++running}`) => {
      const em = orm.em.fork();
      const account = em.create(Account, {
        username: `${role.toLowerCase()}.${++running}`,
        name,
        passwordHash: 'none',
      });
      const post = { organisationId, role, startedOn: '2020-01-01', checkDueOn: '2099-12-31' };
      const membership = em.create(Membership, { account, ...post });
      await em.flush();
      const token = await openSession(em, account.id, membership.id, clock.now(), { freshAt: clock.now() });
      return { token, membershipId: membership.id, accountId: account.id, organisationId, ...speak(token) };
    },
    nobody: speak(null),
    as: async (caller, work) => {
      const actor = await actorOfMembership(orm.em.fork(), caller.membershipId);
      return await inTransaction(makeCtx(app.parts, { actor }), work);
    },
    runJobs: async () => {
      for (const { queue, data } of sentJobs.splice(0)) {
        const job = knownJobs.find((one) => one.name === queue);
        if (!job) throw new Error(`No job is called "${queue}".`);
        await runJob(app.parts, job, { ...data });
      }
    },
    asSystem: async (work) => await inTransaction(makeCtx(app.parts, { actor: null, system: 'test' }), work),
    close: async () => {
      await app.close();
      await orm.close(true);
      await served.close(true);
      await database.drop();
    },
  };
}
