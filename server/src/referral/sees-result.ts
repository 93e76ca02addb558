import { SCHOOL_KINDS } from '@xingcheng/shared/codes/organisation-kind';
import { sql, type RawBuilder } from 'kysely';
import type { Ctx } from '../access/index.js';
import { standsTowards } from '../people/index.js';
import { STATUTORY_SERVICES } from './referral-rules.data.js';

/** A result goes back to whoever wrote it always; to others as far as the norm or the consent to share reaches, and never to a school. */
export function seesResult(ctx: Ctx): RawBuilder<boolean> {
  const school = SCHOOL_KINDS.includes(ctx.actor.organisationKind);
  const { organisationId } = ctx.actor;
  const shared = standsTowards(sql.ref('r.person_id'), 'SHARING', sql`${organisationId}::uuid`, ctx.today);
  return sql<boolean>`(r.to_organisation_id = ${organisationId} ${school ? sql`` : sql`or r.service = any(${STATUTORY_SERVICES}) or ${shared}`})`;
}
