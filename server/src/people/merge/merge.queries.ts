import { sql } from 'kysely';
import type { Ctx } from '../../access/index.js';
import { readOne, readPage, type PageRequest } from '../../platform/graphql/page.js';
import { orderOf } from '../../platform/graphql/order.js';
import { reaches } from '../scope.js';
import type { PersonMergePage, PersonMergeType } from './merge.types.js';
import { sealed } from '../../platform/crypto/word.js';
import { MERGE_REASON, UNDO_REASON } from '../places.js';

export const MERGE_ORDER = orderOf('personMerges');

export interface MergeFilter {
  state?: string | null;
  personId?: string | null;
  search?: string | null;
}

export function selectMerges(ctx: Ctx, filter: MergeFilter & { id?: string }) {
  const beginning = filter.search?.trim() ? `${filter.search.trim().replaceAll(/[%_\\]/g, '')}%` : null;
  return sql<PersonMergeType>`
    select m.id, p.id as "survivorId", p.name as "survivorName", p.birth_date::text as "survivorBirthDate", m.merged_id as "mergedId",
      m.tombstone ->> 'name' as "mergedName", m.tombstone ->> 'birth_date' as "mergedBirthDate", m.tombstone ->> 'national_id_masked' as "mergedNationalIdMasked",
      m.state, (select count(*)::int from merge_link l where l.merge_id = m.id) as links, m.merged_on::text as "mergedOn", w.name as "mergedByName", ${sealed(MERGE_REASON, 'm')} as reason,
      m.undone_on::text as "undoneOn", u.name as "undoneByName", ${sealed(UNDO_REASON, 'm')} as "undoReason", m.version
    from person_merge m join person p on p.id = m.survivor_id
    left join account w on w.id = m.merged_by left join account u on u.id = m.undone_by
    where ${reaches(ctx, 'merge.read', 'p.id', 'p.area_code')}
      ${filter.id ? sql`and m.id = ${filter.id}` : sql``}
      ${filter.state ? sql`and m.state = ${filter.state}` : sql``}
      ${filter.personId ? sql`and m.survivor_id = ${filter.personId}` : sql``}
      ${beginning ? sql`and (p.name like ${beginning} or m.tombstone ->> 'name' like ${beginning})` : sql``}`;
}

export function mergePage(ctx: Ctx, filter: MergeFilter, page: PageRequest): Promise<PersonMergePage> {
  return readPage(ctx, selectMerges(ctx, filter), MERGE_ORDER, page);
}

export function mergeById(ctx: Ctx, id: string): Promise<PersonMergeType | null> {
  return readOne(ctx, selectMerges(ctx, { id }));
}
