import type { Action } from '@xingcheng/shared/access/actions';
import type { ApplicationStatus } from '@xingcheng/shared/codes/application-status';
import { sql, type RawBuilder } from 'kysely';
import { isCityWide, scopeOf, type Ctx } from '../access/index.js';
import { areaName } from '../organisations/index.js';
import { canReach, reaches } from '../people/index.js';
import { maskName } from '@xingcheng/shared/identity/mask';
import { beyond } from '../platform/db/beyond.js';
import { readOne, readPage, readRows, type PageRequest } from '../platform/graphql/page.js';
import { orderOf } from '../platform/graphql/order.js';
import { openMoves } from '../platform/machine/machine.js';
import { applicationMachine, type ApplicationMove } from './application.machine.js';
import type {
  ApplicationPage,
  ApplicationType,
  BoardUnit,
  OfferType,
  PersonResidence,
  StayPage,
  StayType,
} from './residence.types.js';
import { stayMachine } from './stay.machine.js';

/** What cannot wait to be assessed stands on top; who has been assessed goes by points. */
export const WAITING_ORDER = orderOf('applications');
export const STAY_ORDER = orderOf('stays');

interface ApplicationFilter {
  status?: string | null;
  areaCode?: string | null;
  urgent?: boolean | null;
  personId?: string;
  id?: string;
}
type ApplicationRow = Omit<ApplicationType, 'openMoves' | 'status'> & { status: ApplicationStatus; reached: boolean };

/** Days of waiting turn into a point every three months; the stored points are refreshed each night and on every change. */
export function selectApplications(ctx: Ctx, filter: ApplicationFilter) {
  const reached = reaches(ctx, 'waiting.read', 'p.id', 'p.area_code');
  return sql<ApplicationRow>`
    select ap.id, seen.reached, case when seen.reached then p.id end as "personId", case when seen.reached then p.name else left(p.name, 1) || repeat('*', greatest(char_length(p.name) - 1, 1)) end as "personName",
      case when seen.reached then p.birth_date::text end as "birthDate", extract(year from age(${ctx.today}::date, p.birth_date))::int as "ageYears", p.sex, coalesce(${areaName(ctx, 'a')}, p.area_code) as "areaName", ap.status, ap.applied_on::text as "appliedOn",
      (${ctx.today}::date - ap.applied_on)::int as "daysWaiting", ap.points, ap.factors, ap.rule, w.rank, ap.refusals, ap.version,
      ap.urgent_since::text as "urgentSince", ap.urgent_because as "urgentBecause", ap.withdraw_reason as "withdrawReason", (ap.urgent_since is not null and ap.status in ('DRAFT', 'SUBMITTED'))::int as "toAssessNow"
    from application ap join person p on p.id = ap.person_id cross join lateral (select ${reached} as reached) seen left join management_area a on a.code = p.area_code
    left join (select id, (row_number() over (order by points desc, applied_on, oldest_caregiver_born nulls last, id))::int as rank from application where status in ('WAITING', 'OFFERED')) w on w.id = ap.id
    where (seen.reached ${waitingForUs(ctx)})
      ${filter.id ? sql`and ap.id = ${filter.id}` : sql``}
      ${filter.personId ? sql`and p.id = ${filter.personId}` : sql``}
      ${filter.status ? sql`and ap.status = ${filter.status}` : sql``}
      ${filter.areaCode ? sql`and p.area_code = ${filter.areaCode}` : sql``}
      ${filter.urgent ? sql`and ap.urgent_since is not null` : sql``}`;
}

export const NAMELESS = 'a facility sees the waiting list without names';

/** A facility sees whom it may be asked to take: everybody on the waiting list, without name or file (docs/decisions/0013). */
function waitingForUs(ctx: Ctx): RawBuilder<unknown> {
  return ctx.actor.organisationKind === 'CARE_FACILITY' && scopeOf(ctx.actor, 'offer.make')
    ? sql`or ap.status in ('WAITING', 'OFFERED')`
    : sql``;
}

const APPLICATION_MOVES: Partial<Record<ApplicationMove, Action>> = {
  submit: 'application.create',
  list: 'application.assess',
  decline: 'application.assess',
  withdraw: 'application.withdraw',
};

function withApplicationMoves(ctx: Ctx, { reached, ...row }: ApplicationRow): ApplicationType {
  const may = (move: ApplicationMove): boolean => {
    const action = APPLICATION_MOVES[move];
    return reached && action !== undefined && scopeOf(ctx.actor, action) !== null;
  };
  return { ...row, openMoves: openMoves(applicationMachine, row.status, {}, may) };
}

export async function applicationPage(
  ctx: Ctx,
  filter: ApplicationFilter,
  page: PageRequest,
): Promise<ApplicationPage> {
  const found = await readPage(beyond(ctx, NAMELESS), selectApplications(ctx, filter), WAITING_ORDER, page);
  return { ...found, nodes: found.nodes.map((row) => withApplicationMoves(ctx, row)) };
}

export async function applicationById(ctx: Ctx, id: string): Promise<ApplicationType | null> {
  const row = await readOne(beyond(ctx, NAMELESS), selectApplications(ctx, { id }));
  return row && withApplicationMoves(ctx, row);
}

const offers = (ctx: Ctx, where: RawBuilder<unknown>) => sql<OfferType>`
  select f.id, p.id as "personId", p.name as "personName", o.name || ' · ' || u.name || ' · ' || b.room || '-' || b.label as "bedName", b.id as "bedId", f.status, f.held_until as "heldUntil"
  from offer f join application ap on ap.id = f.application_id join person p on p.id = ap.person_id join bed b on b.id = f.bed_id join unit u on u.id = b.unit_id join organisation o on o.id = u.facility_id
  where (${reaches(ctx, 'residence.read', 'p.id', 'p.area_code')} or u.facility_id = ${ctx.actor.organisationId}) and ${where}`;

export const offerById = (ctx: Ctx, id: string): Promise<OfferType | null> =>
  readOne(ctx, offers(ctx, sql`f.id = ${id}`));
export const openOffers = (ctx: Ctx): Promise<OfferType[]> =>
  readRows(
    ctx,
    sql<OfferType>`select * from (${offers(ctx, sql`f.status = 'OPEN'`)}) q order by q."heldUntil", q.id limit 100`,
  );

type StayRow = Omit<StayType, 'openMoves'> & { facilityId: string };

export function selectStays(ctx: Ctx, filter: { running?: boolean | null; personId?: string; id?: string }) {
  return sql<StayRow>`
    select s.id, p.id as "personId", p.name as "personName", o.name as "facilityName", o.id as "facilityId", u.name || ' · ' || b.room || '-' || b.label as "bedName", s.status, s.starts_on::text as "startsOn",
      s.ended_on::text as "endedOn", s.trial_until::text as "trialUntil", s.version
    from stay s join person p on p.id = s.person_id join bed b on b.id = s.bed_id join unit u on u.id = b.unit_id join organisation o on o.id = u.facility_id
    where ${reaches(ctx, 'residence.read', 'p.id', 'p.area_code')}
      ${filter.id ? sql`and s.id = ${filter.id}` : sql``}
      ${filter.personId ? sql`and p.id = ${filter.personId}` : sql``}
      ${filter.running === true ? sql`and s.status <> 'DISCHARGED'` : sql``}
      ${filter.running === false ? sql`and s.status = 'DISCHARGED'` : sql``}`;
}

function withMoves(ctx: Ctx, { facilityId, ...row }: StayRow): StayType {
  const here = facilityId === ctx.actor.organisationId && scopeOf(ctx.actor, 'stay.manage') !== null;
  return { ...row, openMoves: openMoves(stayMachine, row.status as 'TRIAL', {}, () => here) };
}

export async function stayPage(
  ctx: Ctx,
  filter: Parameters<typeof selectStays>[1],
  page: PageRequest,
): Promise<StayPage> {
  const found = await readPage(ctx, selectStays(ctx, filter), STAY_ORDER, page);
  return { ...found, nodes: found.nodes.map((row) => withMoves(ctx, row)) };
}

export async function stayById(ctx: Ctx, id: string): Promise<StayType | null> {
  const row = await readOne(ctx, selectStays(ctx, { id }));
  return row && withMoves(ctx, row);
}

/** The residence chapter of a person; null when it is out of reach. */
export async function personResidence(ctx: Ctx, personId: string): Promise<PersonResidence | null> {
  if (!(await canReach(ctx, 'residence.read', personId))) return null;
  const [applications, found, stays] = await Promise.all([
    readRows(
      ctx,
      sql<ApplicationRow>`select * from (${selectApplications(ctx, { personId })}) q order by q."appliedOn" desc, q.id desc`,
    ),
    readRows(ctx, sql<OfferType>`select * from (${offers(ctx, sql`p.id = ${personId}`)}) q order by q.id desc`),
    readRows(
      ctx,
      sql<StayRow>`select * from (${selectStays(ctx, { personId })}) q order by q."startsOn" desc, q.id desc`,
    ),
  ]);
  const may = (action: Parameters<typeof scopeOf>[1]) => scopeOf(ctx.actor, action) !== null;
  return {
    applications: applications.map((row) => withApplicationMoves(ctx, row)),
    offers: found,
    stays: stays.map((row) => withMoves(ctx, row)),
    abilities: { apply: may('application.create'), assess: may('application.assess'), offer: may('offer.make') },
  };
}

/** One's own facility; whoever answers for a district sees those of the district, and of the city who answers for it. */
function facilitiesOf({ actor }: Ctx): RawBuilder<boolean> {
  const scope = scopeOf(actor, 'bed.read');
  if (scope === 'organisation') return sql<boolean>`u.facility_id = ${actor.organisationId}`;
  return isCityWide(actor) ? sql<boolean>`true` : sql<boolean>`o.area_code = ${actor.areaCode}`;
}

/** Every bed of the facilities in reach on a day. Names are masked for whoever may see the beds but not the person. */
export async function bedBoard(ctx: Ctx, on: string | null): Promise<BoardUnit[]> {
  const day = on ?? ctx.today;
  const reach = facilitiesOf(ctx);
  const units = await readRows(
    ctx,
    sql<Omit<BoardUnit, 'beds'> & { beds: (BoardUnit['beds'][number] & { reached: boolean })[] }>`
    select u.id, u.facility_id as "facilityId", o.name as "facilityName", u.name, u.building, u.floor, u.sex,
      (select coalesce(json_agg(json_build_object('id', b.id, 'room', b.room, 'label', b.label,
          'state', case when b.out_of_use then 'OUT_OF_USE' when s.id is not null and l.kind is not null then l.kind when s.status in ('RESERVED', 'TRIAL') then case s.status when 'TRIAL' then 'TRIAL' else 'HELD' end
            when s.id is not null then 'OCCUPIED' when f.id is not null then 'HELD' else 'FREE' end,
          'personId', coalesce(s.person_id, f.person_id), 'personName', coalesce(sp.name, f.name), 'heldUntil', f.held_until, 'stayId', s.id, 'offerId', f.id,
          'reached', case when s.id is not null then ${reaches(ctx, 'residence.read', 's.person_id')} when f.id is not null then ${reaches(ctx, 'residence.read', 'f.person_id')} else true end)
          order by b.room, b.label), '[]'::json)
        from bed b
        left join stay s on s.bed_id = b.id and s.starts_on <= ${day}::date and (s.ended_on is null or s.ended_on > ${day}::date)
        left join person sp on sp.id = s.person_id
        left join stay_leave l on l.stay_id = s.id and l.starts_on <= ${day}::date and (l.ended_on is null or l.ended_on > ${day}::date)
        left join (select fo.id, fo.bed_id, fo.held_until, ap.person_id, fp.name from offer fo join application ap on ap.id = fo.application_id join person fp on fp.id = ap.person_id
          where fo.status = 'OPEN' and fo.held_until > ${ctx.now}) f on f.bed_id = b.id and s.id is null and ${day}::date = ${ctx.today}::date
        where b.unit_id = u.id) as beds
    from unit u join organisation o on o.id = u.facility_id where ${reach} order by o.name, u.building, u.floor, u.name`,
  );
  return units.map((unit) => ({
    ...unit,
    beds: unit.beds.map(({ reached, ...bed }) =>
      reached || !bed.personName
        ? bed
        : { ...bed, personId: null, stayId: null, offerId: null, personName: maskName(bed.personName) },
    ),
  }));
}
