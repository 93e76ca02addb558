import { sql } from 'kysely';
import type { Ctx } from '../../access/index.js';
import { beyond } from '../../platform/db/beyond.js';
import { readRows } from '../../platform/graphql/page.js';
import { linksTo, softLinks } from './catalogue.js';
import { mergeById } from './merge.queries.js';
import type { UnmergeKindType, UnmergePreviewType } from './merge.types.js';
import { PersonMerge } from './person-merge.entity.js';
import { currentColumns } from './undo-merge.js';

/** What taking it back would do; null when the merge is absent or its person out of reach. */
export async function undoPreview(ctx: Ctx, id: string): Promise<UnmergePreviewType | null> {
  const merge = await mergeById(ctx, id);
  const stored = merge && (await ctx.em.findOne(PersonMerge, { id }));
  if (!merge || !stored) return null;
  const columns = Object.keys(stored.survivorFields);
  const now = await currentColumns(ctx, merge.survivorId, columns);
  const isBack = (column: string) => now[column] === stored.survivorFields[column]?.after;
  return {
    merge,
    kinds:
      merge.state === 'MERGED'
        ? await kindsOf(
            beyond(ctx, 'what goes back is counted, also what other institutions wrote'),
            id,
            merge.survivorId,
          )
        : [],
    fieldsBack: columns.filter((column) => SHOWN.includes(column) && isBack(column)),
    fieldsChangedSince: columns.filter((column) => SHOWN.includes(column) && !isBack(column)),
    blockedBy:
      merge.state !== 'MERGED'
        ? 'MOVE_NOT_ALLOWED'
        : stored.survivorThen === merge.survivorId
          ? null
          : 'MERGED_AGAIN_SINCE',
  };
}

/** Columns that a reader knows; the others follow from them. */
const SHOWN: readonly string[] = [
  'name',
  'sex',
  'birth_date',
  'national_id_masked',
  'gestation_weeks',
  'area_code',
  'street_code',
];

async function kindsOf(ctx: Ctx, mergeId: string, survivorId: string): Promise<UnmergeKindType[]> {
  const kinds = new Map<string, UnmergeKindType>();
  const of = (kind: string) => {
    const known = kinds.get(kind) ?? { kind, returning: 0, changedSince: 0, addedSince: 0 };
    kinds.set(kind, known);
    return known;
  };
  const away = await readRows(
    ctx,
    sql<{ table: string; column: string; count: number }>`
      select table_name as "table", coalesce(column_name, '') as "column", count(*)::int as count from merge_link where merge_id = ${mergeId} and deed in ('MOVED', 'PUT_AWAY') group by 1, 2`,
  );
  const links = await linksTo(ctx, 'person');
  // What tells of the merge itself came with it, not after it.
  const telling = new Set((await softLinks(ctx)).map((link) => link.table));
  for (const { table, column, count } of away) {
    if (column === '') {
      of(table).returning += count;
      continue;
    }
    const [row] = await readRows(
      ctx,
      sql<{
        still: number;
      }>`select count(*)::int as still from merge_link l join ${sql.table(table)} t on t.id = l.row_id and t.${sql.ref(column)} = ${survivorId}
        where l.merge_id = ${mergeId} and l.deed = 'MOVED' and l.table_name = ${table} and l.column_name = ${column}`,
    );
    of(table).returning += row?.still ?? 0;
    of(table).changedSince += count - (row?.still ?? 0);
  }
  for (const { table, column, since } of links) {
    if (!since || table === 'person_merge') continue;
    const [row] = await readRows(
      ctx,
      sql<{
        added: number;
      }>`select count(*)::int as added from ${sql.table(table)} t where t.${sql.ref(column)} = ${survivorId}
        and t.${sql.ref(since)} > (select created_at from person_merge where id = ${mergeId}) and not exists (select 1 from merge_link l where l.merge_id = ${mergeId} and l.row_id = t.id)
        ${telling.has(table) ? sql`and t.record_id is distinct from ${mergeId}` : sql``}`,
    );
    if (row?.added) of(table).addedSince += row.added;
  }
  return [...kinds.values()].toSorted((a, b) => b.returning - a.returning || (a.kind < b.kind ? -1 : 1));
}
