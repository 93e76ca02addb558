import { LockMode } from '@mikro-orm/core';
import { found, type Ctx } from '../../access/index.js';
import { requireReach } from '../../people/index.js';
import { openWord, sealWord } from '../../platform/crypto/word.js';
import { requireVersion } from '../../platform/graphql/version.js';
import { decide } from '../../platform/machine/machine.js';
import { DECISION_NOTE } from '../places.js';
import { dueOf } from '../retention.queries.js';
import { CARRY_OUT } from './carry-out-disposal.js';
import { disposalMachine, type DisposalFacts } from './disposal.machine.js';
import { Disposal } from './disposal.entity.js';
import type { DecideDisposalInput, WithdrawDisposalInput } from './disposal.inputs.js';

/** Says yes to what somebody else has proposed; a job carries it out. */
export async function approveDisposal(ctx: Ctx, input: DecideDisposalInput): Promise<string> {
  const disposal = await decided(ctx, input, 'approve');
  await ctx.em.flush();
  await ctx.jobs.send(ctx.em, CARRY_OUT, { disposalId: disposal.id });
  return disposal.id;
}

/** Says no, with a reason; the records stay and may be proposed again. */
export async function declineDisposal(ctx: Ctx, input: DecideDisposalInput): Promise<string> {
  const disposal = await decided(ctx, input, 'decline');
  await ctx.em.flush();
  return disposal.id;
}

/** Takes a proposal of one's own back before the second pair of eyes; whoever decides at the same moment waits for the row. */
export async function withdrawDisposal(ctx: Ctx, { id, version }: WithdrawDisposalInput): Promise<string> {
  const disposal = found(await ctx.em.findOne(Disposal, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }));
  await requireReach(ctx, 'disposal.propose', disposal.personId);
  requireVersion(disposal, version, { status: 'WITHDRAWN' });
  disposal.status = decide(disposalMachine, 'withdraw', disposal.status, await factsOf(ctx, disposal));
  disposal.endedAt = ctx.now;
  await ctx.em.flush();
  return disposal.id;
}

async function decided(
  ctx: Ctx,
  { id, version, note }: DecideDisposalInput,
  move: 'approve' | 'decline',
): Promise<Disposal> {
  const disposal = found(await ctx.em.findOne(Disposal, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }));
  await requireReach(ctx, 'disposal.decide', disposal.personId);
  requireVersion(
    disposal,
    version,
    {},
    {
      decisionNote: {
        yours: note ?? null,
        current: () => openWord(ctx.keys, DECISION_NOTE, id, disposal.decisionNoteCell),
      },
    },
  );
  const facts = await factsOf(ctx, disposal);
  disposal.status = decide(disposalMachine, move, disposal.status, facts, note);
  Object.assign(disposal, {
    decidedBy: ctx.actor.accountId,
    decidedAt: ctx.now,
    decisionNoteCell: sealWord(ctx.keys, DECISION_NOTE, id, note),
  });
  return disposal;
}

export async function factsOf(ctx: Ctx, { personId, proposedBy }: Disposal): Promise<DisposalFacts> {
  const due = await dueOf(ctx, personId);
  return { own: proposedBy === ctx.who.accountId, held: due?.held ?? false, due: due !== null };
}
