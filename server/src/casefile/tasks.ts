import type { Chapter } from '@xingcheng/shared/codes/chapter';
import type { TaskKind } from '@xingcheng/shared/codes/task-kind';
import { TaskStatus } from '@xingcheng/shared/codes/task-status';
import type { Ctx } from '../access/index.js';
import { Organisation } from '../organisations/index.js';
import { Person } from '../people/index.js';
import { Task } from './task.entity.js';

export interface Owed {
  personId: string;
  chapter: Chapter | null;
  kind: TaskKind;
  organisationId: string;
  accountId?: string | null;
  dueOn: string;
  source?: string;
  recordType?: string;
  recordId?: string;
}

/** Opens a next step. The same step of a person for the same record is opened once. */
export async function owe(ctx: Ctx, owed: Owed): Promise<void> {
  if (owed.recordId) {
    const open = await ctx.em.count(Task, {
      person: owed.personId,
      recordId: owed.recordId,
      kind: owed.kind,
      organisation: owed.organisationId,
      status: TaskStatus.OPEN,
    });
    if (open > 0) return;
  }
  ctx.em.create(Task, {
    person: ctx.em.getReference(Person, owed.personId),
    chapter: owed.chapter,
    kind: owed.kind,
    status: TaskStatus.OPEN,
    organisation: ctx.em.getReference(Organisation, owed.organisationId),
    accountId: owed.accountId ?? null,
    dueOn: owed.dueOn,
    source: owed.source ?? null,
    recordType: owed.recordType ?? null,
    recordId: owed.recordId ?? null,
  });
}

/** Settles the open steps of a kind for a record: what was owed has been done, or is no longer needed. */
export async function settleTasks(
  ctx: Ctx,
  recordId: string,
  kinds: readonly TaskKind[],
  status: TaskStatus = TaskStatus.DONE,
): Promise<void> {
  const open = await ctx.em.find(Task, { recordId, kind: { $in: [...kinds] }, status: TaskStatus.OPEN });
  for (const task of open) close(ctx, task, status);
}

/** The same for every record of a person: a diagnosis settles each revisit that was owed. */
export async function settlePersonTasks(
  ctx: Ctx,
  personId: string,
  kinds: readonly TaskKind[],
  status: TaskStatus = TaskStatus.DONE,
): Promise<void> {
  const open = await ctx.em.find(Task, { person: personId, kind: { $in: [...kinds] }, status: TaskStatus.OPEN });
  for (const task of open) close(ctx, task, status);
}

function close(ctx: Ctx, task: Task, status: TaskStatus): void {
  task.status = status;
  task.settledOn = ctx.today;
  task.settledBy = ctx.who.accountId;
}
