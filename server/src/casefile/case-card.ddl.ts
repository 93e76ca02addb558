import type { Compared } from '../platform/recounts/difference.js';

/** What a card repeats of this room and the rooms below it. The nightly recount compares with the same select. */
export const LIVE_CARDS = `select c.id as case_file_id, c.person_id, c.number, p.name, p.sex, p.birth_date, p.area_code, c.status,
    array(select s.stage from stage_entry s where s.case_file_id = c.id and s.left_on is null order by s.entered_on, s.id)::text[] as stages,
    c.owner_organisation_id, c.owner_account_id, c.opened_on, t.due_on as next_due_on, t.kind as next_task, k.account_id as coach_account_id, c.version,
    array(select distinct i.organisation_id from involvement i where i.person_id = c.person_id order by 1)::uuid[] as organisations
  from case_file c join person p on p.id = c.person_id
  left join lateral (select due_on, kind from task where task.person_id = c.person_id and task.status = 'OPEN' order by due_on, id limit 1) t on true
  left join lateral (select i.account_id from involvement i where i.person_id = c.person_id and i.reason = 'EMPLOYMENT' and i.account_id is not null and i.ended_on is null order by i.started_on desc, i.id desc limit 1) k on true`;

/** Columns a card repeats, in the order of `LIVE_CARDS`; the first is its key. */
export const CARD_COLUMNS = [
  'case_file_id',
  'person_id',
  'number',
  'name',
  'sex',
  'birth_date',
  'area_code',
  'status',
  'stages',
  'owner_organisation_id',
  'owner_account_id',
  'opened_on',
  'next_due_on',
  'next_task',
  'coach_account_id',
  'version',
  'organisations',
] as const;

const [KEY, ...REPEATED] = CARD_COLUMNS;

/** Planned once for any number of persons: each step goes by an index of the person. */
const refresh = `create or replace function refresh_case_cards(persons uuid[]) returns void language sql set plan_cache_mode = force_generic_plan as $$
  insert into case_card (${CARD_COLUMNS.join(', ')}) ${LIVE_CARDS} where c.person_id = any(persons)
  on conflict (${KEY}) do update set ${REPEATED.map((name) => `${name} = excluded.${name}`).join(', ')}
  where (${REPEATED.map((name) => `case_card.${name}`).join(', ')}) is distinct from (${REPEATED.map((name) => `excluded.${name}`).join(', ')})
$$`;

/** One statement, one refresh, however many rows it touched; a roster of a million rows touches no case and costs one join. */
function keeps(table: string, person: string, events: readonly string[], where = 'true'): string[] {
  const name = `${table}_keeps_case_card`;
  return [
    `create or replace function ${name}() returns trigger language plpgsql as $$ begin
      perform refresh_case_cards(array(select distinct ${person} from touched x where ${where})); return null; end $$`,
    ...events.map(
      (event) =>
        `create trigger ${name}_${event} after ${event} on ${table} referencing ${event === 'delete' ? 'old' : 'new'} table as touched for each statement execute function ${name}()`,
    ),
  ];
}

const hasCase = (column: string) => `exists (select 1 from case_file c where c.person_id = x.${column})`;

export const caseCardDdl: readonly string[] = [
  refresh,
  ...keeps('case_file', 'x.person_id', ['insert', 'update']),
  // Two records that were one person leave one file: the card of the other goes with it.
  `create function case_card_goes() returns trigger language plpgsql as $$ begin
    delete from case_card k using gone where k.case_file_id = gone.id; return null; end $$`,
  'create trigger case_card_goes after delete on case_file referencing old table as gone for each statement execute function case_card_goes()',
  ...keeps('stage_entry', '(select c.person_id from case_file c where c.id = x.case_file_id)', [
    'insert',
    'update',
    'delete',
  ]),
  ...keeps('task', 'x.person_id', ['insert', 'update', 'delete'], hasCase('person_id')),
  ...keeps('person', 'x.id', ['update'], hasCase('id')),
  ...keeps('involvement', 'x.person_id', ['insert', 'update', 'delete'], hasCase('person_id')),
  // An organisation's caseload starts from the cards that name it, not from all cards in their order.
  'create index case_card_organisations on case_card using gin (organisations)',
  // Cards that were there before they named their organisations.
  'select refresh_case_cards(array(select person_id from case_file))',
];

/** For the nightly recount. */
export const COMPARED_CARDS: Compared = {
  model: 'case_card',
  campaignId: null,
  key: [KEY],
  rest: REPEATED,
  live: LIVE_CARDS,
  kept: `select ${CARD_COLUMNS.join(', ')} from case_card`,
  repair: [
    'delete from case_card k where not exists (select 1 from case_file c where c.id = k.case_file_id)',
    'select refresh_case_cards(array(select person_id from case_file))',
  ],
};
