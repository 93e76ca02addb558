import { sql } from 'kysely';
import type { Ctx } from '../access/index.js';
import { readPage, type PageRequest } from '../platform/graphql/page.js';
import { orderOf } from '../platform/graphql/order.js';
import type { CohortAnswersPage, CohortAnswersType } from './cohort.types.js';

export const COHORT_ORDER = orderOf('cohortAnswers');

export interface CohortFilter {
  importId?: string | null;
  instrument?: string | null;
  outcome?: string | null;
}

/** The cohort belongs to the organisation that entered it. */
export function selectCohort(ctx: Ctx, filter: CohortFilter) {
  return sql<CohortAnswersType>`
    select c.id, c.import_id as "importId", c.file_row as row, c.reference, c.instrument, c.scoring_version as "scoringVersion", c.total, c.band, c.outcome
    from cohort_answers c where c.organisation_id = ${ctx.actor.organisationId}
      ${filter.importId ? sql`and c.import_id::text = ${filter.importId}` : sql``}
      ${filter.instrument ? sql`and c.instrument = ${filter.instrument}` : sql``}
      ${filter.outcome ? sql`and c.outcome = ${filter.outcome}` : sql``}`;
}

export function cohortPage(ctx: Ctx, filter: CohortFilter, page: PageRequest): Promise<CohortAnswersPage> {
  return readPage(ctx, selectCohort(ctx, filter), COHORT_ORDER, page);
}
