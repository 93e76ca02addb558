import { OPEN_PUPIL_STATES } from '../../codes/pupil-state.ts';
import { WHOLE_NATIONAL_ID, WHOLE_PHONE, type Lead, type ListUse } from './list-use.ts';

const SEARCH: readonly Lead[] = [
  'Person.name',
  { narrower: 'Person.nationalIdMasked', when: WHOLE_NATIONAL_ID },
  { narrower: 'Guardian.phoneMasked', when: WHOLE_PHONE },
];
const OF_PERSON = { id: ['Person.id'], personId: ['Person.id'] } as const;
const PUPIL_COLUMNS = ['schoolName', 'grade', 'className', 'name', 'personId'];
const ROLL_COLUMNS = ['schoolId', 'grade', 'className', 'personId'];
/** Steps of the cascade by the name of a measure. */
const CASCADE_STEPS = ['CascadePerson.positiveOn', 'CascadePerson.recheckedOn', 'CascadePerson.diagnosedOn'];

/** Every root field that takes something to choose by, has an order, counts, or leaves as a file. */
export const LISTS: Readonly<Record<string, ListUse>> = {
  // people
  persons: {
    of: 'Person',
    filter: { search: SEARCH, bornFrom: ['birthDate'], bornTo: ['birthDate'], schoolId: ['schoolName'] },
    order: ['name', 'id'],
    export: 'persons',
  },
  possibleDuplicates: {
    of: 'PossibleDuplicate',
    filter: {
      name: ['Person.name'],
      birthDate: ['Person.birthDate'],
      sex: ['Person.sex'],
      areaCode: ['Person.areaCode'],
      nationalId: ['Person.nationalIdMasked'],
      guardianName: ['Guardian.name'],
      guardianPhone: ['Guardian.phoneMasked'],
    },
  },
  duplicatePairs: {
    of: 'DuplicatePair',
    filter: { areaCode: ['Person.areaCode'], organisationId: ['Tie.organisationName'], search: SEARCH, ...OF_PERSON },
    order: ['-score', '-id'],
    export: 'duplicates',
    columns: {
      leftName: ['Person.name'],
      leftBirthDate: ['Person.birthDate'],
      leftNationalIdMasked: ['Person.nationalIdMasked'],
      leftAreaName: ['Person.areaName'],
      rightName: ['Person.name'],
      rightBirthDate: ['Person.birthDate'],
      rightNationalIdMasked: ['Person.nationalIdMasked'],
      rightAreaName: ['Person.areaName'],
      agreements: ['reasons'],
      decidedBecause: ['DuplicateDecision.because'],
      decidedByName: ['DuplicateDecision.byName'],
    },
  },
  duplicateCounts: { of: 'DuplicateCount', groups: ['DuplicatePair.band', 'DuplicatePair.state'] },
  personMerges: {
    of: 'PersonMerge',
    filter: { search: SEARCH, ...OF_PERSON },
    order: ['-mergedOn', '-id'],
    export: 'merges',
  },
  rosterLeavers: {
    of: 'RosterLeaver',
    filter: { importId: [], closed: ['endedOn'] },
    order: ['schoolName', 'grade', 'className', 'name', 'id'],
    export: 'roster-leavers',
  },
  subjectAccess: {
    of: 'SubjectAccess',
    filter: { personId: [], lists: ['list'], from: ['at'], to: ['at'] },
    order: ['-id'],
    export: 'subject-access',
  },
  glassGrants: { of: 'GlassGrant', order: ['-grantedAt', '-id'], export: 'glass-grants' },
  // casefile
  cases: {
    of: 'CaseRow',
    filter: {
      search: ['number', ...SEARCH],
      stage: ['stages'],
      mine: ['ownerName'],
      withoutOwner: ['ownerName'],
      overdue: ['nextDueOn'],
    },
    order: ['-openedOn', '-caseFileId'],
    export: 'cases',
  },
  tasks: {
    of: 'Task',
    filter: { areaCode: ['Person.areaCode'], overdue: ['dueOn'], owner: ['organisationName', 'accountName'] },
    order: ['dueOn', 'id'],
    export: 'tasks',
  },
  timeline: { of: 'TimelineEntry', filter: { ...OF_PERSON, asOf: ['happenedOn'] }, order: ['-happenedOn', '-id'] },
  // screening
  campaigns: { of: 'Campaign', order: ['-startsOn', '-id'] },
  campaignBoard: {
    of: 'CampaignBoardRow',
    filter: { campaignId: [] },
    groups: ['ScreeningProgress.schoolId', 'ScreeningProgress.grade', 'ScreeningProgress.className'],
  },
  campaignClasses: {
    of: 'CampaignClass',
    filter: { campaignId: [] },
    groups: ['ScreeningProgress.schoolId', 'ScreeningProgress.grade', 'ScreeningProgress.className'],
  },
  campaignPupils: {
    of: 'CampaignPupil',
    filter: {
      campaignId: [],
      areaCode: ['Person.areaCode'],
      districtCode: ['schoolName'],
      search: SEARCH,
      state: ['consent', 'done', 'outcome', 'recheckedOn', 'diagnosedOn', 'dueOn'],
      ...OF_PERSON,
    },
    order: PUPIL_COLUMNS,
    otherOrder: ROLL_COLUMNS,
    export: 'campaign-pupils',
  },
  screeningProgress: {
    of: 'ScreeningProgress',
    filter: {
      campaignId: [],
      areaCode: ['Person.areaCode'],
      districtCode: ['schoolName'],
      search: SEARCH,
      // Done or not is for everybody who sees the list; what came out is not.
      state: [
        'done',
        { narrower: 'CampaignPupil.outcome', when: new RegExp(`^(?!(${OPEN_PUPIL_STATES.join('|')})$)`) },
      ],
      ...OF_PERSON,
    },
    order: PUPIL_COLUMNS,
    otherOrder: ROLL_COLUMNS,
    export: 'screening-progress',
  },
  agePoints: {
    of: 'AgePointChild',
    filter: { campaignId: [], search: SEARCH },
    order: ROLL_COLUMNS,
    export: 'age-points',
    columns: { nodeOn: ['nodes'], nodeLateOn: ['nodes'] },
  },
  classGrid: {
    of: 'ClassGrid',
    filter: {
      campaignId: [],
      schoolId: ['CampaignPupil.schoolId'],
      grade: ['CampaignPupil.grade'],
      className: ['CampaignPupil.className'],
      instrument: [],
    },
  },
  screenings: {
    of: 'Screening',
    filter: {
      areaCode: ['Person.areaCode'],
      from: ['screenedOn'],
      to: ['screenedOn'],
      awaitingSecondary: ['outcome'],
    },
    order: ['-screenedOn', '-id'],
    export: 'screenings',
  },
  cohortAnswers: { of: 'CohortAnswers', order: ['row', 'id'], export: 'cohort-answers' },
  recountFindings: { of: 'RecountFinding', order: ['-foundOn', '-id'] },
  // referral
  referrals: {
    of: 'Referral',
    filter: { areaCode: ['areaName'], direction: ['fromName', 'toName'], search: SEARCH, statuses: ['status'] },
    order: ['rank', 'sortOn', 'id'],
    orderedBy: { rank: ['status', 'dueOn'], sortOn: ['dueOn'] },
    export: 'referrals',
  },
  referralCounts: {
    of: 'ReferralCount',
    filter: {
      areaCode: ['Referral.areaName'],
      direction: ['Referral.fromName', 'Referral.toName'],
      search: SEARCH,
      statuses: ['Referral.status'],
      service: ['Referral.service'],
      overdue: ['Referral.dueOn'],
      ...OF_PERSON,
    },
    groups: ['Referral.status', 'Referral.overdue'],
  },
  circulars: {
    of: 'Circular',
    filter: { from: ['weekOf'], to: ['weekOf'] },
    order: ['-weekOf', 'areaCode', 'id'],
    export: 'circulars',
  },
  circularRows: {
    of: 'CircularRow',
    filter: { circularId: [], unmoved: ['status', 'statusNow'] },
    order: ['dueOn', 'id'],
    export: 'circular-rows',
  },
  // diagnosis
  diagnoses: {
    of: 'Diagnosis',
    filter: {
      areaCode: ['areaName'],
      from: ['diagnosedOn'],
      to: ['diagnosedOn'],
      revisitOverdue: ['revisitDueOn', 'outcome'],
      superseded: ['supersededOn'],
      search: SEARCH,
    },
    order: ['-diagnosedOn', '-id'],
    export: 'diagnoses',
  },
  followUpsDue: {
    of: 'FollowUpDue',
    filter: { areaCode: ['areaName'], from: ['dueOn'], until: ['dueOn'], search: SEARCH },
    order: ['dueOn', 'id'],
    export: 'follow-ups-due',
  },
  followUpCounts: {
    of: 'FollowUpCounts',
    filter: {
      areaCode: ['FollowUpDue.areaName'],
      from: ['FollowUpDue.dueOn'],
      until: ['FollowUpDue.dueOn'],
      search: SEARCH,
    },
    groups: ['FollowUpDue.overdue', 'FollowUpDue.dueOn'],
  },
  diagnosisReports: {
    of: 'DiagnosisReport',
    filter: { areaCode: ['areaName'], statuses: ['status'], personId: [{ narrower: 'personId' }] },
    order: ['rank', '-id'],
    orderedBy: { rank: ['status'] },
    export: 'diagnosis-reports',
  },
  reportCounts: {
    of: 'ReportCount',
    filter: {
      areaCode: ['DiagnosisReport.areaName'],
      statuses: ['DiagnosisReport.status'],
      recipient: ['DiagnosisReport.recipient'],
      personId: [{ narrower: 'DiagnosisReport.personId' }],
    },
    groups: ['DiagnosisReport.status'],
  },
  // intervention
  plans: {
    of: 'Plan',
    filter: { mine: ['therapistName'], reviewDue: ['reviewOn'], lowDose: ['dose', 'totalMinutes'] },
    order: ['reviewOn', 'id'],
    export: 'plans',
  },
  // education
  candidates: { of: 'Candidate', filter: { open: ['settledOn'] }, order: ['opinionDueOn', 'id'], export: 'candidates' },
  placements: {
    of: 'Placement',
    filter: { schoolId: ['schoolName'] },
    order: ['-proposedOn', '-id'],
    export: 'placements',
  },
  ieps: { of: 'Iep', filter: { reviewDue: ['reviewOn'] }, order: ['reviewOn', 'id'] },
  // employment
  jobs: { of: 'Job', order: ['employerName', 'id'], export: 'jobs' },
  employments: {
    of: 'Employment',
    filter: { running: ['endedOn'] },
    order: ['-startsOn', '-id'],
    export: 'employments',
  },
  jobMatches: { of: 'JobMatch', filter: OF_PERSON },
  // residence
  applications: {
    of: 'Application',
    filter: { areaCode: ['areaName'], urgent: ['urgentSince'] },
    order: ['-toAssessNow', '-points', 'appliedOn', 'id'],
    orderedBy: { toAssessNow: ['urgentSince', 'status'] },
    export: 'waiting-list',
  },
  stays: { of: 'Stay', filter: { running: ['status'] }, order: ['-startsOn', '-id'], export: 'stays' },
  bedBoard: { of: 'BoardUnit', filter: { on: [] }, groups: ['BoardBed.state'] },
  // monitoring and retention
  cascade: {
    of: 'Cascade',
    filter: {
      areaCode: ['CascadePerson.areaName'],
      campaignId: [],
      programme: [],
      waitingDays: ['CascadePerson.positiveOn'],
      asOf: [],
    },
    groups: [...CASCADE_STEPS, 'CascadePerson.areaName'],
  },
  cascadePersons: {
    of: 'CascadePerson',
    filter: {
      areaCode: ['areaName'],
      campaignId: [],
      programme: [],
      schoolYear: [],
      asOf: [],
      waitingDays: ['positiveOn'],
      // A day is a step of the way; that a child was confirmed is the diagnosis.
      measure: [...CASCADE_STEPS, { narrower: 'Diagnosis.outcome', when: /^CONFIRMED$/ }],
    },
    order: ['areaCode', 'id', 'roll'],
    orderedBy: { areaCode: ['areaName'], roll: ['screenedOn'] },
    export: 'cascade-persons',
  },
  coverage: {
    of: 'Coverage',
    filter: { schoolYear: [], asOf: [] },
    groups: ['CoveragePerson.areaName', 'CoveragePerson.schoolName'],
  },
  coveragePersons: {
    of: 'CoveragePerson',
    filter: {
      areaCode: ['areaName'],
      schoolYear: [],
      asOf: [],
      stage: ['schoolName'],
      measure: ['screenedOn', ...CASCADE_STEPS],
      ratePart: ['screenedOn', ...CASCADE_STEPS],
    },
    order: ['name', 'id'],
    export: 'coverage-persons',
  },
  publishedTables: {
    of: 'PublishedTable',
    order: ['-asOf', 'programme', 'id'],
    groups: ['PublishedRow.areaName'],
    export: 'published-figures',
    columns: {
      area: ['PublishedRow.areaName'],
      NOT_SCREENED: ['PublishedRow.figures'],
      NOT_POSITIVE: ['PublishedRow.figures'],
      WITHOUT_CONCLUSION: ['PublishedRow.figures'],
      DIAGNOSED: ['PublishedRow.figures'],
      total: ['PublishedRow.figures'],
    },
  },
  peopleAffectedByLicence: {
    of: 'AffectedPerson',
    filter: { organisationId: ['because'] },
    order: ['personName', 'id'],
    export: 'people-affected',
  },
  retentionDue: { of: 'RetentionDue', filter: OF_PERSON, order: ['keptUntil', 'id'], export: 'retention-due' },
  disposals: { of: 'Disposal', order: ['-proposedAt', '-id'], export: 'disposals' },
  deletionCertificates: { of: 'DeletionCertificate', order: ['-number'], export: 'deletion-certificates' },
  consentRenewals: { of: 'ConsentRenewal', order: ['lapsesOn', 'id'], export: 'consent-renewals' },
  // the house
  organisations: {
    of: 'Organisation',
    filter: { kinds: ['kind'], search: ['name', 'identifier'] },
    order: ['name', 'id'],
    export: 'organisations',
  },
  licences: { of: 'Licence', order: ['-validFrom', '-id'], export: 'licences' },
  staffToChoose: { of: 'Staff', filter: { roles: ['role'] } },
  accounts: {
    of: 'Account',
    filter: { disabled: ['disabledAt'], locked: ['lockedUntil'], search: ['username', 'name'] },
    order: ['username'],
  },
  serviceTokens: { of: 'ServiceToken', order: ['-id'] },
  auditEvents: { of: 'AuditEvent', filter: { from: ['at'], to: ['at'] }, order: ['-id'] },
  imports: { of: 'Import', order: ['-id'] },
  importRows: { of: 'ImportRow', filter: { runId: [] }, order: ['row'], export: 'import-rows' },
  instruments: { of: 'Instrument', filter: { ageMonths: ['fromMonths', 'toMonths'] } },
};
