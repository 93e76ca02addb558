import type { Caller, TestApi } from './api.js';

/** One whole life through the API, each step by the role whose step it is, on the day it happens. */
export interface Life {
  personId: string;
  school: string;
  campaignId: string;
  planId: string;
  referralIds: string[];
}

type Thing = { __typename: string; id: string; version: number; status: string; code?: string; field?: string };

const WANTED: Record<string, string> = {
  createPerson: '... on Person { id version }',
  addGuardian: '... on PersonDetail { person { id } guardians { id } }',
  recordConsent: '... on PersonDetail { person { id } }',
  openCampaign: '... on Campaign { id version status }',
  moveCampaign: '... on Campaign { id version status }',
  recordScreening: '... on Screening { id version status outcome }',
  recordSecondaryScreening: '... on Screening { id version status outcome }',
  draftReferral: '... on Referral { id version status }',
  moveReferral: '... on Referral { id version status }',
  recordDiagnosis: '... on Diagnosis { id outcome }',
  createPlan: '... on Plan { id version status }',
  movePlan: '... on Plan { id version status }',
  recordSession: '... on Plan { id version status }',
  recordFinding: '... on PersonEducation { findings { opinion } }',
  proposePlacement: '... on Placement { id version status }',
  movePlacement: '... on Placement { id version status }',
  writeIep: '... on Iep { id version status }',
  moveIep: '... on Iep { id version status }',
  writeProfile: '... on PersonEmployment { profile { wish } }',
  saveJob: '... on Job { id status }',
  assignCoach: '... on PersonEmployment { profile { wish } }',
  startEmployment: '... on Employment { id version status }',
  logVisit: '... on PersonEmployment { profile { wish } }',
  confirmRetention: '... on Employment { id version status }',
  endEmployment: '... on Employment { id version status }',
  applyForCare: '... on Application { id version status }',
  assessApplication: '... on Application { id version status }',
  saveUnit: '... on Done { id }',
  offerBed: '... on Offer { id status }',
  answerOffer: '... on Offer { id status }',
  moveStay: '... on Stay { id version status }',
  recordLicence: '... on Licence { id version }',
  notADuplicate: '... on DuplicatePair { id version }',
  mergePersons: '... on PersonMerge { id version }',
  recordFollowUp: '... on FollowUp { id }',
  placeHold: '... on PersonHolds { __typename }',
};

const typeOf = (name: string) =>
  name === 'recordSecondaryScreening' ? 'RecordSecondaryInput' : `${name[0]!.toUpperCase()}${name.slice(1)}Input`;

/** Does a step that must succeed. */
export async function act(caller: Caller, name: string, input: object): Promise<Thing> {
  const document = `mutation($input: ${typeOf(name)}!) { ${name}(input: $input) { __typename ${WANTED[name]} ... on Refusal { code field message } ... on StaleVersion { code } } }`;
  const done = (await caller.ask<Record<string, Thing>>(document, { input }))[name]!;
  if (done.__typename === 'Refusal' || done.__typename === 'StaleVersion')
    throw new Error(`${name}: ${JSON.stringify(done)}`);
  return done;
}

export interface Cast {
  screener: Caller;
  nurse: Caller;
  doctor: Caller;
  therapist: Caller;
  secretary: Caller;
  teacher: Caller;
  coach: Caller;
  care: Caller;
  owner: Caller;
  admin: Caller;
  employer: string;
  secondarySchool: string;
}

export async function castOf(api: TestApi): Promise<Cast> {
  const federation = await api.organisation('FEDERATION', '440307', '龙岗区残联');
  const kindergarten = await api.organisation('KINDERGARTEN', '440307', '星芽幼儿园');
  const secondarySchool = await api.organisation('PRIMARY_SCHOOL', '440307', '龙岗区某小学');
  return {
    screener: await api.signIn('SCREENER', kindergarten, '沈园医'),
    nurse: await api.signIn(
      'CLINICIAN',
      await api.organisation('MCH_HOSPITAL', '440307', '龙岗区妇幼保健院'),
      '郭医生',
    ),
    doctor: await api.signIn(
      'CLINICIAN',
      await api.organisation('DIAGNOSING_HOSPITAL', '440307', '龙岗区儿童医院'),
      '罗医生',
    ),
    therapist: await api.signIn(
      'THERAPIST',
      await api.organisation('REHAB_INSTITUTION', '440307', '龙岗康复中心'),
      '陈治疗师',
    ),
    secretary: await api.signIn(
      'COMMITTEE_SECRETARY',
      await api.organisation('EDUCATION_BUREAU', '440307', '龙岗区教育局'),
      '梁秘书',
    ),
    teacher: await api.signIn('TEACHER', secondarySchool, '王老师'),
    coach: await api.signIn('JOB_COACH', await api.organisation('COACH_AGENCY', '440307', '龙岗就业辅导社'), '何教练'),
    care: await api.signIn('CARE_MANAGER', await api.organisation('CARE_FACILITY', '440307', '龙岗托养中心'), '武主任'),
    owner: await api.signIn('CASE_MANAGER', federation, '周敏'),
    admin: await api.signIn('PROGRAMME_ADMIN', federation, '廖项目'),
    employer: await api.organisation('EMPLOYER', '440307', '龙岗烘焙坊'),
    secondarySchool,
  };
}

/** What an application for care says of the person: the score of somebody who waits among the first. */
export const NEED = {
  selfCare: 'SEVERE',
  caregiver: 'ALL_AGED_70_OR_SEVERELY_DISABLED',
  moreThanOneDisabled: true,
  danger: 'NONE',
  income: 'OTHER',
  alternative: 'NONE',
  registeredHere: true,
  certificate: 'PSYCHIATRIC',
  needsHospital: false,
  appliedWithAuthority: true,
};

export async function liveOneLife(api: TestApi, cast: Cast): Promise<Life> {
  const { screener, nurse, doctor, therapist, secretary, teacher, coach, care, owner } = cast;
  // 2026: two years and eight months old, on the roll of a kindergarten.
  const person = await act(screener, 'createPerson', {
    name: '林星辰',
    sex: 'MALE',
    birthDate: '2024-03-20',
    areaCode: '440307',
    guardian: { name: '林先生', kind: 'PARENT', phone: '13800001234' },
  });
  const personId = person.id;
  const { person: family } = await screener.ask<{ person: { guardians: { id: string }[] } }>(
    'query($id: ID!) { person(id: $id) { guardians { id } } }',
    { id: personId },
  );
  const guardianId = family.guardians[0]!.id;
  for (const purpose of ['SCREENING', 'SHARING', 'HEALTH_RECORD'])
    await act(screener, 'recordConsent', { personId, guardianId, purpose, outcome: 'CONSENTED' });
  const campaign = await act(cast.admin, 'openCampaign', {
    name: '2026 学年 0–6 岁筛查',
    schoolYear: 2026,
    programme: 'NATIONAL_0_6',
    instruments: ['CN_WARNING_SIGNS@2022'],
    startsOn: '2026-09-01',
    endsOn: '2027-08-31',
    areaCode: '440307',
    schoolIds: [screener.organisationId],
  });
  const signs = {
    'WS30-1': 'CHECKED',
    'WS30-2': 'CHECKED',
    'WS30-3': 'UNCHECKED',
    'WS30-4': 'UNCHECKED',
    'WS-REG': 'UNCHECKED',
    'WS-IMP': 'UNCHECKED',
  };
  await act(screener, 'recordScreening', {
    personId,
    instrument: 'CN_WARNING_SIGNS@2022',
    informant: 'SCREENER',
    answers: signs,
  });
  const first = await answerReferral(nurse, 'ACCEPTED');
  await act(nurse, 'recordSecondaryScreening', {
    personId,
    paperTotal: 61,
    history: ['LANGUAGE'],
    scores: { TOTAL: 62, LANGUAGE: 50, ADAPTIVE: 60, SOCIAL: 55 },
  });
  const second = await answerReferral(doctor, 'ACCEPTED');
  await act(doctor, 'recordDiagnosis', {
    personId,
    outcome: 'CONFIRMED',
    licenceScope: 'PSYCHIATRY',
    licenceNumber: '110440300000001',
    icd10: 'F84.0',
    icd11: '6A02.1',
    severitySocial: 'LEVEL_2',
    severityRepetitive: 'LEVEL_2',
    cognitiveMeasure: 'DQ',
    cognitiveValue: 58,
  });
  await openToOrganisation(api, personId, therapist.organisationId);
  const plan = await act(therapist, 'createPlan', {
    personId,
    directMinutes: 720,
    totalMinutes: 1200,
    setting: '康复机构与家庭',
    goals: [{ domain: 'COMMUNICATION', wording: '用图片提出请求' }],
  });
  await act(therapist, 'movePlan', { id: plan.id, version: plan.version, move: 'start' });
  await act(therapist, 'recordSession', {
    planId: plan.id,
    plannedMinutes: 60,
    deliveredMinutes: 60,
    familyMinutes: 120,
    attendance: 'ATTENDED',
    setting: 'INSTITUTION',
    method: 'ESDM',
  });
  // 2030: school.
  await api.travelTo('2030-05-06');
  await act(secretary, 'recordFinding', {
    personId,
    opinion: 'SUITABLE_WITH_SUPPORT',
    suggested: 'ORDINARY_DESIGNATED',
  });
  let placement = await act(secretary, 'proposePlacement', {
    personId,
    schoolId: cast.secondarySchool,
    option: 'ORDINARY_DESIGNATED',
    passedOverReasons: [{ option: 'ORDINARY_REGULAR', reason: '需要资源教室' }],
  });
  for (const move of ['offer', 'accept', 'start'])
    placement = await act(secretary, 'movePlacement', { id: placement.id, version: placement.version, move });
  let iep = await act(teacher, 'writeIep', {
    placementId: placement.id,
    supports: [{ support: 'RESOURCE_ROOM', minutes: 120 }],
    goals: [{ domain: 'SOCIAL_INTERACTION', wording: '轮流发言', criterion: '5 次中 4 次', dueOn: '2030-12-31' }],
  });
  for (const move of ['agree', 'start'])
    iep = await act(teacher, 'moveIep', { id: iep.id, version: iep.version, move });
  // 2042: grown up, leaves school, works, loses the job.
  await api.travelTo('2042-07-01');
  await act(teacher, 'moveIep', { id: iep.id, version: iep.version, move: 'end', reason: '毕业' });
  await act(secretary, 'movePlacement', { id: placement.id, version: placement.version, move: 'end', reason: '毕业' });
  await act(coach, 'writeProfile', {
    personId,
    wish: 'YES',
    track: 'SUPPORTED',
    skills: ['PACKING'],
    interests: ['PACKING'],
    noiseTolerance: 2,
    socialTolerance: 2,
    hoursPerWeek: 30,
    travelsAlone: true,
  });
  await act(coach, 'assignCoach', { personId, coachId: coach.accountId });
  const job = await act(coach, 'saveJob', {
    employerId: cast.employer,
    title: '包装助手',
    track: 'SUPPORTED',
    form: 'SUPPORTED',
    tasks: ['PACKING'],
    skillsNeeded: ['PACKING'],
    noise: 2,
    socialContact: 1,
    hoursPerWeek: 25,
  });
  const employment = await act(coach, 'startEmployment', { personId, jobId: job.id });
  await act(coach, 'logVisit', {
    personId,
    minutes: 60,
    activities: ['ON_SITE_COACHING'],
    nextContactOn: '2042-07-08',
  });
  await api.travelTo('2042-08-01');
  const confirmed = await act(coach, 'confirmRetention', {
    employmentId: employment.id,
    milestone: 'DAY_30',
    evidence: '工资单',
  });
  await act(coach, 'endEmployment', { id: confirmed.id, version: confirmed.version, reason: 'BUSINESS_CLOSED' });
  // 2050: care.
  await api.travelTo('2050-03-01');
  await act(care, 'saveUnit', { name: '三层', building: 'A 栋', floor: '3', beds: ['301-1', '301-2'] });
  const applied = await act(owner, 'applyForCare', {
    personId,
    ...NEED,
  });
  const waiting = await act(owner, 'assessApplication', {
    id: applied.id,
    version: applied.version,
    panel: ['甲', '乙', '丙'],
    accept: true,
  });
  const { bedBoard } = await care.ask<{ bedBoard: { beds: { id: string }[] }[] }>('{ bedBoard { beds { id } } }');
  const offer = await act(care, 'offerBed', { applicationId: waiting.id, bedId: bedBoard[0]!.beds[0]!.id });
  await act(owner, 'answerOffer', { id: offer.id, accept: true });
  const { personResidence } = await care.ask<{ personResidence: { stays: { id: string; version: number }[] } }>(
    'query($id: ID!) { personResidence(personId: $id) { stays { id version } } }',
    { id: personId },
  );
  await act(care, 'moveStay', { ...personResidence.stays[0]!, move: 'admit' });
  return {
    personId,
    school: cast.secondarySchool,
    campaignId: campaign.id,
    planId: plan.id,
    referralIds: [first, second],
  };
}

/** The receiver takes the one referral that waits and books it; the record of what was done answers it. */
async function answerReferral(receiver: Caller, status: string): Promise<string> {
  const { referrals } = await receiver.ask<{ referrals: { nodes: { id: string; version: number }[] } }>(
    '{ referrals(filter: { direction: "IN" }) { nodes { id version } } }',
  );
  const referral = referrals.nodes[0]!;
  const accepted = await act(receiver, 'moveReferral', { id: referral.id, version: referral.version, move: 'accept' });
  if (accepted.status !== status) throw new Error(`expected ${status}, got ${accepted.status}`);
  return referral.id;
}

/** A referral to rehabilitation, sent and taken, opens the person to the institution. */
async function openToOrganisation(api: TestApi, personId: string, organisationId: string): Promise<void> {
  const { involve } = await import('../src/people/index.js');
  await api.asSystem((ctx) => involve(ctx, { personId, organisationId, reason: 'REFERRAL' }));
}
