import { sql } from 'kysely';
import type { Ctx } from '../../access/index.js';
import { readRows } from '../../platform/graphql/page.js';
import { openNationalId } from '../../people/index.js';
import { cellColumn, openWord } from '../../platform/crypto/word.js';
import { WORDS } from '../keys/sealed-columns.js';
import { aboutPerson } from '../row-security/census.js';
import { GUARDED } from '../row-security/tables.js';
import { UNTOLD, withheld } from './withheld.js';

export type Row = Record<string, unknown>;

/** Numbers that only the system can read, and who among the staff wrote a row: the access log tells that with a name and a reason. */
const INNER = /(_cell|_index|_index_even|_hash|_masked|token)$|^(sound|pinyin|initials|version)$/;
const STAFF = /(^|_)(account|therapist|coach|doctor|teacher|provider)_id$|_by(_id)?$|^by_/;
const ORGANISATION = /(organisation|school|bureau|recipient|facility|duty_holder)_id$/;

/** Whether a column never leaves, whatever it holds. */
export const isLeftOut = (name: string): boolean => INNER.test(name) || STAFF.test(name);

/** Rows about somebody else too: that there is such a row is told, and who the other may be is not. */
const OF_TWO: readonly string[] = ['possible_duplicate'];

/**
 * Everything the house holds about one person, table by table, from the list by which the database guards it. The person's own number
 * is in full; a guardian's telephone is the guardian's and stays masked.
 */
export async function collect(ctx: Ctx, personId: string, untold: number): Promise<Record<string, Row[]>> {
  const all: Record<string, Row[]> = {};
  for (const table of Object.keys(GUARDED)) {
    const rows = await readRows(
      ctx,
      sql<{
        row: Row;
      }>`select to_jsonb(x) as row from ${sql.table(table)} as x where ${aboutPerson(table, personId)} and not coalesce(${UNTOLD[table] ?? sql`false`}, false) order by to_jsonb(x) ->> 'id'`,
    );
    all[table] = rows.map(({ row }) =>
      OF_TWO.includes(table)
        ? { id: row['id'], state: row['state'] }
        : clean(withheld(table, openWords(ctx, row, table), untold), table),
    );
  }
  await nameOrganisations(ctx, all);
  await openNumber(ctx, personId, all['person']?.[0]);
  return all;
}

/** What is sealed in words is told in words, under the name of its column. */
function openWords(ctx: Ctx, row: Row, table: string): Row {
  const open: Row = { ...row };
  for (const one of WORDS.filter((word) => word.table === table)) {
    const cell = row[cellColumn(one)];
    const text = typeof cell === 'string' ? openWord(ctx.keys, one, String(row['id']), bytesOf(cell)) : null;
    open[one.column] = one.json && text ? (JSON.parse(text) as unknown) : text;
  }
  return open;
}

const bytesOf = (text: string): Buffer => Buffer.from(text.slice(2), 'hex');

function clean(row: Row, table: string): Row {
  const kept: Row = {};
  for (const [name, value] of Object.entries(row)) {
    const masked = name === 'phone_masked' && table === 'guardian';
    if ((INNER.test(name) && !masked) || STAFF.test(name)) continue;
    if (typeof value === 'string' && /^\\x[0-9a-f]*$/.test(value)) continue;
    kept[name] = isRow(value) ? clean(value, table) : value;
  }
  return kept;
}

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Institutions by name: an id says nothing to a family. */
async function nameOrganisations(ctx: Ctx, all: Record<string, Row[]>): Promise<void> {
  const rows = Object.values(all).flat();
  const ids = new Set(
    rows.flatMap((row) =>
      Object.entries(row).flatMap(([name, id]) => (ORGANISATION.test(name) && id ? [String(id)] : [])),
    ),
  );
  const named = await readRows(
    ctx,
    sql<{ id: string; name: string }>`select o.id, o.name from organisation o where o.id = any(${[...ids]}::uuid[])`,
  );
  const nameOf = new Map(named.map(({ id, name }) => [id, name]));
  for (const row of rows)
    for (const name of Object.keys(row))
      if (ORGANISATION.test(name)) row[name] = nameOf.get(String(row[name])) ?? row[name];
}

/** Screenings whose result the guardian is still to be told, by a person. */
export async function stillToTell(ctx: Ctx, personId: string): Promise<number> {
  const [found] = await readRows(
    ctx,
    sql<{
      n: number;
    }>`select count(*)::int as n from screening as x where ${aboutPerson('screening', personId)} and ${UNTOLD['screening'] ?? sql`false`}`,
  );
  return found?.n ?? 0;
}

async function openNumber(ctx: Ctx, personId: string, person: Row | undefined): Promise<void> {
  const [sealed] = await readRows(
    ctx,
    sql<{ cell: Buffer | null }>`select national_id_cell as cell from person where id = ${personId}`,
  );
  if (person) person['national_id'] = sealed?.cell ? openNationalId(ctx.keys, personId, sealed.cell) : null;
}
