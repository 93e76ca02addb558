import { DUPLICATE_WEIGHTS } from '@xingcheng/shared/identity/duplicates/weights';
import type { DuplicateReason } from '@xingcheng/shared/identity/duplicates/score';
import { sql, type RawBuilder } from 'kysely';
import type { Ctx } from '../../access/index.js';
import { areaName } from '../../organisations/index.js';
import { readOne, readPage, readRows, type PageRequest } from '../../platform/graphql/page.js';
import { orderOf } from '../../platform/graphql/order.js';
import { matchesSearch, selectPerson } from '../people.queries.js';
import { reaches } from '../scope.js';
import type {
  DuplicateCountType,
  DuplicatePairPage,
  DuplicatePairType,
  DuplicateWeightsType,
} from './duplicates.types.js';
import { explain } from './explain.js';
import { factsOf } from './facts.js';
import { sealed } from '../../platform/crypto/word.js';
import { PAIR_NOTE } from '../places.js';

export const PAIR_ORDER = orderOf('duplicatePairs');

export interface PairFilter {
  band?: readonly string[] | null;
  state?: string | null;
  organisationId?: string | null;
  areaCode?: string | null;
  personId?: string | null;
  search?: string | null;
}

interface PairRow {
  id: string;
  leftId: string;
  rightId: string;
  score: number;
  band: string;
  state: string;
  foundOn: string;
  reasons: DuplicateReason[];
  decidedOn: string | null;
  decidedByName: string | null;
  decidedBecause: string | null;
  note: string | null;
  weightsVersion: string;
  version: number;
}

/** A pair is there only for who reaches both; of a pair with one person out of reach nobody learns. */
const withinReach = (ctx: Ctx) =>
  sql`${reaches(ctx, 'duplicate.read', 'l.id')} and ${reaches(ctx, 'duplicate.read', 'r.id')}`;

const either = (condition: RawBuilder<unknown>) =>
  sql`exists (select 1 from person p where p.id in (d.one_id, d.other_id) and ${condition})`;

export function selectPairs(ctx: Ctx, filter: PairFilter & { id?: string }) {
  const { band, organisationId, areaCode, personId, search } = filter;
  return sql<PairRow>`
    select d.id, d.one_id as "leftId", d.other_id as "rightId", d.score, d.band, d.state, d.found_on::text as "foundOn", d.reasons,
      l.name as "leftName", l.birth_date::text as "leftBirthDate", l.national_id_masked as "leftNationalIdMasked", coalesce(${areaName(ctx, 'la')}, l.area_code) as "leftAreaName",
      r.name as "rightName", r.birth_date::text as "rightBirthDate", r.national_id_masked as "rightNationalIdMasked", coalesce(${areaName(ctx, 'ra')}, r.area_code) as "rightAreaName",
      array(select x ->> 'aspect' from jsonb_array_elements(d.reasons) x where (x ->> 'points')::int > 0) as agreements,
      d.decided_on::text as "decidedOn", w.name as "decidedByName", d.decided_because as "decidedBecause", ${sealed(PAIR_NOTE, 'd')} as note, d.weights_version as "weightsVersion", d.version
    from possible_duplicate d
    join person l on l.id = d.one_id
    join person r on r.id = d.other_id
    left join management_area la on la.code = l.area_code
    left join management_area ra on ra.code = r.area_code
    left join account w on w.id = d.decided_by
    where ${withinReach(ctx)}
      ${filter.id ? sql`and d.id = ${filter.id}` : sql`and d.state = ${filter.state ?? 'OPEN'}`}
      ${band?.length ? sql`and d.band = any(${[...band]}::text[])` : sql``}
      ${personId ? sql`and ${personId}::uuid in (d.one_id, d.other_id)` : sql``}
      ${areaCode ? sql`and ${areaCode} in (l.area_code, r.area_code)` : sql``}
      ${organisationId ? sql`and exists (select 1 from involvement i where i.person_id in (d.one_id, d.other_id) and i.organisation_id = ${organisationId} and (i.ended_on is null or i.ended_on > ${ctx.today}::date))` : sql``}
      ${search?.trim() ? sql`and ${either(matchesSearch(ctx, search))}` : sql``}`;
}

export async function pairPage(ctx: Ctx, filter: PairFilter, page: PageRequest): Promise<DuplicatePairPage> {
  const found = await readPage(ctx, selectPairs(ctx, filter), PAIR_ORDER, page);
  return { ...found, nodes: await explained(ctx, found.nodes) };
}

export async function pairById(ctx: Ctx, id: string): Promise<DuplicatePairType | null> {
  const row = await readOne(ctx, selectPairs(ctx, { id }));
  return row ? ((await explained(ctx, [row]))[0] ?? null) : null;
}

/** One tile per state and band; each opens a list of exactly that length. */
export function duplicateCounts(ctx: Ctx): Promise<DuplicateCountType[]> {
  return readRows(
    ctx,
    sql<DuplicateCountType>`
      select d.state, d.band, count(*)::int as count from possible_duplicate d join person l on l.id = d.one_id join person r on r.id = d.other_id
      where ${withinReach(ctx)} group by 1, 2 order by 1, 2`,
  );
}

async function explained(ctx: Ctx, rows: readonly PairRow[]): Promise<DuplicatePairType[]> {
  const ids = [...new Set(rows.flatMap((row) => [row.leftId, row.rightId]))];
  const facts = await factsOf(ctx, ids);
  const persons = new Map(
    (await readRows(ctx, selectPerson(ctx, sql`p.id = any(${ids}::uuid[])`))).map((person) => [person.id, person]),
  );
  return rows.flatMap((row) => {
    const { leftId, rightId } = row;
    const [left, right, mine, theirs] = [
      persons.get(leftId),
      persons.get(rightId),
      facts.get(leftId),
      facts.get(rightId),
    ];
    if (!left || !right || !mine || !theirs) return [];
    const { decidedOn, decidedBecause, decidedByName } = row;
    const decision =
      decidedOn && decidedBecause
        ? { on: decidedOn, because: decidedBecause, byName: decidedByName, note: row.note }
        : null;
    return [Object.assign(row, { left, right, decision, reasons: explain(row.reasons, mine, theirs) })];
  });
}

export function weightsInForce(): DuplicateWeightsType {
  const { version, source, effectiveFrom, verified, bands, points } = DUPLICATE_WEIGHTS;
  return {
    version,
    source,
    effectiveFrom,
    verified,
    certainFrom: bands.CERTAIN,
    likelyFrom: bands.LIKELY,
    possibleFrom: bands.POSSIBLE,
    points: Object.entries(points).flatMap(([aspect, of]) =>
      Object.entries(of).map(([likeness, number]) => ({ aspect, likeness, points: number })),
    ),
  };
}
