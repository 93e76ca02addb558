import type { Caller, TestApi } from './api.js';
import { findDuplicates } from '../src/people/duplicates/find-duplicates.job.js';
import { Account } from '../src/access/index.js';
import { Organisation } from '../src/organisations/index.js';
import { BreakGlassGrant } from '../src/people/break-glass/break-glass-grant.entity.js';
import { involve, Person, writePersons } from '../src/people/index.js';
import { Disposal } from '../src/retention/disposal/disposal.entity.js';
import { RetentionHold } from '../src/retention/retention-hold.entity.js';
import { newId } from '../src/platform/db/base-properties.js';
import { act, type Cast } from './life.js';
import { sealWord, word } from '../src/platform/crypto/word.js';

export interface StaleStep {
  caller: Caller;
  table: string;
  input: object;
}

type Step = (api: TestApi, cast: Cast) => Promise<StaleStep>;

/** A command that would be sound if nobody else had changed the record: one for each mutation that takes a version. */
export const staleSteps: Record<string, Step> = {
  reviewGlass: async (api, { doctor }) => {
    const em = api.orm.em.fork();
    const id = newId();
    const grant = em.create(BreakGlassGrant, {
      id,
      account: em.getReference(Account, doctor.accountId),
      role: 'CLINICIAN',
      organisation: em.getReference(Organisation, doctor.organisationId),
      person: em.getReference(Person, await one(api, 'person')),
      reason: 'MISSING',
      reasonNoteCell: sealWord(
        api.app.parts.keys,
        word('break_glass_grant', 'reason_note'),
        id,
        '在地铁站走失，民警正在寻找',
      ),
      grantedAt: new Date('2026-11-20T01:00:00Z'),
      expiresAt: new Date('2026-11-20T02:00:00Z'),
      ruleVersion: '2026-1',
      reviewDueOn: '2026-11-25',
    });
    await em.flush();
    const auditor = await api.signIn('AUDITOR', await api.organisation('FEDERATION', '440300'));
    const input = { id: grant.id, verdict: 'JUSTIFIED', verdictNote: '与民警的求助记录相符' };
    return { caller: auditor, table: 'break_glass_grant', input };
  },
  liftHold: async (api, { admin }) => {
    const em = api.orm.em.fork();
    const id = newId();
    const hold = em.create(RetentionHold, {
      id,
      person: em.getReference(Person, await one(api, 'person')),
      reason: 'DISPUTE',
      noteCell: sealWord(api.app.parts.keys, word('retention_hold', 'note'), id, '监护权诉讼'),
      placedOn: '2026-11-20',
      placedBy: admin.accountId,
    });
    await em.flush();
    return { caller: admin, table: 'retention_hold', input: { id: hold.id, note: '诉讼已结束' } };
  },
  approveDisposal: (api, cast) => disposal(api, cast, {}),
  withdrawDisposal: (api, cast) => disposal(api, cast, { note: undefined }),
  declineDisposal: (api, cast) => disposal(api, cast, { note: '家属仍在申请复制' }),
  amendDiagnosis: async (api, { doctor }) => ({
    caller: doctor,
    table: 'diagnosis',
    input: {
      id: await one(api, 'diagnosis'),
      outcome: 'CONFIRMED',
      licenceScope: 'PSYCHIATRY',
      licenceNumber: '110440300000001',
      icd10: 'F84.0',
      icd11: '6A02.0',
      amendReason: '录入有误',
    },
  }),
  amendScreening: async (api, { screener }) => ({
    caller: screener,
    table: 'screening',
    input: { id: await one(api, 'screening', `stage = 'PRIMARY'`), answers: {}, reason: '抄错一行' },
  }),
  continueScreening: async (api, { screener }) => ({
    caller: screener,
    table: 'screening',
    input: { id: await one(api, 'screening', `stage = 'PRIMARY'`), answers: { 'WS30-1': 'UNCHECKED' } },
  }),
  voidScreening: async (api, { screener }) => ({
    caller: screener,
    table: 'screening',
    input: { id: await one(api, 'screening', `stage = 'PRIMARY'`), reason: '记错了孩子' },
  }),
  moveCampaign: move('campaign', 'admin', 'close'),
  moveReferral: move('referral', 'screener', 'close', 'created_at'),
  sendReferral: async (api, { owner, therapist }) => {
    const draft = await act(owner, 'draftReferral', {
      personId: await one(api, 'person'),
      toOrganisationId: therapist.organisationId,
      service: 'INTERVENTION',
      reason: 'DIAGNOSIS_CONFIRMED',
    });
    return { caller: owner, table: 'referral', input: { id: draft.id } };
  },
  retryReport: async (api, { admin }) => ({
    caller: admin,
    table: 'diagnosis_report',
    input: { id: await reportIn(api, 'FAILED') },
  }),
  recordReportReceipt: async (api, { admin }) => ({
    caller: admin,
    table: 'diagnosis_report',
    input: { id: await reportIn(api, 'SENT'), number: '深卫回〔2026〕1号' },
  }),
  movePlan: move('plan', 'therapist', 'end'),
  movePlacement: move('placement', 'secretary', 'end'),
  moveIep: async (api, { teacher }) => {
    const id = await one(api, 'iep');
    await api.asSystem(async (ctx) =>
      involve(ctx, { personId: await one(api, 'person'), organisationId: teacher.organisationId, reason: 'EDUCATION' }),
    );
    return { caller: teacher, table: 'iep', input: { id, move: 'end' } };
  },
  endEmployment: async (api, { coach }) => ({
    caller: coach,
    table: 'employment',
    input: { id: await one(api, 'employment'), reason: 'RESIGNED' },
  }),
  assessApplication: async (api, { owner }) => ({
    caller: owner,
    table: 'application',
    input: { id: await one(api, 'application'), panel: ['甲', '乙', '丙'], accept: false },
  }),
  moveStay: move('stay', 'care', 'leave'),
  assignOwner: async (api, { owner, admin }) => ({
    caller: owner,
    table: 'case_file',
    input: { caseFileId: await one(api, 'case_file'), accountId: admin.accountId },
  }),
  settleTask: async (api, { owner }) => ({
    caller: owner,
    table: 'task',
    input: {
      id: await one(api, 'task', `status = 'OPEN' and organisation_id = '${owner.organisationId}'`),
      status: 'DONE',
    },
  }),
  changePerson: async (api, { owner }) => ({
    caller: owner,
    table: 'person',
    input: {
      id: await one(api, 'person'),
      name: '林星晨',
      sex: 'MALE',
      birthDate: '2024-03-20',
      areaCode: '440307',
    },
  }),
  saveOrganisation: async (_api, { admin, employer }) => ({
    caller: admin,
    table: 'organisation',
    input: { id: employer, name: '龙岗面包坊', kind: 'EMPLOYER', areaCode: '440307' },
  }),
  endRole: async (api) => ({
    caller: await api.signIn('SECURITY_ADMIN', await api.organisation('FEDERATION', '440300')),
    table: 'membership',
    input: { id: (await api.signIn('TEACHER', await api.organisation('FEDERATION', '440300'))).membershipId },
  }),
  recordBackgroundCheck: async (api) => ({
    caller: await api.signIn('SECURITY_ADMIN', await api.organisation('FEDERATION', '440300')),
    table: 'membership',
    input: {
      id: (await api.signIn('TEACHER', await api.organisation('FEDERATION', '440300'))).membershipId,
      checkedOn: '2026-11-01',
    },
  }),
  setAccountDisabled: async (api, { coach }) => ({
    caller: await api.signIn('SECURITY_ADMIN', await api.organisation('FEDERATION', '440300')),
    table: 'account',
    input: { id: coach.accountId, disabled: true },
  }),
  endGuardian: async (api, { owner }) => ({
    caller: owner,
    table: 'guardian',
    input: { id: await one(api, 'guardian'), endedOn: '2050-02-01', reason: 'DIED' },
  }),
  withdrawApplication: async (api, { owner }) => ({
    caller: owner,
    table: 'application',
    input: { id: await one(api, 'application'), reason: 'WISH' },
  }),
  renewLicence: async (_api, cast) => ({
    caller: cast.admin,
    table: 'licence',
    input: { id: await licence(cast, 'FIRE_SAFETY'), validUntil: '2060-12-31' },
  }),
  moveLicence: async (_api, cast) => ({
    caller: cast.admin,
    table: 'licence',
    input: { id: await licence(cast, 'CARE_DESIGNATION'), move: 'suspend', reason: '整改' },
  }),
  notADuplicate: async (api, { owner }) => ({
    caller: owner,
    table: 'possible_duplicate',
    input: { id: await pair(api), because: 'TWINS' },
  }),
  reopenDuplicate: async (api, { owner }) => {
    const id = await pair(api);
    const [{ version }] = (await api.orm.em
      .fork()
      .execute('select version from possible_duplicate where id = ?', [id])) as [{ version: number }];
    await act(owner, 'notADuplicate', { id, version, because: 'TWINS' });
    return { caller: owner, table: 'possible_duplicate', input: { id } };
  },
  undoMerge: async (api, { owner }) => ({
    caller: owner,
    table: 'person_merge',
    input: { id: await merge(api, owner), reason: '是双胞胎' },
  }),
  mapImport: importStep({ columns: [{ key: 'name', column: 1 }] }),
  checkImport: importStep(),
  applyImport: importStep({ mode: 'ALL_OR_NONE' }),
  resumeImport: importStep(),
  undoImport: importStep(),
  discardImport: importStep(),
};

function move(
  table: string,
  who: 'admin' | 'screener' | 'therapist' | 'secretary' | 'care',
  wish: string,
  order = 'id',
): Step {
  return async (api, cast) => ({
    caller: cast[who],
    table,
    input: { id: await one(api, table, 'true', order), move: wish },
  });
}

/** Nothing is delivered in a test's house: a report is put where the step finds it. */
async function reportIn(api: TestApi, status: string): Promise<string> {
  const id = await one(api, 'diagnosis_report');
  await api.orm.em.fork().execute('update diagnosis_report set status = ? where id = ?', [status, id]);
  return id;
}

/** The run stands where its file was read; what may follow is asked after the version. */
function importStep(more: object = {}): Step {
  return async (_api, { admin }) => {
    const answer = await admin.fetch('/uploads?purpose=ROSTER&name=roster.csv', {
      method: 'POST',
      body: '姓名,性别,出生日期,学校,年级,班级\n林小星,男,2019-05-06,龙岗区某小学,一年级,1班\n',
    });
    const { importId } = (await answer.json()) as { importId: string };
    return { caller: admin, table: 'import_run', input: { id: importId, ...more } };
  };
}

async function licence({ admin, care }: Cast, kind: string): Promise<string> {
  const { id } = await act(admin, 'recordLicence', {
    organisationId: care.organisationId,
    kind,
    number: `深龙${kind}`,
    issuedBy: '龙岗区',
    validFrom: '2050-01-01',
    validUntil: '2055-12-31',
  });
  return id;
}

/** Two records of one child, entered on two days under one name. */
async function pair(api: TestApi): Promise<string> {
  await api.asSystem(async (ctx) => {
    const twice = [newId(), newId()].map(
      (id) =>
        ({ id, name: '苏小满', sex: 'FEMALE', birthDate: '2044-05-06', areaCode: '440307', nationalId: null }) as const,
    );
    await writePersons(ctx, twice);
  });
  await api.asSystem((ctx) => findDuplicates.handle(ctx, {}));
  return await one(api, 'possible_duplicate', `state = 'OPEN'`);
}

/** Proposed by somebody else; the one before it has been decided. */
async function disposal(api: TestApi, { admin }: Cast, more: object): Promise<StaleStep> {
  const em = api.orm.em.fork();
  await em.execute(
    "update disposal set status = 'DECLINED', decided_by = gen_random_uuid(), decided_at = now() where status = 'PROPOSED'",
  );
  const proposed = em.create(Disposal, {
    personId: await one(api, 'person'),
    areaCode: '440307',
    status: 'PROPOSED',
    category: 'SHARING',
    way: 'DELETE',
    years: 3,
    ruleVerified: true,
    ruleFrom: '2026-01-01',
    keptUntil: '2026-01-01',
    proposedBy: newId(),
    proposedAt: new Date('2026-11-20T01:00:00Z'),
  });
  await em.flush();
  return { caller: admin, table: 'disposal', input: { id: proposed.id, note: '已核对', ...more } };
}

async function merge(api: TestApi, owner: Caller): Promise<string> {
  const id = await pair(api);
  const [found] = (await api.orm.em
    .fork()
    .execute('select one_id, other_id from possible_duplicate where id = ?', [id])) as {
    one_id: string;
    other_id: string;
  }[];
  const { one_id: survivorId, other_id: mergedId } = found!;
  const input = { survivorId, survivorVersion: 1, mergedId, mergedVersion: 1, taken: [], reason: '同一个孩子' };
  return (await act(owner, 'mergePersons', input)).id;
}

async function one(api: TestApi, table: string, where = 'true', order = 'id'): Promise<string> {
  const rows = (await api.orm.em
    .fork()
    .execute(`select id from ${table} where ${where} order by ${order} limit 1`)) as { id: string }[];
  if (!rows[0]) throw new Error(`the life left no ${table} where ${where}`);
  return rows[0].id;
}
