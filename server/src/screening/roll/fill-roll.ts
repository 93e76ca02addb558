import { RollStatus } from '@xingcheng/shared/codes/roll-status';
import type { Ctx } from '../../access/index.js';
import { commitSoFar } from '../../platform/db/db.js';
import type { Job } from '../../platform/jobs/jobs.js';
import { FILL_ROLL_JOB, PORTION } from './roll-jobs.js';
import { rollSize } from './roll-size.js';

interface Waiting {
  id: string;
  schoolId: string;
}

/**
 * Puts the pupils of a campaign on its roll, a few schools at a time. Safe to run twice and safe to be killed: the rows of a portion
 * and the mark on its schools commit together, and two workers take different schools. A campaign that was called off or
 * stopped meanwhile is left as it is.
 */
export const fillRollJob: Job<Ctx> = {
  name: FILL_ROLL_JOB,
  handle: async (ctx, data) => {
    const campaignId = String(data['campaignId']);
    while (await fillPortion(ctx, campaignId)) await commitSoFar(ctx.em);
  },
};

/** False when there is nothing more to do, or nobody wants it any more. */
export async function fillPortion(ctx: Ctx, campaignId: string): Promise<boolean> {
  const [campaign] = (await ctx.em.execute(
    `select school_year as "schoolYear" from campaign where id = ? and roll_status = 'FILLING' and status <> 'CANCELLED'`,
    [campaignId],
  )) as { schoolYear: number }[];
  if (!campaign) return false;
  const schools = await nextSchools(ctx, campaignId, campaign.schoolYear);
  if (schools.length === 0) {
    await finish(ctx, campaignId);
    return false;
  }
  const list = (of: (one: Waiting) => string) => `{${schools.map(of).join()}}`;
  await ctx.em.execute('select screening_fill_roll(?::uuid, ?::uuid[])', [campaignId, list((one) => one.schoolId)]);
  await ctx.em.execute('update campaign_school set filled = true where id = any(?::uuid[])', [list((one) => one.id)]);
  return true;
}

/** As many schools as make a portion; at least one, however large it is. */
async function nextSchools(ctx: Ctx, campaignId: string, schoolYear: number): Promise<Waiting[]> {
  const waiting = (await ctx.em.execute(
    `select id, school_id as "schoolId" from campaign_school where campaign_id = ? and not filled order by id limit 50 for update skip locked`,
    [campaignId],
  )) as Waiting[];
  const taken: Waiting[] = [];
  let pupils = 0;
  for (const one of waiting) {
    pupils += await rollSize(ctx, [one.schoolId], schoolYear, PORTION);
    if (taken.length > 0 && pupils > PORTION) break;
    taken.push(one);
  }
  return taken;
}

/** Another worker may still be at its last portion: the roll is ready when every school is. */
async function finish(ctx: Ctx, campaignId: string): Promise<void> {
  await ctx.em.execute(
    `update campaign set roll_status = ? where id = ? and roll_status = 'FILLING'
       and not exists (select 1 from campaign_school s where s.campaign_id = campaign.id and not s.filled)`,
    [RollStatus.READY, campaignId],
  );
}
