import type { Ctx } from '../../access/index.js';
import type { Disposal } from '../disposal/disposal.entity.js';
import type { Gone } from '../disposal/house.js';
import { DeletionCertificate } from './deletion-certificate.entity.js';
import { signCertificate, type Statement } from './sign-certificate.js';

/** Numbers are given one after the other: a gap would look like a certificate that was taken away. */
const NUMBERING = 4_403_040;

export async function issueCertificate(ctx: Ctx, disposal: Disposal, gone: Gone): Promise<DeletionCertificate> {
  const { id, personId, areaCode, category, way, years, ruleSource, ruleVerified, ruleFrom, keptUntil } = disposal;
  if (!disposal.decidedBy || !disposal.decidedAt) throw new Error(`Nobody approved disposal ${id}.`);
  const statement: Statement = {
    number: await nextNumber(ctx),
    disposalId: id,
    personId,
    areaCode,
    category,
    way,
    years,
    ruleSource,
    ruleVerified,
    ruleFrom,
    keptUntil,
    proposedBy: disposal.proposedBy,
    proposedAt: disposal.proposedAt,
    approvedBy: disposal.decidedBy,
    approvedAt: disposal.decidedAt,
    carriedOutAt: ctx.now,
    ...gone,
  };
  const certificate = ctx.em.create(DeletionCertificate, {
    ...statement,
    signature: signCertificate(ctx.keys.auditSeal, statement),
  });
  await ctx.em.flush();
  return certificate;
}

async function nextNumber(ctx: Ctx): Promise<string> {
  await ctx.em.execute('select pg_advisory_xact_lock(?)', [NUMBERING]);
  const year = ctx.today.slice(0, 4);
  const [last] = (await ctx.em.execute(
    'select number from deletion_certificate where starts_with(number, ?) order by number desc limit 1',
    [`${year}-`],
  )) as { number: string }[];
  return `${year}-${String(Number(last?.number.slice(5) ?? 0) + 1).padStart(6, '0')}`;
}
