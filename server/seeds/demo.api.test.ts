import { afterAll, beforeAll, expect, test } from 'vitest';
import { NOTICES, replacedOn } from '@xingcheng/shared/consent/notices';
import { startApi, type TestApi } from '../test/api.js';
import { generateCity } from './city/generate-city.js';
import { DEMO_PASSWORD, demoAccounts, seedDemo } from './demo.seed.js';
import { FORMER } from './demo/former-cases.js';
import { FROM_FILES } from './demo/imports.js';
import type { Refusals } from './demo/replay.js';

const TODAY = '2026-11-22';
const city = generateCity(20_261_122, TODAY);

let api: TestApi;
let refusals: Refusals;

beforeAll(async () => {
  api = await startApi(TODAY);
  refusals = await seedDemo(
    { ...api.app.parts, orm: api.orm },
    () => {},
    () => api.orm.em.fork().execute('analyze'),
  );
}, 300_000);
afterAll(() => api.close());

async function count(from: string): Promise<number> {
  const [row] = (await api.orm.em.fork().execute(`select count(*)::int as n from ${from}`)) as { n: number }[];
  return row?.n ?? -1;
}
const steps = (deed: string) => city.lives.flatMap((life) => life.steps.filter((step) => step.deed === deed)).length;

test('every deed of the two hundred lives is one that the house allows', () => {
  expect(Object.fromEntries(refusals)).toEqual({});
});

test('nothing the scripts tell got lost on the way', async () => {
  const strangers = city.lives.filter((life) => life.pupilKey === null).length;
  const gone = FORMER.filter(([, , fate]) => fate === 'CARRIED_OUT').length;
  expect(await count('person')).toBe(
    city.pupils.length + strangers + city.doubles.length + FORMER.length - gone + FROM_FILES.length,
  );
  expect(await count('organisation')).toBe(city.organisations.length);
  expect(await count('diagnosis')).toBe(steps('DIAGNOSED'));
  expect(await count('plan')).toBe(steps('PLAN_STARTED'));
  expect(await count('placement')).toBeGreaterThanOrEqual(steps('PLACED'));
  expect(await count('iep')).toBe(steps('IEP_STARTED'));
  expect(await count('employment')).toBe(steps('JOB_STARTED'));
  expect(await count('retention_check')).toBe(steps('RETENTION_REACHED'));
  expect(await count("screening where stage <> 'PRIMARY'")).toBe(steps('SECONDARY_SCREEN'));
  expect(await count("stay where status <> 'RESERVED'")).toBe(
    city.lives.filter((life) => life.steps.some((step) => step.deed === 'STAY_STARTED')).length,
  );
});

test('every child that a second desk entered anew is in the queue of possible duplicates, whatever the slip', async () => {
  const pairs = (await api.orm.em
    .fork()
    .execute(
      `select l.name || l.birth_date || r.name || r.birth_date as both from possible_duplicate d join person l on l.id = d.one_id join person r on r.id = d.other_id where d.state = 'OPEN'`,
    )) as { both: string }[];
  const missed = city.doubles.filter(({ of, name, birthDate }) => {
    const pupil = city.pupils.find((one) => one.key === of);
    const records = [`${pupil?.name}${pupil?.birthDate}`, `${name}${birthDate}`];
    return !pairs.some(({ both }) => both === records.join('') || both === records.toReversed().join(''));
  });
  expect(missed).toEqual([]);
});

test('guardians were told of every result but the newest, which wait on the board', async () => {
  const scored = "screening s where status = 'SCORED'";
  const untold = `${scored} and not exists (select 1 from screening_notice n where n.screening_id = s.id)`;
  expect(await count(`${untold} and screened_on <= date '${TODAY}' - 4`)).toBe(0);
  expect(await count(untold)).toBeGreaterThan(0);
});

test('a file stands at every step a file can reach, and one of them has rows of every outcome', async () => {
  const runs = (await api.orm.em
    .fork()
    .execute(
      'select status, inserted, updated, moved, duplicate, refused, closed from import_run order by created_at',
    )) as ({ status: string } & Record<string, number>)[];
  const statuses = runs.map((one) => one.status);
  expect(statuses.toSorted()).toEqual([
    'APPLIED',
    'APPLIED',
    'APPLIED',
    'CHECKED',
    'DISCARDED',
    'STOPPED',
    'UNDONE',
    'UPLOADED',
  ]);
  const whole = runs.find((one) => (one['closed'] ?? 0) > 0);
  expect(whole).toMatchObject({ inserted: 2, moved: 2, duplicate: 1, refused: 4, closed: 2 });
  expect(runs.find((one) => one.status === 'STOPPED')).toMatchObject({ updated: 2_000, refused: 0 });
});

test('a city whose filling was broken off is told, and not taken for a whole one', async () => {
  const mark = async (reason: string) =>
    await api.orm.em.fork().execute("update sign_in_setting set reason = ? where profile = 'demonstration'", [reason]);
  await mark('demonstration city, begun');
  await expect(
    seedDemo(
      api.app.parts,
      () => {},
      async () => undefined,
    ),
  ).rejects.toThrow('start again');
  await mark('demonstration city');
  expect(
    await seedDemo(
      api.app.parts,
      () => {},
      async () => undefined,
    ),
  ).toEqual(new Map());
});

test('every chapter has people in it today, and the inboxes have something to answer', async () => {
  for (const stage of ['SCREENING', 'DIAGNOSIS', 'INTERVENTION', 'EDUCATION', 'EMPLOYMENT', 'RESIDENCE'])
    expect(await count(`stage_entry where stage = '${stage}' and left_on is null`), stage).toBeGreaterThan(5);
  expect(await count("referral where status = 'SENT'")).toBeGreaterThan(10);
  expect(await count("task where status = 'OPEN' and due_on >= '2026-11-22'")).toBeGreaterThan(50);
});

test('one carer is lost, medicines are reconciled, and a lapsed licence waits for decisions', async () => {
  expect(await count("application where status = 'DRAFT' and urgent_because = 'CARER_LOST'")).toBe(1);
  expect(await count("task where kind = 'RESIDENCE_ASSESSMENT' and status = 'OPEN'")).toBe(1);
  expect(await count('medication_reconciliation')).toBeGreaterThan(5);
  expect(await count('care_plan')).toBeGreaterThan(3);
  expect(await count('licence where lapse_noticed_on is not null')).toBe(1);
  expect(await count("task where kind = 'LICENCE_LAPSED' and status = 'OPEN'")).toBeGreaterThan(0);
});

test('reports stand in every state, visits are owed, and the weeks have their circulars with rows in them', async () => {
  for (const status of ['QUEUED', 'SENT', 'RECEIPTED', 'FAILED'])
    expect(await count(`diagnosis_report where status = '${status}'`), status).toBeGreaterThan(0);
  expect(await count('follow_up')).toBeGreaterThan(50);
  expect(await count(`circular where area_code = '440307'`)).toBeGreaterThanOrEqual(3);
  expect(await count(`circular where area_code = '440307' and booking > 0 and attending > 0`)).toBeGreaterThan(0);
  expect(await count('circular_row')).toBe(
    ((await api.orm.em.fork().execute('select sum(booking + attending)::int as n from circular')) as { n: number }[])[0]
      ?.n,
  );
});

test('former cases stand in every state of a disposal that lasts, two have a certificate, and one is held', async () => {
  const states = (await api.orm.em
    .fork()
    .execute('select status, count(*)::int as n from disposal group by 1 order by 1')) as {
    status: string;
    n: number;
  }[];
  expect(Object.fromEntries(states.map(({ status, n }) => [status, n]))).toEqual({
    CARRIED_OUT: 2,
    DECLINED: 1,
    PROPOSED: 3,
    STOPPED: 1,
    WITHDRAWN: 1,
  });
  expect(await count('deletion_certificate')).toBe(2);
  expect(await count('anonymous_record')).toBeGreaterThan(0);
  expect(await count('retention_hold where lifted_on is null')).toBe(2);
  expect(await count('disposal where decided_by = proposed_by')).toBe(0);
});

test('some consents were given to a notice that was replaced: lapsed ones of pupils, and those of grown-ups that stand a while', async () => {
  expect(replacedOn(TODAY).map(({ lapsesOn }) => lapsesOn <= TODAY)).toEqual([false, true]);
  for (const { version, by } of replacedOn(TODAY)) {
    expect(await count(`consent where text_version = '${version}'`), version).toBeGreaterThan(4);
    expect(NOTICES.map((one) => one.version)).toContain(by);
  }
});

test('whoever did something is somebody who works at the place where it was done', async () => {
  const odd = await count(`timeline_entry t where t.account_id is not null and not exists
    (select 1 from membership m where m.account_id = t.account_id and m.organisation_id = t.organisation_id)`);
  expect(odd).toBe(0);
  expect(await count("timeline_entry where kind = 'DIAGNOSIS_RECORDED' and account_id is null")).toBe(0);
});

test('the printed accounts sign in with the printed password', async () => {
  const text = await demoAccounts(api.orm, DEMO_PASSWORD);
  const usernames = [...text.matchAll(/^ {2}(\S+\.\w+)/gm)].map((found) => found[1]);
  expect(usernames).toHaveLength(14);
  const document = 'mutation($input: SignInInput!) { signIn(input: $input) { __typename ... on Me { role } } }';
  for (const username of ['case.longgang', 'sysadmin.city']) {
    expect(usernames).toContain(username);
    const answer = await api.nobody.send(document, { input: { username, password: DEMO_PASSWORD } });
    expect(answer.data).toMatchObject({ signIn: { __typename: 'Me' } });
  }
});

test('a second start adds nothing', async () => {
  const before = await count('audit_event');
  expect(
    await seedDemo(
      { ...api.app.parts, orm: api.orm },
      () => {},
      () => api.orm.em.fork().execute('analyze'),
    ),
  ).toEqual(new Map());
  expect(await count('audit_event')).toBe(before);
});
