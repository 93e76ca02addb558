import { addDays } from '@xingcheng/shared/age/iso-date';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { servedAs, startApi, type Caller, type TestApi } from '../../../test/api.js';
import { transitionAges } from '../../app/handoffs/transition-ages.js';
import { runJob } from '../../app/run-job.js';
import { caseOf } from '../../casefile/index.js';
import { openReferral } from '../../referral/index.js';
import { addGuardian, Consent, involve, Person, spell } from '../index.js';

const TODAY = '2026-11-23';
let api: TestApi;
let school: string;
let rehab: string;
let other: string;
let federation: string;
let agency: string;
let screener: Caller;
let therapist: Caller;
let owner: Caller;

beforeAll(async () => {
  api = await startApi(TODAY);
  school = await api.organisation('KINDERGARTEN');
  rehab = await api.organisation('REHAB_INSTITUTION');
  other = await api.organisation('REHAB_INSTITUTION');
  federation = await api.organisation('FEDERATION');
  agency = await api.organisation('COACH_AGENCY');
});
afterAll(() => api.close());

/** Everybody signs in anew on another day: sessions end with the working day. */
async function on(day: string): Promise<void> {
  api.clock.moveTo(day);
  screener = await api.signIn('SCREENER', school);
  therapist = await api.signIn('THERAPIST', rehab);
  owner = await api.signIn('CASE_MANAGER', federation);
}

let born = 0;
/** A person with a mother, known to a school. */
async function family(birthDate: string): Promise<{ personId: string; guardianId: string }> {
  const personId = await api.asSystem(async (ctx) => {
    const name = `同意人${(born += 1)}`;
    const one = ctx.em.create(Person, { name, ...spell(name), sex: 'FEMALE', birthDate, areaCode: '440307' });
    await ctx.em.flush();
    await involve(ctx, { personId: one.id, organisationId: school, reason: 'ENROLMENT' });
    return one.id;
  });
  const { id } = await api.as(screener, (ctx) => addGuardian(ctx, { personId, name: '母亲', kind: 'PARENT' }));
  return { personId, guardianId: id };
}

interface Kept {
  id: string;
  state: string;
  purpose: string;
  textVersion: string;
  ownAnswerWanted: boolean;
}
const DETAIL =
  '__typename ... on PersonDetail { consents { id state purpose textVersion ownAnswerWanted } } ... on Refusal { code field }';
type Answer = { __typename: string; consents: Kept[]; code: string; field: string };
async function say(caller: Caller, name: string, input: object): Promise<Answer> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  return (
    await caller.ask<Record<string, Answer>>(`mutation($input: ${type}!) { ${name}(input: $input) { ${DETAIL} } }`, {
      input,
    })
  )[name]!;
}
const agree = (input: object) => say(screener, 'recordConsent', { purpose: 'SHARING', outcome: 'CONSENTED', ...input });
const newest = async (answer: Promise<Answer>): Promise<Kept> => (await answer).consents[0]!;

const shareWith = (personId: string, toOrganisationId = rehab) =>
  api.as(screener, (ctx) =>
    openReferral(ctx, {
      personId,
      service: 'INTERVENTION',
      reason: 'DIAGNOSIS_CONFIRMED',
      fromOrganisationId: school,
      toOrganisationId,
    }),
  );

/** Everything by which an institution could meet a person. */
async function sights(caller: Caller, personId: string): Promise<Record<string, unknown>> {
  const name = (await api.orm.em.fork().findOneOrFail(Person, { id: personId })).name;
  const seen = await caller.ask<{
    persons: { totalCount: number; nodes: { id: string }[] };
    person: object | null;
    referrals: { totalCount: number };
    tasks: { totalCount: number };
  }>(
    `query($s: String, $id: ID!) { persons(filter: { search: $s }) { totalCount nodes { id } } person(id: $id) { because }
      referrals(filter: { personId: $id }) { totalCount } tasks(filter: { personId: $id }) { totalCount } }`,
    { s: name, id: personId },
  );
  const file = await (await caller.fetch(`/exports/persons.csv?filter=${encodeURIComponent('{}')}`)).text();
  return {
    listed: seen.persons.nodes.length,
    counted: seen.persons.totalCount,
    opened: seen.person !== null,
    referrals: seen.referrals.totalCount,
    tasks: seen.tasks.totalCount,
    exported: file.includes(name),
  };
}
const NOTHING = { listed: 0, counted: 0, opened: false, referrals: 0, tasks: 0, exported: false };

/** What the database itself lets the institution read of a person. */
async function underTheNet(organisationId: string, personId: string): Promise<Record<string, number>> {
  const served = new Client({ connectionString: servedAs(api.orm.config.get('clientUrl') ?? '') });
  await served.connect();
  try {
    await served.query('begin');
    await served.query(
      `select set_config('xc.area', '', true), set_config('xc.organisation', $1, true), set_config('xc.today', $2, true), set_config('xc.glass', '', true)`,
      [organisationId, api.clock.today()],
    );
    const seen: Record<string, number> = {};
    for (const [table, column] of [
      ['person', 'id'],
      ['guardian', 'person_id'],
      ['consent', 'person_id'],
      ['referral', 'person_id'],
      ['timeline_entry', 'person_id'],
    ] as const)
      seen[table] = (await served.query(`select 1 from ${table} where ${column} = $1`, [personId])).rowCount ?? 0;
    return seen;
  } finally {
    await served.end();
  }
}

describe('a consent to share that is taken back (个人信息保护法 15、23)', () => {
  test('is felt on the next read: list, count, record, search, export, referral and task', async () => {
    await on(TODAY);
    const { personId, guardianId } = await family('2020-05-01');
    const { id } = await newest(agree({ personId, guardianId }));
    await shareWith(personId);
    expect(await sights(therapist, personId)).toMatchObject({ listed: 1, opened: true, referrals: 1, exported: true });
    expect((await say(screener, 'withdrawConsent', { id })).consents[0]).toMatchObject({ id, state: 'WITHDRAWN' });
    expect(await sights(therapist, personId)).toEqual(NOTHING);
    // Who knows the child by the law goes on.
    expect(await sights(screener, personId)).toMatchObject({ listed: 1, opened: true });
  });

  test.runIf(inject('databaseRoles'))('and the database itself shows no row of the person any more', async () => {
    await on(TODAY);
    const { personId, guardianId } = await family('2020-05-01');
    const { id } = await newest(agree({ personId, guardianId }));
    await shareWith(personId);
    expect(await underTheNet(rehab, personId)).toMatchObject({ person: 1, guardian: 1, consent: 1, referral: 1 });
    await say(screener, 'withdrawConsent', { id });
    expect(Object.values(await underTheNet(rehab, personId))).toEqual([0, 0, 0, 0, 0]);
  });

  test('a refusal that is written down does the same as taking back', async () => {
    await on(TODAY);
    const { personId, guardianId } = await family('2020-05-01');
    await agree({ personId, guardianId });
    await shareWith(personId);
    await agree({ personId, guardianId, outcome: 'REFUSED' });
    expect(await sights(therapist, personId)).toEqual(NOTHING);
  });

  test('is in the trail, with the tie it ended', async () => {
    await on(TODAY);
    const { personId, guardianId } = await family('2020-05-01');
    const { id } = await newest(agree({ personId, guardianId }));
    await shareWith(personId);
    await say(screener, 'withdrawConsent', { id });
    const auditor = await api.signIn('AUDITOR', await api.organisation('FEDERATION', '440300'));
    const { auditEvents } = await auditor.ask<{ auditEvents: { nodes: { subjectType: string; deed: string }[] } }>(
      'query($id: String) { auditEvents(filter: { personId: $id }, first: 100) { nodes { subjectType deed } } }',
      { id: personId },
    );
    const told = auditEvents.nodes.map(({ subjectType, deed }) => `${subjectType} ${deed}`);
    expect(told).toEqual(expect.arrayContaining(['Consent UPDATE', 'Involvement UPDATE', 'Referral UPDATE']));
  });

  test('leaves to an institution what it knows by the care it gives', async () => {
    await on(TODAY);
    const { personId, guardianId } = await family('2020-05-01');
    const { id } = await newest(agree({ personId, guardianId }));
    await shareWith(personId);
    await api.asSystem((ctx) => involve(ctx, { personId, organisationId: rehab, reason: 'INTERVENTION' }));
    await say(screener, 'withdrawConsent', { id });
    expect(await sights(therapist, personId)).toMatchObject({ listed: 1, opened: true });
  });

  test('sends nothing on any more, and what was asked ends', async () => {
    await on(TODAY);
    const { personId, guardianId } = await family('2020-05-01');
    const { id } = await newest(agree({ personId, guardianId }));
    const referral = await shareWith(personId);
    await say(screener, 'withdrawConsent', { id });
    const [row] = (await api.orm.em
      .fork()
      .execute('select status from referral where id = ?', [referral.id])) as unknown as [{ status: string }];
    expect(row.status).toBe('CLOSED');
    expect((await shareWith(personId)).status).toBe('DRAFT');
  });

  test('sharing and taking back at the same moment leave nobody behind who still reaches the person', async () => {
    await on(TODAY);
    for (let time = 0; time < 6; time += 1) {
      const { personId, guardianId } = await family('2020-05-01');
      const { id } = await newest(agree({ personId, guardianId }));
      await Promise.all([shareWith(personId), say(screener, 'withdrawConsent', { id })]);
      expect(await sights(therapist, personId), `time ${time}`).toEqual(NOTHING);
    }
  });
});

describe('a consent towards one institution (个人信息保护法 23)', () => {
  test('carries to the one it names and to no other', async () => {
    await on(TODAY);
    const { personId, guardianId } = await family('2020-05-01');
    await agree({ personId, guardianId, recipientId: other });
    expect((await shareWith(personId, rehab)).status).toBe('DRAFT');
    const second = await family('2020-05-01');
    await agree({ ...second, recipientId: rehab });
    expect((await shareWith(second.personId, rehab)).status).toBe('SENT');
  });

  test('a no to one leaves the others as they are', async () => {
    await on(TODAY);
    const { personId, guardianId } = await family('2020-05-01');
    await agree({ personId, guardianId });
    await shareWith(personId, rehab);
    await agree({ personId, guardianId, outcome: 'REFUSED', recipientId: other });
    expect(await sights(therapist, personId)).toMatchObject({ listed: 1 });
    await agree({ personId, guardianId, outcome: 'REFUSED', recipientId: rehab });
    expect(await sights(therapist, personId)).toEqual(NOTHING);
  });

  test('only sharing has a recipient', async () => {
    await on(TODAY);
    const { personId, guardianId } = await family('2020-05-01');
    expect(await agree({ personId, guardianId, purpose: 'EDUCATION', recipientId: rehab })).toMatchObject({
      code: 'RECIPIENT_FOR_SHARING',
      field: 'recipientId',
    });
  });
});

const tasksOf = async (personId: string): Promise<Record<string, string>> =>
  Object.fromEntries(
    (
      (await api.orm.em
        .fork()
        .execute("select kind, status || ' ' || due_on::text as due from task where person_id = ? order by due_on", [
          personId,
        ])) as unknown as { kind: string; due: string }[]
    ).map(({ kind, due }) => [kind, due]),
  );
const night = () => runJob(api.app.parts, transitionAges, {});

describe.each([
  ['born on an ordinary day', '2012-06-15', '2026-06-15', '2030-06-15', '2029-12-17'],
  ['born on 29 February', '2012-02-29', '2026-02-28', '2030-02-28', '2029-09-01'],
])('growing up: %s', (_, birthDate, fourteenth, eighteenth, warned) => {
  let personId: string;
  let guardianId: string;
  let id: string;

  test('up to the day before the 14th birthday the guardian alone is heard, by the notice for children', async () => {
    await on(addDays(fourteenth, -1));
    ({ personId, guardianId } = await family(birthDate));
    await api.asSystem(async (ctx) => void (await caseOf(ctx, personId, 'REPORT')));
    const given = await newest(agree({ personId, guardianId }));
    ({ id } = given);
    expect(given).toMatchObject({ state: 'GIVEN', textVersion: 'notice-2026.1-under-14', ownAnswerWanted: false });
    expect(await say(screener, 'recordOwnAnswer', { id, answer: 'CONSENTED' })).toMatchObject({ code: 'OWN_WORD_AGE' });
    await night();
    expect(await tasksOf(personId)).not.toHaveProperty('OWN_NOTICE_AT_FOURTEEN');
  });

  test('on the 14th birthday the own notice is owed, once, and the own word settles it', async () => {
    await on(fourteenth);
    await night();
    await night();
    expect(await tasksOf(personId)).toMatchObject({ OWN_NOTICE_AT_FOURTEEN: `OPEN ${addDays(fourteenth, 30)}` });
    await on(addDays(fourteenth, 1));
    expect(await newest(say(screener, 'recordOwnAnswer', { id, answer: 'CONSENTED' }))).toMatchObject({
      state: 'GIVEN',
      ownAnswerWanted: false,
    });
    expect((await tasksOf(personId))['OWN_NOTICE_AT_FOURTEEN']).toMatch(/^DONE/);
    await shareWith(personId);
    expect(await sights(therapist, personId)).toMatchObject({ listed: 1 });
  });

  test('180 days before the 18th birthday somebody begins to ask who will decide', async () => {
    await on(addDays(warned, -1));
    await night();
    expect(await tasksOf(personId)).not.toHaveProperty('GUARDIANSHIP_AT_EIGHTEEN');
    await on(warned);
    await night();
    expect(await tasksOf(personId)).toMatchObject({ GUARDIANSHIP_AT_EIGHTEEN: `OPEN ${eighteenth}` });
  });

  test('the day before the 18th birthday the consent still carries; on the day it has expired (民法典 17)', async () => {
    const state = async () =>
      (
        await owner.ask<{ person: { consents: Kept[] } }>(
          `query($id: ID!) { person(id: $id) { consents { state } } }`,
          { id: personId },
        )
      ).person.consents[0]!.state;
    await on(addDays(eighteenth, -1));
    expect(await state()).toBe('GIVEN');
    await on(eighteenth);
    expect(await state()).toBe('EXPIRED');
    await night();
    expect(await tasksOf(personId)).toMatchObject({ CONSENT_RENEWAL: `OPEN ${addDays(eighteenth, 30)}` });
  });

  test('what ran goes on, nothing new is shared, and the own consent carries again', async () => {
    await on(addDays(eighteenth, 1));
    // The institution that cares is not cut off on a birthday.
    expect(await sights(therapist, personId)).toMatchObject({ listed: 1 });
    const draft = await api.as(screener, (ctx) =>
      openReferral(ctx, {
        personId,
        service: 'EMPLOYMENT',
        reason: 'JOB_WISH',
        fromOrganisationId: school,
        toOrganisationId: agency,
      }),
    );
    expect(draft.status).toBe('DRAFT');
    const send = async () =>
      (
        await screener.ask<{ sendReferral: object }>(
          'mutation($input: SendReferralInput!) { sendReferral(input: $input) { ... on Refusal { code } ... on Referral { status } } }',
          { input: { id: draft.id, version: draft.version } },
        )
      ).sendReferral;
    expect(await send()).toEqual({ code: 'CONSENT_EXPIRED' });
    await agree({ personId });
    expect((await tasksOf(personId))['CONSENT_RENEWAL']).toMatch(/^DONE/);
    expect(await send()).toEqual({ status: 'SENT' });
  });
});

describe('whose word counts', () => {
  test('a no of the young person is a no, whatever the guardian says (个人信息保护法 28)', async () => {
    await on(TODAY);
    const { personId, guardianId } = await family('2011-03-01');
    const { id } = await newest(agree({ personId, guardianId }));
    await shareWith(personId);
    expect(await newest(say(screener, 'recordOwnAnswer', { id, answer: 'REFUSED' }))).toMatchObject({
      state: 'OWN_REFUSED',
    });
    expect(await sights(therapist, personId)).toEqual(NOTHING);
  });

  test('a guardian who decides by document for a grown-up decides on (民法典 28, 31)', async () => {
    await on(TODAY);
    const { personId } = await family('2009-01-01');
    const { id: guardianId } = await api.as(screener, (ctx) =>
      addGuardian(ctx, { personId, name: '法院指定', kind: 'COURT_APPOINTED', documentNo: '(2026)粤0307民特1号' }),
    );
    const { id } = await newest(agree({ personId, guardianId }));
    await on('2027-01-01');
    const [row] = await api.orm.em.fork().find(Consent, { id });
    expect(row!.withdrawnOn).toBeNull();
    expect(
      (
        await owner.ask<{ person: { consents: Kept[] } }>(
          'query($id: ID!) { person(id: $id) { consents { state } } }',
          { id: personId },
        )
      ).person.consents[0]!.state,
    ).toBe('GIVEN');
  });
});
