import { LockMode } from '@mikro-orm/core';
import { found, type Ctx } from '../../access/index.js';
import { Refused } from '../../platform/graphql/refusal.js';
import { requireVersion } from '../../platform/graphql/version.js';
import { requireReach } from '../scope.js';
import type { NotADuplicateInput, ReopenDuplicateInput } from './duplicates.inputs.js';
import { PossibleDuplicate } from './possible-duplicate.entity.js';
import { sealWord } from '../../platform/crypto/word.js';
import { PAIR_NOTE } from '../places.js';

/** Two persons after all: remembered, and not proposed again while both identities are as they are now. */
export async function notADuplicate(ctx: Ctx, { id, version, because, note }: NotADuplicateInput): Promise<void> {
  const pair = await pairForUpdate(ctx, id);
  requireVersion(pair, version, { decidedBecause: because });
  if (pair.state !== 'OPEN') throw new Refused('MOVE_NOT_ALLOWED', 'id');
  ctx.em.assign(pair, {
    state: 'NOT_DUPLICATE',
    decidedOn: ctx.today,
    decidedBy: ctx.actor.accountId,
    decidedBecause: because,
    noteCell: sealWord(ctx.keys, PAIR_NOTE, id, note),
  });
}

/** Takes the decision back: the pair is to be looked at again. */
export async function reopenDuplicate(ctx: Ctx, { id, version }: ReopenDuplicateInput): Promise<void> {
  const pair = await pairForUpdate(ctx, id);
  requireVersion(pair, version, { state: 'OPEN' });
  if (pair.state !== 'NOT_DUPLICATE') throw new Refused('MOVE_NOT_ALLOWED', 'id');
  ctx.em.assign(pair, { state: 'OPEN', decidedOn: null, decidedBy: null, decidedBecause: null, noteCell: null });
}

async function pairForUpdate(ctx: Ctx, id: string): Promise<PossibleDuplicate> {
  const pair = found(await ctx.em.findOne(PossibleDuplicate, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }));
  await requireReach(ctx, 'duplicate.decide', pair.oneId);
  await requireReach(ctx, 'duplicate.decide', pair.otherId);
  return pair;
}
