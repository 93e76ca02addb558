// What the database says of itself: which rows are whose, so that a twin can be changed without knowing every table by name.
import { load } from '../city.mjs';

const { GUARDED } = await load('src/app/row-security/tables.js');

/** Columns and unique rules of every table about persons, parents before their parts. */
export async function guardedTables(client) {
  const { rows } = await client.query(
    `select c.table_name as table, c.column_name as column, c.udt_name as type, c.is_generated <> 'NEVER' as generated
       from information_schema.columns c where c.table_schema = 'public' and c.table_name = any($1) order by c.ordinal_position`,
    [Object.keys(GUARDED)],
  );
  const columnsOf = (table) => rows.filter((row) => row.table === table);
  const { rows: keys } = await client.query(
    `select conrelid::regclass::text as child, confrelid::regclass::text as parent,
            (select attname from pg_attribute where attrelid = conrelid and attnum = conkey[1]) as column
       from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`,
  );
  return { tables: inOrder(Object.keys(GUARDED), keys), columnsOf, keys };
}

function inOrder(tables, keys) {
  const done = [];
  while (done.length < tables.length) {
    const next = tables.filter(
      (table) =>
        !done.includes(table) &&
        keys.every(
          ({ child, parent }) =>
            child !== table || parent === table || !tables.includes(parent) || done.includes(parent),
        ),
    );
    if (next.length === 0) throw new Error('The tables refer to one another in a circle.');
    done.push(...next);
  }
  return done;
}

/** SQL for whose row a row is: the ids of its persons, through its parents. */
export function personsOf(table, alias) {
  const rule = GUARDED[table];
  if (rule.by === 'parent') {
    const outer = `${alias}_`;
    return `(select ${personsOf(rule.table, outer)} from ${rule.table} ${outer} where ${outer}.${rule.key ?? 'id'} = ${alias}.${rule.column})`;
  }
  if (rule.by === 'either') return `array[${rule.columns.map((column) => `${alias}.${column}`).join()}]`;
  return `array[${alias}.${(rule.by === 'person' && rule.column) || 'person_id'}]`;
}
