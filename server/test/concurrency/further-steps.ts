import type { Caller, TestApi } from '../api.js';
import type { Cast } from '../life.js';

interface FurtherStep {
  name: string;
  caller: Caller;
  input: object;
}

/** Commands that neither the life nor the steps with a version contain, in an order in which each of them is sound. */
export async function furtherSteps(api: TestApi, cast: Cast): Promise<(() => Promise<FurtherStep>)[]> {
  const { owner, therapist, teacher, care, screener, admin } = cast;
  const security = await api.signIn('SECURITY_ADMIN', await api.organisation('FEDERATION', '440300', '市残联'));
  const otherFederation = await api.organisation('FEDERATION', '440305', '南山区残联');
  const receiver = await api.signIn('CASE_MANAGER', otherFederation);
  const personId = await idOf(api, 'person', "name like '林星%'");
  const step = (name: string, caller: Caller, input: () => Promise<object> | object) => async () => ({
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
    step('revealNationalId', owner, () => ({ id: personId, reason: 'IDENTITY_CHECK' })),
    step('revealGuardianPhone', owner, async () => ({ id: await idOf(api, 'guardian'), reason: 'EMERGENCY' })),
    step('recordFollowUp', cast.doctor, () => ({ personId, progress: 'BETTER' })),
    step('chooseProfile', security, () => ({ profile: 'modern', reason: '试行' })),
    step('endMySessions', teacher, () => ({ others: true })),
    step('openCase', owner, () => ({ personId, because: 'REPORT' })),
    step('rateGoal', therapist, async () => ({ goalId: await idOf(api, 'goal'), level: 'EXPECTED' })),
    step('rateIepGoal', teacher, async () => ({ goalId: await idOf(api, 'iep_goal'), level: 'EXPECTED' })),
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
    step('answerHandover', receiver, async () => ({ id: await idOf(api, 'handover'), move: 'accept' })),
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
    step('moveCampaignRoll', admin, async () => ({ id: await idOf(api, 'campaign', "name = '补筛'"), move: 'stop' })),
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

async function idOf(api: TestApi, table: string, where = 'true'): Promise<string> {
  const [row] = (await api.orm.em.fork().execute(`select id from ${table} where ${where} order by id limit 1`)) as {
    id: string;
  }[];
  return row?.id ?? '01920000-0000-7000-8000-000000000000';
}
