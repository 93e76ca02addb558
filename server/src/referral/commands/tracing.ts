import type { Ctx } from '../../access/index.js';
import { owe } from '../../casefile/index.js';
import { dutyHolder, Organisation } from '../../organisations/index.js';
import { endInvolvement, Person } from '../../people/index.js';
import { addWorkingDays } from '../../platform/calendar/working-days.js';
import { REFERRAL_CLOCK, SERVICE_RULES } from '../referral-rules.data.js';
import { Referral } from '../referral.entity.js';
import { LIVE } from './live.js';

/** 追访: whoever the norm names follows up a person whose way broke off. Answers who that is. */
export async function trace(ctx: Ctx, referral: Referral): Promise<string | null> {
  const { tracedBy } = SERVICE_RULES[referral.service];
  const { areaCode } = await ctx.em.findOneOrFail(Person, { id: referral.person.id });
  const organisationId =
    tracedBy === 'SENDER' ? referral.fromOrganisation.id : await dutyHolder(ctx, tracedBy, areaCode);
  if (!organisationId) return null;
  referral.dutyHolder = ctx.em.getReference(Organisation, organisationId);
  await oweTrace(ctx, referral, organisationId);
  return organisationId;
}

export async function oweTrace(ctx: Ctx, referral: Referral, organisationId: string): Promise<void> {
  await owe(ctx, {
    personId: referral.person.id,
    chapter: 'REFERRAL',
    kind: 'REFERRAL_TRACE',
    organisationId,
    dueOn: addWorkingDays(ctx.today, REFERRAL_CLOCK.answerWorkingDays.SOON),
    source: '国卫办妇幼发〔2022〕12号 追访',
    recordType: 'Referral',
    recordId: referral.id,
  });
}

/** The receiver has nothing more to do with the person through referrals, unless another of them still goes there. */
export async function leave(ctx: Ctx, referral: Referral): Promise<void> {
  await ctx.em.flush();
  const others = await ctx.em.count(Referral, {
    person: referral.person.id,
    toOrganisation: referral.toOrganisation.id,
    id: { $ne: referral.id },
    status: { $in: [...LIVE, 'RESULT_WRITTEN'] },
  });
  if (others === 0)
    await endInvolvement(ctx, {
      personId: referral.person.id,
      organisationId: referral.toOrganisation.id,
      reason: 'REFERRAL',
    });
}
