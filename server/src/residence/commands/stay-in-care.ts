import { LockMode } from '@mikro-orm/core';
import type { Action } from '@xingcheng/shared/access/actions';
import { found, type Ctx } from '../../access/index.js';
import { requireReach } from '../../people/index.js';
import { NotFound, Refused, Stale } from '../../platform/graphql/refusal.js';
import { Stay } from '../stay.entity.js';

/** A stay in one's own facility that runs today, locked: two who write at once write one after the other. */
export async function stayInCare(ctx: Ctx, action: Action, stayId: string): Promise<Stay> {
  const stay = found(
    await ctx.em.findOne(Stay, { id: stayId }, { lockMode: LockMode.PESSIMISTIC_WRITE, populate: ['bed.unit'] }),
    'stayId',
  );
  await requireReach(ctx, action, stay.person.id, 'stayId');
  if (stay.bed.unit.facility.id !== ctx.actor.organisationId) throw new NotFound('stayId');
  if (stay.status === 'RESERVED' || stay.status === 'DISCHARGED') throw new Refused('STAY_NOT_RUNNING', 'stayId');
  return stay;
}

/** The next revision after the one the form was opened with; somebody else's in between is shown first. */
export function nextRevision(newest: { revision: number; createdAt: Date } | null, seen: number, now: Date): number {
  const current = newest?.revision ?? 0;
  if (seen > current) throw new Refused('INVALID_VALUE', 'revision');
  if (seen < current) throw new Stale([], newest?.createdAt ?? now);
  return current + 1;
}
