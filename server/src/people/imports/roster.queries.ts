import { sql } from 'kysely';
import type { Ctx } from '../../access/index.js';
import { readPage, type PageRequest } from '../../platform/graphql/page.js';
import { orderOf } from '../../platform/graphql/order.js';
import { beyond } from '../../platform/db/beyond.js';
import { inReach } from '../../platform/imports/scope.js';
import { reaches } from '../scope.js';
import type { RosterLeaverPage, RosterLeaverType } from './roster.types.js';

export const LEAVER_ORDER = orderOf('rosterLeavers');
/** Why the database's net is left: the select itself says whom of them this reader may read. */
export const LEAVERS_BEYOND = 'a school reads on its own list whom that list has closed';

/**
 * Who is missing from a roster. A school that has closed a leaver no longer reaches the pupil, but may read on its own
 * list whom it has closed: hence the file's own reach for those.
 */
export function selectLeavers(ctx: Ctx, { importId, closed }: { importId?: unknown; closed?: unknown }) {
  return sql<RosterLeaverType>`
    select e.id, p.id as "personId", p.name, o.name as "schoolName", e.school_year as "schoolYear", e.grade, e.class_name as "className", e.ended_on::text as "endedOn"
    from import_run r join import_absent a on a.run_id = r.id join enrolment e on e.id = a.record_id join person p on p.id = e.person_id
    join organisation o on o.id = e.school_id
    where r.id::text = ${String(importId ?? '')} and ${inReach(ctx, 'import.read')} and (a.record is not null or ${reaches(ctx, 'person.read', 'p.id')})
      ${typeof closed === 'boolean' ? sql`and (a.record is not null) = ${closed}` : sql``}`;
}

export function leaverPage(
  ctx: Ctx,
  filter: { importId: string; closed: boolean | null },
  page: PageRequest,
): Promise<RosterLeaverPage> {
  return readPage(beyond(ctx, LEAVERS_BEYOND), selectLeavers(ctx, filter), LEAVER_ORDER, page);
}
