/**
 * What the database itself knows of the permission rule: whose row a row is. The service's own predicate (`reaches`) decides what
 * a reader gets; this is the net below it, for the statement somebody forgets to narrow (docs/decisions/0027).
 */
export type Guarded =
  /** A row about a person: seen by whoever reaches the person. */
  | { by: 'person'; column?: string; areaColumn?: string; organisationColumns?: readonly string[] }
  /** A part of another row: seen with it. */
  | { by: 'parent'; table: string; column: string; key?: string }
  /** A row about two persons: seen by whoever reaches either. */
  | { by: 'either'; columns: readonly [string, string] }
  /** The tie itself, from which reach over persons follows. */
  | { by: 'tie' };

const person: Guarded = { by: 'person' };
const part = (table: string, column: string): Guarded => ({ by: 'parent', table, column });

const GUARDED_TABLES = {
  person: { by: 'person', column: 'id', areaColumn: 'area_code' },
  involvement: { by: 'tie' },
  guardian: person,
  consent: person,
  enrolment: { by: 'person', organisationColumns: ['school_id'] },
  possible_duplicate: { by: 'either', columns: ['one_id', 'other_id'] },
  person_merge: { by: 'either', columns: ['survivor_id', 'merged_id'] },
  merge_link: part('person_merge', 'merge_id'),

  retention_hold: person,
  /** Outlives the person: the district that decided finds it by the area. */
  disposal: { by: 'person', areaColumn: 'area_code' },

  case_file: { by: 'person', organisationColumns: ['owner_organisation_id'] },
  case_card: { by: 'person', areaColumn: 'area_code', organisationColumns: ['owner_organisation_id'] },
  stage_entry: part('case_file', 'case_file_id'),
  owner_period: part('case_file', 'case_file_id'),
  handover: part('case_file', 'case_file_id'),
  task: { by: 'person', organisationColumns: ['organisation_id'] },
  timeline_entry: person,

  screening: { by: 'person', organisationColumns: ['organisation_id'] },
  screening_amendment: part('screening', 'screening_id'),
  screening_notice: part('screening', 'screening_id'),
  screening_refusal: person,
  screening_course: { by: 'person', areaColumn: 'area_code' },
  roll_place: { by: 'person', areaColumn: 'area_code' },
  campaign_pupil: { by: 'person', areaColumn: 'area_code', organisationColumns: ['school_id'] },
  campaign_consent: person,
  campaign_absence: person,
  grid_lease: person,

  /** Its receiver sees it through the tie that sending makes, and not without: a consent that was taken back ends the tie. */
  referral: { by: 'person', organisationColumns: ['from_organisation_id'] },
  referral_step: part('referral', 'referral_id'),
  referral_link: part('referral', 'referral_id'),
  circular_row: person,

  diagnosis: { by: 'person', organisationColumns: ['organisation_id'] },
  diagnosis_report: { by: 'person', organisationColumns: ['recipient_organisation_id'] },
  follow_up: person,

  intervention_profile: person,
  plan: { by: 'person', organisationColumns: ['organisation_id'] },
  goal: part('plan', 'plan_id'),
  goal_rating: part('goal', 'goal_id'),
  therapy_session: person,

  candidate: { by: 'person', organisationColumns: ['bureau_id'] },
  committee_finding: { by: 'person', organisationColumns: ['bureau_id'] },
  placement: { by: 'person', organisationColumns: ['school_id', 'bureau_id'] },
  iep: { by: 'person', organisationColumns: ['school_id'] },
  iep_goal: part('iep', 'iep_id'),

  vocational_profile: person,
  employment: person,
  retention_check: part('employment', 'employment_id'),
  coach_assignment: { by: 'person', organisationColumns: ['organisation_id'] },
  visit: person,

  application: person,
  offer: part('application', 'application_id'),
  stay: person,
  stay_leave: part('stay', 'stay_id'),
  care_plan: person,
  medication_reconciliation: person,
} as const satisfies Readonly<Record<string, Guarded>>;
export type GuardedTable = keyof typeof GUARDED_TABLES;
export const GUARDED: Readonly<Record<string, Guarded>> = GUARDED_TABLES;

/** Every other table, and why nobody's privacy hangs on its rows. A table in neither list stops the start. */
const OPEN_TABLES = {
  account: 'staff, not clients',
  membership: 'staff, not clients',
  session: 'staff; holds a hash',
  former_password: 'staff; holds hashes',
  recovery_link: 'staff; holds a hash',
  recovery_code: 'staff; holds hashes',
  second_factor: 'staff; encrypted',
  service_token: 'programs; holds a hash',
  identity_link: 'staff',
  provider_sign_out: 'ids of notices',
  sign_in_counter: 'keyed hashes of who tried',
  sign_in_setting: 'rules',
  sign_in_ticket: 'staff; holds a hash',
  sign_on_attempt: 'holds hashes',
  break_glass_grant:
    'read by its own account and the auditor, before anybody’s reach is known; says who, whom and why, nothing of the case',
  draft: 'found by its own account; encrypted',
  data_key: 'keys, wrapped under the master key',
  reseal_progress: 'how far re-sealing has come',
  attempt: 'keyed hashes of who tried',
  audit_seal: 'numbers and hashes',
  audit_head: 'signatures',
  audit_event: 'read by the auditor alone; has a guard of its own',
  idempotent_answer: 'found by account and key; holds what that account was answered',
  identity_due: 'ids whose likeness is still to be looked up by a job',
  organisation: 'the public directory',
  licence: 'the public directory',
  division: 'reference data',
  management_area: 'reference data',
  standard: 'reference data',
  standard_cell: 'reference data',
  published_table: 'figures with small ones withheld',
  campaign: 'a plan, nobody in it',
  campaign_school: 'a plan, nobody in it',
  campaign_school_count: 'counts',
  campaign_class_count: 'counts',
  circular: 'counts of a week',
  former_person: 'a year and a district of nobody: what figures of the past still count',
  former_pupil: 'steps of nobody: what figures of past campaigns still count',
  former_course: 'steps of nobody: what figures of past years still count',
  anonymous_record: 'codes, numbers and years of nobody',
  deletion_certificate: 'ids, counts and signatures; found by its division',
  cohort_answers: 'published research answers of nobody known',
  recount_finding: 'counts that differ',
  instrument_text: 'texts',
  job: 'posts of employers',
  unit: 'rooms of a facility',
  bed: 'beds of a facility',
  upload: 'found by its own account; encrypted',
  upload_part: 'found by its own account; encrypted',
  import_run: 'a file and its counts, found by its organisation',
  import_progress: 'counts',
  import_mapping: 'column heads',
  import_row: 'copied in, which row security does not allow; found through its run alone',
  import_effect: 'ids of what a run wrote, found through its run alone',
  import_absent: 'ids of who is missing in a file, found through its run alone',
  mikro_orm_migrations: 'migrations',
} as const satisfies Readonly<Record<string, string>>;
export type OpenTable = keyof typeof OPEN_TABLES;
export const OPEN: Readonly<Record<string, string>> = OPEN_TABLES;
