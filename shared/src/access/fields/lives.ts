import { alike, MASKED, record, records, type RecordRule } from './field-rule.ts';

/** Screening results stay from whoever sees done or not done (深残委〔2022〕2号 三(四)1). */
const RESULT_FIGURES = alike(['untold', 'positive', 'referred', 'rechecked', 'abnormal', 'diagnosed', 'overdue'], {
  read: 'screening.read',
});

/** Who may use which field of the records of a life, chapter by chapter. */
export const LIFE_RECORDS: Readonly<Record<string, RecordRule>> = {
  // people
  Person: record(['person.read', 'person.match'], { nationalIdMasked: MASKED }),
  Guardian: record('guardian.read', { phoneMasked: MASKED, documentNo: { filter: 'nobody', sort: 'nobody' } }),
  ...records('person.read', 'PersonDetail', 'PersonAbilities', 'Enrolment', 'Tie'),
  Consent: record('consent.read'),
  Revealed: record('person.reveal', { value: { filter: 'nobody', sort: 'nobody', group: 'nobody', export: 'nobody' } }),
  PossibleDuplicate: record('person.match'),
  DuplicateReason: record(['duplicate.read', 'person.match']),
  ...records(
    'duplicate.read',
    'DuplicatePair',
    'DuplicateDecision',
    'DuplicateCount',
    'DuplicateWeight',
    'DuplicateWeights',
  ),
  ...records('person.merge', 'MergePreview', 'MergeFieldChoice', 'MergeMove', 'MergeRuleApplied'),
  PersonMerge: record('merge.read', { mergedNationalIdMasked: MASKED }),
  ...records('merge.read', 'UnmergePreview', 'UnmergeKind'),
  RosterLeaver: record('roster.import'),
  SubjectAccess: record('subjectlog.read'),
  GlassGrant: record(['glass.break', 'glass.review']),
  ...records('glass.break', 'GlassRules', 'MyGlass'),
  ...records('signed-in', 'WhyVisible', 'SightRule', 'FieldSight', 'FieldUses'),
  // casefile
  CaseRow: record('case.read', {
    // A step that follows from a result tells the result: it is filtered as it is shown.
    nextTask: { asShown: true },
    nextDueOn: { asShown: true },
    screenedOn: { read: 'screening.read' },
    outcome: { read: 'screening.read', sort: 'nobody', group: 'nobody' },
  }),
  ...records('case.read', 'CaseDetail', 'CaseAbilities', 'StageEntry', 'TeamMember'),
  Handover: record(['case.read', 'handover.answer']),
  Task: record('task.read', { kind: { asShown: true }, dueOn: { asShown: true }, chapter: { asShown: true } }),
  TimelineEntry: record('timeline.read', { chapter: { asShown: true }, happenedOn: { asShown: true } }),
  // screening
  Campaign: record('campaign.read', RESULT_FIGURES),
  CampaignBoardRow: record('screening.progress', RESULT_FIGURES),
  ...records('screening.progress', 'CampaignClass', 'AgePointChild', 'NodeState'),
  ScreeningProgress: record('screening.progress', {
    consent: { read: 'screening.consent' },
    done: { asShown: true },
  }),
  CampaignPupil: record('screening.read', {
    ...alike(['outcome', 'nextStep', 'positiveOn', 'referredOn', 'recheckedOn', 'diagnosedOn', 'dueOn'], {
      asShown: true,
    }),
  }),
  ...records(
    'screening.read',
    'ClassGrid',
    'ClassGridRow',
    'GridRowMark',
    'Clause',
    'ScreeningDetail',
    'ScreeningAmendment',
  ),
  Screening: record('screening.read', {
    ...alike(['outcome', 'nextStep', 'dueOn', 'total', 'band'], { asShown: true }),
  }),
  ...records('screening.record', 'SavedGridRow', 'CellConflict'),
  GivenNotices: record('screening.notice'),
  CampaignConsents: record('screening.consent'),
  CohortAnswers: record('screening.import'),
  // referral
  Referral: record('referral.read', {
    result: { asShown: true, filter: 'nobody', sort: 'nobody', group: 'nobody' },
    resultNote: { asShown: true },
  }),
  ...records(
    'referral.read',
    'ReferralDetail',
    'ReferralClock',
    'ReferralNextMove',
    'ReferralCount',
    'ReferralRule',
    'ReferralMoves',
    'ReferralMoveRow',
  ),
  ReferralStep: record('referral.read', { result: { asShown: true }, resultNote: { asShown: true } }),
  ...records('referral.circular', 'Circular', 'CircularRow'),
  ...records('anyone', 'LinkReferral', 'LinkAnswer'),
  IssuedLink: record('referral.send'),
  // diagnosis
  ...records('diagnosis.read', 'Diagnosis', 'FollowUp', 'FollowUpDue', 'FollowUpCounts'),
  DiagnosisReport: record('report.read', {
    // Whoever administers reports sees that one failed, and not whose: a report is of a confirmed child.
    personId: { read: 'diagnosis.read' },
    personName: { sort: 'nobody', group: 'nobody' },
  }),
  ...records('report.read', 'ReportCount', 'ReportRule'),
  // intervention
  ...records('intervention.read', 'PersonIntervention', 'Plan', 'Goal', 'TherapySession', 'Recommendation'),
  Dose: record('dose.read'),
  StandardCell: record('standard.read'),
  // education
  PersonEducation: record('education.read', {
    findings: { read: 'opinion.read' },
    candidates: { read: 'candidate.read' },
    ieps: { read: 'iep.read' },
  }),
  CommitteeFinding: record('opinion.read'),
  Candidate: record('candidate.read'),
  ...records('iep.read', 'Iep', 'IepGoal', 'IepSupport'),
  ...records('education.read', 'Placement', 'PlacementStep', 'PassedOver', 'EducationAbilities'),
  // employment
  ...records(
    'employment.read',
    'PersonEmployment',
    'Employment',
    'EmploymentAbilities',
    'CoachAssignment',
    'RetentionMilestone',
    'Visit',
    'VocationalProfile',
  ),
  CoachPerson: record('visit.log'),
  Job: record(['employer.read', 'match.read']),
  ...records('match.read', 'JobMatch', 'MatchReason'),
  // residence
  Application: record(['waiting.read', 'residence.read'], {
    // A facility sees whom it may be asked to take, without name or file (docs/decisions/0013).
    ...alike(['personId', 'birthDate'], { asShown: true }),
    personName: { asShown: true, sort: 'nobody', group: 'nobody' },
  }),
  WaitingFactor: record(['waiting.read', 'residence.read']),
  ...records('bed.read', 'BoardBed', 'BoardUnit'),
  ...records('residence.read', 'PersonResidence', 'ResidenceAbilities', 'Offer', 'Stay'),
  ...records('careplan.read', 'StayCare', 'CarePlan'),
  MedicationReconciliation: record('careplan.read', { medicines: { read: 'medication.read' } }),
  Medicine: record('medication.read'),
  // monitoring, retention
  ...records(
    'cascade.read',
    'Cascade',
    'CascadeArea',
    'CascadeFigure',
    'CascadeInterval',
    'CascadeRate',
    'CascadeTotal',
  ),
  CascadePerson: record(
    'cascade.read',
    alike(['positiveOn', 'referredOn', 'recheckedOn', 'abnormalOn', 'diagnosedOn'], { asShown: true }),
  ),
  ...records('coverage.read', 'Coverage', 'CoverageCell', 'CoveragePerson', 'OfficialRate'),
  AffectedPerson: record('licence.affected'),
  ...records(
    'retention.read',
    'RetentionDue',
    'RetentionHold',
    'RetentionRule',
    'Disposal',
    'DisposalReview',
    'ProposedDisposals',
    'ProposedDisposal',
  ),
  DisposedKind: record(['retention.read', 'certificate.read']),
  ...records('certificate.read', 'DeletionCertificate', 'CertificateVerdict'),
  ConsentRenewal: record('consent.read'),
  PersonHolds: record('retention.hold'),
};
