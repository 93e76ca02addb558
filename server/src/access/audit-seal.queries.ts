import { sql } from 'kysely';
import { askingThrough } from '../platform/audit/sealing/asking.js';
import { chosenAnchor } from '../platform/audit/sealing/anchor.js';
import { verifyAudit } from '../platform/audit/sealing/verify.js';
import { read } from '../platform/db/read.js';
import type { AuditSealType, AuditVerdictType } from './audit-seal.types.js';
import type { Ctx } from './ctx.js';

export async function auditSeal(ctx: Ctx): Promise<AuditSealType> {
  const [row] = await read(
    ctx.em,
    sql<AuditSealType>`
      select coalesce(s.seq, 0)::int as "sealedUpTo", e.at as "sealedUntil", coalesce(h.seq, 0)::int as "signedUpTo", h.at as "signedAt",
        (select count(*)::int from (select from audit_event w
          where (w.transaction_id, w.id) > (coalesce(s.transaction_id, -1), coalesce(s.event_id, '00000000-0000-0000-0000-000000000000'))
          limit 10000) as w) as waiting
      from (select) as one
      left join lateral (select * from audit_seal order by seq desc limit 1) s on true
      left join audit_event e on e.id = s.event_id
      left join lateral (select seq, at from audit_head order by seq desc limit 1) h on true`,
  );
  if (!row) throw new Error('A select without a table gives one row.');
  return row;
}

let running: Promise<AuditVerdictType> | null = null;

/** Reads the whole trail, so however many ask at once, it is followed once. */
export async function auditVerdict(ctx: Ctx): Promise<AuditVerdictType> {
  running ??= verifyAudit(askingThrough(ctx.em), ctx.keys.auditSeal, chosenAnchor())
    .then(({ whole, sealedUpTo, bad }) => ({ whole, sealedUpTo, badSeq: bad?.seq ?? null, fault: bad?.fault ?? null }))
    .finally(() => (running = null));
  return await running;
}
