import { sql } from 'kysely';
import type { Ctx } from '../../access/index.js';
import { readPage, type PageRequest } from '../../platform/graphql/page.js';
import { orderOf } from '../../platform/graphql/order.js';
import { inReach } from '../../platform/imports/scope.js';
import { reaches } from '../scope.js';
import type { RosterLeaverPage, RosterLeaverType } from './roster.types.js';

export const LEAVER_ORDER = orderOf('rosterLeavers');

/**
 * Who is missing from a roster. A school that has closed a leaver no longer reaches the pupil, but may read on its own
 * list whom it has closed: hence the file's own reach for those.
 */
export function selectLeavers(ctx: Ctx, { importId }: { importId?: unknown }) {
  return sql<RosterLeaverType>`
    select e.id, p.id as "personId", p.name, o.name as "schoolName", e.school_year as "schoolYear", e.grade, e.class_name as "className", e.ended_on::text as "endedOn"
    from import_run r join import_absent a on a.run_id = r.id join enrolment e on e.id = a.record_id join person p on p.id = e.person_id
    join organisation o on o.id = e.school_id
    where r.id::text = ${String(importId ?? '')} and ${inReach(ctx, 'import.read')} and (a.record is not null or ${reaches(ctx, 'person.read', 'p.id')})`;
}

export function leaverPage(ctx: Ctx, importId: string, page: PageRequest): Promise<RosterLeaverPage> {
  return readPage(ctx, selectLeavers(ctx, { importId }), LEAVER_ORDER, page);
}
