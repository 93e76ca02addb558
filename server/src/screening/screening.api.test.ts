// One file although long: the tests follow the national pathway in its order, from the primary screen to the recheck.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ABC_57 } from '@xingcheng/shared/instruments/definitions/abc-57';
import { startApi, type Caller, type TestApi } from '../../test/api.js';
import { Consent, Enrolment, involve, Person, spell } from '../people/index.js';
import { Organisation } from '../organisations/index.js';

let api: TestApi;
let school: string;
let mch: string;
let screener: Caller;
let teacher: Caller;
let stranger: Caller;
let clinician: Caller;
let admin: Caller;

/** Sunday 22 November 2026. */
const TODAY = '2026-11-22';

beforeAll(async () => {
  api = await startApi(TODAY);
  school = await api.organisation('KINDERGARTEN');
  mch = await api.organisation('MCH_HOSPITAL');
  const federation = await api.organisation('FEDERATION');
  screener = await api.signIn('SCREENER', school);
  teacher = await api.signIn('TEACHER', school);
  stranger = await api.signIn('SCREENER', await api.organisation('KINDERGARTEN', '440305'));
  clinician = await api.signIn('CLINICIAN', mch);
  admin = await api.signIn('PROGRAMME_ADMIN', federation);
});
afterAll(() => api.close());

interface Pupil {
  birthDate?: string;
  consent?: 'CONSENTED' | 'REFUSED' | 'NO_REPLY' | null;
  at?: string[];
  className?: string;
}
let born = 0;

/** A pupil on the roll of the kindergarten, with the guardian's answer. */
async function pupil({
  birthDate = '2024-10-22',
  consent = 'CONSENTED',
  at = [school],
  className = '1班',
}: Pupil = {}): Promise<string> {
  return await api.asSystem(async (ctx) => {
    const name = `小朋友${(born += 1)}`;
    const person = ctx.em.create(Person, { name, ...spell(name), sex: 'MALE', birthDate, areaCode: '440307' });
    await ctx.em.flush();
    for (const organisationId of at) await involve(ctx, { personId: person.id, organisationId, reason: 'ENROLMENT' });
    ctx.em.create(Enrolment, {
      person,
      school: ctx.em.getReference(Organisation, school),
      schoolYear: 2026,
      grade: 'K1',
      className,
      startedOn: '2026-09-01',
    });
    if (consent)
      ctx.em.create(Consent, {
        person,
        purpose: 'SCREENING',
        outcome: consent,
        answeredOn: '2026-09-02',
        textVersion: 'test',
        recordedBy: screener.accountId,
      });
    return person.id;
  });
}

const FIELDS =
  '__typename ... on Screening { id outcome status node total missing nextStep dueOn version scoringVersion clauses { id article verified } } ... on Refusal { code field } ... on StaleVersion { code }';
interface Answer {
  __typename: string;
  id: string;
  version: number;
  outcome: string;
  status: string;
  code: string;
  field: string;
  [more: string]: unknown;
}
async function mutate(caller: Caller, name: string, type: string, input: object): Promise<Answer> {
  return (
    await caller.ask<Record<string, Answer>>(`mutation($input: ${type}!) { ${name}(input: $input) { ${FIELDS} } }`, {
      input,
    })
  )[name]!;
}
const record = (caller: Caller, input: object) =>
  mutate(caller, 'recordScreening', 'RecordScreeningInput', {
    informant: 'SCREENER',
    instrument: 'CN_WARNING_SIGNS@2022',
    ...input,
  });
const secondary = (caller: Caller, input: object) =>
  mutate(caller, 'recordSecondaryScreening', 'RecordSecondaryInput', input);
const tasksOf = async (personId: string) =>
  (await api.orm.em
    .fork()
    .execute(
      "select kind, status, due_on::text as due from task where person_id = ? and chapter = 'SCREENING' order by id",
      [personId],
    )) as {
    kind: string;
    status: string;
    due: string;
  }[];

const clear = (node: number) => ({
  ...Object.fromEntries([1, 2, 3, 4].map((n) => [`WS${String(node).padStart(2, '0')}-${n}`, 'UNCHECKED'])),
  'WS-REG': 'UNCHECKED',
  'WS-IMP': 'UNCHECKED',
});
const dq = (total: number, domain = total) => ({ TOTAL: total, LANGUAGE: domain, ADAPTIVE: total, SOCIAL: total });

describe('初筛, 国卫办妇幼发〔2022〕12号', () => {
  test.each([
    ['one sign of the age', { 'WS24-1': 'CHECKED' }, 'POSITIVE', 'WARNING_SIGN'],
    ['regression at any age', { 'WS-REG': 'CHECKED' }, 'POSITIVE', 'REGRESSION'],
    ['impairment at any age', { 'WS-IMP': 'CHECKED' }, 'POSITIVE', 'LANGUAGE_SOCIAL_IMPAIRMENT'],
  ])(
    '%s is positive, cites its clause and owes a secondary screen within ten working days',
    async (_case, change, outcome, clause) => {
      const personId = await pupil();
      const answer = await record(screener, { personId, answers: { ...clear(24), ...change } });
      expect(answer).toMatchObject({
        outcome,
        status: 'SCORED',
        node: 24,
        nextStep: 'REFER_SECONDARY',
        dueOn: null,
        clauses: [{ id: clause, article: expect.stringContaining('2022〕12号'), verified: true }],
      });
      expect(await tasksOf(personId)).toEqual([{ kind: 'BOOK_SECONDARY_SCREEN', status: 'OPEN', due: '2026-12-04' }]);
    },
  );

  test('no sign is negative and owes nothing', async () => {
    const personId = await pupil();
    expect(await record(screener, { personId, answers: clear(24) })).toMatchObject({
      outcome: 'NEGATIVE',
      nextStep: 'ROUTINE',
    });
    expect(await tasksOf(personId)).toEqual([]);
  });

  test('a missing answer leaves it incomplete, nothing is guessed, and it can be continued without a reason', async () => {
    const personId = await pupil();
    const { 'WS24-4': _left, ...answers } = clear(24) as Record<string, string>;
    const first = await record(screener, { personId, answers });
    expect(first).toMatchObject({ outcome: 'INCOMPLETE', status: 'RECORDED', total: null, missing: ['WS24-4'] });
    expect(
      await mutate(screener, 'continueScreening', 'ContinueScreeningInput', {
        id: first.id,
        version: first.version,
        answers: clear(24),
      }),
    ).toMatchObject({ outcome: 'NEGATIVE', status: 'SCORED' });
  });

  test('a draft of the class grid has no consequence, also when a sign is ticked', async () => {
    const personId = await pupil();
    expect(await record(screener, { personId, answers: { 'WS24-1': 'CHECKED' }, finish: false })).toMatchObject({
      status: 'DRAFT',
    });
    expect(await tasksOf(personId)).toEqual([]);
    const told = await api.orm.em
      .fork()
      .execute("select 1 from timeline_entry where person_id = ? and kind = 'SCREENING_RECORDED'", [personId]);
    expect(told).toEqual([]);
  });
});

describe('what is refused', () => {
  test.each([
    ['a refused consent', { consent: 'REFUSED' as const }, {}, 'CONSENT_REFUSED', 'personId'],
    ['silence', { consent: 'NO_REPLY' as const }, {}, 'CONSENT_MISSING', 'personId'],
    ['no answer asked', { consent: null }, {}, 'CONSENT_MISSING', 'personId'],
    ['an item of another age', {}, { answers: { 'WS18-1': 'CHECKED' } }, 'ITEM_UNKNOWN', 'answers.WS18-1'],
    ['an unknown option', {}, { answers: { 'WS24-1': 'MAYBE' } }, 'ANSWER_INVALID', 'answers.WS24-1'],
    ['an unknown version', {}, { instrument: 'CN_WARNING_SIGNS@1999' }, 'INSTRUMENT_UNKNOWN', 'instrument'],
    [
      'an instrument for another age',
      {},
      { instrument: 'CAST@1', informant: 'PARENT' },
      'AGE_OUT_OF_RANGE',
      'instrument',
    ],
    ['an informant the instrument does not ask', {}, { informant: 'TEACHER' }, 'INFORMANT_NOT_ALLOWED', 'informant'],
    ['a day to come', {}, { screenedOn: '2026-11-23' }, 'DATE_IN_FUTURE', 'screenedOn'],
    ['a child of two months', { birthDate: '2026-09-01' }, {}, 'TOO_YOUNG_FOR_PATHWAY', 'screenedOn'],
    ['a child of seven', { birthDate: '2019-11-01' }, {}, 'TOO_OLD_FOR_PATHWAY', 'instrument'],
  ])('%s', async (_case, child: Pupil, change, code, field) => {
    expect(await record(screener, { personId: await pupil(child), answers: {}, ...change })).toMatchObject({
      __typename: 'Refusal',
      code,
      field,
    });
  });

  test('the same age point is screened once, also when two press at the same moment', async () => {
    const personId = await pupil();
    const both = await Promise.all([
      record(screener, { personId, answers: clear(24) }),
      record(screener, { personId, answers: clear(24) }),
    ]);
    expect(both.map(({ __typename: type }) => type).sort()).toEqual(['Refusal', 'Screening']);
    expect(both.find(({ __typename: type }) => type === 'Refusal')).toMatchObject({
      code: 'ALREADY_SCREENED',
      field: 'personId',
    });
  });
});

/** ABC answers with exactly this total. */
function abcOf(total: number): Record<string, string> {
  let left = total;
  return Object.fromEntries(
    ABC_57.items.map((item) => {
      const weight = item.points.PRESENT ?? 0;
      const present = weight <= left;
      if (present) left -= weight;
      return [item.id, present ? 'PRESENT' : 'ABSENT'];
    }),
  );
}
const RISK_IF_YES = ['11', '18', '20', '22'];
const mchatFailing = (...failed: number[]): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: 23 }, (_, at) => String(at + 1)).map((id) => [
      id,
      RISK_IF_YES.includes(id) === failed.includes(Number(id)) ? 'YES' : 'NO',
    ]),
  );

describe('复筛, 国卫办妇幼发〔2022〕12号', () => {
  const OF_20_MONTHS = '2025-03-01';
  const OF_25_MONTHS = '2024-10-01';
  const WINDOW = { node18: { ...clear(18), 'WS18-1': 'CHECKED' }, node24: { ...clear(24), 'WS24-1': 'CHECKED' } };

  async function referred(birthDate: string): Promise<string> {
    const personId = await pupil({ birthDate, at: [school, mch] });
    await record(screener, { personId, answers: birthDate === OF_20_MONTHS ? WINDOW.node18 : WINDOW.node24 });
    return personId;
  }

  test.each([
    ['ABC 52', OF_25_MONTHS, { answers: abcOf(52), scores: dq(90), history: [] }, 'NORMAL', 'RECHECK', '2027-02-22'],
    ['ABC 53', OF_25_MONTHS, { answers: abcOf(53), scores: dq(90), history: [] }, 'ABNORMAL', 'REFER_DIAGNOSIS', null],
    [
      'ABC 53 as a total from paper',
      OF_25_MONTHS,
      { paperTotal: 53, scores: dq(90), history: [] },
      'ABNORMAL',
      'REFER_DIAGNOSIS',
      null,
    ],
    [
      'M-CHAT failing 2 and 7, both critical',
      OF_20_MONTHS,
      { answers: mchatFailing(2, 7), scores: dq(90), history: [] },
      'ABNORMAL',
      'REFER_DIAGNOSIS',
      null,
    ],
    [
      'M-CHAT failing 1 and 3, not critical',
      OF_20_MONTHS,
      { answers: mchatFailing(1, 3), scores: dq(90), history: [] },
      'NORMAL',
      'RECHECK',
      '2027-02-22',
    ],
    [
      'M-CHAT failing 1, 3 and 4',
      OF_20_MONTHS,
      { answers: mchatFailing(1, 3, 4), scores: dq(90), history: [] },
      'ABNORMAL',
      'REFER_DIAGNOSIS',
      null,
    ],
    [
      'DQ 69.9',
      OF_25_MONTHS,
      { answers: abcOf(0), scores: dq(69.9), history: [] },
      'ABNORMAL',
      'REFER_DIAGNOSIS',
      null,
    ],
    ['DQ 79.5', OF_25_MONTHS, { answers: abcOf(0), scores: dq(79.5), history: [] }, 'RECHECK', 'RECHECK', '2027-02-22'],
    [
      'DQ 85 with language 69',
      OF_25_MONTHS,
      { answers: abcOf(0), scores: dq(85, 69), history: [] },
      'ABNORMAL',
      'REFER_DIAGNOSIS',
      null,
    ],
    [
      'a finding in history alone',
      OF_25_MONTHS,
      { answers: abcOf(0), scores: dq(90), history: ['STEREOTYPED'] },
      'ABNORMAL',
      'REFER_DIAGNOSIS',
      null,
    ],
    ['no quotient', OF_25_MONTHS, { answers: abcOf(0), history: [] }, 'INCOMPLETE', 'COMPLETE_ASSESSMENT', null],
  ])('%s', async (_case, birthDate, findings, outcome, nextStep, dueOn) => {
    const personId = await referred(birthDate);
    expect(await secondary(clinician, { personId, ...findings })).toMatchObject({ outcome, nextStep, dueOn });
    const booking = (await tasksOf(personId)).find((task) => task.kind === 'BOOK_SECONDARY_SCREEN');
    expect(booking?.status).toBe(outcome === 'INCOMPLETE' ? 'OPEN' : 'DONE');
  });

  test('a normal recheck goes back to routine child health', async () => {
    const personId = await referred(OF_25_MONTHS);
    const findings = { answers: abcOf(0), scores: dq(90), history: [] };
    await secondary(clinician, { personId, ...findings });
    expect(await secondary(clinician, { personId, recheck: true, ...findings })).toMatchObject({
      outcome: 'NORMAL',
      nextStep: 'ROUTINE',
      dueOn: null,
    });
    expect((await tasksOf(personId)).filter((task) => task.status === 'OPEN')).toEqual([]);
  });

  test('it needs a maternal and child health hospital and an occasion, and is never a diagnosis', async () => {
    const personId = await pupil({ birthDate: OF_25_MONTHS, at: [school, mch] });
    expect(await secondary(screener, { personId })).toMatchObject({ code: 'NOT_SECONDARY_SITE' });
    expect(await secondary(clinician, { personId })).toMatchObject({
      code: 'SECONDARY_NEEDS_PRIMARY',
      field: 'personId',
    });
    const referredId = await referred(OF_25_MONTHS);
    await secondary(clinician, { personId: referredId, answers: abcOf(158), scores: dq(40), history: ['LANGUAGE'] });
    expect(
      await api.orm.em
        .fork()
        .execute("select 1 from timeline_entry where person_id = ? and kind like 'DIAGNOSIS%'", [referredId]),
    ).toEqual([]);
  });
});

describe('corrections', () => {
  test('an amendment keeps the former content, takes the next step back and shows a stale version', async () => {
    const personId = await pupil();
    const first = await record(screener, { personId, answers: { ...clear(24), 'WS24-1': 'CHECKED' } });
    const amend = (input: object) =>
      mutate(screener, 'amendScreening', 'AmendScreeningInput', { id: first.id, answers: clear(24), ...input });
    expect(await amend({ version: first.version, reason: '' })).toMatchObject({ code: 'REQUIRED', field: 'reason' });
    const amended = await amend({ version: first.version, reason: '录错一格' });
    expect(amended).toMatchObject({ outcome: 'NEGATIVE', nextStep: 'ROUTINE' });
    expect(await amend({ version: first.version, reason: '再改' })).toMatchObject({ __typename: 'StaleVersion' });
    expect((await tasksOf(personId)).map((task) => task.status)).toEqual(['CANCELLED']);
    const { screeningById } = await screener.ask<{ screeningById: { amendments: object[] } }>(
      'query($id: ID!) { screeningById(id: $id) { amendments { reason before after } } }',
      { id: first.id },
    );
    expect(screeningById.amendments).toEqual([
      {
        reason: '录错一格',
        before: expect.objectContaining({ outcome: 'POSITIVE' }),
        after: expect.objectContaining({ outcome: 'NEGATIVE' }),
      },
    ]);
  });

  test('a void screening stays readable, changes no more, and frees its age point', async () => {
    const personId = await pupil();
    const first = await record(screener, { personId, answers: clear(24) });
    const voided = await mutate(screener, 'voidScreening', 'VoidScreeningInput', {
      id: first.id,
      version: first.version,
      reason: '认错人',
    });
    expect(voided).toMatchObject({ status: 'VOIDED' });
    expect(
      await mutate(screener, 'amendScreening', 'AmendScreeningInput', {
        id: first.id,
        version: voided.version,
        reason: '改',
      }),
    ).toMatchObject({ code: 'SCREENING_VOIDED' });
    expect(await record(screener, { personId, answers: clear(24) })).toMatchObject({ outcome: 'NEGATIVE' });
  });

  test('another organisation with reach may read but not correct', async () => {
    const personId = await pupil({ at: [school, mch] });
    const first = await record(screener, { personId, answers: clear(24) });
    expect(
      await mutate(clinician, 'amendScreening', 'AmendScreeningInput', {
        id: first.id,
        version: first.version,
        reason: '改',
      }),
    ).toMatchObject({ code: 'NOT_ALLOWED', field: 'id' });
  });
});

describe('a campaign', () => {
  const COUNTS = 'onRoll consented refused noReply toDo done positive';
  const STATES = {
    onRoll: 'ALL',
    consented: 'CONSENTED',
    refused: 'REFUSED',
    noReply: 'NO_REPLY',
    toDo: 'TO_DO',
    done: 'DONE',
    positive: 'POSITIVE',
  };
  let id: string;
  let version: number;
  let children: string[];

  beforeAll(async () => {
    const input = {
      name: '2026 秋季',
      schoolYear: 2026,
      programme: 'KINDERGARTEN',
      schoolIds: [school],
      instruments: ['CN_WARNING_SIGNS@2022'],
      startsOn: '2026-09-01',
      endsOn: '2026-12-31',
    };
    const { openCampaign } = await admin.ask<{ openCampaign: { id: string; version: number; status: string } }>(
      'mutation($input: OpenCampaignInput!) { openCampaign(input: $input) { ... on Campaign { id version status } } }',
      { input },
    );
    ({ id, version } = openCampaign);
    children = [];
    for (const consent of ['CONSENTED', 'CONSENTED', 'CONSENTED', 'REFUSED', 'NO_REPLY'] as const)
      children.push(await pupil({ consent, className: '9班' }));
  });

  const move = (caller: Caller, input: object) =>
    caller.ask<{ moveCampaign: object }>(
      'mutation($input: MoveCampaignInput!) { moveCampaign(input: $input) { ... on Campaign { status version openMoves { move needsReason } } ... on Refusal { code field } } }',
      { input: { id, ...input } },
    );

  test('takes no screening before it opens and none after it closed', async () => {
    const input = { personId: children[0], campaignId: id, answers: clear(24) };
    expect(await record(screener, input)).toMatchObject({ code: 'CAMPAIGN_NOT_OPEN', field: 'campaignId' });
    expect((await move(admin, { version, move: 'open' })).moveCampaign).toEqual({
      status: 'OPEN',
      version: version + 1,
      openMoves: [
        { move: 'close', needsReason: false },
        { move: 'cancel', needsReason: true },
      ],
    });
    await move(admin, { version: version + 1, move: 'close' });
    expect(await record(screener, input)).toMatchObject({ code: 'CAMPAIGN_CLOSED', field: 'campaignId' });
    expect((await move(admin, { version: version + 2, move: 'reopen' })).moveCampaign).toEqual({
      code: 'REASON_REQUIRED',
      field: 'reason',
    });
    expect((await move(admin, { version: version + 2, move: 'reopen', reason: '补筛' })).moveCampaign).toMatchObject({
      status: 'OPEN',
    });
  });

  test('counts each pupil once, and every count equals the list it opens, for the school and the district', async () => {
    await record(screener, { personId: children[0], campaignId: id, answers: clear(24) });
    await record(screener, { personId: children[1], campaignId: id, answers: { ...clear(24), 'WS24-2': 'CHECKED' } });
    await record(screener, { personId: children[2], campaignId: id, answers: { 'WS24-2': 'CHECKED' }, finish: false });
    for (const caller of [screener, admin]) {
      const { campaign } = await caller.ask<{ campaign: Record<string, number> }>(
        `query($id: ID!) { campaign(id: $id) { ${COUNTS} } }`,
        { id },
      );
      for (const [count, state] of Object.entries(STATES)) {
        const { campaignPupils } = await caller.ask<{ campaignPupils: { totalCount: number; nodes: object[] } }>(
          'query($id: ID!, $state: String) { campaignPupils(campaignId: $id, filter: { state: $state }) { totalCount nodes { id } } }',
          { id, state },
        );
        expect(campaignPupils.totalCount, state).toBe(campaign[count]);
        expect(campaignPupils.nodes.length, state).toBe(campaign[count]);
      }
    }
    const { campaignPupils } = await screener.ask<{ campaignPupils: object }>(
      'query($id: ID!) { campaignPupils(campaignId: $id, filter: { className: "9班" }) { nodes { personId consent done outcome } } }',
      { id },
    );
    const expected = [
      { personId: children[0], consent: 'CONSENTED', done: true, outcome: 'NEGATIVE' },
      { personId: children[1], consent: 'CONSENTED', done: true, outcome: 'POSITIVE' },
      { personId: children[2], consent: 'CONSENTED', done: false, outcome: null },
      { personId: children[3], consent: 'REFUSED', done: false, outcome: null },
      { personId: children[4], consent: 'NO_REPLY', done: false, outcome: null },
    ];
    expect(campaignPupils).toEqual({ nodes: expect.arrayContaining(expected) });
  });

  test('the exported list has the rows of the page', async () => {
    const answer = await screener.fetch(
      `/exports/campaign-pupils.csv?filter=${encodeURIComponent(JSON.stringify({ campaignId: id, state: 'POSITIVE' }))}`,
    );
    expect((await answer.text()).trim().split('\n')).toHaveLength(2);
  });

  test('the class grid resumes with what was saved', async () => {
    const { classGrid } = await screener.ask<{
      classGrid: { rows: { answers: object; node: number; pupil: { personId: string } }[]; instrument: object };
    }>(
      'query($id: ID!, $school: ID!) { classGrid(campaignId: $id, schoolId: $school, grade: "K1", className: "9班") { instrument { key licenceClass } rows { node answers version pupil { personId } } } }',
      { id, school },
    );
    expect(classGrid.instrument).toEqual({ key: 'CN_WARNING_SIGNS@2022', licenceClass: 'A' });
    expect(classGrid.rows.find((row) => row.pupil.personId === children[2])).toMatchObject({
      node: 24,
      answers: { 'WS24-2': 'CHECKED' },
      version: 1,
    });
  });

  test('a teacher sees done or not done and nowhere a result (深残委〔2022〕2号 三(四)1)', async () => {
    const { screeningProgress } = await teacher.ask<{
      screeningProgress: { nodes: { personId: string; done: boolean }[] };
    }>(
      'query($id: ID!) { screeningProgress(campaignId: $id, filter: { className: "9班" }) { nodes { personId done } } }',
      { id },
    );
    expect(
      screeningProgress.nodes
        .filter((one) => one.done)
        .map((one) => one.personId)
        .sort(),
    ).toEqual([children[0], children[1]].sort());
    const { campaign } = await teacher.ask<{ campaign: object }>(
      'query($id: ID!) { campaign(id: $id) { done positive } }',
      { id },
    );
    expect(campaign).toEqual({ done: 2, positive: null });
    for (const document of [
      `{ campaignPupils(campaignId: "${id}") { totalCount } }`,
      '{ screenings { totalCount } }',
      `{ personScreenings(personId: "${children[1]}") { id } }`,
    ]) {
      expect((await teacher.send(document)).errors?.[0]?.extensions.code, document).toBe('FORBIDDEN');
    }
    expect((await teacher.fetch('/exports/screenings.csv')).status).toBeGreaterThanOrEqual(400);
    const { timeline } = await teacher.ask<{ timeline: { nodes: { kind: string }[] } }>(
      'query($id: ID!) { timeline(personId: $id) { nodes { kind } } }',
      { id: children[1] },
    );
    expect(timeline.nodes.map((one) => one.kind)).not.toContain('SCREENING_RECORDED');
    const { tasks } = await teacher.ask<{ tasks: { totalCount: number } }>(
      'query($id: ID!) { tasks(filter: { personId: $id }) { totalCount } }',
      { id: children[1] },
    );
    expect(tasks.totalCount, 'a booking owed by the school tells the result').toBe(0);
    const { nodeBoard } = await teacher.ask<{ nodeBoard: { screeningId: string | null }[] }>(
      'query($id: ID!) { nodeBoard(personId: $id) { screeningId } }',
      { id: children[1] },
    );
    expect(nodeBoard.every((node) => node.screeningId === null)).toBe(true);
  });

  test('a stranger neither lists, counts, opens nor records', async () => {
    const answer = await stranger.ask<object>(
      `query($id: ID!, $p: ID!) { campaigns { totalCount } campaign(id: $id) { id } campaignPupils(campaignId: $id) { totalCount } screenings { totalCount } personScreenings(personId: $p) { id } nodeBoard(personId: $p) { month } }`,
      { id, p: children[1] },
    );
    expect(answer).toEqual({
      campaigns: { totalCount: 0 },
      campaign: null,
      campaignPupils: { totalCount: 0 },
      screenings: { totalCount: 0 },
      personScreenings: [],
      nodeBoard: null,
    });
    expect(await record(stranger, { personId: children[1], answers: clear(24) })).toMatchObject({
      code: 'NOT_FOUND',
      field: 'personId',
    });
  });
});

test('a child of 25 months last screened at 12 shows 18 and 24 overdue', async () => {
  const personId = await pupil({ birthDate: '2024-10-20' });
  await record(screener, { personId, screenedOn: '2025-11-01', answers: clear(12) });
  const { nodeBoard } = await screener.ask<{ nodeBoard: { month: number; state: string }[] }>(
    'query($id: ID!) { nodeBoard(personId: $id) { month state } }',
    { id: personId },
  );
  expect(nodeBoard.filter((node) => node.state === 'OVERDUE').map((node) => node.month)).toEqual([18, 24]);
  expect(nodeBoard.find((node) => node.month === 12)?.state).toBe('DONE');
});

test('the catalogue gives item text for class A only', async () => {
  const { instruments } = await screener.ask<{
    instruments: { licenceClass: string; itemCount: number; items: { text: string | null }[] }[];
  }>('{ instruments { licenceClass itemCount items { text } } }');
  expect(
    instruments
      .filter((one) => one.licenceClass !== 'A')
      .flatMap((one) => one.items)
      .every((item) => item.text === null),
  ).toBe(true);
  expect(instruments.find((one) => one.licenceClass === 'A')).toMatchObject({
    itemCount: 46,
    items: expect.arrayContaining([{ text: '呼唤名字无反应' }]),
  });
});
