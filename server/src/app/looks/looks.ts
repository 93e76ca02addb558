import { itself, listOf, nobodyIn, person, recordOf, type Look } from './look.js';

const lists = (roots: string, ...about: string[]): Record<string, Look> =>
  Object.fromEntries(roots.split(' ').map((root) => [root, listOf(...about)]));

/**
 * Every question of the contract, and what whoever asks it has seen of a person (未成年人网络保护条例 36: who looked, when, at what).
 * The house does not start with a question that is not here, nor with one that says "nobody" and answers names (wrong-looks.ts).
 */
export const LOOKS: Readonly<Record<string, Look>> = {
  person: recordOf('Person', 'person.id', 'person.id'),
  case: recordOf('CaseFile', 'caseFile.caseFileId', 'id'),
  timeline: person('Timeline'),
  personScreenings: person('ScreeningHistory'),
  nodeBoard: person('AgePointBoard'),
  personDiagnoses: person('DiagnosisHistory'),
  personFollowUps: person('FollowUpHistory'),
  personIntervention: person('InterventionChapter'),
  personEducation: person('EducationChapter'),
  personEmployment: person('EmploymentChapter'),
  jobMatches: person('JobMatches'),
  personResidence: person('ResidenceChapter'),
  retentionHolds: person('RetentionHold'),

  screeningById: recordOf('Screening', 'screening.id', 'screening.personId'),
  referral: recordOf('Referral', 'referral.id', 'referral.personId'),
  plan: recordOf('Plan', 'id', 'personId'),
  stayCare: recordOf('CarePlan', 'id', 'personId'),
  disposalReview: recordOf('Disposal', 'disposal.id', 'disposal.personId'),
  duplicatePair: recordOf('PossibleDuplicate', 'id', 'left.id', 'right.id'),
  mergePreview: recordOf('PersonMerge', 'survivor.id', 'survivor.id', 'merged.id'),
  unmergePreview: recordOf('PersonMerge', 'merge.id', 'merge.survivorId', 'merge.mergedId'),

  ...lists('persons cases coveragePersons cascadePersons peopleAffectedByLicence retentionDue', 'id'),
  ...lists('tasks handoversToAnswer rosterLeavers screenings agePoints campaignPupils screeningProgress', 'personId'),
  ...lists(
    'referrals circularRows diagnoses diagnosisReports followUpsDue plans placements candidates ieps',
    'personId',
  ),
  ...lists('employments coachPeople applications openOffers stays consentRenewals disposals importRows', 'personId'),
  possibleDuplicates: listOf('person.id'),
  duplicatePairs: listOf('left.id', 'right.id'),
  personMerges: listOf('survivorId', 'mergedId'),
  classGrid: listOf('pupil.personId'),
  bedBoard: listOf('beds.personId'),
  // Ids and deeds: what is opened from there has looks of its own.
  ...lists('glassGrants auditEvents'),

  subjectAccess: itself('the audit reaches nobody and is let in by a rule of its own'),
  referralByLink: itself('nobody is signed in: the look is that of the organisation the link was given to'),

  ...nobodyIn('staff and their rights; whoever is cared for has no account', 'account accounts staffToChoose'),
  ...nobodyIn('the reader alone', 'me mySignIn draft'),
  ...nobodyIn(
    'the reader’s own accesses and the rule; the person is an id, and what is opened has looks of its own',
    'myGlass',
  ),
  ...nobodyIn('why one reads, told from ties and rules; the record itself is not answered', 'whyVisible'),
  ...nobodyIn('the directory names no client', 'organisation organisations licences managementAreas'),
  ...nobodyIn(
    'how the house works',
    'signInRules serviceTokens auditSeal auditVerdict recountFindings duplicateWeights',
  ),
  ...nobodyIn(
    'policy, the same for everybody',
    'referralRule reportRule retentionSchedule standardCells screeningProgrammes',
  ),
  ...nobodyIn('instruments and their wording', 'instruments instrumentTexts localItemTexts'),
  ...nobodyIn('the campaign itself, its classes and its figures', 'campaign campaigns campaignBoard campaignClasses'),
  ...nobodyIn('figures', 'cascade coverage publishedTables duplicateCounts followUpCounts referralCounts reportCounts'),
  ...nobodyIn('answers of groups in which nobody is known (decision 0012)', 'cohortAnswers'),
  ...nobodyIn('the head of a circular; its rows are a list of their own', 'circular circulars'),
  ...nobodyIn('files and how far they are; their lines are a list of their own', 'imports importRun importPurposes'),
  ...nobodyIn('vacancies', 'jobs'),
  ...nobodyIn(
    'what was deleted and that it was; nobody is found under the id any more',
    'deletionCertificate deletionCertificates verifyCertificate',
  ),
};

/**
 * What a command answers beyond what it wrote: a whole record or chapter. Who only ever writes would else read on without a trace. A command
 * that answers the one thing it wrote has the event of that.
 */
export const ANSWERS: Readonly<Record<string, Look>> = {
  PersonDetail: LOOKS['person']!,
  CaseDetail: LOOKS['case']!,
  PersonEducation: recordOf('EducationChapter', 'personId', 'personId'),
  PersonEmployment: recordOf('EmploymentChapter', 'personId', 'personId'),
  PersonHolds: recordOf('RetentionHold', 'personId', 'personId'),
  StayCare: LOOKS['stayCare']!,
};
