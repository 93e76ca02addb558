import type { Client } from 'pg';
import { sealCell } from '../../platform/crypto/cell.js';
import type { Keys } from '../../platform/crypto/keys.js';
import { cellColumn, type Word } from '../../platform/crypto/word.js';
import { reindex } from './reindex.js';
import { inTransaction } from './reseal.js';
import { WORDS } from './sealed-columns.js';

const AT_ONCE = 500;
/** Says in `reseal_progress` that a table is still to be rewritten: until then its pages keep what was plain. */
const REWRITE = '(plain words)';

/**
 * Words that an earlier release kept plain, sealed at the start and their columns dropped. Done a few rows at a time and safe to break off
 * anywhere; the table is rewritten afterwards, because a database keeps what was changed until then. Nothing to do where the columns are
 * gone. Answers with how many rows it sealed.
 */
export async function sealPlainWords(client: Client, keys: Keys): Promise<number> {
  let sealed = 0;
  for (const [table, words] of Map.groupBy(WORDS, (one) => one.table)) {
    const plain = await plainColumns(client, table, words);
    if (plain.length > 0) {
      sealed += await sealTable(client, keys, table, plain);
      await sealPutAway(client, keys, table, words);
      if (table === 'stage_entry') await takeWordsFromTimeline(client);
      await dropPlain(client, table, plain);
    }
    await rewrite(client, table);
  }
  // Guardians have a hash of their name and document since these are sealed.
  if (sealed > 0) await reindex(client, keys);
  return sealed;
}

/** Before rows come into a database that has none yet: what migrations made before words were sealed is taken away, but for what is to be kept. */
export async function dropUnusedPlain(client: Client, keep: (table: string, column: string) => boolean): Promise<void> {
  for (const [table, words] of Map.groupBy(WORDS, (one) => one.table)) {
    const plain = (await plainColumns(client, table, words)).filter(({ word }) => !keep(table, word.column));
    if (plain.length > 0) await dropPlain(client, table, plain);
    await rewrite(client, table);
  }
}

interface Plain {
  word: Word;
  cell: string;
  required: boolean;
}

async function plainColumns(client: Client, table: string, words: readonly Word[]): Promise<Plain[]> {
  const { rows } = await client.query<{ name: string; nullable: string }>(
    `select column_name as name, is_nullable as nullable from information_schema.columns
     where table_schema = current_schema() and table_name = $1 and column_name = any($2)`,
    [table, words.map(({ column }) => column)],
  );
  return words.flatMap((word) => {
    const there = rows.find(({ name }) => name === word.column);
    return there ? [{ word, cell: cellColumn(word), required: there.nullable === 'NO' }] : [];
  });
}

/** A row is done when each of its words has a cell; the plain ones go with their columns. */
async function sealTable(client: Client, keys: Keys, table: string, plain: readonly Plain[]): Promise<number> {
  const due = plain.map(({ word, cell }) => `(${cell} is null and ${word.column} is not null)`).join(' or ');
  const texts = plain.map(({ word }, at) => `${word.column}::text as t${at}`).join(', ');
  const set = plain.map(({ cell }, at) => `${cell} = coalesce(t.${cell}, v.c${at})`).join(', ');
  const names = plain.map((_, at) => `c${at}`).join(', ');
  const arrays = plain.map((_, at) => `$${at + 2}::bytea[]`).join(', ');
  let after = '00000000-0000-0000-0000-000000000000';
  let sealed = 0;
  for (let more = true; more;)
    more = await inTransaction(client, async () => {
      const { rows } = await client.query<{ id: string } & Record<`t${number}`, string | null>>(
        `select id, ${texts} from ${table} where (${due}) and id > $1 order by id limit ${AT_ONCE} for update`,
        [after],
      );
      const cells = plain.map(({ word }, at) => rows.map((row) => cellOf(keys, word, row.id, row[`t${at}`] ?? null)));
      await client.query(
        `update ${table} t set ${set} from unnest($1::uuid[], ${arrays}) v(id, ${names}) where t.id = v.id`,
        [rows.map(({ id }) => id), ...cells],
      );
      after = rows.at(-1)?.id ?? after;
      sealed += rows.length;
      return rows.length === AT_ONCE;
    });
  return sealed;
}

const cellOf = (keys: Keys, { table, column }: Word, rowId: string, text: string | null): Buffer | null =>
  text === null ? null : sealCell(keys, { table, column, rowId }, text);

/** Whole rows that a merge put away, so that they come back in the columns of today. */
async function sealPutAway(client: Client, keys: Keys, table: string, words: readonly Word[]): Promise<void> {
  await inTransaction(client, async () => {
    const { rows } = await client.query<{ id: string; rowId: string; before: Record<string, unknown> }>(
      `select id, row_id as "rowId", before from merge_link
       where table_name = $1 and jsonb_typeof(before) = 'object' and before ?| $2 for update`,
      [table, words.map(({ column }) => column)],
    );
    for (const { id, rowId, before } of rows) {
      for (const word of words) {
        const value = before[word.column];
        delete before[word.column];
        if (value === null || value === undefined) continue;
        const text = typeof value === 'string' ? value : JSON.stringify(value);
        before[cellColumn(word)] = `\\x${sealCell(keys, { ...word, rowId }, text).toString('hex')}`;
      }
      await client.query('update merge_link set before = $2 where id = $1', [id, JSON.stringify(before)]);
    }
    if (rows.length > 0) await noteRewrite(client, 'merge_link');
  });
  await rewrite(client, 'merge_link');
}

/** The timeline repeated why a stage was left; words are now with the stage alone, and the timeline shows them from there. */
async function takeWordsFromTimeline(client: Client): Promise<void> {
  await inTransaction(client, async () => {
    const { rowCount } = await client.query(
      `update timeline_entry set facts = facts - 'because' where kind = 'STAGE_LEFT' and facts ->> 'because' !~ '^[A-Z][A-Z_]*$'`,
    );
    if (rowCount) await noteRewrite(client, 'timeline_entry');
  });
  await rewrite(client, 'timeline_entry');
}

async function dropPlain(client: Client, table: string, plain: readonly Plain[]): Promise<void> {
  await inTransaction(client, async () => {
    const required = plain.filter((one) => one.required).map(({ cell }) => `alter column ${cell} set not null`);
    const dropped = plain.map(({ word }) => `drop column ${word.column}`);
    await client.query(`alter table ${table} ${[...required, ...dropped].join(', ')}`);
    await noteRewrite(client, table);
  });
}

async function noteRewrite(client: Client, table: string): Promise<void> {
  await client.query(
    `insert into reseal_progress (table_name, column_name, generation, after, resealed, updated_at) values ($1, $2, 0, null, 0, clock_timestamp())
     on conflict (table_name, column_name) do update set updated_at = excluded.updated_at`,
    [table, REWRITE],
  );
}

async function rewrite(client: Client, table: string): Promise<void> {
  const { rowCount } = await client.query('select from reseal_progress where table_name = $1 and column_name = $2', [
    table,
    REWRITE,
  ]);
  if (!rowCount) return;
  await client.query(`vacuum full ${table}`);
  await client.query('delete from reseal_progress where table_name = $1 and column_name = $2', [table, REWRITE]);
}
