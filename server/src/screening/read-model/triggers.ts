/** A table whose facts the read models repeat: whose row it is, which rows matter, and which columns. */
interface Source {
  table: string;
  person: string;
  /** Where the row knows the person only through another. */
  personOf?: (row: string) => string;
  watch: readonly string[];
  when?: (row: string) => string;
}

const SOURCES: readonly Source[] = [
  {
    table: 'consent',
    person: 'person_id',
    watch: ['person_id', 'outcome', 'answered_on', 'withdrawn_on'],
    when: (row) => `${row}.purpose = 'SCREENING'`,
  },
  { table: 'campaign_consent', person: 'person_id', watch: ['person_id', 'outcome', 'answered_on'] },
  {
    table: 'enrolment',
    person: 'person_id',
    watch: ['person_id', 'school_id', 'school_year', 'grade', 'class_name', 'started_on', 'ended_on'],
  },
  {
    table: 'screening',
    person: 'person_id',
    watch: [
      'person_id',
      'campaign_id',
      'programme',
      'stage',
      'status',
      'outcome',
      'next_step',
      'due_on',
      'screened_on',
      'node',
    ],
    // A class grid saves each cell as a draft; from a draft nothing follows.
    when: (row) => `${row}.status <> 'DRAFT'`,
  },
  {
    table: 'referral',
    person: 'person_id',
    watch: ['person_id', 'service', 'sent_on'],
    when: (row) => `${row}.service in ('SECONDARY_SCREEN', 'DIAGNOSIS')`,
  },
  {
    table: 'screening_notice',
    person: 'screening_id',
    personOf: (row) => `(select told.person_id from screening told where told.id = ${row}.screening_id)`,
    watch: ['outcome', 'given_on'],
  },
  { table: 'diagnosis', person: 'person_id', watch: ['person_id', 'diagnosed_on', 'outcome', 'superseded_on'] },
  {
    // Only a health centre's children are on a roll by involvement; schools have enrolments.
    table: 'involvement',
    person: 'person_id',
    watch: ['person_id', 'organisation_id', 'ended_on'],
    when: (row) =>
      `exists (select 1 from organisation centre where centre.id = ${row}.organisation_id and centre.kind = 'COMMUNITY_HEALTH_CENTRE')`,
  },
  { table: 'person', person: 'id', watch: ['area_code', 'birth_date'] },
];

/** One trigger per statement, not per row: a roster of thousands refreshes its persons in one go. */
function heed({ table, person, personOf, watch, when = () => 'true' }: Source): string[] {
  const name = `screening_heeds_${table}`;
  const of = (rows: string, row: string, more: string) =>
    `select ${personOf?.(row) ?? `${row}.${person}`} as id from ${rows} ${row} where ${when(row)}${more}`;
  const changed = (row: string, other: string, others: string) =>
    ` and not exists (select 1 from ${others} ${other} where ${other}.id = ${row}.id and ${when(other)} and (${watch.map((one) => `${other}.${one}`).join(', ')}) is not distinct from (${watch.map((one) => `${row}.${one}`).join(', ')}))`;
  const refresh = (rows: string) => `perform screening_refresh(array(select distinct id from (${rows}) touched));`;
  const trigger = (event: string, tables: string) =>
    `create trigger ${name}_${event} after ${event} on ${table} referencing ${tables} for each statement execute function ${name}()`;
  // A person who comes has no facts yet, and one who goes has left none behind.
  const onlyChanges = table === 'person';
  return [
    `create function ${name}() returns trigger language plpgsql as $body$
begin
  if tg_op = 'INSERT' then ${refresh(of('new_rows', 'n', ''))}
  elsif tg_op = 'DELETE' then ${refresh(of('old_rows', 'o', ''))}
  else ${refresh(`${of('new_rows', 'n', changed('n', 'o', 'old_rows'))} union all ${of('old_rows', 'o', changed('o', 'n', 'new_rows'))}`)}
  end if;
  return null;
end $body$`,
    trigger('update', 'old table as old_rows new table as new_rows'),
    ...(onlyChanges ? [] : [trigger('insert', 'new table as new_rows'), trigger('delete', 'old table as old_rows')]),
  ];
}

/** The roll of a campaign comes with its schools, unless it is so long that a job fills it, and is looked at again when its days change. */
const campaigns: readonly string[] = [
  `create function screening_heeds_campaign_school() returns trigger language plpgsql as $body$
begin
  if tg_op = 'INSERT' then perform screening_refresh_campaigns(array(select distinct n.campaign_id from new_rows n join campaign c on c.id = n.campaign_id where c.roll_status = 'READY'));
  else perform screening_refresh_campaigns(array(select distinct campaign_id from old_rows));
  end if;
  return null;
end $body$`,
  `create trigger screening_heeds_campaign_school_insert after insert on campaign_school referencing new table as new_rows for each statement execute function screening_heeds_campaign_school()`,
  `create trigger screening_heeds_campaign_school_delete after delete on campaign_school referencing old table as old_rows for each statement execute function screening_heeds_campaign_school()`,
  `create function screening_heeds_campaign() returns trigger language plpgsql as $body$
begin
  perform screening_refresh_campaigns(array(
    select n.id from new_rows n join old_rows o on o.id = n.id
    where n.roll_status = 'READY' and (n.school_year, n.programme, n.starts_on, n.ends_on) is distinct from (o.school_year, o.programme, o.starts_on, o.ends_on)));
  return null;
end $body$`,
  `create trigger screening_heeds_campaign_update after update on campaign referencing old table as old_rows new table as new_rows for each statement execute function screening_heeds_campaign()`,
];

export const triggers: readonly string[] = [...SOURCES.flatMap(heed), ...campaigns];
