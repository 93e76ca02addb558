import { columnsOf, MODELS, type Model } from './columns.js';
import { campaignPupils, courses, refusals, rollPlaces } from './live.js';

const named = (columns: readonly string[], prefix: string) => columns.map((one) => `${prefix}.${one}`).join(', ');

/** Makes the rows of a model in `scope` equal to `live`, touching only those that differ. One statement. */
export function settle(model: Model, live: string, scope: string): string {
  const { key, rest } = MODELS[model];
  const columns = columnsOf(model);
  const same = key.map((one) => `l.${one} = x.${one}`).join(' and ');
  const change =
    rest.length === 0
      ? 'do nothing'
      : `do update set ${rest.map((one) => `${one} = excluded.${one}`).join(', ')}
    where (${named(rest, model)}) is distinct from (${named(rest, 'excluded')})`;
  return `with live as materialized (${live}),
  gone as (delete from ${model} x where ${scope} and not exists (select 1 from live l where ${same}))
  insert into ${model} (${columns.join(', ')}) select ${named(columns, 'l')} from live l order by ${named(key, 'l')}
  on conflict (${key.join(', ')}) ${change}`;
}

const ofPersons = (person: string) => `${person} = any(persons)`;
const ofCampaigns = () => 'cs.campaign_id = any(campaigns)';

/** So many persons are refreshed by the plan that is kept. */
const ONE_BY_ONE = 100;

/**
 * Two people who change facts of one child at once must not each write a row that lacks the other's: the person's row is locked
 * first, and each statement after it sees what the other has committed. References to a person do not wait for this lock.
 */
const refreshPersons = `create function screening_refresh(persons uuid[]) returns void language plpgsql as $body$
begin
  if coalesce(cardinality(persons), 0) = 0 then return; end if;
  -- The one plan goes person by person; a school and more is planned for itself.
  if cardinality(persons) > ${ONE_BY_ONE} then set local plan_cache_mode = force_custom_plan; end if;
  perform 1 from person where id = any(persons) order by id for no key update;
  ${settle('screening_refusal', refusals(ofPersons), 'x.person_id = any(persons)')};
  ${settle('screening_course', courses(ofPersons), 'x.person_id = any(persons)')};
  ${settle('roll_place', rollPlaces(ofPersons), 'x.person_id = any(persons)')};
  ${settle('campaign_pupil', campaignPupils(ofPersons), 'x.person_id = any(persons)')};
end $body$`;

const refreshCampaigns = `create function screening_refresh_campaigns(campaigns uuid[]) returns void language plpgsql as $body$
begin
  if coalesce(cardinality(campaigns), 0) = 0 then return; end if;
  ${settle('campaign_pupil', campaignPupils(ofCampaigns), 'x.campaign_id = any(campaigns)')};
end $body$`;

/** A portion of a long roll: whoever is on the list of these schools, wherever the rule then puts them. Locks as `screening_refresh` does. */
const fillRoll = `create function screening_fill_roll(filling uuid, schools uuid[]) returns void language plpgsql as $body$
declare persons uuid[];
begin
  persons := array(
    select e.person_id from enrolment e join campaign c on c.id = filling and c.school_year = e.school_year where e.school_id = any(schools)
    union
    select i.person_id from involvement i where i.organisation_id = any(schools) and i.ended_on is null);
  perform 1 from person where id = any(persons) order by id for no key update;
  ${settle(
    'campaign_pupil',
    campaignPupils((person) => `${person} = any(persons) and cs.campaign_id = filling`),
    'x.campaign_id = filling and x.person_id = any(persons)',
  )};
end $body$`;

/**
 * One plan for one person and for two thousand alike: every step goes by an index of the person. Left to itself PostgreSQL plans these
 * four statements anew for each call, which costs five times what they do.
 */
const plannedOnce = 'alter function screening_refresh(uuid[]) set plan_cache_mode = force_generic_plan';

export const upkeep: readonly string[] = [refreshPersons, refreshCampaigns, fillRoll, plannedOnce];
