import { LockMode } from '@mikro-orm/core';
import { GuardianStatus } from '@xingcheng/shared/codes/guardian-status';
import { found, type Ctx } from '../../access/index.js';
import { Refused } from '../../platform/graphql/refusal.js';
import { requireVersion } from '../../platform/graphql/version.js';
import { decide } from '../../platform/machine/machine.js';
import { Guardian } from '../guardian.entity.js';
import { guardianMachine } from '../guardian.machine.js';
import { guardianStatus } from '../guardian.status.js';
import { CarerLost, GuardianEnded } from '../people.events.js';
import type { EndGuardianInput } from '../people.inputs.js';
import { Person } from '../person.entity.js';
import { requireReach } from '../scope.js';
import { sealWord } from '../../platform/crypto/word.js';
import { END_NOTE } from '../places.js';

/** Writes down that a guardian or carer is there no longer. When it was the last one, the house is told at once. */
export async function endGuardian(ctx: Ctx, input: EndGuardianInput): Promise<Guardian> {
  const known = found(await ctx.em.findOne(Guardian, { id: input.id }));
  await requireReach(ctx, 'guardian.manage', known.person.id);
  // Two who write down the loss of both parents at once must see each other: the person is the lock.
  const person = await ctx.em.findOneOrFail(Person, { id: known.person.id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const guardian = await ctx.em.findOneOrFail(
    Guardian,
    { id: input.id },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  requireVersion(guardian, input.version, { lostOn: input.endedOn, endReason: input.reason });
  if (input.endedOn > ctx.today) throw new Refused('DATE_IN_FUTURE', 'endedOn');
  if (input.endedOn < guardian.startedOn) throw new Refused('DATE_ORDER', 'endedOn');
  const status = guardianStatus(guardian, person.birthDate, ctx.today);
  if (status === GuardianStatus.ENDED) throw new Refused('GUARDIAN_ENDED_ALREADY', 'id');
  decide(guardianMachine, 'end', status, {}, input.reason);
  if (input.reason === 'OTHER' && !input.note?.trim()) throw new Refused('REASON_REQUIRED', 'note');
  guardian.lostOn = input.endedOn;
  guardian.endReason = input.reason;
  guardian.endNoteCell = sealWord(ctx.keys, END_NOTE, guardian.id, input.note);
  const hadAuthority = status === GuardianStatus.IN_FORCE;
  if (hadAuthority) guardian.endedOn = input.endedOn;
  await ctx.em.flush();
  const loss = { guardianId: guardian.id, personId: person.id, reason: input.reason, lostOn: input.endedOn };
  await ctx.publish(new GuardianEnded(loss));
  if (await nobodyIsLeft(ctx, person)) await ctx.publish(new CarerLost({ ...loss, hadAuthority }));
  return guardian;
}

async function nobodyIsLeft(ctx: Ctx, person: Person): Promise<boolean> {
  const all = await ctx.em.find(Guardian, { person }, { refresh: true });
  return all.every((one) => guardianStatus(one, person.birthDate, ctx.today) === GuardianStatus.ENDED);
}
