import { sql } from 'kysely';
import type { Ctx } from '../access/index.js';
import { reaches } from '../people/index.js';
import { readOne, readPage, type PageRequest } from '../platform/graphql/page.js';
import { orderOf } from '../platform/graphql/order.js';
import type { TaskPage, TaskType } from './casefile.types.js';
import { readableChapters, resultReleased } from './timeline.queries.js';

export interface TaskFilter {
  status?: string | null;
  kind?: string | null;
  chapter?: string | null;
  personId?: string | null;
  overdue?: boolean | null;
  /** MINE: named to me or to nobody in my organisation; ORGANISATION: owed by my organisation; REACH: of everybody within reach. */
  owner?: string | null;
  areaCode?: string | null;
}

export const TASK_ORDER = orderOf('tasks');

export function selectTasks(ctx: Ctx, filter: TaskFilter & { id?: string }) {
  const { actor } = ctx;
  const owner =
    filter.owner === 'MINE'
      ? sql`and k.organisation_id = ${actor.organisationId} and (k.account_id = ${actor.accountId} or k.account_id is null)`
      : filter.owner === 'ORGANISATION'
        ? sql`and k.organisation_id = ${actor.organisationId}`
        : sql``;
  return sql<TaskType>`
    select k.id, p.id as "personId", p.name as "personName", p.birth_date::text as "birthDate", k.chapter, k.kind, k.status, k.due_on::text as "dueOn", k.created_at::date::text as "openedOn",
      o.name as "organisationName", a.name as "accountName", k.source, k.record_type as "recordType", k.record_id as "recordId", k.version
    from task k join person p on p.id = k.person_id join organisation o on o.id = k.organisation_id left join account a on a.id = k.account_id
    where ${reaches(ctx, 'task.read', 'k.person_id')} and (k.chapter is null or k.chapter = any(${readableChapters(ctx)}) or k.account_id = ${actor.accountId})
      and (k.account_id = ${actor.accountId} or ${resultReleased(ctx, 'k')})
      ${owner}
      ${filter.id ? sql`and k.id = ${filter.id}` : sql``}
      ${filter.status ? sql`and k.status = ${filter.status}` : sql``}
      ${filter.kind ? sql`and k.kind = ${filter.kind}` : sql``}
      ${filter.chapter ? sql`and k.chapter = ${filter.chapter}` : sql``}
      ${filter.personId ? sql`and k.person_id = ${filter.personId}` : sql``}
      ${filter.areaCode ? sql`and p.area_code = ${filter.areaCode}` : sql``}
      ${filter.overdue ? sql`and k.status = 'OPEN' and k.due_on < ${ctx.today}::date` : sql``}`;
}

export function taskPage(ctx: Ctx, filter: TaskFilter, page: PageRequest): Promise<TaskPage> {
  return readPage(ctx, selectTasks(ctx, filter), TASK_ORDER, page);
}

export function taskById(ctx: Ctx, id: string): Promise<TaskType | null> {
  return readOne(ctx, selectTasks(ctx, { id }));
}
