import { NATIONAL_PATHWAY } from '../../shared/src/pathway/national-pathway.ts';
import { sqlId, KIND } from './ids.ts';
import type { Size } from './sizes.ts';
import {
  area,
  AREAS,
  birthOf,
  personId,
  REFUSED_LATER,
  rowId,
  schoolOf,
  SCREENED_AT_SCHOOL,
  stamps,
  type Step,
} from './words.ts';

/** Hospitals have ids of their own behind the health centres, one of a kind in each district. */
export const MCH_HOSPITAL = 900_000;
export const DIAGNOSING_HOSPITAL = 910_000;
const RECORDED_BY = sqlId(KIND.account, '900000');
const NATIONAL = sqlId(KIND.campaign, '2');
const SCHOOL = sqlId(KIND.campaign, '1');

/** A multiple of the districts, so that a child's centre lies where its school does. */
const healthCentres = ({ schools }: Size) => AREAS.length * Math.max(1, Math.round(schools / 55));
const monthsOn = (day: string) =>
  `(extract(year from age(${day}, birth_date)) * 12 + extract(month from age(${day}, birth_date)))::int`;

/**
 * The national programme of 0 to 6 beside the school's: six children of ten were seen since September within the campaign, three in spring on
 * visits of their own, one never. What they leave is what `recordScreening`, the notices and the answers to a campaign leave.
 */
export function national(size: Size): readonly Step[] {
  const { persons, schools } = size;
  const place = `n / ${schools}`;
  const centre = sqlId(KIND.health, 'centre');
  return [
    [
      'health centres and hospitals',
      `insert into organisation (id, created_at, updated_at, version, name, kind, area_code)
       select ${sqlId(KIND.health, 'n')}, ${stamps}, '第' || n || '社区健康服务中心', 'COMMUNITY_HEALTH_CENTRE', ${area('n')} from generate_series(0, ${healthCentres(size) - 1}) n
       union all
       select ${sqlId(KIND.health, `${MCH_HOSPITAL} + n`)}, ${stamps}, '第' || n || '妇幼保健院', 'MCH_HOSPITAL', ${area('n')} from generate_series(0, ${AREAS.length - 1}) n
       union all
       select ${sqlId(KIND.health, `${DIAGNOSING_HOSPITAL} + n`)}, ${stamps}, '第' || n || '儿童医院', 'DIAGNOSING_HOSPITAL', ${area('n')} from generate_series(0, ${AREAS.length - 1}) n`,
    ],
    [
      'national campaign',
      `insert into campaign (id, created_at, updated_at, version, name, school_year, programme, programme_version, area_code, instruments, starts_on, ends_on, status, organisation_id)
       values (${NATIONAL}, ${stamps}, '2026 年 0～6 岁筛查', 2026, 'NATIONAL_0_6', 'CN-NHC-2022-12', '440300', '["CN_WARNING_SIGNS@2022"]', '2026-09-01', '2027-08-31', 'OPEN', ${sqlId(KIND.centre, '900000')})`,
    ],
    [
      'children of 0 to 6',
      `create temp table small as
       select *, (select max(month) from unnest(array[${NATIONAL_PATHWAY.nodes.join()}]) as month where birth_date + make_interval(months => month) <= visited_on) as node, ${monthsOn('visited_on')} as months,
         (${place} * 5 + n) % 47 = 0 as positive
       from (
         select n, ${birthOf('n')} as birth_date, ${schoolOf(size, 'n')} % ${healthCentres(size)} as centre, ${place} % 10 < 6 as of_campaign,
           case when ${place} % 10 < 6 then date '2026-09-01' + (${place} * 13 + n) % 80 when ${place} % 10 < 9 then date '2026-03-01' + (${place} * 13 + n) % 150 end as visited_on
         from generate_series(0, ${persons - 1}) n) born
       where birth_date + interval '${NATIONAL_PATHWAY.endsAtMonths} months' > '2026-09-01'`,
    ],
    ['statistics of them', 'analyze small'],
    [
      'their health centres',
      `insert into involvement (id, created_at, updated_at, version, person_id, organisation_id, reason, started_on)
       select ${rowId(`${2 * persons} + n`)}, ${stamps}, ${personId('n')}, ${centre}, 'SCREENING', greatest(birth_date, date '2026-03-01') from small`,
    ],
    [
      'their visits',
      `insert into screening (id, created_at, updated_at, version, person_id, campaign_id, stage, programme, instrument, informant, node, age_months, answers, scores, total, outcome, clauses, missing, next_step, scoring_version, status, screened_on, organisation_id)
       select ${rowId(`${persons} + n`)}, ${stamps}, ${personId('n')}, case when of_campaign then ${NATIONAL} end, 'PRIMARY', 'NATIONAL_0_6', 'CN_WARNING_SIGNS@2022', 'SCREENER', node, months, '{}', '{}', positive::int,
         case when positive then 'POSITIVE' else 'NEGATIVE' end, case when positive then '[{"id": "WARNING_SIGN", "article": "国卫办妇幼发〔2022〕12号 初筛", "verified": true}]'::jsonb else '[]' end, '[]',
         case when positive then 'REFER_SECONDARY' else 'ROUTINE' end, '2022-08-23', 'SCORED', visited_on, ${centre}
       from small where node is not null`,
    ],
    [
      // One guardian in ten has still to be told.
      'notices of their visits',
      `insert into screening_notice (id, screening_id, outcome, given_on, recorded_by, recorded_at)
       select ${rowId(`${persons} + n`)}, ${rowId(`${persons} + n`)}, case when positive then 'POSITIVE' else 'NEGATIVE' end, visited_on + 1, ${RECORDED_BY}, '2026-11-21'
       from small where node is not null and of_campaign and n % 10 <> 0`,
    ],
    [
      // Nobody is screened without a yes. Of the others most said yes, some nothing, a few no.
      'answers to the campaigns',
      `insert into campaign_consent (id, created_at, updated_at, version, campaign_id, person_id, outcome, answered_on, text_version, recorded_by)
       select ${rowId('n')}, ${stamps}, ${SCHOOL}, ${personId('n')}, case when ${SCREENED_AT_SCHOOL} or n / 26 % 10 < 7 then 'CONSENTED' else 'REFUSED' end, date '2026-09-01', 'notice-2026.1', ${RECORDED_BY}
       from generate_series(0, ${persons - 1}) n where ${SCREENED_AT_SCHOOL} or n / 26 % 10 < 8
       union all
       select ${rowId(`${persons} + n`)}, ${stamps}, ${NATIONAL}, ${personId('n')}, case when visited_on is not null or n % 13 < 9 then 'CONSENTED' else 'REFUSED' end, coalesce(visited_on, '2026-09-01'), 'notice-2026.1', ${RECORDED_BY}
       from small where of_campaign or visited_on is null and n % 13 < 10
       union all
       select ${rowId(`${2 * persons} + n`)}, '2026-11-20 08:00+08', '2026-11-20 08:00+08', 1, ${SCHOOL}, ${personId('n')}, 'REFUSED', date '2026-11-20', 'notice-2026.1', ${RECORDED_BY}
       from generate_series(0, ${persons - 1}) n where ${REFUSED_LATER}`,
    ],
    [
      'answers to screening as a whole',
      `insert into consent (id, created_at, updated_at, version, person_id, purpose, outcome, answered_on, text_version, recorded_by)
       select ${rowId('n')}, ${stamps}, ${personId('n')}, 'SCREENING', 'CONSENTED', visited_on, 'notice-2026.1', ${RECORDED_BY} from small where node is not null and not of_campaign`,
    ],
  ];
}

/** Its roll is filled as that of a campaign which is planned: by the trigger of its places. */
export const rollOfCentres = (size: Size): Step => [
  'roll of the health centres',
  `insert into campaign_school (id, campaign_id, school_id) select ${rowId(`${size.schools} + n`)}, ${NATIONAL}, ${sqlId(KIND.health, 'n')} from generate_series(0, ${healthCentres(size) - 1}) n`,
];
