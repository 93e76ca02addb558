import { runBound } from '../db/db.js';
import { newId } from '../db/base-properties.js';
import type { PlatformCtx } from '../ctx.js';

/** Fields whose values never reach the audit trail; that they changed does. */
const MASKED =
  /national|cipher|index|hash|password|secret|token|phone|pinyin|address|narrative|note|answers|findings|medicines|careNeeds|careGoals/i;
const SILENT = new Set(['id', 'version', 'createdAt', 'updatedAt']);

export interface Deed {
  deed: string;
  subjectType: string;
  subjectId: string;
  personId?: string | null;
  changes?: Record<string, unknown> | null;
  purpose?: string | null;
}

const contexts = new WeakMap<object, PlatformCtx>();

/** Binds the entity manager of a request to its context, so that what it flushes is signed by who acts. */
export function bindAudit(em: object, ctx: PlatformCtx): void {
  contexts.set(em, ctx);
}

export function contextOf(em: object): PlatformCtx | undefined {
  return contexts.get(em);
}

/** Writes deeds in the transaction of the caller. */
export async function record(ctx: PlatformCtx, deeds: readonly Deed[]): Promise<void> {
  if (deeds.length === 0) return;
  const rows = deeds.map((one) => ({
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
    changes: one.changes ?? null,
    purpose: one.purpose ?? null,
    request_id: ctx.requestId,
  }));
  // One statement however many deeds: a roster of thousands stays one round trip.
  await runBound(
    ctx.em,
    `insert into audit_event (id, at, account_id, organisation_id, role, system, deed, subject_type, subject_id, person_id, changes, purpose, request_id)
     select * from json_to_recordset(?::json) as r(id uuid, at timestamptz, account_id uuid, organisation_id uuid, role text, system text, deed text,
       subject_type text, subject_id text, person_id uuid, changes jsonb, purpose text, request_id text)`,
    [JSON.stringify(rows)],
  );
}

/** A sensitive record was shown: recorded before the answer leaves. */
export async function viewed(
  ctx: PlatformCtx,
  subjectType: string,
  subjectId: string,
  personId: string | null,
  purpose?: string,
): Promise<void> {
  await record(ctx, [{ deed: 'VIEW', subjectType, subjectId, personId, purpose: purpose ?? null }]);
}

export function describeChange(
  payload: Record<string, unknown>,
  original: Record<string, unknown> | undefined,
): Record<string, unknown> {
  const changes: Record<string, unknown> = {};
  for (const [name, after] of Object.entries(payload)) {
    if (SILENT.has(name)) continue;
    changes[name] = MASKED.test(name) ? '•' : original ? [plain(original[name]), plain(after)] : plain(after);
  }
  return changes;
}

function plain(value: unknown): unknown {
  if (Buffer.isBuffer(value)) return '•';
  if (value !== null && typeof value === 'object' && 'id' in value) return (value as { id: unknown }).id;
  return value ?? null;
}
