import { LockMode } from '@mikro-orm/core';
import { found, type Ctx } from '../../access/index.js';
import { Person } from '../person.entity.js';

/** The person lives in another district from now on: its people answer for them, and those of the former one no more. */
export async function settleIn(ctx: Ctx, personId: string, areaCode: string): Promise<void> {
  const person = found(await ctx.em.findOne(Person, { id: personId }, { lockMode: LockMode.PESSIMISTIC_WRITE }));
  if (person.areaCode === areaCode) return;
  ctx.em.assign(person, { areaCode, streetCode: null });
}
