import { LOOKS } from '@xingcheng/shared/codes/looks';
import { sql } from 'kysely';
import type { Ctx } from '../../access/index.js';
import { saw } from '../../platform/audit/noted.js';
import { beyond } from '../../platform/db/beyond.js';
import { readAll, readPage, type PageRequest } from '../../platform/graphql/page.js';
import { orderOf } from '../../platform/graphql/order.js';
import { livingId } from '../merge/living.js';
import { canReach, reaches } from '../scope.js';
import type { SubjectAccessPage, SubjectAccessType } from './access-log.types.js';
import { isUuid } from '../../platform/uuid.js';

/** Ids of events grow with time. */
export const LOG_ORDER = orderOf('subjectAccess');

export interface SubjectAccessFilter {
  personId?: string | null;
  deed?: string | null;
  lists?: boolean | null;
  accountName?: string | null;
  from?: string | null;
  to?: string | null;
}

/**
 * Goes beyond the net, because who audits reaches nobody; the rule of the reader stands in the statement, and what is answered names
 * staff and ties and nothing of the person.
 */
export const LOG_BEYOND = 'the audit reaches nobody; staff and ties are answered, and the rule of the reader is asked';

/** Who looked at a person, under every id the person has had: at a record, or at a list or file on which the person stood. */
export function selectLooks(ctx: Ctx, filter: SubjectAccessFilter) {
  const id = isUuid(filter.personId) ? filter.personId : null;
  const name = filter.accountName?.trim();
  const ids = sql`array(select ${id}::uuid union all select m.merged_id from person_merge m where m.survivor_id = ${id}::uuid and m.state = 'MERGED')`;
  return sql<SubjectAccessType>`
    select e.id, e.at, a.name as "accountName", e.role, o.name as "organisationName", e.deed, e.subject_type as "subjectType", case when e.subject_type = 'List' then e.subject_id end as list,
      case when e.grant_id is not null then array['BREAK_GLASS'] else coalesce(nullif(array(
        select distinct i.reason::text from involvement i where i.person_id = ${id}::uuid and i.organisation_id = e.organisation_id
          and i.started_on <= (e.at at time zone 'Asia/Shanghai')::date and (i.ended_on is null or i.ended_on > (e.at at time zone 'Asia/Shanghai')::date)
        order by 1), '{}'), array['DISTRICT']) end as because,
      e.purpose, e.grant_id as "grantId"
    from audit_event e join account a on a.id = e.account_id join organisation o on o.id = e.organisation_id
    where (e.person_id = any(${ids}) or e.shown && ${ids})
      and exists (select 1 from person p where p.id = ${id}::uuid and ${reaches(ctx, 'subjectlog.read', 'p.id', 'p.area_code')})
      and e.deed = any(${[...LOOKS]}::text[])
      ${filter.deed ? sql`and e.deed = ${filter.deed}` : sql``}
      ${typeof filter.lists === 'boolean' ? sql`and (e.subject_type = 'List') = ${filter.lists}` : sql``}
      ${name ? sql`and starts_with(a.name, ${name})` : sql``}
      ${filter.from ? sql`and e.at >= (${filter.from}::date::timestamp at time zone 'Asia/Shanghai')` : sql``}
      ${filter.to ? sql`and e.at < ((${filter.to}::date + 1)::timestamp at time zone 'Asia/Shanghai')` : sql``}`;
}

/** One page; reading it is a look of its own and is written down before the answer leaves. */
export async function logPage(
  ctx: Ctx,
  asked: string,
  filter: Omit<SubjectAccessFilter, 'personId'>,
  page: PageRequest,
): Promise<SubjectAccessPage> {
  const personId = await living(ctx, asked);
  const found = await readPage(beyond(ctx, LOG_BEYOND), selectLooks(ctx, { ...filter, personId }), LOG_ORDER, page);
  if (await reached(ctx, personId)) await saw(ctx, { subjectType: 'SubjectAccessLog', subjectId: personId, personId });
  return found;
}

/** The whole list, for paper. */
export async function wholeLog(ctx: Ctx, personId: string, filter: SubjectAccessFilter): Promise<SubjectAccessType[]> {
  return await readAll(beyond(ctx, LOG_BEYOND), selectLooks(ctx, { ...filter, personId }), LOG_ORDER);
}

/** The id under which the person is known now; ids that are none stay what they are and find nobody. */
const living = (ctx: Ctx, asked: string): Promise<string> =>
  isUuid(asked) ? livingId(ctx, asked) : Promise.resolve(asked);

export const reached = async (ctx: Ctx, personId: string): Promise<boolean> =>
  isUuid(personId) && (await canReach(beyond(ctx, LOG_BEYOND), 'subjectlog.read', personId));
