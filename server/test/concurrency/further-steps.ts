import { TASK_RECORD } from '@xingcheng/shared/codes/task-record';
import type { Caller, TestApi } from '../api.js';
import { NEED, type Cast } from '../life.js';

interface FurtherStep {
  name: string;
  caller: Caller;
  input: unknown;
}

/** Commands that neither the life nor the steps with a version contain, in an order in which each of them is sound. */
export async function furtherSteps(api: TestApi, cast: Cast): Promise<(() => Promise<FurtherStep>)[]> {
  const { owner, therapist, teacher, care, screener, admin } = cast;
  const security = await api.signIn('SECURITY_ADMIN', await api.organisation('FEDERATION', '440300', '市残联'));
  const otherFederation = await api.organisation('FEDERATION', '440305', '南山区残联');
  const emergency = await api.signIn('CLINICIAN', await api.organisation('DIAGNOSING_HOSPITAL', '440305'));
  const personId = await idOf(api, 'person', "name like '林星%'");
  const step = (name: string, caller: Caller, input: () => unknown) => async () => ({
    name,
    caller,
    input: await input(),
  });
  return [
    step('addGuardian', owner, () => ({
      personId,
      name: '林女士',
      kind: 'COURT_APPOINTED',
      documentNo: '（2050）深龙监护 1 号',
    })),
    step('recordConsent', owner, () => ({ personId, purpose: 'SHARING', outcome: 'CONSENTED' })),
    step('withdrawConsent', owner, async () => ({
      id: await idOf(api, 'consent', "purpose = 'SHARING' and outcome = 'CONSENTED'"),
    })),
    step('revealGuardianPhone', owner, async () => ({ id: await idOf(api, 'guardian'), reason: 'EMERGENCY' })),
    step('recordFollowUp', cast.doctor, () => ({ personId, progress: 'BETTER' })),
    step('chooseProfile', security, () => ({ profile: 'modern', reason: '试行' })),
    step('endMySessions', teacher, () => ({ others: true })),
    step('createPerson', owner, () => ({ ...NEWCOMER, notADuplicate: true })),
    step('openCase', owner, async () => ({
      personId: await idOf(api, 'person', "name = '林新来'"),
      because: 'REPORT',
    })),
    step('revealNationalId', owner, async () => ({
      id: await idOf(api, 'person', "name = '林新来'"),
      reason: 'IDENTITY_CHECK',
    })),
    step('placeHold', admin, () => ({ personId, reason: 'DISPUTE', note: '监护权诉讼' })),
    step('breakGlass', emergency, () => ({
      identifier: NEWCOMER.nationalId,
      reason: 'MEDICAL_EMERGENCY',
      reasonNote: '急诊科，孩子昏迷，无法联系监护人',
    })),
    step('endGlass', emergency, () => idOf(api, 'break_glass_grant')),
    step('keepDraft', owner, () => ({ form: `person/${personId}`, values: { name: '林' } })),
    step('dropDraft', owner, () => ({ form: `person/${personId}` })),
    step('amendDiagnosis', cast.doctor, async () => ({
      ...(await rowOf(api, 'diagnosis', 'superseded_on is null')),
      outcome: 'CONFIRMED',
      licenceScope: 'PSYCHIATRY',
      licenceNumber: '110440300000001',
      icd10: 'F84.0',
      icd11: '6A02.1',
      severitySocial: 'LEVEL_2',
      severityRepetitive: 'LEVEL_2',
      cognitiveMeasure: 'DQ',
      cognitiveValue: 60,
      amendReason: '录入有误',
    })),
    step('applyForCare', owner, async () => ({ ...NEED, personId: await idOf(api, 'person', "name = '林新来'") })),
    step('withdrawApplication', owner, async () => ({
      ...(await rowOf(api, 'application', "status not in ('PLACED', 'WITHDRAWN')")),
      reason: 'WISH',
    })),
    step('settleTask', owner, async () => ({
      ...(await rowOf(api, 'task', `status = 'OPEN' and kind <> all('{${Object.keys(TASK_RECORD).join()}}')`)),
      status: 'DONE',
    })),
    step('moveReferrals', screener, async () => ({
      move: 'close',
      rows: [await rowOf(api, 'referral', "status = 'RESULT_WRITTEN'")],
    })),
    step('giveNotices', screener, async () => ({ screeningIds: [await idOf(api, 'screening', "stage = 'PRIMARY'")] })),
    step('rateGoal', therapist, async () => ({ goalId: await idOf(api, 'goal'), level: 'EXPECTED' })),
    step('reconcileMedication', care, async () => ({
      stayId: await idOf(api, 'stay'),
      revision: 0,
      medicines: [],
      noneTaken: true,
    })),
    step('writeCarePlan', care, async () => ({
      stayId: await idOf(api, 'stay'),
      revision: 0,
      goals: ['自己穿衣'],
      needs: ['夜间陪护'],
      reviewOn: '2050-06-01',
      supportLevel: 'SEVERE',
    })),
    step('offerHandover', owner, async () => ({
      caseFileId: await idOf(api, 'case_file'),
      toOrganisationId: otherFederation,
      reason: '搬家',
    })),
    step('openAccount', security, () => ({
      name: '新同事',
      username: 'new.colleague',
      organisationId: screener.organisationId,
      role: 'SCREENER',
    })),
    step('grantRole', security, () => ({
      accountId: cast.coach.accountId,
      organisationId: owner.organisationId,
      role: 'CASE_MANAGER',
    })),
    step('unlockAccount', security, () => ({ id: teacher.accountId })),
    step('endSessions', security, () => ({ accountId: cast.nurse.accountId, reason: '离岗' })),
    step('openCampaign', admin, () => CAMPAIGN),
    step('moveCampaign', admin, async () => ({
      ...(await rowOf(api, 'campaign', "name = '补筛'")),
      move: 'open',
    })),
  ];
}

const CAMPAIGN = {
  name: '补筛',
  programme: 'NATIONAL_0_6',
  instruments: ['CN_WARNING_SIGNS@2022'],
  schoolYear: 2049,
  startsOn: '2050-03-01',
  endsOn: '2050-06-01',
};

const NEWCOMER = {
  name: '林新来',
  sex: 'MALE',
  birthDate: '2018-06-15',
  areaCode: '440307',
  nationalId: '440305201806150018',
};

/** The record a command changes, as its reader has it before him. */
async function rowOf(api: TestApi, table: string, where: string): Promise<{ id: string; version: number }> {
  const [row] = (await api.orm.em
    .fork()
    .execute(`select id, version from ${table} where ${where} order by id limit 1`)) as {
    id: string;
    version: number;
  }[];
  return row ?? { id: '01920000-0000-7000-8000-000000000000', version: 1 };
}

async function idOf(api: TestApi, table: string, where = 'true'): Promise<string> {
  const [row] = (await api.orm.em.fork().execute(`select id from ${table} where ${where} order by id limit 1`)) as {
    id: string;
  }[];
  return row?.id ?? '01920000-0000-7000-8000-000000000000';
}
