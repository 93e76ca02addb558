import { sql } from 'kysely';
import { readOne, readPage, readRows, type PageRequest } from '../platform/graphql/page.js';
import { orderOf } from '../platform/graphql/order.js';
import { licenceKinds, mayTakeNobody } from './standing.queries.js';
import { CITY, isCityWide, type Ctx } from '../access/index.js';
import { areaName } from './area-name.js';
import type { ManagementAreaType, OrganisationPage, OrganisationType, StaffType } from './organisations.types.js';

export interface OrganisationFilter {
  search?: string | null;
  kinds?: string[] | null;
  areaCode?: string | null;
  standing?: string | null;
}

export const ORGANISATION_ORDER = orderOf('organisations');

/** Organisations are public within the city: everybody must be able to name the school or hospital a person goes to. */
export function selectOrganisations(ctx: Ctx, filter: OrganisationFilter) {
  const search = filter.search?.trim();
  return sql<OrganisationType>`
    select o.id, o.name, o.kind, o.area_code as "areaCode", coalesce(${areaName(ctx, 'a')}, o.area_code) as "areaName", o.street_code as "streetCode", o.identifier, o.phone,
      s.standing, s.lapsed_since::text as "lapsedSince", coalesce(s.lapsed_since - 1, s.runs_until)::text as "accreditedUntil", o.closed_on as "closedOn", o.version,
      (select count(*)::int from membership m where m.organisation_id = o.id and (m.ended_on is null or m.ended_on > ${ctx.today}::date)) as "staffCount"
    from organisation o left join management_area a on a.code = o.area_code
    cross join lateral (
      select case when count(*) = 0 then 'NONE_ON_RECORD' when bool_or(not lk.runs) then 'LAPSED' else 'IN_FORCE' end as standing,
        min(lk.lapsed_on) filter (where not lk.runs) as lapsed_since, min(lk.runs_until) as runs_until
      from (${licenceKinds(ctx)}) lk where lk.organisation_id = o.id and lk.begun
    ) s
    where true
      ${search ? sql`and o.name like ${`%${search}%`}` : sql``}
      ${filter.kinds?.length ? sql`and o.kind = any(${filter.kinds})` : sql``}
      ${filter.areaCode ? sql`and o.area_code = ${filter.areaCode}` : sql``}
      ${filter.standing ? sql`and s.standing = ${filter.standing}` : sql``}`;
}

export function organisationPage(ctx: Ctx, filter: OrganisationFilter, page: PageRequest): Promise<OrganisationPage> {
  return readPage(ctx, selectOrganisations(ctx, filter), ORGANISATION_ORDER, page);
}

export function organisationById(ctx: Ctx, id: string): Promise<OrganisationType | null> {
  return readOne(ctx, sql<OrganisationType>`select * from (${selectOrganisations(ctx, {})}) q where q.id = ${id}`);
}

export function managementAreas(ctx: Ctx): Promise<ManagementAreaType[]> {
  return readRows(
    ctx,
    sql<ManagementAreaType>`select code, name, name_en as "nameEn", division_code as "divisionCode", tile_column as "tileColumn", tile_row as "tileRow" from management_area order by code`,
  );
}

/** Colleagues to whom something can be given: of one's own organisation, or for a supervisor of the whole area. */
export function staffToChoose(ctx: Ctx, roles: string[] | null, organisationId: string | null): Promise<StaffType[]> {
  const { actor } = ctx;
  const reach = organisationId
    ? sql`o.id = ${organisationId}`
    : isCityWide(actor)
      ? sql`true`
      : sql`(o.id = ${actor.organisationId} or o.area_code = ${actor.areaCode})`;
  return readRows(
    ctx,
    sql<StaffType>`select a.id, a.name, m.role, o.id as "organisationId", o.name as "organisationName"
      from membership m join account a on a.id = m.account_id and a.disabled_at is null join organisation o on o.id = m.organisation_id
      where ${reach} and (m.ended_on is null or m.ended_on > ${ctx.today}::date) ${roles?.length ? sql`and m.role = any(${roles})` : sql``}
      order by o.name, a.name limit 200`,
  );
}

/** The organisation of a kind that answers for a management area and may take people; the city's own when the area has none. */
export async function dutyHolder(ctx: Ctx, kinds: readonly string[], areaCode: string): Promise<string | null> {
  const wanted = [...kinds];
  const row = await readOne(
    ctx,
    sql<{
      id: string;
    }>`select id from organisation where kind = any(${wanted}) and closed_on is null and not ${mayTakeNobody(ctx, 'organisation.id')} and area_code in (${areaCode}, ${CITY})
      order by (area_code = ${areaCode}) desc, array_position(${wanted}::text[], kind::text), name limit 1`,
  );
  return row?.id ?? null;
}
