import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApi, type Caller, type TestApi } from '../../test/api.js';
import { campaignWorld, exportedRows, type CampaignWorld } from '../../test/campaign-world.js';

let api: TestApi;
let world: CampaignWorld;
let id: string;
let place: Awaited<ReturnType<CampaignWorld['school']>>;

beforeAll(async () => {
  api = await startApi('2026-11-22');
  world = await campaignWorld(api);
  place = await world.school();
  await world.pupil({ school: place.id });
  id = await world.campaign([place.id]);
});
afterAll(() => api.close());

const newPupil = (wish: object = {}) => world.pupil({ school: place.id, ...wish });
const says = (personId: string, outcome: string, more: object = {}) =>
  world.answer(place.teacher, id, [{ personId, outcome, ...more }]);

/** A child with a positive screen of this campaign, sent on to the secondary screen. */
async function positiveChild(): Promise<string> {
  const personId = await newPupil();
  await says(personId, 'CONSENTED');
  const first = await world.primary(place.screener, personId, 48, { campaignId: id, screenedOn: '2026-10-12' }, true);
  await world.tellGuardian(place.screener, first.id);
  return personId;
}

const owed = async (personId: string) =>
  (await api.orm.em
    .fork()
    .execute("select kind from task where person_id = ? and status = 'OPEN' order by kind", [personId])) as object[];

/** Every list in which a child with a result might turn up, for readers who see results. */
async function traces(caller: Caller, personId: string): Promise<Record<string, number>> {
  const of = (nodes: { personId?: string; id?: string; recordType?: string }[]) =>
    nodes.filter((one) => one.personId === personId || one.id === personId).length;
  const answer = await caller.ask<
    Record<string, { nodes: { personId: string; id: string; kind: string }[] } | { id: string }[]>
  >(
    `query($id: ID!, $p: ID!) {
      positive: campaignPupils(campaignId: $id, filter: { state: "POSITIVE" }, first: 100) { nodes { personId } }
      done: campaignPupils(campaignId: $id, filter: { state: "DONE" }, first: 100) { nodes { personId } }
      overdue: campaignPupils(campaignId: $id, filter: { state: "OVERDUE" }, first: 100) { nodes { personId } }
      referred: campaignPupils(campaignId: $id, filter: { state: "REFERRED" }, first: 100) { nodes { personId } }
      agePoints(campaignId: $id, first: 100) { nodes { personId } }
      screenings(filter: { personId: $p }) { nodes { personId } }
      awaiting: screenings(filter: { awaitingSecondary: true }, first: 100) { nodes { personId } }
      personScreenings(personId: $p) { id }
      tasks(filter: { personId: $p, status: "OPEN" }) { nodes { personId } }
      timeline(personId: $p, filter: { chapter: "SCREENING" }) { nodes { kind } }
    }`,
    { id, p: personId },
  );
  return Object.fromEntries(
    Object.entries(answer).map(([name, found]) => [
      name,
      Array.isArray(found)
        ? found.length
        : name === 'timeline'
          ? found.nodes.filter((one) => one.kind === 'SCREENING_RECORDED').length
          : of(found.nodes),
    ]),
  );
}

describe("a guardian's answer, child by child and campaign by campaign (个人信息保护法 14, 15, 29, 31)", () => {
  test('no reply, consented and refused are three answers, and the newest one holds', async () => {
    const personId = await newPupil();
    const state = async () =>
      (
        await place.screener.ask<{ campaignPupils: { nodes: { personId: string; consent: string }[] } }>(
          'query($id: ID!) { campaignPupils(campaignId: $id, first: 100) { nodes { personId consent } } }',
          { id },
        )
      ).campaignPupils.nodes.find((one) => one.personId === personId)?.consent;
    expect(await state()).toBe('NO_REPLY');
    for (const outcome of ['CONSENTED', 'REFUSED', 'CONSENTED', 'NO_REPLY']) {
      expect(await says(personId, outcome)).toEqual({ rows: [{ personId, consent: outcome, done: false }] });
      expect(await state()).toBe(outcome);
    }
  });

  test('the slips of a class are written all or none', async () => {
    const [one, stranger] = [await newPupil(), await world.pupil({ school: (await world.school()).id })];
    const answers = [one, stranger].map((personId) => ({ personId, outcome: 'CONSENTED' }));
    expect(await world.answer(place.teacher, id, answers)).toEqual({ code: 'NOT_FOUND', field: 'answers.1.personId' });
    const [row] = (await api.orm.em
      .fork()
      .execute('select count(*)::int as n from campaign_consent where person_id = ?', [one])) as { n: number }[];
    expect(row?.n).toBe(0);
  });

  test.each([
    ['a day to come', {}, { answeredOn: '2026-11-23' }, { code: 'DATE_IN_FUTURE', field: 'answeredOn' }],
    [
      'a guardian nobody knows',
      { guardianId: '00000000-0000-7000-8000-000000000000' },
      {},
      { code: 'NOT_FOUND', field: 'answers.0.guardianId' },
    ],
  ])('%s is refused', async (_what, answer, more, refusal) => {
    const personId = await newPupil();
    expect(await world.answer(place.teacher, id, [{ personId, outcome: 'CONSENTED', ...answer }], more)).toEqual(
      refusal,
    );
  });

  test('a child without a guardian in force cannot be said yes for, but no', async () => {
    const personId = await newPupil();
    await api.orm.em.fork().execute("update guardian set ended_on = '2026-01-01' where person_id = ?", [personId]);
    expect(await says(personId, 'CONSENTED')).toEqual({ code: 'REQUIRED', field: 'answers.0.guardianId' });
    expect(await says(personId, 'REFUSED')).toMatchObject({ rows: [{ consent: 'REFUSED' }] });
  });

  test('a yes is for the campaign that asked; a no holds for the whole programme until the guardian says otherwise', async () => {
    const personId = await newPupil();
    await says(personId, 'CONSENTED');
    const next = await world.campaign([place.id], { name: '2027 春季' });
    expect(await world.primary(place.screener, personId, 48, { campaignId: next })).toMatchObject({
      code: 'CONSENT_MISSING',
      field: 'personId',
    });
    await says(personId, 'REFUSED');
    await world.answer(place.teacher, next, [{ personId, outcome: 'NO_REPLY' }]);
    for (const campaignId of [id, next])
      expect(await world.primary(place.screener, personId, 48, { campaignId })).toMatchObject({
        code: 'CONSENT_REFUSED',
        field: 'personId',
      });
    await world.answer(place.teacher, next, [{ personId, outcome: 'CONSENTED' }]);
    expect(await world.primary(place.screener, personId, 48, { campaignId: next })).toMatchObject({
      outcome: 'NEGATIVE',
    });
  });

  test('who said yes to screening as a whole and no to the school programme is still seen at the national visits', async () => {
    const personId = await newPupil({ answer: 'CONSENTED' });
    await says(personId, 'REFUSED');
    expect(await world.primary(place.screener, personId, 48, { campaignId: id })).toMatchObject({
      code: 'CONSENT_REFUSED',
    });
    expect(await world.primary(place.screener, personId, 48)).toMatchObject({ outcome: 'NEGATIVE' });
  });

  test('after a campaign has closed a guardian can still say no, and not yes', async () => {
    const school = await world.school();
    const personId = await world.pupil({ school: school.id });
    const closed = await world.campaign([school.id]);
    await world.move(closed, 2, 'close');
    expect(await world.answer(school.teacher, closed, [{ personId, outcome: 'CONSENTED' }])).toEqual({
      code: 'CAMPAIGN_CLOSED',
      field: 'campaignId',
    });
    expect(await world.answer(school.teacher, closed, [{ personId, outcome: 'REFUSED' }])).toMatchObject({
      rows: [{ consent: 'REFUSED' }],
    });
  });
});

describe('refusal has no consequence anywhere (精神卫生法 27)', () => {
  const NOTHING = {
    positive: 0,
    done: 0,
    overdue: 0,
    referred: 0,
    agePoints: 0,
    screenings: 0,
    awaiting: 0,
    personScreenings: 0,
    tasks: 0,
    timeline: 0,
  };

  test('a positive child whose guardian refuses is in no positive, overdue or follow-up list, and nobody owes anything', async () => {
    const personId = await positiveChild();
    expect(await traces(world.admin, personId)).toMatchObject({
      positive: 1,
      overdue: 1,
      referred: 1,
      screenings: 1,
      awaiting: 1,
      personScreenings: 1,
      timeline: 1,
    });
    expect(await owed(personId)).not.toEqual([]);
    await says(personId, 'REFUSED');
    expect(await traces(world.admin, personId)).toEqual(NOTHING);
    expect(await traces(place.screener, personId)).toEqual(NOTHING);
    expect(await owed(personId)).toEqual([]);
    const referrals = (await api.orm.em
      .fork()
      .execute("select status from referral where person_id = ? and status <> 'CLOSED'", [personId])) as object[];
    expect(referrals).toEqual([]);
    expect(await exportedRows(world.admin, 'screenings', { personId }), 'the file of results has no row either').toBe(
      0,
    );
  });

  test('the child stays in the denominator of coverage, and only there', async () => {
    const figures = async () =>
      (
        await world.admin.ask<{ campaign: Record<string, number> }>(
          'query($id: ID!) { campaign(id: $id) { onRoll refused done positive overdue } }',
          { id },
        )
      ).campaign;
    const personId = await positiveChild();
    const before = await figures();
    await says(personId, 'REFUSED');
    expect(await figures()).toEqual({
      onRoll: before['onRoll'],
      refused: before['refused']! + 1,
      done: before['done']! - 1,
      positive: before['positive']! - 1,
      overdue: before['overdue']! - 1,
    });
  });

  test('taking back the consent to screening as a whole stops every programme, and saying yes again shows what was there', async () => {
    const personId = await positiveChild();
    const consent = (outcome: string) =>
      place.screener.ask(
        `mutation($input: RecordConsentInput!) { recordConsent(input: $input) { __typename ... on Refusal { code field } } }`,
        { input: { personId, purpose: 'SCREENING', outcome } },
      );
    await consent('REFUSED');
    expect(await traces(world.admin, personId)).toEqual(NOTHING);
    expect(await owed(personId)).toEqual([]);
    expect(await world.primary(place.screener, personId, 48)).toMatchObject({ code: 'CONSENT_REFUSED' });
    expect(await world.secondary(personId, true)).toMatchObject({
      code: expect.stringMatching(/CONSENT_REFUSED|NOT_FOUND/),
    });
    await says(personId, 'CONSENTED');
    expect(await traces(world.admin, personId)).toMatchObject({ positive: 1, screenings: 1, timeline: 1 });
  });

  test('a refusal marked by mistake and taken back loses no positive child: the next step is owed and the hospital asked again', async () => {
    const personId = await positiveChild();
    const before = await owed(personId);
    const live = async () =>
      (await api.orm.em
        .fork()
        .execute("select service from referral where person_id = ? and status <> 'CLOSED'", [personId])) as object[];
    const referrals = await live();
    expect(referrals).not.toEqual([]);
    await says(personId, 'REFUSED');
    expect(await owed(personId)).toEqual([]);
    await says(personId, 'CONSENTED');
    expect(await owed(personId)).toEqual(before);
    expect(await live()).toEqual(referrals);
    // Saying yes a second time asks nobody twice.
    await says(personId, 'CONSENTED');
    expect(await owed(personId)).toEqual(before);
  });

  test('a result entered while the guardian refuses leaves nobody owing anything, whoever comes first', async () => {
    for (let round = 0; round < 6; round += 1) {
      const personId = await newPupil();
      await says(personId, 'CONSENTED');
      const [screened] = await Promise.all([
        world.primary(place.screener, personId, 48, { campaignId: id }, true),
        says(personId, 'REFUSED'),
      ]);
      expect(['Screening', 'Refusal']).toContain(screened.__typename);
      expect(await owed(personId), `round ${round}`).toEqual([]);
      expect(await traces(world.admin, personId), `round ${round}`).toEqual(NOTHING);
    }
  });

  test('a result that was hidden is not corrected or gone on with either', async () => {
    const personId = await newPupil();
    await says(personId, 'CONSENTED');
    const screening = await world.primary(place.screener, personId, 48, { campaignId: id }, true);
    await says(personId, 'REFUSED');
    expect(
      await place.screener.ask(
        'mutation($input: AmendScreeningInput!) { amendScreening(input: $input) { ... on Refusal { code field } } }',
        { input: { id: screening.id, version: screening.version, reason: '更正', answers: { 'WS48-1': 'UNCHECKED' } } },
      ),
    ).toEqual({ amendScreening: { code: 'CONSENT_REFUSED', field: 'personId' } });
  });
});

describe('a teacher sees done or not done and never a result (深残委〔2022〕2号 三(四)1 as we read it)', () => {
  test('the list says who is done and what guardians answered', async () => {
    const personId = await positiveChild();
    const { screeningProgress } = await place.teacher.ask<{ screeningProgress: { nodes: { personId: string }[] } }>(
      'query($id: ID!) { screeningProgress(campaignId: $id, filter: { state: "DONE" }, first: 100) { nodes { personId done consent } } }',
      { id },
    );
    expect(screeningProgress.nodes.find((one) => one.personId === personId)).toEqual({
      personId,
      done: true,
      consent: 'CONSENTED',
    });
  });

  test.each(['POSITIVE', 'REFERRED', 'RECHECKED', 'ABNORMAL', 'DIAGNOSED', 'OVERDUE'])(
    'filtering by %s is refused in the list and in its file',
    async (state) => {
      const answer = await place.teacher.send(
        'query($id: ID!, $state: String) { screeningProgress(campaignId: $id, filter: { state: $state }) { totalCount } }',
        { id, state },
      );
      expect(answer.errors?.[0]?.extensions).toMatchObject({ field: 'filter.state' });
      const filter = encodeURIComponent(JSON.stringify({ campaignId: id, state }));
      expect(
        (await place.teacher.fetch(`/exports/screening-progress.csv?filter=${filter}`)).status,
      ).toBeGreaterThanOrEqual(400);
    },
  );

  test('the figures of the board hold no result, at no level', async () => {
    const { campaignBoard, campaign } = await place.teacher.ask<{ campaignBoard: object[]; campaign: object }>(
      `query($id: ID!, $school: ID) {
        campaign(id: $id) { positive referred rechecked abnormal diagnosed overdue }
        campaignBoard(campaignId: $id, schoolId: $school) { positive referred rechecked abnormal diagnosed overdue } }`,
      { id, school: place.id },
    );
    const silent = { positive: null, referred: null, rechecked: null, abnormal: null, diagnosed: null, overdue: null };
    expect(campaign).toEqual(silent);
    expect(campaignBoard).toEqual(campaignBoard.map(() => silent));
  });

  test.each([
    'campaignPupils(campaignId: $id) { totalCount }',
    'campaignPupils(campaignId: $id, filter: { state: "POSITIVE" }) { totalCount }',
    'screenings(filter: { outcome: "POSITIVE" }) { totalCount }',
    'screenings(filter: { awaitingSecondary: true }) { totalCount }',
    'classGrid(campaignId: $id, schoolId: $id, grade: "K1", className: "1班") { rows { answers } }',
    'cascade { asOf }',
    'cascadePersons(filter: { measure: "POSITIVE" }) { totalCount }',
    'coverage { asOf }',
  ])('%s is closed', async (field) => {
    const answer = await place.teacher.send(`query($id: ID!) { campaign(id: $id) { id } ${field} }`, { id });
    expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test.each(['campaign-pupils', 'screenings', 'cascade-persons', 'coverage-persons'])(
    'the file %s is closed',
    async (name) => {
      const filter = encodeURIComponent(JSON.stringify({ campaignId: id }));
      expect((await place.teacher.fetch(`/exports/${name}.csv?filter=${filter}`)).status).toBeGreaterThanOrEqual(400);
    },
  );

  test('timeline and tasks of a positive child tell nothing', async () => {
    const personId = await positiveChild();
    const { timeline, tasks } = await place.teacher.ask<{
      timeline: { nodes: { chapter: string | null; kind: string }[] };
      tasks: { totalCount: number };
    }>(
      'query($p: ID!) { timeline(personId: $p) { nodes { chapter kind } } tasks(filter: { personId: $p }) { totalCount } }',
      { p: personId },
    );
    expect(timeline.nodes.filter((one) => one.chapter === 'SCREENING' || one.chapter === 'REFERRAL')).toEqual([]);
    expect(tasks.totalCount).toBe(0);
  });
});
