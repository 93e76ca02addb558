import type { CampaignProgramme } from '@xingcheng/shared/codes/campaign-programme';
import { CampaignProgramme as Programmes } from '@xingcheng/shared/codes/campaign-programme';
import { ScreeningStatus } from '@xingcheng/shared/codes/screening-status';
import type { TaskKind } from '@xingcheng/shared/codes/task-kind';
import { TaskStatus } from '@xingcheng/shared/codes/task-status';
import type { Ctx } from '../../access/index.js';
import { leaveStage, settlePersonTasks, settleTasks } from '../../casefile/index.js';
import { Screening } from '../screening.entity.js';
import { ScreeningStopped } from '../screening.events.js';

const DUTIES: readonly TaskKind[] = ['BOOK_SECONDARY_SCREEN', 'BOOK_DIAGNOSIS', 'RECHECK', 'TRACE_PRIMARY'];
const ALL: readonly CampaignProgramme[] = Object.values(Programmes);

/**
 * A guardian said no: whatever screening asked somebody to do for this child ends, in this transaction. What was done before stays
 * valid and readable to nobody (PIPL 15); no reason is left behind that could be held against the child (精神卫生法 27).
 */
export async function stopScreening(
  ctx: Ctx,
  personId: string,
  programmes: readonly CampaignProgramme[] = ALL,
): Promise<void> {
  const screenings = await ctx.em.find(Screening, {
    person: personId,
    programme: { $in: [...programmes] },
    status: { $ne: ScreeningStatus.VOIDED },
  });
  for (const one of screenings) await settleTasks(ctx, one.id, DUTIES, TaskStatus.CANCELLED);
  if (programmes.length === ALL.length) {
    await settlePersonTasks(ctx, personId, DUTIES, TaskStatus.CANCELLED);
    await leaveStage(ctx, personId, 'SCREENING', '');
  }
  await ctx.em.flush();
  const organisations = new Set(screenings.map((one) => one.organisation.id));
  await ctx.publish(new ScreeningStopped(personId, [...organisations]));
}
