import { LockMode } from '@mikro-orm/core';
import { found, type Ctx } from '../../access/index.js';
import { record } from '../../platform/audit/audit.js';
import { beyondReach } from '../../platform/db/beyond.js';
import { Refused } from '../../platform/graphql/refusal.js';
import { requireVersion } from '../../platform/graphql/version.js';
import { lookForDuplicates } from '../duplicates/look-for.js';
import { PersonsMerged } from '../people.events.js';
import { Person } from '../person.entity.js';
import { requireReach } from '../scope.js';
import { NATIONAL_ID_INDEXES, writeFields } from './fields.js';
import { indexAgain } from './index-again.js';
import type { UndoMergeInput } from './merge.inputs.js';
import { PersonMerge } from './person-merge.entity.js';
import { sealWord } from '../../platform/crypto/word.js';
import { PAIR_NOTE, UNDO_REASON } from '../places.js';

/**
 * Takes a merge back: the record returns under its id, and every row that the merge touched and nobody has touched
 * since says again what it said. What came since stays with the survivor.
 */
export const undoMerge = (ctx: Ctx, input: UndoMergeInput): Promise<string> =>
  beyondReach(ctx, 'every link that moved goes back, also those of other institutions', () => takeBack(ctx, input));

async function takeBack(ctx: Ctx, { id, version, reason }: UndoMergeInput): Promise<string> {
  const merge = found(await ctx.em.findOne(PersonMerge, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }));
  const survivorId = merge.survivor.id;
  const { mergedId } = merge;
  await requireReach(ctx, 'merge.undo', survivorId);
  requireVersion(merge, version, { state: 'UNDONE' });
  if (merge.state !== 'MERGED') throw new Refused('MOVE_NOT_ALLOWED', 'id');
  // The survivor of then has itself been put away: that merge is the one to take back first.
  if (survivorId !== merge.survivorThen) throw new Refused('MERGED_AGAIN_SINCE', 'id');
  await ctx.em.findOneOrFail(Person, { id: survivorId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  ctx.em.assign(merge, {
    state: 'UNDONE',
    undoneOn: ctx.today,
    undoneBy: ctx.who.accountId,
    undoReasonCell: sealWord(ctx.keys, UNDO_REASON, id, reason),
  });
  await ctx.em.flush();
  const kept = await currentColumns(ctx, survivorId, Object.keys(merge.survivorFields));
  const back = Object.entries(merge.survivorFields).filter(
    ([column, change]) => kept[column] === change.after && !NATIONAL_ID_INDEXES.includes(column),
  );
  await writeFields(ctx, survivorId, Object.fromEntries(back.map(([column, change]) => [column, change.before])));
  await ctx.em.execute(
    `insert into person select r.* from jsonb_populate_record(null::person, (select tombstone || jsonb_build_object('version', (tombstone ->> 'version')::int + 1, 'national_id_index', null, 'national_id_index_even', null) from person_merge where id = ?)) r`,
    [id],
  );
  await putBack(ctx, id, survivorId);
  await indexAgain(ctx, id, [survivorId, mergedId]);
  await decideThatTheyAreTwo(ctx, survivorId, mergedId, reason);
  ctx.em.clear();
  await record(
    ctx,
    [survivorId, mergedId].map((personId) => ({
      deed: 'UNMERGE',
      subjectType: 'PersonMerge',
      subjectId: id,
      personId,
      changes: { survivor: survivorId, merged: mergedId },
    })),
  );
  await ctx.publish(new PersonsMerged(survivorId, mergedId, id, 0, 'UNDONE'));
  return id;
}

/** Columns as JSON holds them, to be compared with what the merge left. */
export async function currentColumns(
  ctx: Ctx,
  personId: string,
  columns: readonly string[],
): Promise<Record<string, unknown>> {
  const [row] = (await ctx.em.execute('select to_jsonb(p) as row from person p where id = ?', [personId])) as {
    row: Record<string, unknown>;
  }[];
  return Object.fromEntries(columns.map((column) => [column, row?.row[column] ?? null]));
}

interface Group {
  table: string;
  column: string;
  deed: string;
  type: string;
  versioned: boolean;
}

/** Links first, then periods, then whole rows from the last put away to the first, then what hung on them. */
async function putBack(ctx: Ctx, mergeId: string, survivorId: string): Promise<void> {
  const groups = (await ctx.em.execute(
    `select distinct l.table_name as "table", l.column_name as "column", l.deed, format_type(a.atttypid, a.atttypmod) as type,
       exists (select 1 from pg_attribute v where v.attrelid = c.oid and v.attname = 'version' and not v.attisdropped) as versioned
     from merge_link l join pg_class c on c.relname = l.table_name and c.relnamespace = current_schema()::regnamespace
       left join pg_attribute a on a.attrelid = c.oid and a.attname = l.column_name where l.merge_id = ?`,
    [mergeId],
  )) as Group[];
  for (const group of groups.filter((one) => one.deed === 'MOVED')) await setBack(ctx, mergeId, group, survivorId);
  for (const group of groups.filter((one) => one.deed === 'CHANGED')) await setBack(ctx, mergeId, group, null);
  const rows = (await ctx.em.execute(
    'select id, table_name as "table" from merge_link where merge_id = ? and deed = \'PUT_AWAY\' order by place desc',
    [mergeId],
  )) as { id: string; table: string }[];
  for (const { id, table } of rows)
    await ctx.em.execute(
      `insert into "${table}" select r.* from merge_link l cross join lateral jsonb_populate_record(null::"${table}", l.before) r where l.id = ?`,
      [id],
    );
  for (const group of groups.filter((one) => one.deed === 'REPOINTED')) await setBack(ctx, mergeId, group, null);
}

/** Only rows that still say what the merge made them say: a row that somebody has moved on since is theirs. */
async function setBack(ctx: Ctx, mergeId: string, group: Group, now: string | null): Promise<void> {
  const { table, column, deed, type, versioned } = group;
  await ctx.em.execute(
    `update "${table}" t set "${column}" = (l.before #>> '{}')::${type} ${versioned ? ', version = t.version + 1, updated_at = ?' : ''}
     from merge_link l where l.merge_id = ? and l.deed = ? and l.table_name = ? and l.column_name = ? and t.id = l.row_id
       and t."${column}" = coalesce(?, l.after #>> '{}')::${type}`,
    [...(versioned ? [ctx.now] : []), mergeId, deed, table, column, now],
  );
}

/** Whoever takes a merge back says that they are two: they are not proposed again while both are as they are. */
async function decideThatTheyAreTwo(ctx: Ctx, survivorId: string, mergedId: string, reason: string): Promise<void> {
  const pair = [survivorId, mergedId].toSorted();
  await ctx.em.execute(
    "update possible_duplicate set state = 'OPEN' where one_id = ? and other_id = ? and state = 'MERGED'",
    pair,
  );
  await lookForDuplicates(ctx, [survivorId, mergedId]);
  const [found] = (await ctx.em.execute(
    'select id from possible_duplicate where one_id = ? and other_id = ?',
    pair,
  )) as { id: string }[];
  if (!found) return;
  await ctx.em.execute(
    `update possible_duplicate set state = 'NOT_DUPLICATE', decided_on = ?::date, decided_by = ?, decided_because = 'MERGE_UNDONE', note_cell = ?, version = version + 1, updated_at = ?
     where id = ?`,
    [ctx.today, ctx.who.accountId, sealWord(ctx.keys, PAIR_NOTE, found.id, reason), ctx.now, found.id],
  );
}
