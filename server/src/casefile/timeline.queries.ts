import { sql, type RawBuilder } from 'kysely';
import type { Action } from '@xingcheng/shared/access/actions';
import { scopeOf, type Ctx } from '../access/index.js';
import { seesUntold } from '@xingcheng/shared/pathway/result-release';
import { reaches } from '../people/index.js';
import { readPage, type PageRequest } from '../platform/graphql/page.js';
import { orderOf } from '../platform/graphql/order.js';
import type { TimelineEntryType, TimelinePage } from './casefile.types.js';
import { sealed } from '../platform/crypto/word.js';
import { LEFT_BECAUSE } from './places.js';

const NEWEST_FIRST = orderOf('timeline');

/** Which action opens which chapter: what a role may not read in its room it may not read in the timeline. */
const CHAPTER_ACTIONS: Record<string, Action> = {
  SCREENING: 'screening.read',
  REFERRAL: 'referral.read',
  DIAGNOSIS: 'diagnosis.read',
  INTERVENTION: 'intervention.read',
  EDUCATION: 'education.read',
  EMPLOYMENT: 'employment.read',
  RESIDENCE: 'residence.read',
};

export function readableChapters(ctx: Ctx): string[] {
  return Object.entries(CHAPTER_ACTIONS)
    .filter(([, action]) => scopeOf(ctx.actor, action) !== null)
    .map(([chapter]) => chapter);
}

/** Entries of a person's life within reach, chapter by chapter. A committee's opinion has a purpose: education and rehabilitation only. */
export function visibleEntries(ctx: Ctx): RawBuilder<boolean> {
  const opinion = scopeOf(ctx.actor, 'opinion.read') === null ? sql`and t.kind <> 'COMMITTEE_OPINION'` : sql``;
  // A refused screening is hidden wherever it is told, and seen again when the guardian agrees again (PIPL 15).
  const refused = sql`and (t.record_type is distinct from 'Screening' or not exists (
    select 1 from screening s join screening_refusal f on f.person_id = s.person_id and f.programme = s.programme where s.id = t.record_id))`;
  return sql<boolean>`(t.chapter is null or t.chapter = any(${readableChapters(ctx)})) ${opinion} ${refused} and ${resultReleased(ctx, 't')}`;
}

/** Over a row that may point to a screening: the result reaches the guardian first, and until then nobody but those who screen. */
export function resultReleased(ctx: Ctx, alias: string): RawBuilder<boolean> {
  if (seesUntold(ctx.actor.role, ctx.today)) return sql<boolean>`true`;
  const of = (column: string) => sql.ref(`${alias}.${column}`);
  return sql<boolean>`(${of('record_type')} is distinct from 'Screening' or screening_is_told(${of('record_id')}))`;
}

/** That a file was opened because a screening was positive tells the result: it is for whoever may see that result, and when. */
function shownFacts(ctx: Ctx): RawBuilder<unknown> {
  const told = sql`exists (select 1 from screening n where n.person_id = t.person_id and n.outcome = 'POSITIVE' and screening_is_told(n.id))`;
  const seen =
    scopeOf(ctx.actor, 'screening.read') === null
      ? sql`false`
      : seesUntold(ctx.actor.role, ctx.today)
        ? sql`true`
        : told;
  return sql`case when t.kind = 'CASE_OPENED' and t.facts ->> 'because' = 'POSITIVE_SCREEN' and not ${seen} then t.facts - 'because' else t.facts end`;
}

type Row = TimelineEntryType & { leftBecause: string | null };

export async function timelinePage(
  ctx: Ctx,
  personId: string,
  filter: { chapter?: string | null; asOf?: string | null },
  page: PageRequest,
): Promise<TimelinePage> {
  const found = await readPage(
    ctx,
    sql<Row>`
      select t.id, t.chapter, t.kind, t.happened_on::text as "happenedOn", t.lasts, t.ends_on::text as "endsOn", ${shownFacts(ctx)} as facts, a.name as "byName", o.name as "byOrganisation",
        t.record_type as "recordType", t.record_id as "recordId", t.recorded_at as "recordedAt",
        case when t.kind = 'STAGE_LEFT' then (select ${sealed(LEFT_BECAUSE, 's')} from stage_entry s where s.id = t.record_id) end as "leftBecause"
      from timeline_entry t left join account a on a.id = t.account_id left join organisation o on o.id = t.organisation_id
      where t.person_id = ${personId} and ${reaches(ctx, 'timeline.read', 't.person_id')} and ${visibleEntries(ctx)}
        ${filter.chapter ? sql`and t.chapter = ${filter.chapter}` : sql``}
        ${filter.asOf ? sql`and t.happened_on <= ${filter.asOf}::date` : sql``}`,
    NEWEST_FIRST,
    page,
  );
  // Why a stage was left may be said in words, which the stage has sealed.
  for (const row of found.nodes)
    if (row.leftBecause) row.facts = { ...(row.facts as object), because: row.leftBecause };
  return found;
}
