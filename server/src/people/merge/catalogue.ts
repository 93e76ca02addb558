import type { Ctx } from '../../access/index.js';

/** A column by which rows of a table belong to a row of another. */
export interface Link {
  table: string;
  column: string;
  /** When a row came, by the table's own word for it; null where it does not say. */
  since: 'created_at' | 'recorded_at' | null;
  versioned: boolean;
}

/** What no two rows of one person may share: a unique index or an exclusion, as the database itself words it. */
export interface Uniqueness {
  name: string;
  table: string;
  person: string;
  /** Condition of a partial index over the table's own columns. */
  where: string | null;
  /** Expressions besides the person, each with the operator under which two rows meet. */
  keys: { expression: string; operator: string }[];
}

/**
 * Asks the database which tables point to this one, so that a room built tomorrow is not forgotten: the record that is
 * put away could not be deleted while a link of any kind is left.
 */
export async function linksTo(ctx: Ctx, target: string): Promise<Link[]> {
  return (await ctx.em.execute(
    `select c.relname as "table", a.attname as "column",
       (select x.attname from pg_attribute x where x.attrelid = c.oid and x.attname in ('created_at', 'recorded_at') and not x.attisdropped limit 1) as since,
       exists (select 1 from pg_attribute x where x.attrelid = c.oid and x.attname = 'version' and not x.attisdropped) as versioned
     from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class f on f.oid = k.confrelid
       join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
     where k.contype = 'f' and f.relname = ? and f.relnamespace = current_schema()::regnamespace order by 1, 2`,
    [target],
  )) as Link[];
}

/** Rows that name their record by type and id instead of by a foreign key. */
export async function softLinks(ctx: Ctx): Promise<Link[]> {
  return (await ctx.em.execute(
    `select c.relname as "table", 'record_id' as "column", null as since,
       exists (select 1 from pg_attribute x where x.attrelid = c.oid and x.attname = 'version' and not x.attisdropped) as versioned
     from pg_class c where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
       and (select count(*) from pg_attribute x where x.attrelid = c.oid and x.attname in ('record_type', 'record_id', 'id') and not x.attisdropped) = 3
     order by 1`,
  )) as Link[];
}

export async function uniquenessOf(ctx: Ctx, links: readonly Link[]): Promise<Uniqueness[]> {
  return (await ctx.em.execute(
    `select i.relname as name, c.relname as "table", l.person, pg_get_expr(x.indpred, x.indrelid) as "where",
       (select coalesce(json_agg(json_build_object('expression', pg_get_indexdef(x.indexrelid, n, true), 'operator', coalesce(o.oprname, '=')) order by n), '[]')
        from generate_series(1, x.indnkeyatts) n left join pg_operator o on o.oid = k.conexclop[n]
        where pg_get_indexdef(x.indexrelid, n, true) <> l.person) as keys
     from json_to_recordset(?::json) as l("table" text, person text)
       join pg_class c on c.relname = l."table" and c.relnamespace = current_schema()::regnamespace
       join pg_index x on x.indrelid = c.oid join pg_class i on i.oid = x.indexrelid
       left join pg_constraint k on k.conindid = i.oid and k.contype = 'x'
       join pg_attribute a on a.attrelid = c.oid and a.attname = l.person
     where (x.indisunique or k.oid is not null) and a.attnum = any(x.indkey::int2[]) order by 2, 1`,
    [JSON.stringify(links.map(({ table, column }) => ({ table, person: column })))],
  )) as Uniqueness[];
}
