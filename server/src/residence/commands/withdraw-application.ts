import { LockMode } from '@mikro-orm/core';
import { found, type Ctx } from '../../access/index.js';
import { leaveStage, settleTasks, tell } from '../../casefile/index.js';
import { requireReach } from '../../people/index.js';
import { Refused } from '../../platform/graphql/refusal.js';
import { requireVersion } from '../../platform/graphql/version.js';
import { decide } from '../../platform/machine/machine.js';
import { Application, Offer } from '../application.entity.js';
import { applicationMachine } from '../application.machine.js';
import type { WithdrawApplicationInput } from '../residence.inputs.js';
import { Stay } from '../stay.entity.js';
import { letGo } from './let-go.js';
import { sealWord } from '../../platform/crypto/word.js';
import { WITHDRAW_NOTE } from '../places.js';

/** Takes an application back. A bed that was held goes to somebody else. */
export async function withdrawApplication(ctx: Ctx, input: WithdrawApplicationInput): Promise<Application> {
  const application = found(
    await ctx.em.findOne(Application, { id: input.id }, { lockMode: LockMode.PESSIMISTIC_WRITE, populate: ['person'] }),
  );
  const personId = application.person.id;
  await requireReach(ctx, 'application.withdraw', personId);
  requireVersion(application, input.version, { status: 'WITHDRAWN', withdrawReason: input.reason });
  const status = decide(applicationMachine, 'withdraw', application.status, {}, input.reason);
  if (input.reason === 'OTHER' && !input.note?.trim()) throw new Refused('REASON_REQUIRED', 'note');
  for (const offer of await ctx.em.find(Offer, { application, status: 'OPEN' }, { populate: ['bed.unit'] })) {
    offer.status = 'WITHDRAWN';
    await settleTasks(ctx, offer.id, ['OFFER_ANSWER'], 'CANCELLED');
    await letGo(ctx, offer);
  }
  Object.assign(application, {
    status,
    withdrawnOn: ctx.today,
    withdrawReason: input.reason,
    withdrawNoteCell: sealWord(ctx.keys, WITHDRAW_NOTE, application.id, input.note),
  });
  await settleTasks(ctx, application.id, ['RESIDENCE_PANEL', 'RESIDENCE_ASSESSMENT'], 'CANCELLED');
  if (!(await ctx.em.count(Stay, { person: personId, endedOn: null })))
    await leaveStage(ctx, personId, 'RESIDENCE', input.reason);
  tell(ctx, {
    personId,
    chapter: 'RESIDENCE',
    kind: 'APPLICATION_WITHDRAWN',
    facts: { reason: input.reason },
    recordType: 'Application',
    recordId: application.id,
  });
  await ctx.em.flush();
  return application;
}
