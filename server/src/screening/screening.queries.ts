import { sql } from 'kysely';
import { ageInMonths } from '@xingcheng/shared/age/age-in-months';
import { nodeForAge, nodesOf } from '@xingcheng/shared/pathway/nodes';
import type { ScreeningStatus } from '@xingcheng/shared/codes/screening-status';
import { scopeOf, type Ctx } from '../access/index.js';
import { consentInForce, reaches } from '../people/index.js';
import { readOne, readPage, readRows, type PageRequest } from '../platform/graphql/page.js';
import { orderOf } from '../platform/graphql/order.js';
import { openMoves } from '../platform/machine/machine.js';
import { released } from './notices/released.js';
import { notRefused } from './read-model/not-refused.js';
import { screeningMachine, type ScreeningMove } from './screening.machine.js';
import type {
  NodeStateType,
  ScreeningAmendmentType,
  ScreeningDetail,
  ScreeningPage,
  ScreeningType,
} from './screening.types.js';
import { sealed } from '../platform/crypto/word.js';
import { AMEND_REASON } from './places.js';

export interface ScreeningFilter {
  id?: string;
  personId?: string | null;
  campaignId?: string | null;
  stage?: string | null;
  outcome?: string | null;
  status?: string | null;
  instrument?: string | null;
  areaCode?: string | null;
  from?: string | null;
  to?: string | null;
  awaitingSecondary?: boolean | null;
}

export const SCREENING_ORDER = orderOf('screenings');

type Row = Omit<ScreeningType, 'openMoves'> & { organisationId: string };

/**
 * Names are looked up for the rows of the page alone: joined, the planner compares every row with every institution. The day of the screen
 * is left a day and made no text of: the list is in its order, which an index holds.
 */
export function selectScreenings(ctx: Ctx, filter: ScreeningFilter) {
  return sql<Row>`
    select s.id, p.id as "personId", p.name as "personName", p.birth_date::text as "birthDate", s.campaign_id as "campaignId", (select c.name from campaign c where c.id = s.campaign_id) as "campaignName", s.stage, s.programme, s.instrument, s.informant,
      s.node, s.age_months as "ageMonths", s.answers, s.scores, s.follow_up_answers as "followUpAnswers", s.history, s.paper_total as "paperTotal", (select count(*)::int from screening_amendment n where n.screening_id = s.id) as "amendmentCount",
      (select max(told.given_on)::text from screening_notice told where told.screening_id = s.id and told.outcome = s.outcome) as "noticedOn", s.total, s.band, s.outcome, s.clauses, s.missing, s.next_step as "nextStep",
      s.due_on::text as "dueOn", s.scoring_version as "scoringVersion", s.status, s.screened_on as "screenedOn", s.organisation_id as "organisationId",
      (select o.name from organisation o where o.id = s.organisation_id) as "organisationName", (select a.name from account a where a.id = s.account_id) as "accountName", s.version
    from screening s join person p on p.id = s.person_id
    where ${reaches(ctx, 'screening.read', 's.person_id')} and ${notRefused('s')} and ${released(ctx, 's')}
      ${filter.id ? sql`and s.id = ${filter.id}` : sql``}
      ${filter.personId ? sql`and s.person_id = ${filter.personId}` : sql``}
      ${filter.campaignId ? sql`and s.campaign_id = ${filter.campaignId}` : sql``}
      ${filter.stage ? sql`and s.stage = ${filter.stage}` : sql``}
      ${filter.outcome ? sql`and s.outcome = ${filter.outcome}` : sql``}
      ${filter.status ? sql`and s.status = ${filter.status}` : sql``}
      ${filter.instrument ? sql`and s.instrument = ${filter.instrument}` : sql``}
      ${filter.areaCode ? sql`and p.area_code = ${filter.areaCode}` : sql``}
      ${filter.from ? sql`and s.screened_on >= ${filter.from}::date` : sql``}
      ${filter.to ? sql`and s.screened_on <= ${filter.to}::date` : sql``}
      ${
        filter.awaitingSecondary
          ? sql`and s.status = 'SCORED' and s.stage = 'PRIMARY' and s.outcome = 'POSITIVE' and not exists (select 1 from screening n where n.person_id = s.person_id
              and n.stage <> 'PRIMARY' and n.status in ('RECORDED', 'SCORED') and n.screened_on >= s.screened_on)`
          : sql``
      }`;
}

const ACTION = {
  record: 'screening.record',
  score: 'screening.record',
  amend: 'screening.amend',
  void: 'screening.void',
} as const satisfies Record<ScreeningMove, string>;

function withMoves(ctx: Ctx, { organisationId, ...row }: Row): ScreeningType {
  const mine = organisationId === ctx.actor.organisationId;
  return {
    ...row,
    openMoves: openMoves(
      screeningMachine,
      row.status as ScreeningStatus,
      {},
      (move) => mine && scopeOf(ctx.actor, ACTION[move]) !== null,
    ),
  };
}

export async function screeningPage(ctx: Ctx, filter: ScreeningFilter, page: PageRequest): Promise<ScreeningPage> {
  const found = await readPage(ctx, selectScreenings(ctx, filter), SCREENING_ORDER, page);
  return { ...found, nodes: found.nodes.map((row) => withMoves(ctx, row)) };
}

/** One screening after a command of this reader's. */
export async function screeningById(ctx: Ctx, id: string): Promise<ScreeningType | null> {
  const row = await readOne(ctx, selectScreenings(ctx, { id }));
  return row && withMoves(ctx, row);
}

/** The whole record with its corrections. Reading is audited. */
export async function screeningDetail(ctx: Ctx, id: string): Promise<ScreeningDetail | null> {
  const screening = await screeningById(ctx, id);
  if (!screening) return null;
  const amendments = await readRows(
    ctx,
    sql<ScreeningAmendmentType>`
    select m.id, m.answers_before as before, m.answers_after as after, ${sealed(AMEND_REASON, 'm')} as reason, a.name as "accountName", m.amended_at as "amendedAt"
    from screening_amendment m left join account a on a.id = m.account_id where m.screening_id = ${id} order by m.id desc`,
  );
  return { screening, amendments };
}

/** All screenings of a person, newest first. Reading is audited. */
export async function personScreenings(ctx: Ctx, personId: string): Promise<ScreeningType[]> {
  const rows = await readRows(
    ctx,
    sql<Row>`select * from (${selectScreenings(ctx, { personId })}) q order by q."screenedOn" desc, q.id desc limit 200`,
  );
  return rows.map((row) => withMoves(ctx, row));
}

/** The eleven age points of the national pathway for one child; null when absent or out of reach. */
export async function nodeBoard(ctx: Ctx, personId: string): Promise<NodeStateType[] | null> {
  const person = await readOne(
    ctx,
    sql<{
      birthDate: string;
    }>`select p.birth_date::text as "birthDate" from person p where p.id = ${personId} and ${reaches(ctx, 'screening.progress', 'p.id', 'p.area_code')}`,
  );
  if (!person) return null;
  const done = await readRows(
    ctx,
    sql<{ id: string; node: number }>`
    select distinct on (s.node) s.id, s.node from screening s where s.person_id = ${personId} and s.node is not null and s.stage = 'PRIMARY' and s.status = 'SCORED' and ${notRefused('s')} order by s.node, s.screened_on desc, s.id desc`,
  );
  const age = ageInMonths(person.birthDate, ctx.today);
  const months = done.map((one) => one.node);
  // A refusal ends the asking: nothing is owed at an age point whose guardian said no (精神卫生法 27).
  const refuses = (await consentInForce(ctx, personId, 'SCREENING')) === 'REFUSED';
  const current = nodeForAge(age);
  const nodes = nodesOf(
    { birthDate: person.birthDate, done: months, refused: refuses && current !== null ? [current] : [] },
    ctx.today,
  );
  const mayOpen = scopeOf(ctx.actor, 'screening.read') !== null;
  return nodes.map((node) => ({
    ...node,
    screeningId: (mayOpen && done.find((one) => one.node === node.month)?.id) || null,
  }));
}
