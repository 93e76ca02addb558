/** The latest screening that stands, on the card of the case. What was voided, and what the guardian refused, is not shown. */
const LATEST = (person: string) =>
  `select s.screened_on, s.outcome from screening s where s.person_id = ${person} and s.status <> 'VOIDED'
      and not exists (select 1 from screening_refusal f where f.person_id = s.person_id and f.programme = s.programme) order by s.screened_on desc, s.id desc limit 1`;

/** Kept in the transaction of the screening; a card that comes into being later looks back. */
export const screeningOnCardDdl: readonly string[] = [
  `create or replace function screening_to_case_card() returns trigger language plpgsql as $$ begin
    update case_card k set screened_on = l.screened_on, outcome = l.outcome
    from (select distinct person_id from touched) x left join lateral (${LATEST('x.person_id')}) l on true
    where k.person_id = x.person_id and (k.screened_on, k.outcome) is distinct from (l.screened_on, l.outcome);
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
  `create or replace function case_card_looks_back() returns trigger language plpgsql as $$ begin
    select l.screened_on, l.outcome into new.screened_on, new.outcome from (${LATEST('new.person_id')}) l; return new; end $$`,
  'create trigger case_card_looks_back before insert on case_card for each row execute function case_card_looks_back()',
];
