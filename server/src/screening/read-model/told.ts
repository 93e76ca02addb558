/*
 * When a result of a campaign has reached the guardian, in SQL and written once: the lists, the roll, the timeline and the case
 * card all ask by it. Told is what somebody wrote down as told with this very outcome, so that a corrected result is told anew; and
 * whoever brought the child to the secondary screen or to a doctor after a positive one has been told there.
 */

/** The day a notice of this screening, as it stands now, was given. */
export const noticedOn = (screening: string): string =>
  `(select min(told.given_on) from screening_notice told where told.screening_id = ${screening}.id and told.outcome = ${screening}.outcome)`;

/**
 * Over a screening under this alias. Visits outside a campaign are told on the spot. Where few rows are asked for, a page or the positive
 * ones, their notices are to be looked up (`offset 0`): left to itself the planner reads those of the whole city first.
 */
export const isTold = (screening: string, ofFew: '' | 'offset 0' = ''): string => `(${screening}.campaign_id is null
    or exists (select 1 from screening_notice told where told.screening_id = ${screening}.id and told.outcome = ${screening}.outcome${ofFew && ` ${ofFew}`})
    or ${screening}.outcome = 'POSITIVE' and (
      exists (select 1 from screening later where later.person_id = ${screening}.person_id and later.stage <> 'PRIMARY' and later.status in ('RECORDED', 'SCORED') and later.screened_on >= ${screening}.screened_on)
      or exists (select 1 from diagnosis later where later.person_id = ${screening}.person_id and later.diagnosed_on >= ${screening}.screened_on)))`;

/** For rooms below this one, which know a screening by its id alone. One that is not there tells nothing and is true. */
export const toldDdl: readonly string[] = [
  `create function screening_is_told(asked uuid) returns boolean language sql stable as $$
    select coalesce((select ${isTold('s')} from screening s where s.id = asked), true) $$`,
];
