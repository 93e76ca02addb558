/**
 * Columns of text, JSON and arrays in tables about persons that are neither sealed nor hashed, and why each may be read by whoever has
 * the disk. A column in neither list fails a test: whoever adds one decides.
 */
const CODE = 'a code of a closed list';
const CODES = 'codes of closed lists';
const VERSION = 'the version of a rule or a text';
const PLACE = 'a division, an area or a school class';
const NAME = 'the name: plain by design, lists and searches begin with it (decision 0030)';
const MASK = 'masked: its middle is not there';
const NUMBER = 'a number of the house, which says nothing of anybody elsewhere';
const RECORD = 'which record of the house';
const HASH = 'a keyed hash';
const SCORED = 'coded answers and scores (D.2 seals words)';
const STAFF = 'staff, not clients';
const ORGANISATION = 'an institution of the public directory';

const each = (table: string, reason: string, ...columns: string[]): Record<string, string> =>
  Object.fromEntries(columns.map((column) => [`${table}.${column}`, reason]));

export const PLAIN_TEXT: Readonly<Record<string, string>> = {
  ...each('person', NAME, 'name', 'pinyin', 'initials', 'sound'),
  ...each('person', CODE, 'sex'),
  ...each('person', PLACE, 'area_code', 'street_code'),
  ...each('person', MASK, 'national_id_masked'),
  ...each('guardian', CODE, 'kind', 'end_reason'),
  ...each('guardian', MASK, 'phone_masked'),
  ...each('involvement', CODE, 'reason'),
  ...each('consent', CODE, 'outcome', 'own_answer', 'purpose'),
  ...each('consent', VERSION, 'text_version'),
  ...each('enrolment', PLACE, 'class_name', 'grade'),
  ...each('enrolment', NUMBER, 'roll_number'),
  ...each('possible_duplicate', CODE, 'band', 'decided_because', 'state'),
  ...each('possible_duplicate', HASH, 'fingerprint'),
  ...each('possible_duplicate', 'aspects, likeness and points; no value', 'reasons'),
  ...each('possible_duplicate', VERSION, 'weights_version'),
  ...each('person_merge', CODE, 'state'),
  ...each('person_merge', 'names of fields', 'taken'),
  ...each('person_merge', 'columns of `person` as they stand there: cells as cells', 'survivor_fields', 'tombstone'),
  ...each('merge_link', 'columns of other tables as they stand there: cells as cells', 'before', 'after'),
  ...each('merge_link', RECORD, 'table_name', 'column_name'),
  ...each('merge_link', CODE, 'deed'),
  ...each('retention_hold', CODE, 'reason'),
  ...each('disposal', CODE, 'category', 'status', 'stopped_because', 'way'),
  ...each('disposal', PLACE, 'area_code'),
  ...each('disposal', 'the document and article of the rule', 'rule_source'),
  ...each('case_file', NUMBER, 'number'),
  ...each('case_file', CODE, 'opened_because', 'status'),
  ...each('case_card', NAME, 'name'),
  ...each('case_card', NUMBER, 'number'),
  ...each('case_card', PLACE, 'area_code'),
  ...each('case_card', CODES, 'next_task', 'outcome', 'sex', 'stages', 'status'),
  ...each('case_card', 'ids of institutions', 'organisations'),
  ...each('stage_entry', CODE, 'stage'),
  ...each('handover', CODE, 'status'),
  ...each('task', CODE, 'chapter', 'kind', 'status'),
  ...each('task', 'the document and article a date comes from', 'source'),
  ...each('task', RECORD, 'record_type'),
  ...each('timeline_entry', CODE, 'chapter', 'kind'),
  ...each('timeline_entry', RECORD, 'record_type'),
  ...each('screening', CODE, 'band', 'informant', 'instrument', 'next_step', 'outcome', 'programme', 'stage', 'status'),
  ...each('screening', SCORED, 'answers', 'clauses', 'follow_up_answers', 'history', 'missing', 'scores'),
  ...each('screening', VERSION, 'scoring_version'),
  ...each('screening_amendment', SCORED, 'answers_before', 'answers_after'),
  ...each('screening_notice', CODE, 'outcome'),
  ...each('screening_refusal', CODE, 'programme'),
  ...each('screening_course', PLACE, 'area_code'),
  ...each('roll_place', PLACE, 'area_code', 'grade'),
  ...each('campaign_pupil', PLACE, 'area_code', 'class_name', 'grade'),
  ...each('campaign_pupil', CODE, 'consent'),
  ...each('campaign_consent', CODE, 'outcome'),
  ...each('campaign_consent', VERSION, 'text_version'),
  ...each('grid_lease', CODE, 'instrument'),
  ...each('referral', CODE, 'decline_reason', 'lost_reason', 'reason', 'result', 'service', 'status', 'urgency'),
  ...each('referral', VERSION, 'clock_version'),
  ...each('referral_step', CODE, 'decline_reason', 'lost_reason', 'move', 'result', 'status', 'status_before'),
  ...each('referral_link', VERSION, 'rule_version'),
  ...each('referral_link', HASH, 'token_hash'),
  ...each('circular_row', CODE, 'clock', 'service', 'status'),
  ...each('circular_row', ORGANISATION, 'from_name', 'to_name'),
  ...each('diagnosis', CODE, 'adaptive_level', 'cognitive_measure', 'functional_language', 'icd10', 'icd11'),
  ...each('diagnosis', CODE, 'licence_scope', 'outcome', 'severity_repetitive', 'severity_social'),
  ...each('diagnosis', CODES, 'co_occurring', 'differential'),
  ...each('diagnosis', SCORED, 'end_scores'),
  ...each('diagnosis', 'the name of a test', 'cognitive_test'),
  ...each('diagnosis', STAFF, 'licence_number'),
  ...each('diagnosis_report', CODE, 'gateway', 'kind', 'last_problem', 'recipient', 'status'),
  ...each('diagnosis_report', NUMBER, 'receipt_number'),
  ...each('diagnosis_report', VERSION, 'rule_version'),
  ...each('follow_up', CODE, 'progress'),
  ...each('follow_up', VERSION, 'rule_version'),
  ...each('intervention_profile', CODE, 'adaptive', 'repetitive', 'social'),
  ...each('plan', CODE, 'status'),
  ...each('plan', 'a cell of the standard and its version', 'standard_cell'),
  ...each('goal', CODE, 'domain', 'status'),
  ...each('goal_rating', CODE, 'level'),
  ...each('therapy_session', CODE, 'attendance', 'method', 'setting'),
  ...each('candidate', CODE, 'because'),
  ...each('committee_finding', CODES, 'opinion', 'suggested', 'supports'),
  ...each('placement', CODE, 'option', 'status'),
  ...each('placement', 'the article an option rests on', 'legal_basis'),
  ...each('iep', CODE, 'status'),
  ...each('iep', 'codes with minutes', 'supports'),
  ...each('iep_goal', CODE, 'domain', 'level'),
  ...each('vocational_profile', CODES, 'interests', 'skills', 'track', 'wish'),
  ...each('employment', CODE, 'end_reason', 'status'),
  ...each('retention_check', CODE, 'milestone'),
  ...each('coach_assignment', CODE, 'phase'),
  ...each('visit', CODES, 'activities', 'place'),
  ...each('application', CODE, 'status', 'urgent_because', 'withdraw_reason'),
  ...each('application', SCORED, 'factors', 'facts'),
  ...each('application', STAFF, 'panel'),
  ...each('application', VERSION, 'rule'),
  ...each('offer', CODE, 'status'),
  ...each('stay', CODE, 'end_reason', 'status'),
  ...each('stay_leave', CODE, 'kind'),
  ...each('care_plan', CODE, 'support_level'),
  ...each('break_glass_grant', CODE, 'reason', 'role', 'verdict'),
  ...each('break_glass_grant', VERSION, 'rule_version'),
  'timeline_entry.facts': 'codes, numbers, days, names of institutions and of staff',
  ...each('audit_event', CODE, 'deed', 'role', 'subject_type'),
  ...each('audit_event', RECORD, 'subject_id', 'request_id', 'shown'),
  ...each('audit_event', STAFF, 'address', 'device', 'session', 'system'),
  'audit_event.purpose':
    'why somebody looked, in their words: the trail is never rewritten and its chain covers them, so that a key they were sealed with could never be retired (decision 0042)',
  'audit_event.changes': 'names of fields, and values of those that are codes; values of sealed fields never',
};

/** Tables of the list of those nobody's privacy hangs on that say something about a person all the same. */
export const BESIDES: readonly string[] = ['break_glass_grant', 'audit_event'];
