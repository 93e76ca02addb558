import type { SigningKey } from '../../crypto/keys.js';
import type { Anchor } from './anchor.js';
import type { Asking } from './asking.js';
import { BEGINNING, linkOf, SEALED_FIELDS, type SealedFields } from './chain.js';
import { HEADS, isSigned, type Head } from './head.js';

/** What is wrong with a link of the chain. */
export const AuditFault = {
  /** An event, or its link, no longer says what was sealed; also when two changed places. */
  CHANGED: 'CHANGED',
  EVENT_MISSING: 'EVENT_MISSING',
  LINK_MISSING: 'LINK_MISSING',
  /** An event stands in a place that was sealed before it came. */
  INSERTED: 'INSERTED',
  /** A signed head says the chain was longer. */
  TAIL_CUT: 'TAIL_CUT',
  /** The links agree with each other, and not with what was signed: everything since the head before was written anew. */
  REWRITTEN: 'REWRITTEN',
  /** A head that our key did not sign, or that one of the two places lacks. */
  HEAD_FORGED: 'HEAD_FORGED',
  HEAD_MISSING: 'HEAD_MISSING',
} as const;
export type AuditFault = (typeof AuditFault)[keyof typeof AuditFault];

export interface Verdict {
  /** How many links were followed and are whole. */
  whole: number;
  /** The last number in the chain; 0 while nothing is sealed. */
  sealedUpTo: number;
  /** The first bad number, and what is wrong with it. */
  bad: { seq: number; fault: AuditFault; eventId: string | null } | null;
}

export interface Range {
  from?: number | undefined;
  to?: number | undefined;
}

interface Link {
  seq: string;
  event: string;
  hash: Buffer;
  transaction: string;
  fields: SealedFields | null;
}

const AT_ONCE = 5_000;

/** Follows the chain and names the first link that is not as it was sealed. Reads only, in portions, beside running work. */
export async function verifyAudit(
  db: Asking,
  key: SigningKey,
  anchor: Anchor | null,
  { from = 1, to }: Range = {},
): Promise<Verdict> {
  // First the heads: what is signed while we read stands further on and is not missed.
  const heads = await signedHeads(db, key, anchor);
  const end = await endOf(db);
  const last = Math.min(to ?? Infinity, end.seq);
  const links = await followLinks(db, heads.signed, from, last);
  const faults = [links.bad, heads.bad, await inserted(db, end)].filter((one) => one !== null);
  const signedUpTo = Math.max(0, ...heads.signed.keys());
  if (signedUpTo > end.seq) faults.push({ seq: end.seq + 1, fault: AuditFault.TAIL_CUT, eventId: null });
  const [bad] = faults
    .filter((one) => one.seq >= from && one.seq <= (to ?? Infinity))
    .toSorted((a, b) => a.seq - b.seq);
  return { whole: bad ? Math.max(0, bad.seq - from) : links.whole, sealedUpTo: end.seq, bad: bad ?? null };
}

type Bad = NonNullable<Verdict['bad']>;

async function signedHeads(db: Asking, key: SigningKey, anchor: Anchor | null) {
  const inAnchor = anchor ? await anchor.read() : [];
  const { rows } = await db.query<Omit<Head, 'seq'> & { seq: string }>(`${HEADS} order by seq`);
  const inDatabase = rows.map((row) => ({ ...row, seq: Number(row.seq) }));
  const signed = new Map<number, string>();
  let bad: Bad | null = null;
  const worse = (seq: number, fault: AuditFault) => {
    if (!bad || seq < bad.seq) bad = { seq, fault, eventId: null };
  };
  for (const head of [...inDatabase, ...inAnchor])
    if (isSigned(key, head)) signed.set(head.seq, head.hash);
    else worse(head.seq, AuditFault.HEAD_FORGED);
  const known = new Set(inDatabase.map((head) => head.seq));
  const end = inDatabase.at(-1)?.seq ?? 0;
  // Beyond the last head of the database it is the tail that is missing, and that is said of the tail.
  for (const { seq } of inAnchor) if (seq < end && !known.has(seq)) worse(seq, AuditFault.HEAD_MISSING);
  return { signed, bad: bad as Bad | null };
}

interface End {
  seq: number;
  event: string;
  transaction: string;
}

async function endOf(db: Asking): Promise<End> {
  const { rows } = await db.query<{ seq: string; event: string; transaction: string }>(
    'select seq, event_id as event, transaction_id::text as transaction from audit_seal order by seq desc limit 1',
  );
  const [row] = rows;
  return row
    ? { ...row, seq: Number(row.seq) }
    : { seq: 0, event: '00000000-0000-0000-0000-000000000000', transaction: '-1' };
}

async function followLinks(db: Asking, heads: ReadonlyMap<number, string>, from: number, last: number) {
  const beforeFrom = await db.query<{ hash: Buffer }>('select hash from audit_seal where seq = $1', [from - 1]);
  let before: Buffer = beforeFrom.rows[0]?.hash ?? BEGINNING;
  let expected = from;
  while (expected <= last) {
    const { rows } = await db.query<Link>(
      `select s.seq, s.event_id as event, s.hash, s.transaction_id::text as transaction, case when e.id is not null then ${SEALED_FIELDS} end as fields
       from audit_seal s left join audit_event e on e.id = s.event_id where s.seq >= $1 and s.seq <= $2 order by s.seq limit ${AT_ONCE}`,
      [expected, last],
    );
    if (rows.length === 0) return { whole: expected - from, bad: fault(expected, AuditFault.LINK_MISSING) };
    for (const link of rows) {
      const bad = faultOf(link, expected, before, heads);
      if (bad) return { whole: expected - from, bad };
      before = link.hash;
      expected += 1;
    }
  }
  return { whole: Math.max(0, expected - from), bad: null };
}

function faultOf(link: Link, expected: number, before: Buffer, heads: ReadonlyMap<number, string>): Bad | null {
  if (Number(link.seq) !== expected) return fault(expected, AuditFault.LINK_MISSING);
  if (!link.fields) return fault(expected, AuditFault.EVENT_MISSING, link.event);
  const whole = linkOf(before, link.fields).equals(link.hash) && link.fields.at(-1) === link.transaction;
  if (!whole) return fault(expected, AuditFault.CHANGED, link.event);
  const signed = heads.get(expected);
  return signed && signed !== link.hash.toString('hex') ? fault(expected, AuditFault.REWRITTEN, link.event) : null;
}

const fault = (seq: number, what: AuditFault, eventId: string | null = null): Bad => ({ seq, fault: what, eventId });

/** An event that has no link although the sealer had passed its place: it was put there later. */
async function inserted(db: Asking, end: End): Promise<Bad | null> {
  const { rows } = await db.query<{ event: string; seq: string }>(
    `select e.id as event, (select min(s.seq) from audit_seal s where (s.transaction_id, s.event_id) > (e.transaction_id, e.id)) as seq
     from audit_event e where (e.transaction_id, e.id) < ($1::bigint, $2::uuid)
       and not exists (select 1 from audit_seal s where s.event_id = e.id)
     order by e.transaction_id, e.id limit 1`,
    [end.transaction, end.event],
  );
  const [row] = rows;
  return row ? fault(Number(row.seq), AuditFault.INSERTED, row.event) : null;
}
