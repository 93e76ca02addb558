import { LockMode } from '@mikro-orm/core';
import type { RollStatus } from '@xingcheng/shared/codes/roll-status';
import { found, isCityWide, type Ctx } from '../../access/index.js';
import { NotFound } from '../../platform/graphql/refusal.js';
import { decide } from '../../platform/machine/machine.js';
import { record } from '../../platform/audit/audit.js';
import { Campaign } from '../campaign.entity.js';
import { FILL_ROLL_JOB } from './roll-jobs.js';
import { rollMachine, type RollMove } from './roll.machine.js';

/** Stops the filling of a roll after the portion it is at, or goes on with the first school that is not filled. */
export async function moveCampaignRoll(ctx: Ctx, { id, move }: { id: string; move: RollMove }): Promise<Campaign> {
  const campaign = found(await ctx.em.findOne(Campaign, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }));
  if (!isCityWide(ctx.actor) && campaign.areaCode !== ctx.actor.areaCode) throw new NotFound();
  const before = campaign.rollStatus;
  const rollStatus = decide<RollMove, RollStatus, object>(rollMachine, move, before, {});
  // No new version of the campaign: whoever has its page open changes nothing they have not seen.
  await ctx.em.execute('update campaign set roll_status = ? where id = ?', [rollStatus, id]);
  await record(ctx, [
    { deed: 'UPDATE', subjectType: 'Campaign', subjectId: id, changes: { rollStatus: [before, rollStatus] } },
  ]);
  if (move === 'goOn') await ctx.jobs.send(ctx.em, FILL_ROLL_JOB, { campaignId: id });
  return campaign;
}
