import type { SigningKey } from '../../crypto/keys.js';
import type { Asking } from './asking.js';
import { BEGINNING, linkOf, SEALED_FIELDS, type SealedFields } from './chain.js';
import { signHead, type Head } from './head.js';

interface Waiting {
  id: string;
  transaction: string;
  fields: SealedFields;
}

const AT_ONCE = 5_000;
/** A signed head at every thousandth link, and at the end of what was sealed when the last head is older than this. */
const HEAD_EVERY = 1_000;
const HEAD_AFTER_MS = 60_000;

/**
 * Seals the next events, at most five thousand, in one transaction, and answers how many. The order is that of the
 * transactions that wrote them; one that is still open keeps everything behind it waiting, so no event can ever come to
 * stand before a sealed one. Only one may do this at a time: a second one fails on the number it would give.
 */
export async function sealNext(db: Asking, key: SigningKey, now: Date, headAfterMs = HEAD_AFTER_MS): Promise<number> {
  await db.query('begin');
  try {
    const sealed = await sealWithin(db, key, now, headAfterMs);
    await db.query('commit');
    return sealed;
  } catch (error) {
    await db.query('rollback');
    throw error;
  }
}

async function sealWithin(db: Asking, key: SigningKey, now: Date, headAfterMs: number): Promise<number> {
  const {
    rows: [last],
  } = await db.query<{ seq: string; hash: Buffer; transaction: string; event: string }>(
    'select seq, hash, transaction_id::text as transaction, event_id as event from audit_seal order by seq desc limit 1',
  );
  const { rows } = await db.query<Waiting>(
    `select e.id, e.transaction_id::text as transaction, ${SEALED_FIELDS} as fields from audit_event e
     where e.transaction_id < (pg_snapshot_xmin(pg_current_snapshot())::text)::bigint and (e.transaction_id, e.id) > ($1::bigint, $2::uuid)
     order by e.transaction_id, e.id limit ${AT_ONCE}`,
    [last?.transaction ?? '-1', last?.event ?? '00000000-0000-0000-0000-000000000000'],
  );
  const heads: Head[] = [];
  const at = now.toISOString();
  let seq = Number(last?.seq ?? 0);
  let before: Buffer = last?.hash ?? BEGINNING;
  const links = rows.map((row) => {
    seq += 1;
    before = linkOf(before, row.fields);
    const hash = before.toString('hex');
    if (seq % HEAD_EVERY === 0) heads.push(signHead(key, { seq, hash, at }));
    return { seq, event_id: row.id, transaction_id: row.transaction, hash };
  });
  if (links.length > 0)
    await db.query(
      `insert into audit_seal (seq, event_id, transaction_id, hash) select seq, event_id, transaction_id, decode(hash, 'hex')
       from json_to_recordset($1::json) as r(seq bigint, event_id uuid, transaction_id bigint, hash text)`,
      [JSON.stringify(links)],
    );
  if (seq > 0 && (await headIsDue(db, seq, heads, now, headAfterMs)))
    heads.push(signHead(key, { seq, hash: before.toString('hex'), at }));
  if (heads.length > 0)
    await db.query(
      `insert into audit_head (seq, hash, at, signature) select seq, decode(hash, 'hex'), at, decode(signature, 'hex')
       from json_to_recordset($1::json) as r(seq bigint, hash text, at timestamptz, signature text)`,
      [JSON.stringify(heads)],
    );
  return links.length;
}

async function headIsDue(
  db: Asking,
  seq: number,
  heads: readonly Head[],
  now: Date,
  afterMs: number,
): Promise<boolean> {
  if (heads.at(-1)?.seq === seq) return false;
  const {
    rows: [head],
  } = await db.query<{ seq: string; at: Date }>('select seq, at from audit_head order by seq desc limit 1');
  if (!head) return true;
  return Number(head.seq) < seq && now.getTime() - new Date(head.at).getTime() >= afterMs;
}
