import type { Guarded } from './tables.js';

/** Area of which everybody is seen: the system's own work and the city's own organisations. */
export const EVERYWHERE = '*';

const area = `(select current_setting('xc.area', true))`;
/**
 * What keeps the read models runs in triggers, and sees whatever was changed, whoever changed it. Where the owner serves it is
 * bound by the policies itself, and its triggers with it.
 */
const widest = (forced: boolean) => `${area} = '${EVERYWHERE}'${forced ? ' or (select pg_trigger_depth()) > 0' : ''}`;
const organisation = `(select nullif(current_setting('xc.organisation', true), '')::uuid)`;
const today = `(select nullif(current_setting('xc.today', true), '')::date)`;

const tied = (column: string) =>
  `exists (select 1 from involvement reach_i where reach_i.person_id = ${column} and reach_i.organisation_id = ${organisation} and (reach_i.ended_on is null or reach_i.ended_on > ${today}))`;
const livesThere = (column: string) =>
  `exists (select 1 from person reach_p where reach_p.id = ${column} and reach_p.area_code = ${area})`;

/** Who sees a row, as the condition of its policy. Settings are read once for a statement, never once for a row. */
export function condition(table: string, guard: Guarded, forced: boolean): string {
  const beyond = widest(forced);
  const own = (column: string) => `${table}.${column}`;
  switch (guard.by) {
    case 'person': {
      const { areaColumn, organisationColumns = [] } = guard;
      const column = own(guard.column ?? 'person_id');
      return [
        beyond,
        ...organisationColumns.map((one) => `${own(one)} = ${organisation}`),
        areaColumn ? `${own(areaColumn)} = ${area}` : `(${area} <> '' and ${livesThere(column)})`,
        `(${organisation} is not null and ${tied(column)})`,
      ].join(' or ');
    }
    case 'either': {
      const sides = guard.columns.map((one) => `exists (select 1 from person reach_p where reach_p.id = ${own(one)})`);
      return [beyond, ...sides].join(' or ');
    }
    case 'parent':
      return `${beyond} or exists (select 1 from ${guard.table} part_of where part_of.${guard.key ?? 'id'} = ${own(guard.column)})`;
    case 'tie':
      // Asked of a function: the person's own policy looks here, and must not be asked in return.
      return `${beyond} or ${own('organisation_id')} = ${organisation} or (${area} <> '' and lives_in(${own('person_id')}, ${area}))`;
  }
}

/** Asked by the tie's condition: looks at the person without asking the person's own policy, which asks for the tie. */
export const LIVES_IN = 'lives_in(uuid, text)';
export const FUNCTIONS: readonly string[] = [
  `create or replace function lives_in(who uuid, area text) returns boolean language plpgsql stable set search_path = public as $$
   declare found_there boolean;
   begin
     perform set_config('xc.area', '${EVERYWHERE}', true);
     found_there := exists (select 1 from person p where p.id = who and p.area_code = area);
     perform set_config('xc.area', area, true);
     return found_there;
   end $$`,
];

/** Everything one table needs; said again, it changes nothing. */
export function guardTable(table: string, guard: Guarded, forced: boolean): string[] {
  const sees = condition(table, guard, forced);
  return [
    `alter table ${table} enable row level security`,
    `alter table ${table} ${forced ? 'force' : 'no force'} row level security`,
    ...['reads', 'writes', 'changes', 'deletes'].map((name) => `drop policy if exists ${name} on ${table}`),
    `create policy reads on ${table} for select using (${sees})`,
    // What somebody writes about is checked where it is written; a hand-off writes for whoever is next.
    `create policy writes on ${table} for insert with check (${mayWrite})`,
    `create policy changes on ${table} for update using (${sees}) with check (${mayWrite})`,
    `create policy deletes on ${table} for delete using (${sees})`,
  ];
}

/** Only somebody writes: a connection without an actor changes nothing. */
const mayWrite = `${area} <> '' or ${organisation} is not null`;
