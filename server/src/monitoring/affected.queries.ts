import { sql, type RawBuilder } from 'kysely';
import type { AffectedBecause } from '@xingcheng/shared/codes/affected-because';
import type { Ctx } from '../access/index.js';
import { areaName } from '../organisations/index.js';
import { reaches } from '../people/index.js';
import { readPage, readRows, type PageRequest } from '../platform/graphql/page.js';
import { orderOf } from '../platform/graphql/order.js';
import type { AffectedPersonPage, AffectedPersonType } from './monitoring.types.js';

export const AFFECTED_ORDER = orderOf('peopleAffectedByLicence');

export interface AffectedFilter {
  organisationId: string;
  because?: string | null;
}

/** Everything that ties somebody to an organisation today: a stay, a bed held, a referral on its way there, a plan that runs. */
const ties = (organisationId: string): RawBuilder<unknown> => sql`
  select s.person_id, 'STAY' as because, s.starts_on as since from stay s join bed b on b.id = s.bed_id join unit u on u.id = b.unit_id
    where u.facility_id = ${organisationId} and s.status <> 'DISCHARGED'
  union all select ap.person_id, 'OFFER', f.created_at::date from offer f join application ap on ap.id = f.application_id join bed b on b.id = f.bed_id join unit u on u.id = b.unit_id
    where u.facility_id = ${organisationId} and f.status = 'OPEN'
  union all select r.person_id, 'REFERRAL', coalesce(r.sent_on, r.drafted_on) from referral r
    where r.to_organisation_id = ${organisationId} and r.status in ('DRAFT', 'SENT', 'RECEIVED', 'RETURNED', 'ACCEPTED', 'ATTENDED')
  union all select pl.person_id, 'PLAN', pl.starts_on from plan pl
    where pl.organisation_id = ${organisationId} and pl.status <> 'ENDED'`;

/** People tied to an organisation, each once with every tie: who must go on elsewhere when its licence lapses. */
export function selectAffected(ctx: Ctx, filter: AffectedFilter) {
  return sql<AffectedPersonType>`
    select p.id, p.name as "personName", p.birth_date::text as "birthDate", coalesce(${areaName(ctx, 'a')}, p.area_code) as "areaName", t.because, t.since::text as since,
      oo.name as "ownerOrganisation", oa.name as "ownerName",
      (select min(k.due_on)::text from task k join licence l on l.id = k.record_id where k.person_id = p.id and k.kind = 'LICENCE_LAPSED' and k.status = 'OPEN' and l.organisation_id = ${filter.organisationId}) as "dueOn"
    from (select x.person_id, array_agg(distinct x.because order by x.because) as because, min(x.since) as since from (${ties(filter.organisationId)}) x group by x.person_id) t
    join person p on p.id = t.person_id left join management_area a on a.code = p.area_code
    left join case_file cf on cf.person_id = p.id left join organisation oo on oo.id = cf.owner_organisation_id left join account oa on oa.id = cf.owner_account_id
    where ${reaches(ctx, 'licence.affected', 'p.id', 'p.area_code')} ${filter.because ? sql`and ${filter.because} = any(t.because)` : sql``}`;
}

export const affectedPage = (ctx: Ctx, filter: AffectedFilter, page: PageRequest): Promise<AffectedPersonPage> =>
  readPage(ctx, selectAffected(ctx, filter), AFFECTED_ORDER, page);

/** For hand-offs: the same people, whoever may see them. */
export const tiedTo = (ctx: Ctx, organisationId: string): Promise<{ personId: string; because: AffectedBecause[] }[]> =>
  readRows(
    ctx,
    sql<{
      personId: string;
      because: AffectedBecause[];
    }>`select x.person_id as "personId", array_agg(distinct x.because order by x.because) as because from (${ties(organisationId)}) x group by x.person_id order by x.person_id`,
  );
