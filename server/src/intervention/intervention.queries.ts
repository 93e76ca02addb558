import { gasScore } from '@xingcheng/shared/intervention/gas';
import { sql, type RawBuilder } from 'kysely';
import { scopeOf, type Ctx } from '../access/index.js';
import { canReach, reaches } from '../people/index.js';
import { readOne, readPage, readRows, type PageRequest } from '../platform/graphql/page.js';
import { orderOf } from '../platform/graphql/order.js';
import { openMoves } from '../platform/machine/machine.js';
import type {
  Dose,
  PersonIntervention,
  PlanPage,
  PlanType,
  StandardCellType,
  TherapySessionType,
} from './intervention.types.js';
import { planMachine } from './plan.machine.js';
import { cellKey, cellsInEffect, recommend } from './recommendation.js';
import { openedIn, sealed } from '../platform/crypto/word.js';
import { GOAL_WORDING, OVERRIDE_REASON, SETTING } from './places.js';

export interface PlanFilter {
  status?: string | null;
  reviewDue?: boolean | null;
  lowDose?: boolean | null;
  mine?: boolean | null;
}

export const PLAN_ORDER = orderOf('plans');

type PlanRow = Omit<PlanType, 'openMoves' | 'gasScore'> & { organisationId: string };

/** Monday of the week of a day. */
const monday = (day: string) => sql`date_trunc('week', ${day}::date)::date`;

const delivered = (planId: RawBuilder<unknown>, from: RawBuilder<unknown>) => sql`
  (select json_build_object('weekOf', (${from})::text, 'directMinutes', coalesce(sum(s.delivered_minutes), 0)::int, 'totalMinutes', coalesce(sum(s.delivered_minutes + s.family_minutes), 0)::int,
    'plannedMinutes', pl.total_minutes, 'standardMinutes', (select round(c.total_hours_from * 60)::int from standard_cell c join standard st on st.id = c.standard_id
      where st.code || '/' || c.age || '/' || c.iq || '/' || c.severity = pl.standard_cell))
   from therapy_session s where s.plan_id = ${planId} and s.held_on >= ${from} and s.held_on < ${from} + 7)`;

export function selectPlans(ctx: Ctx, filter: PlanFilter & { id?: string; personId?: string }) {
  const week = monday(ctx.today);
  return sql<PlanRow>`
    select pl.id, p.id as "personId", p.name as "personName", p.birth_date::text as "birthDate", o.name as "organisationName", o.id as "organisationId", a.name as "therapistName", pl.status,
      pl.starts_on::text as "startsOn", pl.review_on::text as "reviewOn", pl.ended_on::text as "endedOn", pl.standard_cell as "standardCell", pl.direct_minutes as "directMinutes",
      pl.total_minutes as "totalMinutes", ${sealed(OVERRIDE_REASON, 'pl')} as "overrideReason", ${sealed(SETTING, 'pl')} as setting, pl.version,
      coalesce((select json_agg(json_build_object('id', g.id, 'domain', g.domain, 'wording', ${sealed(GOAL_WORDING, 'g')}, 'weight', g.weight, 'status', g.status, 'level', r.level, 'ratedOn', r.rated_on::text) order by g.id)
        from goal g left join lateral (select level, rated_on from goal_rating where goal_id = g.id order by rated_on desc, id desc limit 1) r on true where g.plan_id = pl.id), '[]'::json) as goals,
      ${delivered(sql`pl.id`, week)} as dose
    from plan pl join person p on p.id = pl.person_id join organisation o on o.id = pl.organisation_id left join account a on a.id = pl.therapist_id
    where ${reaches(ctx, 'intervention.read', 'p.id', 'p.area_code')}
      ${filter.id ? sql`and pl.id = ${filter.id}` : sql``}
      ${filter.personId ? sql`and p.id = ${filter.personId}` : sql``}
      ${filter.status ? sql`and pl.status = ${filter.status}` : sql``}
      ${filter.mine ? sql`and pl.therapist_id = ${ctx.actor.accountId}` : sql``}
      ${filter.reviewDue ? sql`and pl.status = 'ACTIVE' and pl.review_on <= ${ctx.today}::date` : sql``}
      ${filter.lowDose ? sql`and pl.status = 'ACTIVE' and coalesce((select sum(s.delivered_minutes + s.family_minutes) from therapy_session s where s.plan_id = pl.id and s.held_on >= ${week}), 0) < pl.total_minutes` : sql``}`;
}

function shown(ctx: Ctx, row: PlanRow): PlanType {
  const rated = row.goals
    .filter((goal) => goal.level !== null)
    .map((goal) => ({ weight: goal.weight, level: goal.level as Parameters<typeof gasScore>[0][number]['level'] }));
  const here = row.organisationId === ctx.actor.organisationId && scopeOf(ctx.actor, 'plan.change') !== null;
  return Object.assign(row, {
    goals: openedIn(ctx.keys, row.goals, 'wording'),
    gasScore: gasScore(rated),
    openMoves: openMoves(planMachine, row.status as 'DRAFT', { goals: row.goals.length }, () => here),
  });
}

export async function planPage(ctx: Ctx, filter: PlanFilter, page: PageRequest): Promise<PlanPage> {
  const found = await readPage(ctx, selectPlans(ctx, filter), PLAN_ORDER, page);
  return { ...found, nodes: found.nodes.map((row) => shown(ctx, row)) };
}

export async function planById(ctx: Ctx, id: string): Promise<PlanType | null> {
  const row = await readOne(ctx, selectPlans(ctx, { id }));
  return row && shown(ctx, row);
}

export async function standardCells(ctx: Ctx): Promise<StandardCellType[]> {
  return (await cellsInEffect(ctx)).map((cell) => ({ ...cell, key: cellKey(cell) }));
}

/** The intervention chapter of a person; null when it is out of reach. */
export async function personIntervention(ctx: Ctx, personId: string): Promise<PersonIntervention | null> {
  if (!(await canReach(ctx, 'intervention.read', personId))) return null;
  const [recommendation, plans, sessions, weeks] = await Promise.all([
    recommend(ctx, personId),
    readRows(
      ctx,
      sql<PlanRow>`select * from (${selectPlans(ctx, { personId })}) q order by q."startsOn" desc, q.id desc`,
    ),
    sessionsOf(ctx, personId),
    weeksOf(ctx, personId),
  ]);
  return {
    recommendation,
    plans: plans.map((row) => shown(ctx, row)),
    sessions,
    weeks,
    mayPlan: scopeOf(ctx.actor, 'plan.create') !== null,
  };
}

function sessionsOf(ctx: Ctx, personId: string): Promise<TherapySessionType[]> {
  return readRows(
    ctx,
    sql<TherapySessionType>`
    select s.id, s.held_on::text as "heldOn", s.planned_minutes as "plannedMinutes", s.delivered_minutes as "deliveredMinutes", s.family_minutes as "familyMinutes", s.attendance, s.setting, s.method, a.name as "providerName"
    from therapy_session s left join account a on a.id = s.provider_id where s.person_id = ${personId} order by s.held_on desc, s.id desc limit 30`,
  );
}

/** Eight weeks of the plan in force, empty weeks included: a week without a session is the one that matters. */
function weeksOf(ctx: Ctx, personId: string): Promise<Dose[]> {
  return readRows(
    ctx,
    sql<Dose>`
    select (d.dose->>'weekOf') as "weekOf", (d.dose->>'directMinutes')::int as "directMinutes", (d.dose->>'totalMinutes')::int as "totalMinutes", (d.dose->>'plannedMinutes')::int as "plannedMinutes",
      (d.dose->>'standardMinutes')::int as "standardMinutes"
    from (select pl.* from plan pl where pl.person_id = ${personId} and pl.status <> 'DRAFT' order by pl.starts_on desc limit 1) pl
    cross join generate_series(0, 7) back
    cross join lateral (select ${delivered(sql`pl.id`, sql`(${monday(ctx.today)} - back * 7)`)} as dose) d
    where ${monday(ctx.today)} - back * 7 + 6 >= pl.starts_on order by back`,
  );
}
