import { runBound, type Db } from '../db/db.js';
import { newId } from '../db/base-properties.js';
import type { PlatformCtx } from '../ctx.js';
import { WrittenTogether } from './written-together.js';

/** Fields whose values never reach the audit trail; that they changed does. */
const MASKED =
  /national|cipher|index|hash|password|secret|token|phone|pinyin|address|narrative|note|answers|findings|medicines|careNeeds|careGoals/i;
const SILENT = new Set(['id', 'version', 'createdAt', 'updatedAt']);

let aboutPersons: ReadonlySet<string> = new Set();

/**
 * Called once by the composition root: of rows about persons the trail keeps ids, codes, numbers and days, and no words. It is never
 * changed, also when the person's records go (docs/decisions/0040).
 */
export function keepNoWordsOf(tables: readonly string[]): void {
  aboutPersons = new Set(tables);
}

/** A code, an id, a number or a day as text; anything else is words. */
const NO_WORDS = /^(?:[A-Z0-9_@.:+-]*|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[a-z-]+-\d[\w.-]*)$/;
/** What tells who somebody is although it is no word. */
const IDENTITY = /^name$|birthDate|documentNo|rollNumber/;

export interface Deed {
  deed: string;
  subjectType: string;
  subjectId: string;
  personId?: string | null;
  /** Persons on a page or in a file of many; left out where it showed nobody. */
  shown?: readonly string[];
  changes?: Record<string, unknown> | null;
  purpose?: string | null;
  /** The emergency access it belongs to; found by the person where it is not said. */
  grantId?: string | null;
}

const contexts = new WeakMap<object, PlatformCtx>();

/** Binds the entity manager of a request to its context, so that what it flushes is signed by who acts. */
export function bindAudit(em: object, ctx: PlatformCtx): void {
  contexts.set(em, ctx);
}

export function contextOf(em: object): PlatformCtx | undefined {
  return contexts.get(em);
}

type Row = ReturnType<typeof rowOf>;

/** Deeds of a transaction that are still to be written, by its entity manager. */
const waiting = new WeakMap<Db, Row[]>();
/** A roster of thousands must not hold all its deeds in memory. */
const AT_ONCE = 1_000;

/**
 * Records deeds in the transaction of the caller. They are written together, at the latest before it commits
 * (see AuditSubscriber): one statement however many deeds. Outside a transaction they are written at once, together with those of
 * whoever else is writing in this moment.
 */
export async function record(ctx: PlatformCtx, deeds: readonly Deed[]): Promise<void> {
  if (deeds.length === 0) return;
  const rows = deeds.map((one) => rowOf(ctx, one));
  if (!ctx.em.isInTransaction()) return await togetherOver(ctx.em).add(ctx.em, rows);
  const before = waiting.get(ctx.em) ?? [];
  waiting.set(ctx.em, before);
  for (const row of rows) before.push(row);
  if (before.length >= AT_ONCE) await writeRecorded(ctx.em);
}

/** Those who write over the same pool. */
const together = new WeakMap<object, WrittenTogether<Row>>();
function togetherOver(em: Db): WrittenTogether<Row> {
  const pool = em.getConnection();
  const known = together.get(pool) ?? new WrittenTogether<Row>(write);
  together.set(pool, known);
  return known;
}

function rowOf(ctx: PlatformCtx, one: Deed) {
  return {
    id: newId(),
    at: ctx.now.toISOString(),
    account_id: ctx.who.accountId,
    organisation_id: ctx.who.organisationId,
    role: ctx.who.role,
    system: ctx.who.system,
    deed: one.deed,
    subject_type: one.subjectType,
    subject_id: one.subjectId,
    person_id: one.personId ?? null,
    shown: one.shown?.length ? [...new Set(one.shown)] : null,
    changes: one.changes ?? null,
    purpose: one.purpose ?? null,
    request_id: ctx.requestId,
    address: ctx.who.address,
    device: ctx.who.device,
    session: ctx.who.session,
    grant_id: one.grantId ?? ctx.who.glass.find(({ personId }) => personId === one.personId)?.id ?? null,
  };
}

/** Writes what was recorded so far in this transaction. */
export async function writeRecorded(em: Db): Promise<void> {
  const rows = waiting.get(em) ?? [];
  waiting.delete(em);
  if (rows.length > 0) await write(em, rows);
}

async function write(em: Db, rows: readonly Row[]): Promise<void> {
  await runBound(
    em,
    `insert into audit_event (id, at, account_id, organisation_id, role, system, deed, subject_type, subject_id, person_id, shown, changes, purpose, request_id, address, device, session, grant_id)
     select * from json_to_recordset(?::json) as r(id uuid, at timestamptz, account_id uuid, organisation_id uuid, role text, system text, deed text,
       subject_type text, subject_id text, person_id uuid, shown uuid[], changes jsonb, purpose text, request_id text, address text, device text, session text, grant_id uuid)`,
    [JSON.stringify(rows)],
  );
}

/** What was done is undone, and so are its deeds: after a rollback. */
export function forgetRecorded(em: Db): void {
  waiting.delete(em);
}

export function describeChange(
  table: string,
  payload: Record<string, unknown>,
  original: Record<string, unknown> | undefined,
): Record<string, unknown> {
  const personal = aboutPersons.has(table);
  const said = personal ? (value: unknown) => withoutWords(plain(value)) : plain;
  const changes: Record<string, unknown> = {};
  for (const [name, after] of Object.entries(payload)) {
    if (SILENT.has(name)) continue;
    changes[name] =
      MASKED.test(name) || (personal && IDENTITY.test(name))
        ? '•'
        : original
          ? [said(original[name]), said(after)]
          : said(after);
  }
  return changes;
}

function plain(value: unknown): unknown {
  if (Buffer.isBuffer(value)) return '•';
  if (value !== null && typeof value === 'object' && 'id' in value) return (value as { id: unknown }).id;
  return value ?? null;
}

function withoutWords(value: unknown): unknown {
  if (typeof value === 'string') return NO_WORDS.test(value) ? value : '•';
  if (Array.isArray(value)) return value.map(withoutWords);
  if (value !== null && typeof value === 'object' && !(value instanceof Date))
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withoutWords(one)]));
  return value;
}

/** What a list was narrowed by, as far as it tells nobody: codes, ids and days. Of what was searched for the trail keeps that it was. */
export function withoutIdentity(given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [
      name,
      name === 'search' || MASKED.test(name) || IDENTITY.test(name) ? '•' : withoutWords(value),
    ]),
  );
}
