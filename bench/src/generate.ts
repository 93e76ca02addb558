import type { Client } from 'pg';
import { idOf, KIND, sqlId } from './ids.ts';
import { EVENTS, PLACEMENTS, type Size } from './sizes.ts';

/** Every statement is a set: the same size gives the same city, to the row. Invented people only. */
const AREAS = [
  '440303',
  '440304',
  '440305',
  '440306',
  '440307',
  '440308',
  '440309',
  '440310',
  '440311',
  '440312',
  '440313',
];
const SURNAMES = '林陈李张黄王刘吴杨周何罗郭梁曾谢郑徐邓冯钟彭卢丘';
const SURNAME_PINYIN =
  'lin chen li zhang huang wang liu wu yang zhou he luo guo liang zeng xie zheng xu deng feng zhong peng lu qiu'.split(
    ' ',
  );
const GIVEN = '星辰宇轩子涵梓睿一诺浩然欣怡雨桐思远嘉佳明俊杰安然乐知行';
const GIVEN_PINYIN =
  'xing chen yu xuan zi han zi rui yi nuo hao ran xin yi yu tong si yuan jia jia ming jun jie an ran le zhi xing'.split(
    ' ',
  );

const TODAY = '2026-11-22';
const stamps = `'2026-09-01 08:00+08'::timestamptz, '2026-09-01 08:00+08'::timestamptz, 1`;
const list = (words: readonly string[]) => `array[${words.map((word) => `'${word}'`).join(',')}]`;
const pick = (words: readonly string[], n: string) => `(${list(words)})[1 + (${n}) % ${words.length}]`;
const area = (n: string) => pick(AREAS, n);

export async function generate(client: Client, size: Size, say: (line: string) => void): Promise<void> {
  const { persons, cases, schools, centres } = size;
  const id = sqlId;
  const school = (n: string) => `(${n}) % ${schools}`;
  const steps: [string, string][] = [
    [
      'organisations',
      `insert into organisation (id, created_at, updated_at, version, name, kind, area_code)
       select ${id(KIND.school, 'n')}, ${stamps}, '第' || n || '小学', 'PRIMARY_SCHOOL', ${area('n')} from generate_series(0, ${schools - 1}) n
       union all
       select ${id(KIND.centre, 'n')}, ${stamps}, '第' || n || '康复中心', 'REHAB_INSTITUTION', ${area('n')} from generate_series(0, ${centres - 1}) n
       union all
       select ${id(KIND.centre, String(900_000))} , ${stamps}, '龙岗区残联', 'FEDERATION', '440307'
       union all
       select ${id(KIND.centre, String(900_001))}, ${stamps}, '深圳市残联', 'FEDERATION', '440300'`,
    ],
    [
      'staff',
      `with staff as (
         select n, 'REHAB' as kind from generate_series(0, ${centres - 1}) n union all select n, 'FEDERATION' from generate_series(900000, 900001) n
       ), made as (
         insert into account (id, created_at, updated_at, version, username, name, password_hash, language, service)
         select ${id(KIND.account, 'n')}, ${stamps}, 'bench.' || n, '员工' || n, 'none', 'zh', false from staff returning id
       )
       insert into membership (id, created_at, updated_at, version, account_id, organisation_id, role, started_on, check_due_on)
       select ${id(KIND.membership, 'n')}, ${stamps}, ${id(KIND.account, 'n')}, ${id(KIND.centre, 'n')},
         case kind when 'REHAB' then 'THERAPIST' else 'PROGRAMME_ADMIN' end, '2020-01-01', '2099-12-31' from staff`,
    ],
    [
      'persons',
      `insert into person (id, created_at, updated_at, version, name, pinyin, initials, sex, birth_date, national_id_cell, national_id_index, national_id_masked, area_code)
       select ${id(KIND.person, 'n')}, ${stamps}, s.han || g.han || h.han, s.py || g.py || h.py, left(s.py, 1) || left(g.py, 1) || left(h.py, 1),
         case when n % 2 = 0 then 'MALE' else 'FEMALE' end, date '2014-01-01' + (n::bigint * 7919 % 4300)::int,
         decode(md5(n::text) || md5((n + 1)::text) || md5((n + 2)::text), 'hex'), decode(md5('i' || n) || md5('j' || n), 'hex'), '4****************' || (n % 10)::text,
         ${area(school('n'))}
       from generate_series(0, ${persons - 1}) n
       cross join lateral (select ${pick([...SURNAMES], 'n * 31 + n / 977')} as han, ${pick(SURNAME_PINYIN, 'n * 31 + n / 977')} as py) s
       cross join lateral (select ${pick([...GIVEN], 'n * 17 + n / 31')} as han, ${pick(GIVEN_PINYIN, 'n * 17 + n / 31')} as py) g
       cross join lateral (select ${pick([...GIVEN], 'n * 7 + n / 101')} as han, ${pick(GIVEN_PINYIN, 'n * 7 + n / 101')} as py) h`,
    ],
    [
      'enrolments',
      `insert into enrolment (id, created_at, updated_at, version, person_id, school_id, school_year, grade, class_name, started_on)
       select ${id(KIND.row, 'n')}, ${stamps}, ${id(KIND.person, 'n')}, ${id(KIND.school, school('n'))}, 2026, 'P' || (1 + n / ${schools} % 6), (1 + n / ${schools} / 6 % 20) || '班', '2026-09-01'
       from generate_series(0, ${persons - 1}) n`,
    ],
    [
      'involvements',
      `insert into involvement (id, created_at, updated_at, version, person_id, organisation_id, reason, started_on)
       select ${id(KIND.row, 'n')}, ${stamps}, ${id(KIND.person, 'n')}, ${id(KIND.school, school('n'))}, 'ENROLMENT', date '2026-09-01' from generate_series(0, ${persons - 1}) n
       union all
       select ${id(KIND.row, `${persons} + n`)}, ${stamps}, ${id(KIND.person, caseOf(size))}, ${id(KIND.centre, `n % ${centres}`)}, 'INTERVENTION', date '2026-09-01' from generate_series(0, ${cases - 1}) n`,
    ],
    [
      'screenings',
      `insert into screening (id, created_at, updated_at, version, person_id, campaign_id, stage, programme, instrument, informant, node, age_months, answers, scores, total, outcome, clauses, missing, next_step, scoring_version, status, screened_on, organisation_id)
       select ${id(KIND.row, 'n')}, ${stamps}, ${id(KIND.person, 'n')}, ${id(KIND.campaign, '1')}, 'PRIMARY', 'SCHOOL', 'CAST@1', 'PARENT', null, 90, '{}', '{}', n % 30, case when n % 60 = 0 then 'POSITIVE' else 'NEGATIVE' end, '[]', '[]',
         case when n % 60 = 0 then 'SECONDARY' else 'ROUTINE' end, 'CAST@1', 'SCORED', date '2026-09-01' + (n % 80), ${id(KIND.school, school('n'))}
       from generate_series(0, ${persons - 1}) n where n % 26 <> 0`,
    ],
    [
      // A result is shown on a board once the guardian was told (decision 0022).
      'notices',
      `insert into screening_notice (id, screening_id, outcome, given_on, recorded_by, recorded_at)
       select ${id(KIND.row, 'n')}, ${id(KIND.row, 'n')}, case when n % 60 = 0 then 'POSITIVE' else 'NEGATIVE' end, date '2026-09-02' + (n % 80), ${id(KIND.account, '900000')}, '2026-11-21'
       from generate_series(0, ${persons - 1}) n where n % 26 <> 0`,
    ],
    // Else the triggers of the case files plan without knowing how large the tables are.
    ['statistics', 'analyze'],
    [
      'cases',
      `insert into case_file (id, created_at, updated_at, version, person_id, number, status, opened_on, opened_because, owner_organisation_id, owner_account_id)
       select ${id(KIND.caseFile, 'n')}, ${stamps}, ${id(KIND.person, caseOf(size))}, 'B' || lpad(n::text, 8, '0'), 'OPEN', date '2026-01-01' + (n % 300), 'POSITIVE_SCREEN', ${id(KIND.centre, `n % ${centres}`)}, ${id(KIND.account, `n % ${centres}`)}
       from generate_series(0, ${cases - 1}) n`,
    ],
    [
      'stages',
      `insert into stage_entry (id, created_at, updated_at, version, case_file_id, stage, entered_on)
       select ${id(KIND.row, 'n')}, ${stamps}, ${id(KIND.caseFile, 'n')}, 'INTERVENTION', '2026-02-01' from generate_series(0, ${cases - 1}) n`,
    ],
    [
      'tasks',
      `insert into task (id, created_at, updated_at, version, person_id, chapter, kind, status, organisation_id, due_on)
       select ${id(KIND.row, 'n')}, ${stamps}, ${id(KIND.person, caseOf(size, 'n / 2'))}, 'INTERVENTION', 'PLAN_REVIEW', 'OPEN', ${id(KIND.centre, `n / 2 % ${centres}`)}, date '2026-11-01' + (n % 90)
       from generate_series(0, ${cases * 2 - 1}) n`,
    ],
    [
      'events',
      `insert into timeline_entry (id, person_id, chapter, kind, happened_on, lasts, facts, account_id, organisation_id, recorded_at)
       select ${id(KIND.row, 'n')}, ${id(KIND.person, caseOf(size, `n / ${EVENTS}`))}, 'INTERVENTION', 'SESSION_RECORDED', date '2024-01-01' + (n * 7 % 1000), false, '{"minutes": 60, "attendance": "ATTENDED"}',
         ${id(KIND.account, `n % ${centres}`)}, ${id(KIND.centre, `n % ${centres}`)}, '2026-09-01' from generate_series(0, ${cases * EVENTS - 1}) n`,
    ],
    [
      'placements',
      `insert into placement (id, created_at, updated_at, version, person_id, school_id, bureau_id, option, legal_basis, status, school_year, proposed_on, starts_on, ended_on)
       select ${id(KIND.row, 'n')}, ${stamps}, ${id(KIND.person, caseOf(size, `n / ${PLACEMENTS}`))}, ${id(KIND.school, school('n'))}, ${id(KIND.centre, String(900_000))}, 'ORDINARY_REGULAR', '残疾人教育条例 17', 'ENDED', 2024, '2024-05-01', '2024-09-01', '2025-07-01'
       from generate_series(0, ${cases * PLACEMENTS - 1}) n`,
    ],
    ['statistics', 'vacuum analyze'],
  ];
  const board: [string, string][] = [
    [
      'campaign board',
      `insert into campaign_school (id, campaign_id, school_id) select ${id(KIND.row, 'n')}, ${id(KIND.campaign, '1')}, ${id(KIND.school, 'n')} from generate_series(0, ${schools - 1}) n`,
    ],
    [
      'courses of positive children',
      `select screening_refresh(array(select person_id from screening where outcome = 'POSITIVE' order by id limit 50000))`,
    ],
    ['statistics', 'vacuum analyze'],
  ];
  // Bulk rows go in without triggers and foreign-key checks, the people first; the boards are then filled by their own trigger.
  await client.query(
    `insert into campaign (id, created_at, updated_at, version, name, school_year, programme, programme_version, area_code, instruments, starts_on, ends_on, status, organisation_id)
     values (${id(KIND.campaign, '1')}, ${stamps}, '2026 学年在校生筛查', 2026, 'SCHOOL', 'SCHOOL@2024', '440300', '["CAST@1"]', '2026-09-01', '2027-08-31', 'OPEN', ${id(KIND.centre, '900000')})`,
  );
  await client.query('set session_replication_role = replica');
  for (const [name, statement] of [...steps, ...board]) {
    if (name === 'cases' || name === 'campaign board') await client.query('set session_replication_role = origin');
    const started = performance.now();
    await client.query(statement);
    say(`  ${name}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
  }
}

/** Cases are spread over the whole city. */
function caseOf(size: Size, n = 'n'): string {
  return `(${n}) * ${Math.floor(size.persons / size.cases)}`;
}

export const personOfCase = (size: Size, n: number): string =>
  idOf(KIND.person, n * Math.floor(size.persons / size.cases));

export const BENCH_DAY = TODAY;
