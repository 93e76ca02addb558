import { sql } from 'kysely';
import type { Ctx } from '../../access/index.js';
import { areaName } from '../../organisations/index.js';
import { reaches } from '../../people/index.js';
import { beyond } from '../../platform/db/beyond.js';
import { readOne, readPage, type PageRequest } from '../../platform/graphql/page.js';
import { orderOf } from '../../platform/graphql/order.js';
import { house } from '../disposal/house.js';
import type { CertificateVerdictType, DeletionCertificatePage, DeletionCertificateType } from './certificate.types.js';
import { DeletionCertificate } from './deletion-certificate.entity.js';
import { isSigned } from './sign-certificate.js';

/** Newest first. */
export const CERTIFICATE_ORDER = orderOf('deletionCertificates');

export function selectCertificates(ctx: Ctx, { id }: { id?: string | null }) {
  return sql<DeletionCertificateType>`
    select c.id, c.number, c.person_id as "personId", c.area_code as "areaCode", coalesce(${areaName(ctx, 'm')}, c.area_code) as "areaName", c.category, c.way, c.years,
      c.rule_source as "ruleSource", c.rule_verified as "ruleVerified", c.rule_from::text as "ruleFrom", c.kept_until::text as "keptUntil", a.name as "proposedByName",
      c.proposed_at as "proposedAt", b.name as "approvedByName", c.approved_at as "approvedAt", c.carried_out_at as "carriedOutAt", c.kinds,
      (select coalesce(sum((k ->> 'rows')::int), 0)::int from jsonb_array_elements(c.kinds) k where k ->> 'fate' <> 'STAYS') as rows,
      encode(c.digest, 'hex') as digest, encode(c.signature, 'hex') as signature
    from deletion_certificate c left join account a on a.id = c.proposed_by left join account b on b.id = c.approved_by left join management_area m on m.code = c.area_code
    where ${reaches(ctx, 'certificate.read', 'c.person_id', 'c.area_code')} ${id ? sql`and c.id = ${id}` : sql``}`;
}

export const certificatePage = (ctx: Ctx, page: PageRequest): Promise<DeletionCertificatePage> =>
  readPage(ctx, selectCertificates(ctx, {}), CERTIFICATE_ORDER, page);

export const certificateById = (ctx: Ctx, id: string): Promise<DeletionCertificateType | null> =>
  readOne(ctx, selectCertificates(ctx, { id }));

/** Holds the certificate against its signature, and the house against the certificate; null when absent or out of reach. */
export async function verifyCertificate(ctx: Ctx, id: string): Promise<CertificateVerdictType | null> {
  if (!(await certificateById(ctx, id))) return null;
  const certificate = await ctx.em.findOneOrFail(DeletionCertificate, { id });
  return {
    signed: isSigned(ctx.keys.auditSeal, certificate),
    left: await house().left(
      beyond(ctx, 'whether any row is left is asked of every table; kinds are answered and nothing of them'),
      certificate.personId,
    ),
  };
}
