import { addMonths } from '@xingcheng/shared/age/iso-date';
import { ageInYears } from '@xingcheng/shared/age/age-in-months';
import { COACH_DEFAULTS } from '@xingcheng/shared/employment/coach';
import { found, type Ctx } from '../../access/index.js';
import { enterStage, owe, settlePersonTasks, tell } from '../../casefile/index.js';
import { Person, requireReach } from '../../people/index.js';
import { Refused } from '../../platform/graphql/refusal.js';
import type { WriteProfileInput } from '../employment.inputs.js';
import { VocationalProfile } from '../profile.entity.js';

/** A profile may be written from 15, when the transition begins; work itself from 16. */
const PROFILE_AGE = 15;

/** Writes a vocational profile. A "no" is respected and asked again after a year. */
export async function writeProfile(ctx: Ctx, { personId, ...facts }: WriteProfileInput): Promise<VocationalProfile> {
  await requireReach(ctx, 'profile.write', personId, 'personId');
  const person = found(await ctx.em.findOne(Person, { id: personId }), 'personId');
  if (ageInYears(person.birthDate, ctx.today) < PROFILE_AGE) throw new Refused('UNDER_WORKING_AGE', 'personId');
  const profile = ctx.em.create(VocationalProfile, {
    person,
    writtenOn: ctx.today,
    writtenBy: ctx.actor.accountId,
    ...facts,
  });
  await ctx.em.flush();
  await enterStage(ctx, personId, 'EMPLOYMENT');
  await settlePersonTasks(ctx, personId, ['VOCATIONAL_PROFILE']);
  if (facts.wish === 'NO') {
    const again = addMonths(ctx.today, COACH_DEFAULTS.askWishAgainMonths);
    await owe(ctx, {
      personId,
      chapter: 'EMPLOYMENT',
      kind: 'VOCATIONAL_PROFILE',
      organisationId: ctx.actor.organisationId,
      dueOn: again,
      recordType: 'VocationalProfile',
      recordId: profile.id,
    });
  }
  tell(ctx, {
    personId,
    chapter: 'EMPLOYMENT',
    kind: 'VOCATIONAL_PROFILE_WRITTEN',
    facts: { wish: facts.wish, track: facts.track },
    recordType: 'VocationalProfile',
    recordId: profile.id,
  });
  return profile;
}
