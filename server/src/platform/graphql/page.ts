import { createCipheriv, createHmac, createSecretKey, timingSafeEqual, type KeyObject } from 'node:crypto';
import { sql, type RawBuilder } from 'kysely';
import { Field, Int } from 'type-graphql';
import type { ClassType } from 'type-graphql';
import type { PlatformCtx } from '../ctx.js';
import { narrowReachOf } from '../db/beyond.js';
import { EVERYWHERE, preludeOf, type Reach } from '../db/reach.js';
import { openedRows } from '../crypto/word.js';
import { read } from '../db/read.js';
import { asks } from './asked.js';
import type { ListOrder, OrderBy } from './order.js';
import { Refused } from './refusal.js';
import { Shape } from './shape.js';

export const PAGE_LIMIT = 100;
/** Counting stops here: nobody reads on, and the database has better things to do than to count a city. */
export const COUNT_LIMIT = 100_000;

@Shape('PageInfo', 'Where a page ends.')
export class PageInfo {
  @Field(() => String, { nullable: true, description: 'Opaque; pass it as `after` to read the next page.' })
  endCursor!: string | null;
  @Field(() => Boolean, { description: 'Whether another page follows.' }) hasNextPage!: boolean;
}

export interface Page<Row> {
  nodes: Row[];
  totalCount: number;
  totalIsMore: boolean;
  pageInfo: PageInfo;
}

/** A page type for one kind of row. */
export function pageOf<Row extends object>(name: string, row: () => ClassType<Row>): ClassType<Page<Row>> {
  @Shape(`${name}Page`, `One page of a list of ${name}.`)
  class PageType implements Page<Row> {
    @Field(() => [row()], { description: "The rows, in the list's order; at most 100." }) nodes!: Row[];
    @Field(() => Int, {
      description: `How many rows the whole list has for this reader and these filters; counting stops at ${COUNT_LIMIT}.`,
    })
    totalCount!: number;
    @Field(() => Boolean, { description: 'Whether the list has more rows than were counted.' }) totalIsMore!: boolean;
    @Field(() => PageInfo, { description: 'Where this page ends.' }) pageInfo!: PageInfo;
  }
  return PageType;
}

export interface PageRequest {
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/**
 * Reads one keyset page of `from`, a complete select that already carries the reader's scope and the filters.
 * The order must name non-null columns of that select and end with one that is unique.
 * `counted` answers how many rows `from` has where a read model knows it without looking at them; else counting stops early.
 */
export async function readPage<Row extends object>(
  ctx: PlatformCtx,
  from: RawBuilder<Row>,
  orderBy: ListOrder,
  { first, after }: PageRequest,
  counted?: RawBuilder<{ count: string }>,
): Promise<Page<Row>> {
  const limit = Math.min(Math.max(first ?? 50, 1), PAGE_LIMIT);
  const ref = (order: OrderBy) => sql.ref(`q.${order.column}`);
  const direction = (order: OrderBy) => (order.dir === 'asc' ? sql`asc` : sql`desc`);
  const orders = sql.join(orderBy.map((order) => sql`${ref(order)} ${direction(order)}`));
  const beyond = after ? sql`where ${keyset(orderBy, openCursor(ctx, after, orderBy))}` : sql``;
  const [page, count] = await Promise.all([
    readRows(ctx, sql<Row>`select * from (${from}) q ${beyond} order by ${orders} limit ${limit + 1}`),
    asks(ctx, 'totalCount') || asks(ctx, 'totalIsMore') ? countOf(ctx, counted ?? upToLimit(from)) : 0,
  ]);
  const nodes = page.slice(0, limit);
  const last = nodes.at(-1) as Record<string, unknown> | undefined;
  return {
    nodes,
    totalCount: counted ? count : Math.min(count, COUNT_LIMIT),
    totalIsMore: !counted && count > COUNT_LIMIT,
    pageInfo: {
      endCursor: last && asks(ctx, 'endCursor') ? sealCursor(ctx, orderBy, last) : null,
      hasNextPage: page.length > limit,
    },
  };
}

const upToLimit = (from: RawBuilder<object>) =>
  sql<{ count: string }>`select count(*) as count from (select 1 from (${from}) q limit ${COUNT_LIMIT + 1}) counted`;

async function countOf(ctx: PlatformCtx, counted: RawBuilder<{ count: string }>): Promise<number> {
  return Number((await readOne(ctx, counted))?.count ?? 0);
}

/** Every row of the same select, for exports: what the list shows is what the file holds. */
export async function readAll<Row extends object>(
  ctx: PlatformCtx,
  from: RawBuilder<Row>,
  orderBy: ListOrder,
): Promise<Row[]> {
  const orders = sql.join(
    orderBy.map((order) => sql`${sql.ref(`q.${order.column}`)} ${order.dir === 'asc' ? sql`asc` : sql`desc`}`),
  );
  return await readRows(ctx, sql<Row>`select * from (${from}) q order by ${orders}`);
}

/**
 * Rows of a read model, as far as the request's reach goes. In a transaction pending changes are flushed first, so that a
 * command's own effect is seen. Sealed words open when they are asked for (`sealed` in platform/crypto/word.ts).
 */
export async function readRows<Row extends object>(ctx: PlatformCtx, query: RawBuilder<Row>): Promise<Row[]> {
  return openedRows(ctx.keys, await rowsOf(ctx, query));
}

async function rowsOf<Row extends object>(ctx: PlatformCtx, query: RawBuilder<Row>): Promise<Row[]> {
  if (!ctx.em.isInTransaction()) return await read(ctx.em, query, preludeOf(ctx.reach, ctx.today));
  const narrow = narrowReachOf(ctx);
  if (!narrow) return await read(ctx.em, query);
  await ctx.em.flush();
  const db = ctx.em.getKysely<unknown>();
  // Sent together, so that no other reader of this transaction comes in between.
  const [, answer] = await Promise.all([see(EVERYWHERE).execute(db), query.execute(db), see(narrow).execute(db)]);
  return answer.rows;
}

const see = (reach: Reach) =>
  sql`select set_config('xc.area', ${reach.area}, true), set_config('xc.organisation', ${reach.organisation}, true)`;

export async function readOne<Row extends object>(ctx: PlatformCtx, query: RawBuilder<Row>): Promise<Row | null> {
  return (await readRows(ctx, query))[0] ?? null;
}

function keyset(orderBy: readonly OrderBy[], values: readonly unknown[]): RawBuilder<unknown> {
  const branches = orderBy.map((order, at) => {
    const equal = orderBy.slice(0, at).map((before, index) => sql`${sql.ref(`q.${before.column}`)} = ${values[index]}`);
    const past =
      order.dir === 'asc'
        ? sql`${sql.ref(`q.${order.column}`)} > ${values[at]}`
        : sql`${sql.ref(`q.${order.column}`)} < ${values[at]}`;
    return sql`(${sql.join([...equal, past], sql` and `)})`;
  });
  const [leading] = orderBy;
  if (!leading) return sql`true`;
  // The bound on the leading column follows from the branches; said aloud, it lets an index start where the last page ended.
  const bound = sql`${sql.ref(`q.${leading.column}`)} ${leading.dir === 'asc' ? sql`>=` : sql`<=`} ${values[0]}`;
  return sql`(${bound} and (${sql.join(branches, sql` or `)}))`;
}

// A cursor is sealed and bound to its reader and order: nobody reads a value out of it that its list does not show, nor makes one up.
function sealCursor(ctx: PlatformCtx, orderBy: readonly OrderBy[], row: Record<string, unknown>): string {
  const body = Buffer.from(JSON.stringify(orderBy.map((order) => row[order.column])));
  const tag = sign(ctx, orderBy, body);
  return Buffer.concat([tag, crypt(ctx, tag, body)]).toString('base64url');
}

function openCursor(ctx: PlatformCtx, cursor: string, orderBy: readonly OrderBy[]): unknown[] {
  const bytes = Buffer.from(cursor, 'base64url');
  if (bytes.length < 18) throw new Refused('INVALID_VALUE', 'after');
  const tag = bytes.subarray(0, 16);
  const body = crypt(ctx, tag, bytes.subarray(16));
  if (!timingSafeEqual(tag, sign(ctx, orderBy, body))) throw new Refused('INVALID_VALUE', 'after');
  return JSON.parse(body.toString('utf8')) as unknown[];
}

/** The tag over the content is the nonce (RFC 5297's idea): the same page has the same cursor, and no two contents share a key stream. */
function crypt(ctx: PlatformCtx, tag: Buffer, body: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-ctr', hidingKey(ctx.keys.cursor), tag);
  return Buffer.concat([cipher.update(body), cipher.final()]);
}

const hidingKeys = new WeakMap<KeyObject, KeyObject>();
function hidingKey(cursor: KeyObject): KeyObject {
  const known = hidingKeys.get(cursor);
  if (known) return known;
  const key = createSecretKey(createHmac('sha256', cursor).update('hides what a cursor holds').digest());
  hidingKeys.set(cursor, key);
  return key;
}

function sign(ctx: PlatformCtx, orderBy: readonly OrderBy[], body: Buffer): Buffer {
  const order = orderBy.map(({ column, dir }) => `${column} ${dir}`).join();
  return createHmac('sha256', ctx.keys.cursor)
    .update(`${ctx.who.accountId}|${order}|`)
    .update(body)
    .digest()
    .subarray(0, 16);
}
