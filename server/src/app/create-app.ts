import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { refusalText } from '@xingcheng/shared/refusals/index';
import type { GraphQLSchema } from 'graphql';
import { ActorCache, checkRule, chooseSignOn, type Ctx } from '../access/index.js';
import type { Clock } from '../platform/clock.js';
import type { Config } from '../platform/config.js';
import type { Keys } from '../platform/crypto/keys.js';
import type { Orm } from '../platform/db/orm.js';
import { Dispatcher } from '../platform/events/events.js';
import { fieldGate } from './fields/field-gate.js';
import { createApollo } from '../platform/graphql/apollo.js';
import { Refused } from '../platform/graphql/refusal.js';
import { asValue } from '../platform/graphql/results.js';
import { documentRoutes } from '../platform/documents/document-routes.js';
import { exportRoutes } from '../platform/http/exports.js';
import { answerGraphql } from '../platform/http/graphql-handler.js';
import { sendPage } from '../platform/http/pages.js';
import { BodyTooLarge, sendJson, type Route } from '../platform/http/route.js';
import { fromOurPages, secure } from '../platform/http/security.js';
import type { JobSender } from '../platform/jobs/jobs.js';
import { Turns } from '../platform/limits/turns.js';
import type { Log } from '../platform/logging.js';
import type { Space } from '../platform/space/space.js';
import { contextOfRequest, inTransaction, settle, type ContextParts } from './context.js';
import { listenToHandoffs } from './handoffs/index.js';
import { personExport } from './person-export/person-export.js';
import { rooms } from './rooms.js';
import { createSchema } from './schema.js';

export interface App {
  server: Server;
  schema: GraphQLSchema;
  parts: ContextParts;
  /** Answers 503 on /readyz from now on, so that a balancer sends no more. */
  drain(): void;
  close(): Promise<void>;
}

export interface AppParts {
  config: Config;
  orm: Orm;
  clock: Clock;
  keys: Keys;
  jobs: JobSender;
  log: Log;
  space?: Space;
}

/** The composition root: nothing below it knows how the house is put together. */
export async function createApp({ config, ...given }: AppParts): Promise<App> {
  const dispatcher = new Dispatcher<Ctx>();
  listenToHandoffs(dispatcher);
  const parts: ContextParts = {
    ...given,
    dispatcher,
    actors: new ActorCache(given.log),
    cookie: config.publicUrl.startsWith('https:') ? '__Host-sid' : 'sid',
    proxies: config.proxies,
  };
  chooseSignOn(config.signOn && { ...config.signOn, publicUrl: config.publicUrl });
  const schema = createSchema();
  const server = createServer({ requestTimeout: 30_000 }, (request, response) => void answer(request, response));
  const turns = new Turns();
  const apollo = createApollo(schema, server, (ctx, cost) => turns.afford(asker(ctx as Ctx), cost));
  apollo.startInBackgroundHandlingStartupErrorsByLoggingAndFailingAllRequests();
  const routes: Route<Ctx>[] = [
    personExport,
    ...rooms.flatMap((room) => [...(room.routes ?? [])]),
    ...exportRoutes(
      rooms.flatMap((room) => [...(room.exports ?? [])]),
      fieldGate(schema),
    ),
    ...documentRoutes(rooms.flatMap((room) => [...(room.documents ?? [])])),
  ];
  let draining = false;
  let onTheWay = 0;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    onTheWay += 1;
    response.once('close', () => (onTheWay -= 1));
    secure(response);
    // The next request of this connection goes to a server that stays.
    if (draining) response.setHeader('connection', 'close');
    const url = addressOf(request);
    if (!url) return sendJson(response, 400, { error: 'The address is not readable.' });
    try {
      if (url.pathname === '/healthz') return sendJson(response, 200, { ok: true });
      if (url.pathname === '/readyz') return await answerReady(response);
      if (request.method !== 'GET' && request.method !== 'HEAD' && !fromOurPages(request))
        return sendJson(response, 403, { error: 'Foreign origin.' });
      if (url.pathname === '/graphql') {
        const ctx = await contextOfRequest(parts, request, response);
        if (ctx.readOnly) response.setHeader('x-read-only', 'space');
        return await inTurn(ctx, response, () => answerGraphql(apollo, ctx, request, response, () => settle(ctx)));
      }
      for (const route of routes) {
        const match = request.method === route.method ? url.pathname.match(route.path) : null;
        if (match) return await answerRoute(route, match, url.searchParams, request, response);
      }
      if (request.method === 'GET' && config.webFolder) return await sendPage(config.webFolder, url.pathname, response);
      sendJson(response, 404, { error: 'Nothing is at this address.' });
    } catch (error) {
      given.log.error(
        { err: error instanceof Error ? error.stack : String(error), path: url.pathname },
        'request failed',
      );
      if (!response.headersSent) sendJson(response, 500, { error: 'INTERNAL' });
      else response.destroy();
    }
  }

  async function answerRoute(
    route: Route<Ctx>,
    match: RegExpMatchArray,
    query: URLSearchParams,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const ctx = await contextOfRequest(parts, request, response);
    return await inTurn(ctx, response, () => answerAs(ctx, route, match, query, request, response));
  }

  async function inTurn(ctx: Ctx, response: ServerResponse, work: () => Promise<void>): Promise<void> {
    const giveBack = await turns.take(asker(ctx));
    if (!giveBack)
      return sendJson(response, 429, {
        errors: [{ message: refusalText('TOO_MANY_REQUESTS', ctx.lang, { seconds: 10 }) }],
      });
    try {
      await work();
    } finally {
      giveBack();
    }
  }

  async function answerAs(
    ctx: Ctx,
    route: Route<Ctx>,
    match: RegExpMatchArray,
    query: URLSearchParams,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    try {
      checkRule(ctx, route.rule);
      // A file that is sent would be kept; one that is fetched is not.
      if (ctx.readOnly && route.method !== 'GET' && route.rule === 'import.upload') throw new Refused('MAINTENANCE');
      const send = await inTransaction(ctx, () => route.handle(ctx, request, response, match, query));
      await send();
    } catch (error) {
      if (error instanceof BodyTooLarge) return sendJson(response, 413, { code: 'FILE_TOO_LARGE' });
      const value = asValue(error, ctx) as { code: string } | null;
      if (!value) throw error;
      sendJson(response, STATUS[value.code] ?? 403, value);
    }
  }

  async function answerReady(response: ServerResponse): Promise<void> {
    const room = given.space?.ready ?? true;
    const ready = !draining && room && (await given.orm.isConnected());
    sendJson(response, ready ? 200 : 503, { ready, draining, space: room, readOnly: given.space?.readOnly ?? false });
  }

  return {
    server,
    schema,
    parts,
    drain: () => {
      draining = true;
    },
    close: async () => {
      if (draining) await untilQuiet(() => onTheWay);
      server.closeIdleConnections();
      await parts.actors.close();
      await apollo.stop();
      await new Promise<void>((done) => server.close(() => done()));
    },
  };
}

const STATUS: Record<string, number> = { SIGN_IN_REQUIRED: 401, NOT_FOUND: 404, MAINTENANCE: 503 };

/** Whose turn it is: an account's, whichever of its sessions asks; else that of the address. */
const asker = (ctx: Ctx): string => ctx.who.accountId ?? ctx.client.address;

/** Null for what is no address at all, such as `//`, and for one with a null byte, at which the database's protocol breaks. */
function addressOf(request: IncomingMessage): URL | null {
  if (/%00|\\u0000|%5cu0000/i.test(request.url ?? '')) return null;
  return URL.canParse(request.url ?? '/', 'http://localhost') ? new URL(request.url ?? '/', 'http://localhost') : null;
}

const QUIET = { turnMs: 50, turns: 5, longestMs: 20_000 };

/**
 * Until nobody has been on the way for a few turns: while a long sheet is drawn nobody is read, and a connection that nobody has read from
 * yet looks idle. After so long whoever is still there is torn.
 */
async function untilQuiet(onTheWay: () => number): Promise<void> {
  const until = performance.now() + QUIET.longestMs;
  for (let quiet = 0; quiet < QUIET.turns && performance.now() < until;) {
    await new Promise((done) => setTimeout(done, QUIET.turnMs));
    quiet = onTheWay() === 0 ? quiet + 1 : 0;
  }
}
