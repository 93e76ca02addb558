import { isTold } from './read-model/told.js';

/** The latest screening that stands, on the card of the case. What was voided, and what the guardian refused, is not shown. */
const LATEST = (person: string) =>
  `select s.screened_on, s.outcome, ${isTold('s')} as told from screening s where s.person_id = ${person} and s.status <> 'VOIDED'
      and not exists (select 1 from screening_refusal f where f.person_id = s.person_id and f.programme = s.programme) order by s.screened_on desc, s.id desc limit 1`;

const ON_CARD = (
  persons: string,
) => `update case_card k set screened_on = l.screened_on, outcome = l.outcome, result_told = coalesce(l.told, true)
    from (${persons}) x left join lateral (${LATEST('x.person_id')}) l on true
    where k.person_id = x.person_id and (k.screened_on, k.outcome, k.result_told) is distinct from (l.screened_on, l.outcome, coalesce(l.told, true))`;

/** Kept in the transaction of the screening; a card that comes into being later looks back. */
export const screeningOnCardDdl: readonly string[] = [
  `create or replace function screening_to_case_card() returns trigger language plpgsql as $$ begin
    ${ON_CARD('select distinct person_id from touched')};
    return null; end $$`,
  ...['insert', 'update', 'delete'].map(
    (event) =>
      `create trigger screening_to_case_card_${event} after ${event} on screening referencing ${event === 'delete' ? 'old' : 'new'} table as touched for each statement execute function screening_to_case_card()`,
  ),
  // A refusal hides what there is, and a later yes shows it again.
  ...['insert', 'delete'].map(
    (event) =>
      `create trigger refusal_to_case_card_${event} after ${event} on screening_refusal referencing ${event === 'delete' ? 'old' : 'new'} table as touched for each statement execute function screening_to_case_card()`,
  ),
  // Told to the guardian, or seen by a doctor: from then on others know it too.
  `create or replace function notice_to_case_card() returns trigger language plpgsql as $$ begin
    ${ON_CARD('select distinct told.person_id from touched t join screening told on told.id = t.screening_id')};
    return null; end $$`,
  'create trigger notice_to_case_card_insert after insert on screening_notice referencing new table as touched for each statement execute function notice_to_case_card()',
  'create trigger diagnosis_told_to_case_card_insert after insert on diagnosis referencing new table as touched for each statement execute function screening_to_case_card()',
  `create or replace function case_card_looks_back() returns trigger language plpgsql as $$ begin
    select l.screened_on, l.outcome, l.told into new.screened_on, new.outcome, new.result_told from (${LATEST('new.person_id')}) l;
    new.result_told := coalesce(new.result_told, true); return new; end $$`,
  'create trigger case_card_looks_back before insert on case_card for each row execute function case_card_looks_back()',
];

/** The columns of the card that this room fills, what the facts give for them, and how a card is made right: for the nightly recount. */
export const ON_CARD_COLUMNS = ['screened_on', 'outcome', 'result_told'] as const;
export const LIVE_ON_CARD = `select k.case_file_id, l.screened_on, l.outcome, coalesce(l.told, true) as result_told from case_card k left join lateral (${LATEST('k.person_id')}) l on true`;
export const MEND_CARDS = ON_CARD('select c.person_id from case_card c');
