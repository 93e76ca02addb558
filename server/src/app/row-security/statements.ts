import { GUARDED, type Guarded } from './tables.js';

/** Area of which everybody is seen: the system's own work and the city's own organisations. */
export const EVERYWHERE = '*';

const area = `current_setting('xc.area', true)`;
const organisation = `nullif(current_setting('xc.organisation', true), '')::uuid`;
const today = `nullif(current_setting('xc.today', true), '')::date`;

/**
 * Whether this reader sees everybody: asked once for a statement. The comparison stands inside, so that the planner takes one row in two
 * to pass; outside it took one in two hundred and joined millions of rows one by one.
 */
const seesAll = `(select ${area} = '${EVERYWHERE}')`;

/**
 * How the conditions look at other rows. With roles apart they look through views, which see as their owner does: a condition then
 * never asks the policies of the tables behind it, which had cost 22 ms of planning where three tables hang together.
 * Where the owner itself serves, views would be bound like everybody, and the tables are asked; triggers are let through.
 */
interface Eyes {
  tie: string;
  home: string;
  parent: (table: string) => string;
  beyond: string;
}
const THROUGH_VIEWS: Eyes = {
  tie: 'reach_tie',
  home: 'reach_home',
  parent: (table) => `reach_of_${table}`,
  beyond: seesAll,
};
const BY_TABLES: Eyes = {
  tie: 'involvement',
  home: 'person',
  parent: (table) => table,
  beyond: `${seesAll} or (select pg_trigger_depth()) > 0`,
};
/** Shown by an emergency access besides: reading alone, so it stands in no condition of a change. */
const shown = (column: string) =>
  ` or ${column} = any ((select nullif(current_setting('xc.glass', true), '')::uuid[])::uuid[])`;

const eyesOf = (forced: boolean): Eyes => (forced ? BY_TABLES : THROUGH_VIEWS);

const tied = (eyes: Eyes, column: string) =>
  `(${area} = '' and exists (select 1 from ${eyes.tie} t where t.person_id = ${column} and t.organisation_id = ${organisation} and (t.ended_on is null or t.ended_on > ${today})))`;
const atHome = (eyes: Eyes, column: string) =>
  `(${area} <> '' and exists (select 1 from ${eyes.home} h where h.id = ${column} and h.area_code = ${area}))`;

/** Who sees a row, as the condition of its policy; `reading` says whether an emergency access counts too. */
export function condition(table: string, guard: Guarded, forced: boolean, reading: boolean): string {
  const glass = (column: string) => (reading ? shown(column) : '');
  const eyes = eyesOf(forced);
  const own = (column: string) => `${table}.${column}`;
  switch (guard.by) {
    case 'person': {
      const { areaColumn, organisationColumns = [] } = guard;
      const column = own(guard.column ?? 'person_id');
      return [
        eyes.beyond,
        ...organisationColumns.map((one) => `${own(one)} = ${organisation}`),
        areaColumn ? `${own(areaColumn)} = ${area}` : atHome(eyes, column),
        tied(eyes, column) + glass(column),
      ].join(' or ');
    }
    case 'either': {
      const sides = guard.columns.map(
        (one) => `${atHome(eyes, own(one))} or ${tied(eyes, own(one))}${glass(own(one))}`,
      );
      return [eyes.beyond, ...sides].join(' or ');
    }
    case 'parent': {
      const of = `select 1 from ${eyes.parent(guard.table)} r where r.id = ${own(guard.column)}`;
      const seen = forced
        ? ''
        : ` and (${organisation} = any (r.organisations) or ${atHome(eyes, 'r.person_id')} or ${tied(eyes, 'r.person_id')}${glass('r.person_id')})`;
      return `${eyes.beyond} or exists (${of}${seen})`;
    }
    case 'tie':
      return `${eyes.beyond} or ${own('organisation_id')} = ${organisation} or (${area} <> '' and ${forced ? `lives_in(${own('person_id')}, ${area})` : atHome(eyes, own('person_id')).slice(1, -1)})${glass(own('person_id'))}`;
  }
}

/** Asked by the tie's condition where the owner serves: looks at the person without asking the person's own policy. */
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

/** The views behind the conditions: whose a row is, and nothing else of it. */
export function viewsOf(): string[] {
  const parents = new Set(Object.values(GUARDED).flatMap((guard) => (guard.by === 'parent' ? [guard.table] : [])));
  return [
    'create or replace view reach_tie as select person_id, organisation_id, ended_on from involvement',
    'create or replace view reach_home as select id, area_code from person',
    ...[...parents].map((table) => `create or replace view reach_of_${table} as ${rootOf(table)}`),
  ];
}

/** `id`, the person it is about, and the institutions that see it besides: followed up to the row that names a person. */
function rootOf(table: string): string {
  const guard = GUARDED[table];
  if (guard?.by === 'person') {
    const organisations = (guard.organisationColumns ?? []).map((one) => `x.${one}`);
    return `select x.id, x.${guard.column ?? 'person_id'} as person_id, array[${organisations.join()}]::uuid[] as organisations from ${table} x`;
  }
  if (guard?.by === 'parent')
    return `select x.id, r.person_id, r.organisations from ${table} x join (${rootOf(guard.table)}) r on r.id = x.${guard.column}`;
  if (guard?.by === 'either')
    return `select x.id, x.${guard.columns[0]} as person_id, array[]::uuid[] as organisations from ${table} x`;
  throw new Error(`Nothing hangs on ${table}.`);
}

/** Everything one table needs; said again, it changes nothing. */
export function guardTable(table: string, guard: Guarded, forced: boolean): string[] {
  const reads = condition(table, guard, forced, true);
  const changes = condition(table, guard, forced, false);
  return [
    `alter table ${table} enable row level security`,
    `alter table ${table} ${forced ? 'force' : 'no force'} row level security`,
    ...['reads', 'writes', 'changes', 'deletes'].map((name) => `drop policy if exists ${name} on ${table}`),
    `create policy reads on ${table} for select using (${reads})`,
    // What somebody writes about is checked where it is written; a hand-off writes for whoever is next.
    `create policy writes on ${table} for insert with check (${mayWrite})`,
    `create policy changes on ${table} for update using (${changes}) with check (${mayWrite})`,
    `create policy deletes on ${table} for delete using (${changes})`,
  ];
}

/** Only somebody writes: a connection without an actor changes nothing. */
const mayWrite = `${area} <> '' or ${organisation} is not null`;
