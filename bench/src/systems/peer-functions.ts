/** What a developer would write for PostGraphile where a table alone does not say it: scoped search, and a change with version check and audit. */
export const PEER_FUNCTIONS = [
  // An author is an id without a constraint here; the peer is told so that it can join.
  `comment on table timeline_entry is E'@foreignKey (account_id) references account (id)\\n@foreignKey (organisation_id) references organisation (id)'`,
  `create or replace function bench_search(area text, prefix text) returns setof person language sql stable as $$
     select * from person p where p.area_code = area and p.name collate "C" >= prefix and p.name collate "C" < prefix || U&'\\+10FFFF' order by p.name collate "C", p.id limit 20 $$`,
  `create or replace view bench_board_row as select c.campaign_id, c.area_code, sum(c.on_roll)::int as on_roll, sum(c.done)::int as done, sum(c.positive)::int as positive, sum(c.referred)::int as referred, sum(c.diagnosed)::int as diagnosed from campaign_school_count c group by 1, 2`,
  `create or replace function bench_board(campaign uuid) returns setof bench_board_row language sql stable as $$ select * from bench_board_row r where r.campaign_id = campaign order by area_code $$`,
  `create or replace function bench_by_national_id(area text, index text) returns setof person language sql stable as $$
     select * from person p where p.national_id_index = decode(index, 'hex') and p.area_code = area $$`,
  `create or replace function bench_change_person(person_id uuid, expected int, new_name text, new_sex text, born date, area text, street text, account uuid) returns person language sql volatile as $$
     with changed as (
       update person p set name = new_name, sex = new_sex, birth_date = born, area_code = area, street_code = street, version = version + 1, updated_at = now()
       where p.id = bench_change_person.person_id and p.version = expected and p.area_code = area returning p.*),
     noted as (insert into audit_event (id, at, account_id, deed, subject_type, subject_id, person_id, request_id)
       select gen_random_uuid(), now(), account, 'UPDATE', 'Person', changed.id::text, changed.id, gen_random_uuid()::text from changed)
     select * from changed $$`,
];
