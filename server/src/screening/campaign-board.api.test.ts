import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApi, type Caller, type TestApi } from '../../test/api.js';
import { campaignWorld, exportedRows, type CampaignWorld } from '../../test/campaign-world.js';
import { recountReadModels } from './jobs/recount-read-models.js';

let api: TestApi;
let world: CampaignWorld;
let id: string;
let here: Awaited<ReturnType<CampaignWorld['school']>>;
let there: Awaited<ReturnType<CampaignWorld['school']>>;

const FIGURES = {
  onRoll: 'ALL',
  consented: 'CONSENTED',
  refused: 'REFUSED',
  noReply: 'NO_REPLY',
  toDo: 'TO_DO',
  done: 'DONE',
  untold: 'UNTOLD',
  positive: 'POSITIVE',
  referred: 'REFERRED',
  rechecked: 'RECHECKED',
  abnormal: 'ABNORMAL',
  diagnosed: 'DIAGNOSED',
  overdue: 'OVERDUE',
} as const;
type Row = Record<keyof typeof FIGURES, number | null> & {
  level: string;
  districtCode: string;
  schoolId: string | null;
  grade: string | null;
  className: string | null;
};

const boardOf = async (caller: Caller, place: object = {}) =>
  (
    await caller.ask<{ campaignBoard: Row[] }>(
      `query($id: ID!, $districtCode: String, $schoolId: ID) { campaignBoard(campaignId: $id, districtCode: $districtCode, schoolId: $schoolId) {
        level districtCode schoolId grade className ${Object.keys(FIGURES).join(' ')} } }`,
      { id, ...place },
    )
  ).campaignBoard;

/** Every district, its schools, their classes: all that the page can show. */
async function wholeBoard(caller: Caller): Promise<Row[]> {
  const districts = await boardOf(caller);
  const schools = (await Promise.all(districts.map(({ districtCode }) => boardOf(caller, { districtCode })))).flat();
  const classes = (await Promise.all(schools.map(({ schoolId }) => boardOf(caller, { schoolId })))).flat();
  return [...districts, ...schools, ...classes];
}

async function totalOf(caller: Caller, filter: object): Promise<{ totalCount: number; nodes: object[] }> {
  const { campaignPupils } = await caller.ask<{ campaignPupils: { totalCount: number; nodes: object[] } }>(
    'query($id: ID!, $filter: CampaignPupilFilterInput) { campaignPupils(campaignId: $id, filter: $filter, first: 100) { totalCount nodes { id } } }',
    { id, filter },
  );
  return campaignPupils;
}

beforeAll(async () => {
  api = await startApi('2026-11-22');
  world = await campaignWorld(api);
  here = await world.school();
  there = await world.school('KINDERGARTEN', '440305');
  const pupils: string[] = [];
  for (let n = 0; n < 8; n += 1) pupils.push(await world.pupil({ school: here.id, className: n < 5 ? '1班' : '2班' }));
  // Lives in another district than the school stands in: seen by the city, not by the school's district.
  pupils.push(await world.pupil({ school: here.id, areaCode: '440305', className: '2班' }));
  const far = await world.pupil({ school: there.id, areaCode: '440305', grade: 'K2' });
  id = await world.campaign([here.id, there.id], { areaCode: '440300' });
  const yes = (personId: string) => ({ personId, outcome: 'CONSENTED' });
  await world.answer(here.screener, id, [
    ...pupils.slice(0, 6).map(yes),
    { personId: pupils[6], outcome: 'REFUSED' },
    yes(pupils[8]!),
  ]);
  await world.answer(there.screener, id, [yes(far)]);
  // One long overdue, one that went the whole way, one just positive, one cleared.
  const told = async (caller: Caller, answer: Promise<{ id: string }>) => world.tellGuardian(caller, (await answer).id);
  await told(
    here.screener,
    world.primary(here.screener, pupils[0]!, 48, { campaignId: id, screenedOn: '2026-10-12' }, true),
  );
  await world.primary(here.screener, pupils[1]!, 48, { campaignId: id, screenedOn: '2026-10-12' }, true);
  await world.secondary(pupils[1]!, true, { screenedOn: '2026-10-28' });
  await world.diagnosis(pupils[1]!, '2026-11-18');
  await told(
    here.screener,
    world.primary(here.screener, pupils[2]!, 48, { campaignId: id, screenedOn: '2026-11-20' }, true),
  );
  await world.primary(here.screener, pupils[3]!, 48, { campaignId: id, screenedOn: '2026-10-20' });
  await told(
    there.screener,
    world.primary(there.screener, far, 48, { campaignId: id, screenedOn: '2026-10-20' }, true),
  );
});
afterAll(() => api.close());

describe('the campaign board', () => {
  test('shows districts, schools and classes, each level adding up to the one above', async () => {
    const board = await wholeBoard(world.city);
    const sum = (level: string, figure: keyof typeof FIGURES) =>
      board.filter((row) => row.level === level).reduce((all, row) => all + (row[figure] ?? 0), 0);
    for (const figure of Object.keys(FIGURES) as (keyof typeof FIGURES)[]) {
      expect(sum('SCHOOL', figure), figure).toBe(sum('DISTRICT', figure));
      expect(sum('CLASS', figure), figure).toBe(sum('DISTRICT', figure));
    }
    expect(board.find((row) => row.level === 'DISTRICT' && row.districtCode === '440307')).toMatchObject({
      onRoll: 9,
      consented: 7,
      refused: 1,
      noReply: 1,
      toDo: 3,
      done: 4,
      untold: 1,
      positive: 3,
      referred: 3,
      rechecked: 1,
      abnormal: 1,
      diagnosed: 1,
      overdue: 1,
    });
  });

  test.each([
    ['the city', () => world.city],
    ['the district', () => world.admin],
    ['the kindergarten', () => here.screener],
  ])(
    'for %s every figure of every level opens a list of that length, and its file has as many rows',
    async (_who, caller) => {
      const reader = caller();
      const board = await wholeBoard(reader);
      expect(board.length).toBeGreaterThanOrEqual(4);
      for (const row of board)
        for (const [figure, state] of Object.entries(FIGURES) as [keyof typeof FIGURES, string][]) {
          const place =
            row.level === 'DISTRICT'
              ? { districtCode: row.districtCode }
              : row.level === 'SCHOOL'
                ? { schoolId: row.schoolId }
                : { schoolId: row.schoolId, grade: row.grade, className: row.className };
          const filter = { state, ...place };
          const found = await totalOf(reader, filter);
          const what = `${row.level} ${figure}`;
          expect(found.totalCount, what).toBe(row[figure]);
          expect(found.nodes, what).toHaveLength(found.totalCount);
          expect(await exportedRows(reader, 'campaign-pupils', { campaignId: id, ...filter }), what).toBe(
            found.totalCount,
          );
        }
    },
  );

  test('a district counts only children who live in it, wherever they go to school', async () => {
    expect((await boardOf(world.admin)).map((row) => [row.districtCode, row.onRoll])).toEqual([['440307', 8]]);
    expect((await boardOf(world.city)).map((row) => [row.districtCode, row.onRoll])).toEqual([
      ['440305', 1],
      ['440307', 9],
    ]);
  });

  test('a list narrowed by a name counts what it shows', async () => {
    const found = await totalOf(world.city, { search: '小朋友1' });
    expect(found.totalCount).toBe(found.nodes.length);
    expect(found.totalCount).toBeGreaterThan(0);
  });

  test('pages follow one another without a gap or a repetition', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const {
        campaignPupils,
      }: { campaignPupils: { nodes: { id: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } } } =
        await world.city.ask(
          'query($id: ID!, $after: String) { campaignPupils(campaignId: $id, first: 3, after: $after) { nodes { id } pageInfo { endCursor hasNextPage } } }',
          { id, after },
        );
      seen.push(...campaignPupils.nodes.map((node) => node.id));
      after = campaignPupils.pageInfo.hasNextPage ? campaignPupils.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toHaveLength(10);
    expect(new Set(seen).size).toBe(10);
  });

  test('a positive child is overdue the day after the thirty days to attend (proposal), not before', async () => {
    const overdue = async () => (await boardOf(world.city, { schoolId: there.id }))[0]?.overdue;
    await api.travelTo('2026-11-19');
    expect(await overdue()).toBe(0);
    await api.travelTo('2026-11-20');
    expect(await overdue()).toBe(1);
    await api.travelTo('2026-11-22');
  });

  test('children screened at the same moment are all counted', async () => {
    const { screener, id: school } = await world.school();
    const pupils = await Promise.all(Array.from({ length: 12 }, () => world.pupil({ school })));
    const campaignId = await world.campaign([school]);
    await world.answer(
      screener,
      campaignId,
      pupils.map((personId) => ({ personId, outcome: 'CONSENTED' })),
    );
    const outcomes = await Promise.all(
      pupils.map((personId, at) => world.primary(screener, personId, 48, { campaignId }, at % 3 === 0)),
    );
    expect(outcomes.map((one) => one.__typename)).toEqual(pupils.map(() => 'Screening'));
    const { campaign } = await screener.ask<{ campaign: object }>(
      'query($id: ID!) { campaign(id: $id) { onRoll done positive toDo } }',
      { id: campaignId },
    );
    expect(campaign).toEqual({ onRoll: 12, done: 12, positive: 4, toDo: 0 });
    const rolled = (await api.orm.em
      .fork()
      .execute('select done, untold, positive from campaign_school_count where campaign_id = ?', [
        campaignId,
      ])) as object[];
    // The roll-up holds what guardians were told, and nobody was told yet.
    expect(rolled).toEqual([{ done: 12, untold: 12, positive: 0 }]);
  });
});

describe('the flow of a campaign', () => {
  test('is called off with a reason, and only while nobody was screened', async () => {
    const school = await world.school();
    const campaignId = await world.campaign([school.id]);
    expect(await world.move(campaignId, 2, 'cancel')).toEqual({ code: 'REASON_REQUIRED', field: 'reason' });
    const personId = await world.pupil({ school: school.id });
    await world.answer(school.screener, campaignId, [{ personId, outcome: 'CONSENTED' }]);
    await world.primary(school.screener, personId, 48, { campaignId });
    expect(await world.move(campaignId, 2, 'cancel', '重复计划')).toEqual({
      code: 'CAMPAIGN_HAS_SCREENINGS',
      field: 'status',
    });
    const empty = await world.campaign([school.id], {}, false);
    expect(await world.move(empty, 1, 'cancel', '重复计划')).toEqual({ status: 'CANCELLED', version: 2 });
    expect(await world.move(empty, 2, 'open')).toMatchObject({ code: 'MOVE_NOT_ALLOWED' });
  });

  test('is not opened after its last day', async () => {
    const school = await world.school();
    const past = await world.campaign(
      [school.id],
      { startsOn: '2026-03-01', endsOn: '2026-06-30', schoolYear: 2025 },
      false,
    );
    expect(await world.move(past, 1, 'open')).toEqual({ code: 'CAMPAIGN_OVER', field: 'status' });
  });

  test.each([
    ['before the norm existed', { startsOn: '2021-09-01', endsOn: '2022-06-30', programme: 'NATIONAL_0_6' }],
    ['by an edition nobody knows', { programmeVersion: 'CN-NHC-1999' }],
  ])('%s there is no programme to follow', async (_when, more) => {
    const school = await world.school();
    const input = {
      name: 'x',
      schoolYear: 2026,
      programme: 'KINDERGARTEN',
      areaCode: '440307',
      schoolIds: [school.id],
      instruments: ['CN_WARNING_SIGNS@2022'],
      startsOn: '2026-09-01',
      endsOn: '2027-06-30',
      ...more,
    };
    expect(
      await world.city.ask(
        'mutation($input: OpenCampaignInput!) { openCampaign(input: $input) { ... on Refusal { code field } } }',
        { input },
      ),
    ).toEqual({ openCampaign: { code: 'PROGRAMME_NOT_IN_FORCE', field: 'programmeVersion' } });
  });

  test('a national campaign covers the roll of a health centre: the small children it has to do with', async () => {
    const centre = await api.organisation('COMMUNITY_HEALTH_CENTRE');
    const nurse = await api.signIn('SCREENER', centre);
    const { createPerson } = await nurse.ask<{ createPerson: { id: string } }>(
      'mutation($input: CreatePersonInput!) { createPerson(input: $input) { ... on Person { id } ... on Refusal { code field } } }',
      { input: { name: '陈小月', sex: 'FEMALE', birthDate: '2025-11-20', areaCode: '440307' } },
    );
    const campaignId = await world.campaign([centre], { programme: 'NATIONAL_0_6' });
    const { campaignBoard } = await world.city.ask<{ campaignBoard: object[] }>(
      'query($id: ID!, $school: ID) { campaignBoard(campaignId: $id, schoolId: $school) { className onRoll } }',
      { id: campaignId, school: centre },
    );
    expect(campaignBoard).toEqual([{ className: '2025', onRoll: 1 }]);
    await api.asSystem(async (ctx) => {
      await ctx.em.execute(
        "insert into guardian (id, created_at, updated_at, version, person_id, name_cell, kind, started_on) select gen_random_uuid(), now(), now(), 1, ?, '', 'PARENT', '2025-11-20'",
        [createPerson.id],
      );
    });
    await world.answer(nurse, campaignId, [{ personId: createPerson.id, outcome: 'CONSENTED' }]);
    expect(await world.primary(nurse, createPerson.id, 12, { campaignId })).toMatchObject({ outcome: 'NEGATIVE' });
  });
});

describe('the nightly recount', () => {
  const findings = async () =>
    (
      await world.admin.ask<{ recountFindings: { nodes: object[] } }>(
        '{ recountFindings { nodes { model lacking surplus different columns repairedAt } } }',
      )
    ).recountFindings.nodes;
  const night = () => api.asSystem((ctx) => recountReadModels.handle(ctx, {}));

  test('finds nothing where nothing is wrong', async () => {
    await night();
    expect(await findings()).toEqual([]);
  });

  test('reports a row that was falsified behind its back, and mends it', async () => {
    const before = await boardOf(world.city);
    const [pupil] = (await api.orm.em
      .fork()
      .execute(
        'select person_id from campaign_pupil where campaign_id = ? and positive_on is null and screened_on is not null limit 1',
        [id],
      )) as {
      person_id: string;
    }[];
    await api.orm.em
      .fork()
      .execute("update campaign_pupil set positive_on = '2026-10-01' where campaign_id = ? and person_id = ?", [
        id,
        pupil?.person_id,
      ]);
    await api.orm.em
      .fork()
      .execute('update campaign_pupil set told_on = positive_on where campaign_id = ? and person_id = ?', [
        id,
        pupil?.person_id,
      ]);
    expect((await boardOf(world.city)).map((row) => row.positive)).not.toEqual(before.map((row) => row.positive));
    await night();
    expect(await findings()).toEqual([
      {
        model: 'campaign_pupil',
        lacking: 0,
        surplus: 0,
        different: 1,
        columns: ['positive_on', 'told_on'],
        repairedAt: expect.any(String),
      },
    ]);
    expect(await boardOf(world.city)).toEqual(before);
  });

  test.each([
    [
      'a roll-up that counts one too many',
      'update campaign_school_count set done = done + 1 where campaign_id = ?',
      'campaign_school_count',
    ],
    [
      'a class that lost its row',
      'delete from campaign_class_count where campaign_id = ? and class_name = (select min(class_name) from campaign_class_count)',
      'campaign_class_count',
    ],
    [
      'a course of screening nobody took',
      "insert into screening_course (person_id, school_year, area_code, birth_date, screened_on) select gen_random_uuid(), 2026, '440307', '2022-01-01', '2026-10-01' from campaign where id = ?",
      'screening_course',
    ],
    [
      'a refusal nobody gave',
      "insert into screening_refusal (person_id, programme) select gen_random_uuid(), 'SCHOOL' from campaign where id = ?",
      'screening_refusal',
    ],
    [
      'a place on the roll of another district',
      "update roll_place set area_code = '440305' where (person_id, enrolment_id) = (select r.person_id, r.enrolment_id from roll_place r join campaign c on c.id = ? where r.area_code <> '440305' order by 1, 2 limit 1)",
      'roll_place',
    ],
  ])('reports %s', async (_what, falsify, model) => {
    await api.orm.em.fork().execute(falsify, [id]);
    await night();
    expect(((await findings())[0] as { model: string }).model).toBe(model);
    const known = (await findings()).length;
    await night();
    expect(await findings()).toHaveLength(known);
  });
});
