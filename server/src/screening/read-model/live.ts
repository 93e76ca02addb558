import { NATIONAL_PATHWAY } from '@xingcheng/shared/pathway/national-pathway';
import { CampaignProgramme } from '@xingcheng/shared/codes/campaign-programme';
import { noticedOn } from './told.js';

/*
 * What the read models must say, from the facts alone. The triggers fill the models with these selects and the nightly recount
 * compares them with the same ones, so that there is one definition of every column.
 */

const { attendWithinDays } = NATIONAL_PATHWAY.referral;
const programmes = Object.values(CampaignProgramme)
  .map((code) => `('${code}')`)
  .join(', ');
const nodes = NATIONAL_PATHWAY.nodes.map((node) => `(${node})`).join(', ');

/** Programmes whose newest answer, general or of any of its campaigns, is a no. Silence never lifts a refusal. */
export const refusals = (of: (person: string) => string): string => `
  select person_id, programme from (
    select distinct on (a.person_id, a.programme) a.person_id, a.programme, a.refused from (
      select k.person_id, g.programme, (k.outcome = 'REFUSED' or k.withdrawn_on is not null) as refused,
        coalesce(k.withdrawn_on, k.answered_on) as answered_on, case when k.withdrawn_on is null then k.created_at else k.updated_at end as at, k.id
      from consent k cross join (values ${programmes}) as g(programme)
      where ${of('k.person_id')} and k.purpose = 'SCREENING' and k.outcome <> 'NO_REPLY'
      union all
      select k.person_id, c.programme, k.outcome = 'REFUSED', k.answered_on, k.created_at, k.id
      from campaign_consent k join campaign c on c.id = k.campaign_id
      where ${of('k.person_id')} and k.outcome <> 'NO_REPLY'
    ) a order by a.person_id, a.programme, a.answered_on desc, a.at desc, a.id desc
  ) n where n.refused`;

const notRefused = (person: string, programme: string) =>
  `not exists (select 1 from screening_refusal nay where nay.person_id = ${person} and nay.programme = ${programme})`;

/** What followed a positive primary screen of `f.positive_on`: later screens, referral, doctor, and what is due now. */
const following = (person: string, repeatOn: string) => `
  left join lateral (
    select min(n.screened_on) as rechecked_on, min(n.screened_on) filter (where n.outcome = 'ABNORMAL') as abnormal_on,
      min(n.screened_on) filter (where n.outcome = 'NORMAL') as cleared_on
    from screening n where f.positive_on is not null and n.person_id = ${person} and n.stage <> 'PRIMARY' and n.status in ('RECORDED', 'SCORED')
      and n.screened_on >= f.positive_on and ${notRefused('n.person_id', 'n.programme')}
  ) g on true
  left join lateral (
    select n.next_step, n.due_on, n.screened_on
    from screening n where f.positive_on is not null and n.person_id = ${person} and n.stage <> 'PRIMARY' and n.status in ('RECORDED', 'SCORED')
      and n.screened_on >= f.positive_on and ${notRefused('n.person_id', 'n.programme')} order by n.screened_on desc, n.id desc limit 1
  ) h on true
  left join lateral (
    select min(x.sent_on) as referred_on from referral x
    where f.positive_on is not null and x.person_id = ${person} and x.service in ('SECONDARY_SCREEN', 'DIAGNOSIS') and x.sent_on >= f.positive_on
  ) t on true
  left join lateral (
    select coalesce(min(d.diagnosed_on) filter (where d.diagnosed_on >= f.positive_on), case when count(*) > 0 then f.positive_on end) as diagnosed_on,
      min(d.diagnosed_on) filter (where d.outcome = 'CONFIRMED' and d.superseded_on is null) as confirmed_on
    from diagnosis d where f.positive_on is not null and d.person_id = ${person}
  ) d on true
  left join lateral (
    select case
      when d.diagnosed_on is not null then null
      when g.abnormal_on is not null then g.abnormal_on + ${attendWithinDays}
      when h.next_step = 'RECHECK' then h.due_on
      when h.next_step = 'COMPLETE_ASSESSMENT' then h.screened_on + ${attendWithinDays}
      when h.next_step is not null then null
      when f.positive_on is not null then f.positive_on + ${attendWithinDays}
      else ${repeatOn} end as due_on
  ) u on true`;

const STEPS =
  'f.screened_on, f.positive_on, t.referred_on, g.rechecked_on, g.abnormal_on, g.cleared_on, d.diagnosed_on, d.confirmed_on, u.due_on';

/** The steps of one whose records have gone, who is owed nothing. */
const FORMER_STEPS =
  'cs.screened_on, cs.positive_on, cs.referred_on, cs.rechecked_on, cs.abnormal_on, cs.cleared_on, cs.diagnosed_on, cs.confirmed_on, null::date';

/** A band that is repeated: owed until the child was screened again. */
const repeatOf = (screens: string) => `(
    select max(n.due_on) from screening n where ${screens} and n.stage = 'PRIMARY' and n.status = 'SCORED' and n.next_step = 'RECHECK'
      and not exists (select 1 from screening m where m.person_id = n.person_id and m.status = 'SCORED' and m.screened_on > n.screened_on))`;

/** The newest answer, given to this campaign or to screening as a whole; a withdrawn one is none. */
export const answerTo = (person: string, campaign: string): string => newest(person, campaign, 'a.outcome', '');

/** The same, where a yes to one of these notices (an array of the database) no longer stands. What was said before it does not come back. */
export const standingAnswerTo = (person: string, campaign: string, lapsed: string): string =>
  newest(
    person,
    campaign,
    `case when a.outcome = 'CONSENTED' and a.text_version = any(${lapsed}) then 'NO_REPLY' else a.outcome end`,
    ', k.text_version',
  );

const newest = (person: string, campaign: string, outcome: string, besides: string): string => `coalesce((
      select ${outcome} from (
        select k.outcome, k.answered_on, k.created_at, k.id${besides} from consent k where k.person_id = ${person} and k.purpose = 'SCREENING' and k.withdrawn_on is null
        union all
        select k.outcome, k.answered_on, k.created_at, k.id${besides} from campaign_consent k where k.person_id = ${person} and k.campaign_id = ${campaign}
      ) a order by a.answered_on desc, a.created_at desc, a.id desc limit 1), 'NO_REPLY')`;

/** One row per campaign and pupil; `of` narrows by the person, or by the campaign. */
export const campaignPupils = (of: (person: string) => string): string => `
  select c.id as campaign_id, r.person_id, r.school_id, p.area_code, r.grade, r.class_name, k.consent, ${STEPS}, v.told_on, w.node_on, w.node_late_on, w.node_ends_on
  from (
    select distinct on (b.campaign_id, b.person_id) b.* from (
      select cs.campaign_id, e.person_id, e.school_id, e.grade, e.class_name, e.started_on, 0 as after
      from enrolment e join campaign_school cs on cs.school_id = e.school_id join campaign c on c.id = cs.campaign_id and c.school_year = e.school_year
      where ${of('e.person_id')} and e.started_on <= c.ends_on and (e.ended_on is null or e.ended_on > c.ends_on)
      union all
      select cs.campaign_id, i.person_id, i.organisation_id, '', extract(year from y.birth_date)::text, i.started_on, 1
      from involvement i join organisation o on o.id = i.organisation_id and o.kind = 'COMMUNITY_HEALTH_CENTRE'
        join campaign_school cs on cs.school_id = i.organisation_id join campaign c on c.id = cs.campaign_id join person y on y.id = i.person_id
      where ${of('i.person_id')} and i.ended_on is null and y.birth_date <= c.ends_on
        and (y.birth_date + interval '${NATIONAL_PATHWAY.endsAtMonths} months')::date > c.starts_on
    ) b order by b.campaign_id, b.person_id, b.after, b.started_on desc, b.school_id
  ) r join campaign c on c.id = r.campaign_id join person p on p.id = r.person_id
  cross join lateral (
    select case when not ${notRefused('r.person_id', 'c.programme')} then 'REFUSED' else ${answerTo('r.person_id', 'c.id')} end as consent
  ) k
  left join lateral (
    select min(n.screened_on) as screened_on, min(n.screened_on) filter (where n.outcome = 'POSITIVE') as positive_on
    from screening n where k.consent <> 'REFUSED' and n.campaign_id = c.id and n.person_id = r.person_id and n.stage = 'PRIMARY' and n.status = 'SCORED'
  ) f on true
  ${following('r.person_id', repeatOf(`k.consent <> 'REFUSED' and n.campaign_id = c.id and n.person_id = r.person_id`))}
  left join lateral (
    select case when f.screened_on is not null then least(min(${noticedOn('n')}), g.rechecked_on, case when d.diagnosed_on > f.positive_on then d.diagnosed_on end) end as told_on
    from screening n where n.campaign_id = c.id and n.person_id = r.person_id and n.stage = 'PRIMARY' and n.status = 'SCORED' and (f.positive_on is null or n.outcome = 'POSITIVE')
  ) v on true
  left join lateral (
    select (p.birth_date + make_interval(months => m.node))::date as node_on, (p.birth_date + make_interval(months => m.node + ${NATIONAL_PATHWAY.overdueAfterMonths}))::date as node_late_on,
      (p.birth_date + interval '${NATIONAL_PATHWAY.endsAtMonths} months')::date as node_ends_on
    from (select min(y.node) as node from (values ${nodes}) as y(node)
      where y.node > coalesce((select max(n.node) from screening n where n.person_id = r.person_id and n.node is not null and n.stage = 'PRIMARY' and n.status = 'SCORED'), -1)) m
    where k.consent <> 'REFUSED' and c.programme <> 'SCHOOL' and m.node is not null
  ) w on true
  union all
  select cs.campaign_id, cs.subject_id, cs.school_id, cs.area_code, cs.grade, cs.class_name, cs.consent, ${FORMER_STEPS}, cs.told_on, null::date, null::date, null::date
  from former_pupil cs where ${of('cs.subject_id')}`;

const schoolYear = (day: string) =>
  `(extract(year from ${day})::int - case when extract(month from ${day}) < 9 then 1 else 0 end)`;

/** One row per person and school year with a primary screen that nobody refuses. */
export const courses = (of: (person: string) => string): string => `
  select f.person_id, f.school_year, p.area_code, p.birth_date, ${STEPS}, v.told_on
  from (
    select n.person_id, ${schoolYear('n.screened_on')} as school_year, min(n.screened_on) as screened_on, min(n.screened_on) filter (where n.outcome = 'POSITIVE') as positive_on
    from screening n where ${of('n.person_id')} and n.stage = 'PRIMARY' and n.status = 'SCORED' and ${notRefused('n.person_id', 'n.programme')} group by 1, 2
  ) f join person p on p.id = f.person_id
  ${following('f.person_id', repeatOf(`n.person_id = f.person_id and ${schoolYear('n.screened_on')} = f.school_year and ${notRefused('n.person_id', 'n.programme')}`))}
  left join lateral (
    select least(min(case when n.campaign_id is null then n.screened_on else ${noticedOn('n')} end), g.rechecked_on, case when d.diagnosed_on > f.positive_on then d.diagnosed_on end) as told_on
    from screening n where f.positive_on is not null and n.person_id = f.person_id and ${schoolYear('n.screened_on')} = f.school_year and n.stage = 'PRIMARY' and n.status = 'SCORED' and n.outcome = 'POSITIVE'
  ) v on true
  union all
  select cs.subject_id, cs.school_year, cs.area_code, make_date(y.birth_year, 7, 1), ${FORMER_STEPS}, cs.told_on
  from former_course cs join former_person y on y.id = cs.subject_id where ${of('cs.subject_id')}`;

/** One row per place on a school's roll; `screening_course` must stand already. */
export const rollPlaces = (of: (person: string) => string): string => `
  select e.person_id, e.id as enrolment_id, e.school_year, p.area_code, e.grade, p.birth_date, e.started_on, e.ended_on, y.screened_on
  from enrolment e join person p on p.id = e.person_id
  left join screening_course y on y.person_id = e.person_id and y.school_year = e.school_year
  where ${of('e.person_id')}`;
