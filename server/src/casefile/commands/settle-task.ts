import { LockMode } from '@mikro-orm/core';
import { TASK_RECORD } from '@xingcheng/shared/codes/task-record';
import { TaskStatus } from '@xingcheng/shared/codes/task-status';
import { found, type Ctx } from '../../access/index.js';
import { requireReach } from '../../people/index.js';
import { Refused } from '../../platform/graphql/refusal.js';
import { requireVersion } from '../../platform/graphql/version.js';
import { Task } from '../task.entity.js';
import { tell } from '../timeline.js';

/** Settles a next step by hand where no record of its own does, or reopens one that was settled by mistake today. */
export async function settleTask(ctx: Ctx, input: { id: string; version: number; status: TaskStatus }): Promise<Task> {
  const task = found(await ctx.em.findOne(Task, { id: input.id }, { lockMode: LockMode.PESSIMISTIC_WRITE }));
  await requireReach(ctx, 'task.settle', task.person.id);
  requireVersion(task, input.version, { status: input.status });
  const reopens = input.status === TaskStatus.OPEN;
  if (!reopens && task.status !== TaskStatus.OPEN) throw new Refused('TASK_NOT_OPEN', 'status');
  if (reopens && task.settledOn !== ctx.today) throw new Refused('TASK_NOT_OPEN', 'status');
  const record = TASK_RECORD[task.kind];
  if (record && !reopens) throw new Refused('TASK_NEEDS_RECORD', 'status', { record: record[ctx.lang] });
  task.status = input.status;
  task.settledOn = reopens ? null : ctx.today;
  task.settledBy = reopens ? null : ctx.actor.accountId;
  if (input.status === TaskStatus.DONE)
    tell(ctx, {
      personId: task.person.id,
      chapter: task.chapter ?? null,
      kind: 'TASK_DONE',
      facts: { task: task.kind },
      recordType: 'Task',
      recordId: task.id,
    });
  return task;
}
