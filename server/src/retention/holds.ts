import type { HoldReason } from '@xingcheng/shared/codes/hold-reason';
import { LockMode } from '@mikro-orm/core';
import { found, type Ctx } from '../access/index.js';
import { Person, requireReach } from '../people/index.js';
import { Refused } from '../platform/graphql/refusal.js';
import { requireVersion } from '../platform/graphql/version.js';
import { RetentionHold } from './retention-hold.entity.js';
import { openWord, sealWord } from '../platform/crypto/word.js';
import { newId } from '../platform/db/base-properties.js';
import { HOLD_NOTE, LIFT_NOTE } from './places.js';

interface Wanted {
  personId: string;
  reason: HoldReason;
  note: string;
  until?: string | null;
}

/** From now on nothing of this person is due, whatever the schedule says. */
export async function placeHold(ctx: Ctx, { personId, reason, note, until }: Wanted): Promise<string> {
  await requireReach(ctx, 'retention.hold', personId, 'personId');
  const person = found(await ctx.em.findOne(Person, { id: personId }), 'personId');
  if (!note.trim()) throw new Refused('REASON_REQUIRED', 'note');
  if (until && until <= ctx.today) throw new Refused('DATE_IN_PAST', 'until');
  const id = newId();
  ctx.em.create(RetentionHold, {
    id,
    person,
    reason,
    noteCell: sealWord(ctx.keys, HOLD_NOTE, id, note),
    placedOn: ctx.today,
    placedBy: ctx.actor.accountId,
    until: until ?? null,
  });
  await ctx.em.flush();
  return person.id;
}

/** Lifts a hold, with a reason; the schedule counts again from its own days. */
export async function liftHold(
  ctx: Ctx,
  { id, version, note }: { id: string; version: number; note: string },
): Promise<string> {
  const hold = found(await ctx.em.findOne(RetentionHold, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }));
  await requireReach(ctx, 'retention.hold', hold.person.id);
  requireVersion(
    hold,
    version,
    {},
    { liftNote: { yours: note, current: () => openWord(ctx.keys, LIFT_NOTE, id, hold.liftNoteCell) } },
  );
  if (!note.trim()) throw new Refused('REASON_REQUIRED', 'note');
  if (hold.liftedOn) throw new Refused('MOVE_NOT_ALLOWED', 'id');
  const liftNoteCell = sealWord(ctx.keys, LIFT_NOTE, id, note);
  Object.assign(hold, { liftedOn: ctx.today, liftedBy: ctx.actor.accountId, liftNoteCell });
  await ctx.em.flush();
  return hold.person.id;
}
