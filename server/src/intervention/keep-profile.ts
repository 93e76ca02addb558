import type { AdaptiveLevel } from '@xingcheng/shared/codes/adaptive-level';
import type { Severity } from '@xingcheng/shared/codes/severity';
import type { Ctx } from '../access/index.js';
import { Person } from '../people/index.js';
import { InterventionProfile } from './intervention-profile.entity.js';

export interface AssessedProfile {
  personId: string;
  assessedOn: string;
  dq: number | null;
  iq: number | null;
  adaptive: AdaptiveLevel | null;
  social: Severity | null;
  repetitive: Severity | null;
  recordId: string;
}

/** Takes over what the standard asks of an assessment. A later assessment replaces an earlier one, never the reverse. */
export async function keepProfile(ctx: Ctx, { personId, ...facts }: AssessedProfile): Promise<void> {
  const known = await ctx.em.findOne(InterventionProfile, { person: personId });
  if (known && known.assessedOn > facts.assessedOn) return;
  if (known) ctx.em.assign(known, facts);
  else ctx.em.create(InterventionProfile, { person: ctx.em.getReference(Person, personId), ...facts });
}
