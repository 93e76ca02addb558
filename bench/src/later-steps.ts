import { NATIONAL_PATHWAY } from '../../shared/src/pathway/national-pathway.ts';
import { KIND, sqlId } from './ids.ts';
import { DIAGNOSING_HOSPITAL, MCH_HOSPITAL } from './national.ts';
import type { Size } from './sizes.ts';
import {
  AREAS,
  birthOf,
  personId,
  positiveAtSchool,
  REFUSED_LATER,
  rowId,
  schoolOf,
  SCREENED_AT_SCHOOL,
  SCREENED_ON,
  stamps,
  TODAY,
  type Step,
} from './words.ts';

const ACCOUNT = sqlId(KIND.account, '900000');
const months = (day: string) =>
  `(extract(year from age(${day}, birth_date)) * 12 + extract(month from age(${day}, birth_date)))::int`;
const { endsAtMonths, abcFromMonths, mchatFromMonths, recheckWithinMonths, revisitAfterMonths, followUp } =
  NATIONAL_PATHWAY;
/** Days from one step to the next; the last is the default of ten working days. */
const TO_SECONDARY = 10;
const TO_RECHECK = 85;
const TO_DIAGNOSIS = 14;
const TO_ANSWER = 14;

/**
 * What came after a positive screen: of ten children four are still on the way to the secondary screen (sent, received, accepted, lost), one is
 * normal, one to be screened again, one not complete, and three go on to a doctor. Who was positive less than two weeks ago has only been sent.
 * The first positive screen of a child counts, as in `screening_course`; case files are opened for the bench's own cases only.
 */
export function laterSteps(size: Size): readonly Step[] {
  const { persons } = size;
  const at = (portion: number) => rowId(`${portion * persons} + n`);
  const district = `${schoolOf(size, 'n')} % ${AREAS.length}`;
  const mch = sqlId(KIND.health, `${MCH_HOSPITAL} + ${district}`);
  const doctor = sqlId(KIND.health, `${DIAGNOSING_HOSPITAL} + ${district}`);
  const outcome = `case path when 4 then 'NORMAL' when 5 then case when young then 'RECHECK' else 'INCOMPLETE' end when 6 then 'INCOMPLETE' else 'ABNORMAL' end`;
  const whole = `${outcome} <> 'INCOMPLETE'`;
  const screened = (id: string, stage: string, on: string, what: string, next: string, due: string, status: string) =>
    `select ${id}, ${stamps}, ${personId('n')}, campaign_id, '${stage}', programme, case when ${months(on)} >= ${abcFromMonths} then 'ABC57@1' when ${months(on)} >= ${mchatFromMonths} then 'MCHAT23@1' else 'ERXIN2@1' end, 'CLINICIAN', null::int, ${months(on)},
       '{}'::jsonb, '{"TOTAL": 75, "LANGUAGE": 72, "ADAPTIVE": 75, "SOCIAL": 71}'::jsonb, '[]'::jsonb, ${what}, '[]'::jsonb, '[]'::jsonb, ${next}, ${due}, 'CN-NHC-2022-12/ABC57@1', ${status}, ${on}, ${mch}, ${ACCOUNT} from positive`;
  const task = (portion: number, name: string, by: string, due: string, done: string, record: string, id: string) =>
    `select ${rowId(`${persons} + 6 * n + ${portion}`)}, ${stamps}, ${personId('n')}, '${name === 'REFERRAL_ANSWER' ? 'REFERRAL' : name === 'FOLLOW_UP' || name === 'DIAGNOSIS_REVISIT' ? 'DIAGNOSIS' : 'SCREENING'}', '${name}', case when ${done} is null then 'OPEN' else 'DONE' end, ${by}, ${due}, '${record}', ${id}, ${done}, case when ${done} is not null then ${ACCOUNT} end from positive`;
  const told = (
    portion: number,
    chapter: string,
    kind: string,
    on: string,
    facts: string,
    by: string,
    record: string,
    id: string,
  ) =>
    `select ${rowId(`${persons} + 6 * n + ${portion}`)}, ${personId('n')}, '${chapter}', '${kind}', ${on}, false, ${facts}, ${ACCOUNT}, ${by}, '${record}', ${id}, '2026-11-21'::timestamptz from positive`;
  const follow = `(diagnosed_on + make_interval(months => case when ${months('diagnosed_on')} < ${followUp.youngerThanMonths} then ${followUp.youngerEvery} else ${followUp.olderEvery} end))::date`;
  const concluded = `case when path = 8 then 'CONFIRMED' when n % 2 = 0 then 'EXCLUDED' else 'UNDETERMINED' end`;
  const revisit = `case when ${concluded} = 'UNDETERMINED' then (diagnosed_on + interval '${revisitAfterMonths} months')::date end`;
  const step = (portion: number, move: string, before: string, status: string, on: string, from: string) =>
    `select ${rowId(`6 * n + ${portion}`)}, ${at(from === 'DIAGNOSIS' ? 1 : 0)}, ${on}::timestamp at time zone 'Asia/Shanghai', ${on}, '${move}', ${before}, '${status}', ${ACCOUNT}, ${from === 'DIAGNOSIS' ? mch : 'organisation_id'}, ${on} + ${TO_ANSWER} from positive where ${on} is not null`;
  return [
    [
      'positive children',
      `create temp table positive as
       with first as (
         select distinct on (n) * from (
           select n, ${birthOf('n')} as birth_date, ${rowId('n')} as screening_id, ${SCREENED_ON} as positive_on, ${sqlId(KIND.school, schoolOf(size, 'n'))} as organisation_id, ${sqlId(KIND.campaign, '1')} as campaign_id, 'SCHOOL' as programme
           from generate_series(0, ${persons - 1}) n where ${SCREENED_AT_SCHOOL} and ${positiveAtSchool(size)}
           union all
           select n, birth_date, ${at(1)}, visited_on, ${sqlId(KIND.health, 'centre')}, case when of_campaign then ${sqlId(KIND.campaign, '2')} end, 'NATIONAL_0_6' from small where node is not null and positive
         ) both_programmes where not ${REFUSED_LATER} order by n, positive_on
       ), second as (
         select *, (n::bigint * 7919 / 64 % 10)::int as path, case when positive_on + ${TO_SECONDARY + 4} <= '${TODAY}' and n::bigint * 7919 / 64 % 10 >= 4 then positive_on + ${TO_SECONDARY} end as secondary_on from first
       ), third as (
         select *, secondary_on is not null and ${months('secondary_on')} < ${endsAtMonths} as young from second
       ), fourth as (
         select *, case when young and path in (4, 5) and secondary_on + ${TO_RECHECK} <= '${TODAY}' then secondary_on + ${TO_RECHECK} end as recheck_on from third
       ), fifth as (
         select *, case when path >= 7 then secondary_on when n % 2 = 1 then recheck_on end as abnormal_on from fourth
       )
       select *, case when path >= 8 and abnormal_on + ${TO_DIAGNOSIS} <= '${TODAY}' then abnormal_on + ${TO_DIAGNOSIS} end as diagnosed_on from fifth`,
    ],
    ['statistics of them', 'analyze positive'],
    [
      'secondary screens and rechecks',
      `insert into screening (id, created_at, updated_at, version, person_id, campaign_id, stage, programme, instrument, informant, node, age_months, answers, scores, history, outcome, clauses, missing, next_step, due_on, scoring_version, status, screened_on, organisation_id, account_id)
       ${screened(
         at(2),
         'SECONDARY',
         'secondary_on',
         outcome,
         `case when path >= 7 then 'REFER_DIAGNOSIS' when path = 4 and not young then 'ROUTINE' when ${whole} then 'RECHECK' else 'COMPLETE_ASSESSMENT' end`,
         `case when young and path in (4, 5) then (secondary_on + interval '${recheckWithinMonths} months')::date end`,
         `case when ${whole} then 'SCORED' else 'RECORDED' end`,
       )} where secondary_on is not null
       union all
       ${screened(at(3), 'RECHECK', 'recheck_on', `case when n % 2 = 1 then 'ABNORMAL' else 'NORMAL' end`, `case when n % 2 = 1 then 'REFER_DIAGNOSIS' else 'ROUTINE' end`, 'null::date', `'SCORED'`)} where recheck_on is not null`,
    ],
    [
      'referrals',
      `insert into referral (id, created_at, updated_at, version, person_id, from_organisation_id, to_organisation_id, service, reason, urgency, status, clock_version, drafted_on, sent_on, answer_due_on, attend_due_on, answered_on, appointment_on, booked_on, attended_on, lost_reason, duty_holder_id, result, result_on, escalated_on)
       select ${rowId('n')}, ${stamps}, ${personId('n')}, organisation_id, ${mch}, 'SECONDARY_SCREEN', 'SCREEN_POSITIVE', 'ROUTINE', status, '2026.1-draft', positive_on, positive_on, positive_on + ${TO_ANSWER}, positive_on + 30,
         case when status not in ('SENT', 'RECEIVED') then positive_on + 2 end, case when status in ('ACCEPTED', 'RESULT_WRITTEN') then positive_on + ${TO_SECONDARY} end, case when status in ('ACCEPTED', 'RESULT_WRITTEN') then positive_on + 2 end, secondary_on,
         case when status = 'LOST' then 'NOT_REACHABLE' end, case when status = 'LOST' then organisation_id end, case when status = 'RESULT_WRITTEN' then 'SCREEN_' || ${outcome} end, case when status = 'RESULT_WRITTEN' then secondary_on end,
         case when status in ('SENT', 'RECEIVED') and positive_on + ${TO_ANSWER} < '${TODAY}' then positive_on + ${TO_ANSWER + 1} end
       from (select *, case when positive_on + ${TO_SECONDARY + 4} > '${TODAY}' then 'SENT' when path < 4 then (array['SENT', 'RECEIVED', 'ACCEPTED', 'LOST'])[1 + path] when ${whole} then 'RESULT_WRITTEN' else 'ACCEPTED' end as status from positive) sent
       union all
       select ${at(1)}, ${stamps}, ${personId('n')}, ${mch}, ${doctor}, 'DIAGNOSIS', 'SECONDARY_ABNORMAL', 'ROUTINE', case when diagnosed_on is null then 'SENT' else 'RESULT_WRITTEN' end, '2026.1-draft', abnormal_on, abnormal_on, abnormal_on + ${TO_ANSWER}, abnormal_on + 30,
         case when diagnosed_on is not null then abnormal_on + 2 end, diagnosed_on, case when diagnosed_on is not null then abnormal_on + 2 end, diagnosed_on, null, null, case when diagnosed_on is not null then 'DIAGNOSIS_' || ${concluded} end, diagnosed_on,
         case when diagnosed_on is null and abnormal_on + ${TO_ANSWER} < '${TODAY}' then abnormal_on + ${TO_ANSWER + 1} end
       from positive where abnormal_on is not null`,
    ],
    [
      'their way',
      `insert into referral_step (id, referral_id, at, taken_on, move, status_before, status, account_id, organisation_id, answer_due_on)
       ${step(0, 'draft', 'null', 'DRAFT', 'positive_on', 'SECONDARY_SCREEN')}
       union all ${step(1, 'send', `'DRAFT'`, 'SENT', 'positive_on', 'SECONDARY_SCREEN')}
       union all ${step(2, 'draft', 'null', 'DRAFT', 'abnormal_on', 'DIAGNOSIS')}
       union all ${step(3, 'send', `'DRAFT'`, 'SENT', 'abnormal_on', 'DIAGNOSIS')}
       union all ${step(4, 'writeResult', `'ATTENDED'`, 'RESULT_WRITTEN', 'diagnosed_on', 'DIAGNOSIS')}`,
    ],
    [
      'diagnoses',
      `insert into diagnosis (id, created_at, updated_at, version, person_id, organisation_id, doctor_id, licence_scope, licence_number, diagnosed_on, outcome, icd11, icd10, revisit_due_on, follow_up_due_on)
       select ${rowId('n')}, ${stamps}, ${personId('n')}, ${doctor}, ${ACCOUNT}, 'PAEDIATRICS', 'B0001', diagnosed_on, ${concluded}, case when path = 8 then '6A02.0' end, case when path = 8 then 'F84.0' end, ${revisit}, case when path = 8 then ${follow} end
       from positive where diagnosed_on is not null`,
    ],
    [
      'tasks of screening',
      `insert into task (id, created_at, updated_at, version, person_id, chapter, kind, status, organisation_id, due_on, record_type, record_id, settled_on, settled_by)
       ${task(0, 'BOOK_SECONDARY_SCREEN', 'organisation_id', `positive_on + ${TO_ANSWER}`, 'secondary_on', 'Screening', 'screening_id')}
       union all ${task(1, 'REFERRAL_ANSWER', mch, `positive_on + ${TO_ANSWER}`, `case when path > 1 and positive_on + ${TO_SECONDARY + 4} <= '${TODAY}' then positive_on + 2 end`, 'Referral', rowId('n'))}
       union all ${task(2, 'RECHECK', mch, `(secondary_on + interval '${recheckWithinMonths} months')::date`, 'recheck_on', 'Screening', at(2))} where young and path in (4, 5)
       union all ${task(3, 'BOOK_DIAGNOSIS', mch, `abnormal_on + ${TO_ANSWER}`, 'diagnosed_on', 'Screening', `case when recheck_on is null then ${at(2)} else ${at(3)} end`)} where abnormal_on is not null
       union all ${task(4, 'FOLLOW_UP', doctor, follow, 'null::date', 'Diagnosis', rowId('n'))} where diagnosed_on is not null and path = 8
       union all ${task(5, 'DIAGNOSIS_REVISIT', doctor, revisit, 'null::date', 'Diagnosis', rowId('n'))} where diagnosed_on is not null and ${concluded} = 'UNDETERMINED'`,
    ],
    [
      'their timelines',
      `insert into timeline_entry (id, person_id, chapter, kind, happened_on, lasts, facts, account_id, organisation_id, record_type, record_id, recorded_at)
       ${told(0, 'SCREENING', 'SCREENING_RECORDED', 'positive_on', `'{"stage": "PRIMARY", "outcome": "POSITIVE"}'::jsonb`, 'organisation_id', 'Screening', 'screening_id')}
       union all ${told(1, 'REFERRAL', 'REFERRAL_SENT', 'positive_on', `'{"service": "SECONDARY_SCREEN", "reason": "SCREEN_POSITIVE"}'::jsonb`, 'organisation_id', 'Referral', rowId('n'))}
       union all ${told(2, 'SCREENING', 'SCREENING_RECORDED', 'secondary_on', `jsonb_build_object('stage', 'SECONDARY', 'outcome', ${outcome})`, mch, 'Screening', at(2))} where secondary_on is not null
       union all ${told(3, 'SCREENING', 'SCREENING_RECORDED', 'recheck_on', `jsonb_build_object('stage', 'RECHECK', 'outcome', case when n % 2 = 1 then 'ABNORMAL' else 'NORMAL' end)`, mch, 'Screening', at(3))} where recheck_on is not null
       union all ${told(4, 'REFERRAL', 'REFERRAL_SENT', 'abnormal_on', `'{"service": "DIAGNOSIS", "reason": "SECONDARY_ABNORMAL"}'::jsonb`, mch, 'Referral', at(1))} where abnormal_on is not null
       union all ${told(5, 'DIAGNOSIS', 'DIAGNOSIS_RECORDED', 'diagnosed_on', `jsonb_build_object('outcome', ${concluded})`, doctor, 'Diagnosis', rowId('n'))} where diagnosed_on is not null`,
    ],
    [
      'hospitals that know them',
      `insert into involvement (id, created_at, updated_at, version, person_id, organisation_id, reason, started_on)
       select ${at(3)}, ${stamps}, ${personId('n')}, ${mch}, 'REFERRAL', positive_on from positive
       union all select ${at(4)}, ${stamps}, ${personId('n')}, ${mch}, 'SCREENING', secondary_on from positive where secondary_on is not null
       union all select ${at(5)}, ${stamps}, ${personId('n')}, ${doctor}, 'REFERRAL', abnormal_on from positive where abnormal_on is not null
       union all select ${at(6)}, ${stamps}, ${personId('n')}, ${doctor}, 'DIAGNOSIS', diagnosed_on from positive where diagnosed_on is not null`,
    ],
  ];
}
