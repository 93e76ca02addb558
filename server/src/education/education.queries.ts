import { ageInYears } from '@xingcheng/shared/age/age-in-months';
import { optionsForAge, passedOver, placementStep } from '@xingcheng/shared/education/placement-order';
import { sql } from 'kysely';
import { scopeOf, type Ctx } from '../access/index.js';
import { areaName } from '../organisations/index.js';
import { canReach, reaches } from '../people/index.js';
import { saw } from '../platform/audit/noted.js';
import { openedIn, sealed } from '../platform/crypto/word.js';
import { FINDINGS, GOAL_CRITERION, GOAL_WORDING, PASSED_OVER, STRENGTHS } from './places.js';
import { readOne, readPage, readRows, type PageRequest } from '../platform/graphql/page.js';
import { orderOf } from '../platform/graphql/order.js';
import { openMoves } from '../platform/machine/machine.js';
import type {
  CandidatePage,
  CandidateType,
  CommitteeFindingType,
  IepPage,
  IepType,
  PersonEducation,
  PlacementPage,
  PlacementType,
} from './education.types.js';
import { iepMachine } from './iep.machine.js';
import { placementMachine } from './placement.machine.js';

export const CANDIDATE_ORDER = orderOf('candidates');
export const PLACEMENT_ORDER = orderOf('placements');
export const IEP_ORDER = orderOf('ieps');

export function selectCandidates(
  ctx: Ctx,
  filter: { open?: boolean | null; schoolYear?: number | null; personId?: string },
) {
  return sql<CandidateType>`
    select c.id, p.id as "personId", p.name as "personName", p.birth_date::text as "birthDate", coalesce(${areaName(ctx, 'a')}, p.area_code) as "areaName", c.school_year as "schoolYear", c.because,
      c.listed_on::text as "listedOn", c.opinion_due_on::text as "opinionDueOn", c.settled_on::text as "settledOn"
    from candidate c join person p on p.id = c.person_id left join management_area a on a.code = p.area_code
    where ${reaches(ctx, 'candidate.read', 'p.id', 'p.area_code')}
      ${filter.personId ? sql`and p.id = ${filter.personId}` : sql``}
      ${filter.open === true ? sql`and c.settled_on is null` : sql``}
      ${filter.open === false ? sql`and c.settled_on is not null` : sql``}
      ${filter.schoolYear ? sql`and c.school_year = ${filter.schoolYear}` : sql``}`;
}

export const candidatePage = (
  ctx: Ctx,
  filter: Parameters<typeof selectCandidates>[1],
  page: PageRequest,
): Promise<CandidatePage> => readPage(ctx, selectCandidates(ctx, filter), CANDIDATE_ORDER, page);

type PlacementRow = Omit<PlacementType, 'openMoves'> & { nonePassedOver: boolean };

export function selectPlacements(
  ctx: Ctx,
  filter: {
    status?: string | null;
    option?: string | null;
    schoolId?: string | null;
    personId?: string | null;
    id?: string;
  },
) {
  return sql<PlacementRow>`
    select l.id, p.id as "personId", p.name as "personName", p.birth_date::text as "birthDate", o.name as "schoolName", l.option, l.legal_basis as "legalBasis", ${sealed(PASSED_OVER, 'l')} as "passedOverReasons", l.passed_over_reasons_cell is null as "nonePassedOver",
      l.status, l.school_year as "schoolYear", l.proposed_on::text as "proposedOn", l.starts_on::text as "startsOn", l.ended_on::text as "endedOn", l.version
    from placement l join person p on p.id = l.person_id join organisation o on o.id = l.school_id
    where ${reaches(ctx, 'education.read', 'p.id', 'p.area_code')}
      ${filter.id ? sql`and l.id = ${filter.id}` : sql``}
      ${filter.personId ? sql`and p.id = ${filter.personId}` : sql``}
      ${filter.status ? sql`and l.status = ${filter.status}` : sql``}
      ${filter.option ? sql`and l.option = ${filter.option}` : sql``}
      ${filter.schoolId ? sql`and l.school_id = ${filter.schoolId}` : sql``}`;
}

const withMoves = (ctx: Ctx, row: PlacementRow): PlacementType => {
  const may = scopeOf(ctx.actor, 'placement.decide') !== null;
  if (row.nonePassedOver) row.passedOverReasons = [];
  return Object.assign(row, { openMoves: openMoves(placementMachine, row.status as 'PROPOSED', {}, () => may) });
};

export async function placementPage(
  ctx: Ctx,
  filter: Parameters<typeof selectPlacements>[1],
  page: PageRequest,
): Promise<PlacementPage> {
  const found = await readPage(ctx, selectPlacements(ctx, filter), PLACEMENT_ORDER, page);
  return { ...found, nodes: found.nodes.map((row) => withMoves(ctx, row)) };
}

export async function placementById(ctx: Ctx, id: string): Promise<PlacementType | null> {
  const row = await readOne(ctx, selectPlacements(ctx, { id }));
  return row && withMoves(ctx, row);
}

type IepRow = Omit<IepType, 'openMoves'> & { schoolId: string };

export function selectIeps(
  ctx: Ctx,
  filter: { status?: string | null; reviewDue?: boolean | null; personId?: string; id?: string },
) {
  return sql<IepRow>`
    select i.id, p.id as "personId", p.name as "personName", p.birth_date::text as "birthDate", o.name as "schoolName", i.school_id as "schoolId", a.name as "teacherName", i.status,
      i.starts_on::text as "startsOn", i.review_on::text as "reviewOn", i.ended_on::text as "endedOn", ${sealed(STRENGTHS, 'i')} as strengths, i.supports, i.guardian_agreed_on::text as "guardianAgreedOn", i.version,
      coalesce((select json_agg(json_build_object('id', g.id, 'domain', g.domain, 'wording', ${sealed(GOAL_WORDING, 'g')}, 'criterion', ${sealed(GOAL_CRITERION, 'g')}, 'dueOn', g.due_on::text, 'level', g.level) order by g.id)
        from iep_goal g where g.iep_id = i.id), '[]'::json) as goals
    from iep i join person p on p.id = i.person_id join organisation o on o.id = i.school_id left join account a on a.id = i.teacher_id
    where ${reaches(ctx, 'iep.read', 'p.id', 'p.area_code')}
      ${filter.id ? sql`and i.id = ${filter.id}` : sql``}
      ${filter.personId ? sql`and p.id = ${filter.personId}` : sql``}
      ${filter.status ? sql`and i.status = ${filter.status}` : sql``}
      ${filter.reviewDue ? sql`and i.status = 'ACTIVE' and i.review_on <= ${ctx.today}::date` : sql``}`;
}

const withIepMoves = (ctx: Ctx, row: IepRow): IepType => {
  const here = row.schoolId === ctx.actor.organisationId && scopeOf(ctx.actor, 'iep.write') !== null;
  const goals = openedIn(ctx.keys, row.goals, 'wording', 'criterion');
  return Object.assign(row, {
    goals,
    openMoves: openMoves(iepMachine, row.status as 'DRAFT', { goals: goals.length }, () => here),
  });
};

export async function iepPage(ctx: Ctx, filter: Parameters<typeof selectIeps>[1], page: PageRequest): Promise<IepPage> {
  const found = await readPage(ctx, selectIeps(ctx, filter), IEP_ORDER, page);
  return { ...found, nodes: found.nodes.map((row) => withIepMoves(ctx, row)) };
}

export async function iepById(ctx: Ctx, id: string): Promise<IepType | null> {
  const row = await readOne(ctx, selectIeps(ctx, { id }));
  return row && withIepMoves(ctx, row);
}

/** The education chapter; null when out of reach. Opinions are left out for whoever is not education or rehabilitation (残疾人教育条例 20). */
export async function personEducation(ctx: Ctx, personId: string): Promise<PersonEducation | null> {
  if (!(await canReach(ctx, 'education.read', personId))) return null;
  const mayReadOpinions = await canReach(ctx, 'opinion.read', personId);
  const [candidates, findings, placements, ieps, born] = await Promise.all([
    readRows(ctx, selectCandidates(ctx, { personId })),
    mayReadOpinions ? findingsOf(ctx, personId) : [],
    readRows(
      ctx,
      sql<PlacementRow>`select * from (${selectPlacements(ctx, { personId })}) q order by q."proposedOn" desc, q.id desc`,
    ),
    readRows(
      ctx,
      sql<IepRow>`select * from (${selectIeps(ctx, { personId })}) q order by q."startsOn" desc, q.id desc`,
    ),
    readOne(ctx, sql<{ birthDate: string }>`select birth_date::text as "birthDate" from person where id = ${personId}`),
  ]);
  if (mayReadOpinions) await saw(ctx, { subjectType: 'CommitteeFinding', subjectId: personId, personId });
  const may = (action: Parameters<typeof scopeOf>[1]) => scopeOf(ctx.actor, action) !== null;
  return {
    personId,
    candidates,
    findings,
    placements: placements.map((row) => withMoves(ctx, row)),
    ieps: ieps.map((row) => withIepMoves(ctx, row)),
    options: optionsForAge(ageInYears(born?.birthDate ?? ctx.today, ctx.today)).map((option) => ({
      option,
      article: placementStep(option).article,
      passedOver: passedOver(option),
    })),
    abilities: { recordFinding: may('opinion.record'), propose: may('placement.propose'), writeIep: may('iep.write') },
  };
}

function findingsOf(ctx: Ctx, personId: string): Promise<CommitteeFindingType[]> {
  return readRows(
    ctx,
    sql<CommitteeFindingType>`
    select c.id, c.opinion, c.suggested, c.supports, ${sealed(FINDINGS, 'c')} as findings, c.decided_on::text as "decidedOn" from committee_finding c where c.person_id = ${personId} order by c.decided_on desc, c.id desc`,
  );
}
