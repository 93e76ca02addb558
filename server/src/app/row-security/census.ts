import { sql, type RawBuilder } from 'kysely';
import { GUARDED, type Guarded } from './tables.js';

/**
 * Which rows of a guarded table are about one person. It follows the list by which the database guards them, so that a table nobody
 * thought of here cannot exist: the start refuses it there.
 */
export function aboutPerson(table: string, personId: string): RawBuilder<boolean> {
  return of(table, 'x', personId);
}

function of(table: string, alias: string, personId: string): RawBuilder<boolean> {
  const guard = GUARDED[table];
  if (!guard) throw new Error(`Nobody has said whose rows ${table} holds.`);
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  if (guard.by === 'parent') {
    const inner = `${alias}p`;
    return sql<boolean>`${column(guard.column)} in (select ${sql.ref(`${inner}.${guard.key ?? 'id'}`)} from ${sql.table(guard.table)} as ${sql.raw(inner)} where ${of(guard.table, inner, personId)})`;
  }
  const sides = columnsOf(guard).map((name) => sql`${column(name)} = ${personId}::uuid`);
  return sql<boolean>`(${sql.join(sides, sql` or `)})`;
}

/** The columns that name the person. */
export function columnsOf(guard: Exclude<Guarded, { by: 'parent' }>): readonly string[] {
  if (guard.by === 'either') return guard.columns;
  return [guard.by === 'person' ? (guard.column ?? 'person_id') : 'person_id'];
}
