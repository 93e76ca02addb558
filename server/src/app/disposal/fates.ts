import type { GuardedTable } from '../row-security/tables.js';

/**
 * What becomes of the rows of a table when their person's records go. `keeps`: where they are made anonymous these columns stay, under no
 * name, days as years; nothing but codes and numbers may stand here (a test asks the database).
 */
export type Fate = 'GOES' | { keeps: readonly string[] } | { stays: string };

const keeps = (...columns: string[]): Fate => ({ keeps: columns });

/** Every table with rows about a person. Typed by the census: a new table that nobody decided on does not compile. */
export const FATES: Readonly<Record<GuardedTable, Fate>> = {
  person: keeps('sex', 'birth_date', 'gestation_weeks'),
  involvement: 'GOES',
  guardian: 'GOES',
  consent: keeps('purpose', 'outcome', 'answered_on'),
  enrolment: 'GOES',
  possible_duplicate: 'GOES',
  person_merge: 'GOES',
  merge_link: 'GOES',

  retention_hold: 'GOES',
  disposal: { stays: 'who proposed and who approved; no name and no words (个人信息保护法 54)' },

  case_file: keeps('status', 'opened_on', 'opened_because', 'closed_on'),
  case_card: 'GOES',
  stage_entry: keeps('stage', 'entered_on', 'left_on'),
  owner_period: 'GOES',
  handover: 'GOES',
  task: 'GOES',
  timeline_entry: 'GOES',

  screening: keeps(
    'stage',
    'programme',
    'instrument',
    'informant',
    'node',
    'age_months',
    'total',
    'band',
    'outcome',
    'next_step',
    'status',
    'screened_on',
  ),
  screening_amendment: 'GOES',
  screening_notice: keeps('outcome', 'given_on'),
  screening_refusal: 'GOES',
  screening_course: 'GOES',
  roll_place: 'GOES',
  campaign_pupil: 'GOES',
  campaign_consent: keeps('outcome', 'answered_on'),
  campaign_absence: 'GOES',
  grid_lease: 'GOES',

  referral: keeps('service', 'reason', 'urgency', 'status', 'result', 'sent_on', 'result_on'),
  referral_step: 'GOES',
  referral_link: 'GOES',
  circular_row: 'GOES',

  diagnosis: keeps(
    'diagnosed_on',
    'outcome',
    'icd11',
    'icd10',
    'severity_social',
    'severity_repetitive',
    'cognitive_measure',
    'cognitive_value',
    'adaptive_level',
    'functional_language',
  ),
  diagnosis_report: 'GOES',
  follow_up: keeps('progress', 'visited_on'),

  intervention_profile: 'GOES',
  plan: keeps('status', 'starts_on', 'ended_on', 'direct_minutes', 'total_minutes'),
  goal: keeps('domain', 'status', 'weight'),
  goal_rating: keeps('level', 'rated_on'),
  therapy_session: keeps(
    'held_on',
    'planned_minutes',
    'delivered_minutes',
    'family_minutes',
    'attendance',
    'setting',
    'method',
  ),

  candidate: 'GOES',
  committee_finding: keeps('opinion', 'suggested', 'decided_on'),
  placement: keeps('option', 'status', 'school_year', 'starts_on', 'ended_on'),
  iep: keeps('status', 'starts_on', 'ended_on'),
  iep_goal: keeps('domain', 'level'),

  vocational_profile: 'GOES',
  employment: keeps('status', 'starts_on', 'ended_on', 'end_reason', 'hours_per_week'),
  retention_check: keeps('milestone', 'confirmed_on'),
  coach_assignment: 'GOES',
  visit: keeps('held_on', 'minutes', 'place'),

  application: keeps('status', 'points', 'applied_on'),
  offer: 'GOES',
  stay: keeps('status', 'starts_on', 'ended_on', 'end_reason'),
  stay_leave: keeps('kind', 'starts_on'),
  care_plan: 'GOES',
  medication_reconciliation: 'GOES',
};

/** Whose rows go while what they counted stays as a row of nobody (\`leaveFigures\`). */
export const COUNTED: readonly GuardedTable[] = ['campaign_pupil', 'screening_course'];
