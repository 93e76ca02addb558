import { ScreeningStatus } from '@xingcheng/shared/codes/screening-status';
import type { Ctx } from '../../access/index.js';
import { requireReach } from '../../people/index.js';
import { NotFound, Refused } from '../../platform/graphql/refusal.js';
import { askedOf, requireAnswer } from '../consent/answer.js';
import { Screening } from '../screening.entity.js';
import type { GiveNoticesInput } from './notices.inputs.js';
import { ScreeningNotice } from './screening-notice.entity.js';

/** Writes down that guardians were told: one child, or the envelopes of a class. All of them or none. */
export async function giveNotices(ctx: Ctx, input: GiveNoticesInput): Promise<string[]> {
  const givenOn = input.givenOn ?? ctx.today;
  if (givenOn > ctx.today) throw new Refused('DATE_IN_FUTURE', 'givenOn');
  for (const [at, id] of input.screeningIds.entries()) {
    const field = `screeningIds.${at}`;
    const screening = await ctx.em.findOne(Screening, { id });
    if (!screening) throw new NotFound(field);
    await requireReach(ctx, 'screening.notice', screening.person.id, field);
    if (screening.status === ScreeningStatus.DRAFT || screening.status === ScreeningStatus.VOIDED)
      throw new Refused('NOTICE_TOO_EARLY', field);
    if (givenOn < screening.screenedOn) throw new Refused('DATE_ORDER', 'givenOn');
    await requireAnswer(ctx, askedOf(screening));
    ctx.em.create(ScreeningNotice, {
      screening,
      outcome: screening.outcome,
      givenOn,
      recordedBy: ctx.actor.accountId,
      recordedAt: ctx.now,
    });
  }
  await ctx.em.flush();
  return [...input.screeningIds];
}
