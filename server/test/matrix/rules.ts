/**
 * Who may do what, as a person reads it, written from the law and the design of the house and not from the code that enforces it.
 * Change it only with a reason somebody outside would accept; the run tells where the house differs.
 *
 * Roles: S screener, C clinician, T therapist, E teacher, K committee secretary, J job coach, R care manager (residence), O case
 * manager (owner of files), P programme administrator, A auditor, Y security administrator, X system administrator.
 * S C T E K J R reach whom their organisation has to do with now; O and P everybody of their division; a city organisation the city.
 */
export const ROLE_LETTERS = {
  S: 'SCREENER',
  C: 'CLINICIAN',
  T: 'THERAPIST',
  E: 'TEACHER',
  K: 'COMMITTEE_SECRETARY',
  J: 'JOB_COACH',
  R: 'CARE_MANAGER',
  O: 'CASE_MANAGER',
  P: 'PROGRAMME_ADMIN',
  A: 'AUDITOR',
  Y: 'SECURITY_ADMIN',
  X: 'SYSTEM_ADMIN',
} as const;

/**
 * person: answers about one person, and only where the role reaches them; list: the same for rows of a list;
 * party: rows of a list that only its parties and the supervision see;
 * role: answers about no person, the role alone decides.
 */
type About = 'person' | 'list' | 'party' | 'role';

export interface MatrixRule {
  operations: string;
  roles: string;
  about: About;
  because: string;
  /** Roles that are answered with rows that name nobody and lead to nobody. */
  nameless?: string;
}

const CARE_OF_PERSONS = 'SCTEKJROP';
const everybody = 'SCTEKJROPAYX';

const rule = (about: About, roles: string, operations: string, because: string): MatrixRule => ({
  about,
  roles,
  operations,
  because,
});

export const RULES: readonly MatrixRule[] = [
  rule(
    'person',
    CARE_OF_PERSONS,
    'person',
    'whoever works with a person reads who they are (个人信息保护法 6: no more than the work needs)',
  ),
  rule(
    'person',
    'OPA',
    'subjectAccess',
    'who looked at a person is told by whoever answers to the guardian, and by the audit (个人信息保护法 44)',
  ),
  rule('person', 'P', 'retentionHolds placeHold', 'a hold is placed by whoever answers for the time of keeping'),
  rule('role', 'P', 'retentionSchedule', 'the schedule is for whoever works by it'),
  rule('role', 'P', 'disposals', 'what goes is proposed and decided by whoever answers for the time of keeping'),
  rule('role', 'P', 'deletionCertificates', 'that records went is known to whoever answers for the time of keeping'),
  rule('role', CARE_OF_PERSONS, 'consentRenewals', 'consent is asked anew by whoever reads it'),
  rule('list', CARE_OF_PERSONS, 'persons persons.csv', 'a list shows whom the record would show'),
  rule('person', CARE_OF_PERSONS, 'case timeline', 'one case file; entries of foreign chapters are left out'),
  rule(
    'person',
    'SCEOP',
    'nodeBoard',
    'which age points of the screening are done, and no result: also for the teacher',
  ),
  rule('list', CARE_OF_PERSONS, 'cases cases.csv', 'a list shows whom the record would show'),
  rule(
    'person',
    'SCRKOP',
    'changePerson addGuardian',
    'who writes the record of a person; a teacher and a coach never do',
  ),
  rule('person', 'SCTEKJRO', 'recordConsent', 'consent is taken where the family is; an administrator meets no family'),
  rule(
    'person',
    'SCRKO',
    'revealNationalId',
    'a masked number in full, with a reason (个人信息保护法 29); a teacher and a coach never need it',
  ),
  rule(
    'person',
    'SCOP',
    'personScreenings',
    'a result is medical: a teacher sees done or not done (深残委〔2022〕2号)',
  ),
  rule('list', 'SCOP', 'screenings screenings.csv', 'the same for the list of results'),
  rule('person', 'SC', 'recordScreening recordSecondaryScreening', 'only who is trained to screen records one'),
  rule(
    'person',
    'CTO',
    'personDiagnoses personFollowUps',
    'a diagnosis is for medicine, rehabilitation and the owner of the file; never for a school',
  ),
  rule('list', 'CTO', 'diagnoses', 'the same for the lists'),
  rule('person', 'C', 'recordDiagnosis recordFollowUp', 'only a doctor records a diagnosis (精神卫生法 29)'),
  {
    ...rule(
      'list',
      'COP',
      'diagnosisReports',
      'how far a statutory report has come; whose it is tells who reads diagnoses',
    ),
    nameless: 'P',
  },
  rule('person', 'CTO', 'personIntervention', 'plans are for those who treat and the owner of the file'),
  rule('list', 'CTO', 'plans plans.csv', 'the same for the list'),
  rule('person', 'CT', 'createPlan', 'who treats writes the plan'),
  rule('person', 'TEKOP', 'personEducation', 'placement and school'),
  rule('list', 'TEKOP', 'placements placements.csv', 'the same for the list'),
  rule('list', 'TEKO', 'ieps', 'an education plan is for those who teach, treat and own the file'),
  rule('person', 'K', 'recordFinding proposePlacement', 'the committee decides on placement (残疾人教育条例 20)'),
  rule('person', 'JOP', 'personEmployment', 'work is for the coach, the owner of the file and the administration'),
  rule('list', 'JOP', 'employments employments.csv', 'the same for the list'),
  rule('person', 'JO', 'jobMatches', 'a match is made by who coaches'),
  rule('person', 'J', 'writeProfile logVisit', 'only the coach writes the vocational profile'),
  rule('person', 'JO', 'assignCoach', 'the coach of a person is named by coaching or by the owner of the file'),
  rule('person', 'ROP', 'personResidence', 'care in a residence'),
  rule('person', 'RO', 'applyForCare', 'an application is written by the owner of the file or the house'),
  rule('list', 'ROP', 'applications', 'the waiting list'),
  rule(
    'person',
    'SCTKJRO',
    'draftReferral',
    'a referral is written by who works with the person; a teacher tells a concern through the school doctor',
  ),
  rule('person', 'SCOP', 'openCase', 'a file is opened by who finds, or who owns'),
  rule(
    'party',
    'SCTKJROP',
    'referrals referrals.csv',
    'a referral is read by its sender and its receiver while it is open to them, and by who supervises the division',
  ),
  rule('list', CARE_OF_PERSONS, 'tasks', 'what is owed for the persons within reach'),
  rule('role', everybody, 'organisations organisation managementAreas', 'the directory names no client'),
  rule('role', everybody, 'mySignIn', 'one’s own account'),
  rule('role', 'Y', 'serviceTokens', 'who gives access reads no case, and nobody else gives it (GB/T 22239-2019)'),
  rule('role', 'PY', 'accounts', 'who may enter is known to the administration of the place and to security'),
  rule('role', 'A', 'auditEvents', 'who looked at whom is for the auditor alone'),
  rule(
    'role',
    'SCTEJRO',
    'myGlass',
    'an emergency is met by who stands before people; lists, machines and the audit meet none',
  ),
  rule(
    'role',
    'A',
    'glassGrants glass-grants.csv',
    'who opened a record in an emergency is looked at by somebody without cases',
  ),
  rule(
    'role',
    'OP',
    'duplicatePairs duplicateCounts duplicateWeights personMerges',
    'both records must be within reach of who decides',
  ),
  rule('role', 'OP', 'coverage cascade', 'counts of a division'),
  rule('role', 'OP', 'circulars', 'the weekly list of what is overdue, by name'),
  rule('role', 'CTOP', 'standardCells', 'the standard of intervention'),
  rule('role', 'SCEOP', 'campaigns', 'rounds of screening'),
  rule('role', 'SEP', 'imports importPurposes', 'who brings in rolls'),
  rule('role', 'PX', 'recountFindings', 'which totals differ; it names nobody'),
  rule('role', 'ROP', 'bedBoard stays', 'beds of one’s own house or division'),
  rule('role', 'JOP', 'jobs', 'open jobs of employers'),
  rule('role', 'KP', 'candidates', 'children who come to school age'),
  rule('role', 'SC', 'instrumentTexts', 'item texts a site holds under its own permission, for its screeners'),
];
