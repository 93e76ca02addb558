import { SCHOOL_KINDS } from '@xingcheng/shared/codes/organisation-kind';
import { sql, type RawBuilder } from 'kysely';
import type { Ctx } from '../access/index.js';
import { STATUTORY_SERVICES } from './referral-rules.data.js';

/** A result goes back to whoever wrote it always; to others as far as the norm or the consent to share reaches, and never to a school. */
export function seesResult(ctx: Ctx): RawBuilder<boolean> {
  const school = SCHOOL_KINDS.includes(ctx.actor.organisationKind);
  const shared = sql`coalesce((select k.outcome = 'CONSENTED' and k.withdrawn_on is null from consent k where k.person_id = r.person_id and k.purpose = 'SHARING'
    and k.answered_on <= ${ctx.today}::date order by k.answered_on desc, k.id desc limit 1), false)`;
  return sql<boolean>`(r.to_organisation_id = ${ctx.actor.organisationId} ${school ? sql`` : sql`or r.service = any(${STATUTORY_SERVICES}) or ${shared}`})`;
}
