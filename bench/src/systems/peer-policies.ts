/**
 * Row-level security for `postgraphile-rls`: what its manual recommends. Settings are read once per statement (`select current_setting`),
 * rows of a person are in reach of a district's administrator and of organisations involved with the person. Everybody else in the bench
 * connects as the owner and is not touched by it.
 */
const mine = (name: string) => `(select current_setting('bench.${name}', true))`;
const involved = (person: string) =>
  `exists (select 1 from involvement i where i.person_id = ${person} and i.organisation_id = ${mine('organisation')}::uuid and i.ended_on is null)`;
const isAdmin = `${mine('role')} = 'PROGRAMME_ADMIN'`;
const inArea = (column: string) => `(${mine('area')} = '440300' or ${column} = ${mine('area')})`;
const personInArea = (person: string) =>
  `exists (select 1 from person p where p.id = ${person} and ${inArea('p.area_code')})`;

const policy = (table: string, using: string): string[] => [
  `alter table ${table} enable row level security`,
  `create policy bench_reach on ${table} to bench_reader using (${using})`,
];
const ofPerson = (table: string) =>
  policy(
    table,
    `case when ${isAdmin} then ${personInArea(`${table}.person_id`)} else ${involved(`${table}.person_id`)} end`,
  );

export const PEER_POLICIES: readonly string[] = [
  `do $$ begin create role bench_reader nologin; exception when duplicate_object then null; end $$`,
  'grant usage on schema public to bench_reader',
  // The tables' own triggers write as whoever changes a row.
  'grant select, insert, update, delete on all tables in schema public to bench_reader',
  // Its own conditions ask who is involved; the row security of the product leaves that to its own roles.
  'drop policy if exists bench_reach on involvement',
  'create policy bench_reach on involvement to bench_reader using (true)',
  ...policy('person', `case when ${isAdmin} then ${inArea('person.area_code')} else ${involved('person.id')} end`),
  ...['case_file', 'timeline_entry', 'placement', 'task', 'screening'].flatMap(ofPerson),
  ...policy('stage_entry', 'exists (select 1 from case_file c where c.id = stage_entry.case_file_id)'),
];
