import type { Caller, TestApi } from '../api.js';
import { aPerson } from '../builders.js';
import { command } from '../hollow-input.js';
import { bigRoster, bigRosterCsv } from '../../seeds/big-roster/big-roster.js';
import { act, type Cast } from '../life.js';
import { importJobs, moveImport, readImport, uploadImport } from '../imports.js';
import { chooseSignOn } from '../../src/access/index.js';
import { involve } from '../../src/people/index.js';

/**
 * What a life that began with the programme and has grown up does not contain: children on the roll of a campaign, an education plan that runs,
 * a file that is handed over, a link to somebody without an account, a roster, records whose time is over. `sound` is the house spoken to
 * over a sound line, for what is done again when it is sent again.
 */
export async function secondLife(api: TestApi, cast: Cast, sound: TestApi): Promise<void> {
  await handedOver(api);
  await atSchool(api, cast);
  await answeredByLink(api, cast);
  await brought(api);
  await itemText(api, cast);
  await gone(api, cast);
  await tokenGivenBack(api, cast, sound);
  await turnedFourteen(api, cast);
  await cameAndWent(api);
}

/** Sends a command that must succeed. */
async function drive(api: TestApi, caller: Pick<Caller, 'send'>, name: string, input: unknown): Promise<void> {
  const { document, variables } = command(api.app.schema.getMutationType()!.getFields()[name]!, input);
  const answer = await caller.send<Record<string, { __typename: string }>>(document, variables);
  const done = answer.data?.[name]?.__typename;
  if (!done || done === 'Refusal' || done === 'StaleVersion') throw new Error(`${name}: ${JSON.stringify(answer)}`);
}

const rows = async <T>(api: TestApi, statement: string, values: unknown[] = []) =>
  (await api.orm.em.fork().execute(statement, values)) as T[];
const one = async <T = { id: string; version: number }>(api: TestApi, statement: string, values: unknown[] = []) => {
  const [row] = await rows<T>(api, statement, values);
  if (!row) throw new Error(`nothing there: ${statement}`);
  return row;
};

/** The file that was offered to another district is taken by it. */
async function handedOver(api: TestApi): Promise<void> {
  const offered = await one<{ id: string; to: string }>(
    api,
    "select id, to_organisation_id as to from handover where status = 'OFFERED'",
  );
  const receiver = await api.signIn('CASE_MANAGER', offered.to);
  await drive(api, receiver, 'answerHandover', { id: offered.id, move: 'accept' });
}

/** A child of eight: class grid of a campaign, then a plan at school. */
async function atSchool(api: TestApi, { admin, secretary, teacher, secondarySchool }: Cast): Promise<void> {
  const schoolDoctor = await api.signIn('SCREENER', secondarySchool, '校医');
  const { personId } = await pupil(api, schoolDoctor, '林二星', '2041-05-01');
  const { id: campaignId, version } = await act(admin, 'openCampaign', {
    name: '2049 学年在校生筛查',
    schoolYear: 2049,
    programme: 'SCHOOL',
    instruments: ['CAST@1'],
    startsOn: '2050-03-01',
    endsOn: '2050-06-30',
    areaCode: '440307',
    schoolIds: [secondarySchool],
  });
  // A long roll is drawn up by a job; this one is put where the job would have it.
  await rows(api, "update campaign set roll_status = 'FILLING' where id = ?", [campaignId]);
  for (const move of ['stop', 'goOn']) await drive(api, admin, 'moveCampaignRoll', { id: campaignId, move });
  await rows(api, "update campaign set roll_status = 'READY' where id = ?", [campaignId]);
  await act(admin, 'moveCampaign', { id: campaignId, version, move: 'open' });
  const row = { campaignId, personId, instrument: 'CAST@1' };
  await drive(api, schoolDoctor, 'recordCampaignConsents', {
    campaignId,
    answers: [{ personId, outcome: 'CONSENTED' }],
  });
  await drive(api, schoolDoctor, 'holdGridRow', row);
  await drive(api, schoolDoctor, 'saveGridRow', {
    ...row,
    informant: 'PARENT',
    cells: [{ item: '1', from: null, to: 'YES' }],
  });
  await drive(api, schoolDoctor, 'markGridRow', { ...row, mark: 'ABSENT', on: true });

  await api.asSystem((ctx) =>
    involve(ctx, { personId, organisationId: secretary.organisationId, reason: 'EDUCATION' }),
  );
  await act(secretary, 'recordFinding', {
    personId,
    opinion: 'SUITABLE_WITH_SUPPORT',
    suggested: 'ORDINARY_DESIGNATED',
  });
  let placement = await act(secretary, 'proposePlacement', {
    personId,
    schoolId: secondarySchool,
    option: 'ORDINARY_DESIGNATED',
    passedOverReasons: [{ option: 'ORDINARY_REGULAR', reason: '需要资源教室' }],
  });
  for (const move of ['offer', 'accept', 'start'])
    placement = await act(secretary, 'movePlacement', { id: placement.id, version: placement.version, move });
  let iep = await act(teacher, 'writeIep', {
    placementId: placement.id,
    supports: [{ support: 'RESOURCE_ROOM', minutes: 120 }],
    goals: [{ domain: 'SOCIAL_INTERACTION', wording: '轮流发言', criterion: '5 次中 4 次', dueOn: '2050-12-31' }],
  });
  for (const move of ['agree', 'start'])
    iep = await act(teacher, 'moveIep', { id: iep.id, version: iep.version, move });
  const goal = await one(api, 'select id from iep_goal where iep_id = ?', [iep.id]);
  await drive(api, teacher, 'rateIepGoal', { goalId: goal.id, level: 'EXPECTED' });
}

/** Each house has a link of its own; its token is in no table, and the answer that holds it is kept sealed for a repetition. */
async function answeredByLink(api: TestApi, { screener }: Cast): Promise<void> {
  const { personId, guardianId } = await pupil(api, screener, '林三星', '2046-05-01');
  await act(screener, 'recordConsent', { personId, guardianId, purpose: 'SHARING', outcome: 'CONSENTED' });
  const withoutAccount = await api.organisation('MCH_HOSPITAL', '440307', '龙岗区第二妇幼保健院');
  const draft = await act(screener, 'draftReferral', {
    personId,
    toOrganisationId: withoutAccount,
    service: 'SECONDARY_SCREEN',
    reason: 'SCREEN_POSITIVE',
  });
  await drive(api, screener, 'sendReferral', { id: draft.id, version: draft.version });
  const { issueReferralLink } = await screener.ask<{ issueReferralLink: { address: string } }>(
    'mutation($id: ID!) { issueReferralLink(referralId: $id) { __typename ... on IssuedLink { address } ... on Refusal { code } } }',
    { id: draft.id },
  );
  const token = issueReferralLink.address.split('#')[1];
  await drive(api, api.nobody, 'answerByLink', { token, move: 'accept', appointmentOn: '2050-03-03' });
}

/** More sound rows than a portion holds, so that there is a middle to stop in. */
const ROWS = 2_100;

/** A roster is checked, stopped after its first portion, gone on with, and taken back. */
async function brought(api: TestApi): Promise<void> {
  const office = await api.organisation('FEDERATION', '440307', '龙岗区残联二部');
  const bringer = await api.signIn('PROGRAMME_ADMIN', office);
  const roster = bigRosterCsv(bigRoster({ rows: ROWS, schools: ['龙岗区某小学'], today: '2050-03-01' }));
  const { id } = await uploadImport(bringer, 'ROSTER', roster, '名册.csv');
  const move = async (name: string, more: object = {}) => {
    const answer = await moveImport(bringer, name, await readImport(bringer, id), more);
    if (answer.code) throw new Error(`${name}: ${JSON.stringify(answer)}`);
  };
  await move('checkImport');
  await importJobs(api);
  await move('applyImport', { mode: 'CHUNKS' });
  await move('cancelImport');
  await importJobs(api);
  await move('resumeImport');
  await importJobs(api);
  await move('undoImport');
  await importJobs(api);
}

/** A site’s own wording is uploaded and taken away again. */
async function itemText(api: TestApi, { screener }: Cast): Promise<void> {
  const address = `/instrument-texts?${new URLSearchParams({ instrument: 'CAST@1', licence: '许可协议 演示-2050-01' })}`;
  const kept = await screener.fetch(address, {
    method: 'POST',
    body: '1,今天的天空是什么颜色\n',
    headers: { origin: api.url, 'content-type': 'text/plain' },
  });
  if (!kept.ok) throw new Error(await kept.text());
  await drive(api, screener, 'removeInstrumentText', { instrument: 'CAST@1' });
}

/** Somebody who was referred ten years ago and whom nobody has to do with any more. */
async function gone(api: TestApi, { admin, therapist }: Cast): Promise<void> {
  const personId = await aPerson(api, { name: '期满人', birthDate: '2030-01-01' });
  await rows(
    api,
    `insert into referral (id, created_at, updated_at, version, person_id, from_organisation_id, to_organisation_id, service, reason, urgency, status, clock_version, drafted_on, sent_on)
     values (gen_random_uuid(), now(), now(), 1, ?, ?, ?, 'INTERVENTION', 'OTHER', 'ROUTINE', 'CLOSED', 'x', '2040-01-01', '2040-01-01')`,
    [personId, admin.organisationId, therapist.organisationId],
  );
  await drive(api, admin, 'proposeDisposals', { personIds: [personId], note: '保存期满' });
  const mistaken = await one(api, 'select id, version from disposal where person_id = ?', [personId]);
  await drive(api, admin, 'withdrawDisposal', mistaken);
  await drive(api, admin, 'proposeDisposals', { personIds: [personId], note: '已核对日期，保存期满' });
  const second = await api.signIn('PROGRAMME_ADMIN', admin.organisationId, '第二人');
  const proposed = await one(api, `select id, version from disposal where person_id = ? and status = 'PROPOSED'`, [
    personId,
  ]);
  await drive(api, second, 'approveDisposal', { ...proposed, note: '已核对' });
}

/** Issuing a token answers with a secret and is done again when sent again: it goes over the sound line, giving it back does not. */
async function tokenGivenBack(api: TestApi, { admin, coach }: Cast, sound: TestApi): Promise<void> {
  const issuer = await sound.signIn('SECURITY_ADMIN', admin.organisationId);
  await drive(sound, issuer, 'issueServiceToken', {
    name: '报表程序',
    organisationId: coach.organisationId,
    role: 'JOB_COACH',
    networks: [],
    scopes: ['person.read'],
    expiresOn: '2050-05-01',
  });
  const { id } = await one(api, 'select id from service_token');
  await drive(api, await api.signIn('SECURITY_ADMIN', admin.organisationId), 'revokeServiceToken', {
    id,
    reason: '不再使用',
  });
}

/** Thirteen today and fourteen in nine days: from then on the own word is heard. */
async function turnedFourteen(api: TestApi, { screener }: Cast): Promise<void> {
  const { personId, guardianId } = await pupil(api, screener, '林四星', '2036-03-10');
  await act(screener, 'recordConsent', { personId, guardianId, purpose: 'SHARING', outcome: 'CONSENTED' });
  await api.travelTo('2050-03-11');
  const { id } = await one(api, "select id from consent where person_id = ? and purpose = 'SHARING'", [personId]);
  await drive(api, screener, 'recordOwnAnswer', { id, answer: 'CONSENTED' });
}

/** On the roll of the school whose screener this is, with a guardian. */
async function pupil(
  api: TestApi,
  screener: Caller,
  name: string,
  birthDate: string,
): Promise<{ personId: string; guardianId: string }> {
  const school = screener.organisationId;
  const personId = await aPerson(api, { name, birthDate });
  await api.asSystem((ctx) => involve(ctx, { personId, organisationId: school, reason: 'ENROLMENT' }));
  await rows(
    api,
    `insert into enrolment (id, version, created_at, updated_at, person_id, school_id, school_year, grade, class_name, started_on)
     values (gen_random_uuid(), 1, now(), now(), ?, ?, 2049, 'P2', '1班', '2049-09-01')`,
    [personId, school],
  );
  await act(screener, 'addGuardian', { personId, name: '林先生', kind: 'PARENT' });
  const { id: guardianId } = await one(api, 'select id from guardian where person_id = ?', [personId]);
  return { personId, guardianId };
}

/** An account is linked with the single sign-on; somebody with two posts goes on in the other one, and signs out. */
async function cameAndWent(api: TestApi): Promise<void> {
  const security = await api.signIn('SECURITY_ADMIN', await api.organisation('FEDERATION', '440300'));
  const school = await api.organisation('PRIMARY_SCHOOL');
  const [busy, leaving] = [await api.signIn('TEACHER', school), await api.signIn('TEACHER', school)];
  chooseSignOn({
    name: '统一身份认证',
    issuer: 'https://id.example',
    clientId: 'xingcheng',
    clientSecret: 'a-secret-of-the-test-that-is-long-enough',
    strongAcr: [],
    publicUrl: 'https://xingcheng.example',
  });
  await drive(api, security, 'linkIdentity', { accountId: busy.accountId, subject: 'person-at-provider' });
  chooseSignOn(null);
  await rows(
    api,
    `insert into membership (id, created_at, updated_at, version, account_id, organisation_id, role, started_on)
     values (gen_random_uuid(), now(), now(), 1, ?, ?, 'COMMITTEE_SECRETARY', '2020-01-01')`,
    [busy.accountId, await api.organisation('EDUCATION_BUREAU')],
  );
  const post = await one(
    api,
    "select id, version from membership where account_id = ? and role = 'COMMITTEE_SECRETARY'",
    [busy.accountId],
  );
  await drive(api, busy, 'switchMembership', post.id);
  await drive(api, leaving, 'signOut', null);
}
