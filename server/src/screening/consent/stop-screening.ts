import type { CampaignProgramme } from '@xingcheng/shared/codes/campaign-programme';
import { CampaignProgramme as Programmes } from '@xingcheng/shared/codes/campaign-programme';
import { ScreeningStatus } from '@xingcheng/shared/codes/screening-status';
import type { TaskKind } from '@xingcheng/shared/codes/task-kind';
import { TaskStatus } from '@xingcheng/shared/codes/task-status';
import type { Ctx } from '../../access/index.js';
import { leaveStage, settlePersonTasks, settleTasks, Task } from '../../casefile/index.js';
import { resume } from '../follow-through.js';
import { ScreeningCourse } from '../read-model/screening-course.entity.js';
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

/**
 * A guardian who had refused says yes: what the refusal cancelled and nobody has done since is owed again, so that a slip of the
 * hand on a class list loses no positive child. Where nothing was cancelled, nothing happens.
 */
export async function resumeScreening(
  ctx: Ctx,
  personId: string,
  programmes: readonly CampaignProgramme[] = ALL,
): Promise<void> {
  const last = await ctx.em.findOne(
    Screening,
    { person: personId, programme: { $in: [...programmes] }, status: ScreeningStatus.SCORED },
    { orderBy: { screenedOn: 'desc', id: 'desc' } },
  );
  if (!last) return;
  const due = await ctx.em.count(ScreeningCourse, { personId, dueOn: { $ne: null } });
  const tasks = await ctx.em.find(Task, { recordId: last.id, kind: { $in: [...DUTIES] } });
  if (due > 0 && tasks.length > 0 && tasks.every((task) => task.status === TaskStatus.CANCELLED))
    await resume(ctx, last);
}
