import { afterAll, beforeAll, expect, test } from 'vitest';
import { aPerson } from '../../test/builders.js';
import { startApi, type Caller, type TestApi } from '../../test/api.js';
import { Membership } from '../access/index.js';
import { CoachAssignment } from './employment.entity.js';
import { Organisation } from '../organisations/index.js';
import { Person } from '../people/index.js';

let api: TestApi;
let coach: Caller;
let owner: Caller;
let stranger: Caller;
let employer: string;
let agency: string;

beforeAll(async () => {
  api = await startApi('2026-03-02');
  const federation = await api.organisation('FEDERATION');
  agency = await api.organisation('COACH_AGENCY');
  employer = await api.organisation('EMPLOYER', '440307', '龙岗某烘焙坊');
  coach = await api.signIn('JOB_COACH', agency, '何教练');
  owner = await api.signIn('CASE_MANAGER', federation);
  stranger = await api.signIn('JOB_COACH', await api.organisation('COACH_AGENCY'));
});
afterAll(() => api.close());

type Result = { __typename: string; id: string; code: string; field: string; version: number; status: string };
const ANSWER = '__typename ... on Refusal { code field message } ... on StaleVersion { code }';
const ask = async (field: string, type: string, input: object, want: string, caller = coach) =>
  (
    await caller.ask<Record<string, Result>>(
      `mutation($input: ${type}!) { ${field}(input: $input) { ${ANSWER} ${want} } }`,
      { input },
    )
  )[field]!;
const CHAPTER = '... on PersonEmployment { profile { wish } }';
const EMPLOYMENT = '... on Employment { id status version }';
const profile = {
  wish: 'YES',
  track: 'SUPPORTED',
  skills: ['PACKING', 'SORTING'],
  interests: ['PACKING'],
  noiseTolerance: 2,
  socialTolerance: 2,
  hoursPerWeek: 30,
  travelsAlone: true,
};
const job = {
  title: '包装助手',
  track: 'SUPPORTED',
  form: 'SUPPORTED',
  tasks: ['PACKING'],
  skillsNeeded: ['PACKING'],
  noise: 2,
  socialContact: 1,
  hoursPerWeek: 30,
};

const anAdult = (name: string, birthDate = '2003-06-01') =>
  aPerson(api, { name, birthDate, with: [agency], case: true });
const write = (personId: string, change = {}) =>
  ask('writeProfile', 'WriteProfileInput', { personId, ...profile, ...change }, CHAPTER);
const post = (change = {}) =>
  ask('saveJob', 'SaveJobInput', { employerId: employer, ...job, ...change }, '... on Job { id status }');
const start = (personId: string, jobId: string) =>
  ask('startEmployment', 'StartEmploymentInput', { personId, jobId }, EMPLOYMENT);
const openTasks = async (personId: string, caller = owner) =>
  (
    await caller.ask<{ tasks: { nodes: { kind: string }[] } }>(
      'query($id: ID!) { tasks(filter: { personId: $id, status: "OPEN" }) { nodes { kind } } }',
      { id: personId },
    )
  ).tasks.nodes.map((one) => one.kind);

test('matches come with points and reasons, the same on every run, failed must-haves last', async () => {
  const personId = await anAdult('匹配');
  await write(personId);
  await post();
  await post({ title: '流水线', noise: 3, skillsNeeded: ['WELDING'] });
  const QUERY =
    'query($id: ID!) { jobMatches(personId: $id) { score failed job { title } reasons { factor points max } } }';
  const first = await coach.ask<{
    jobMatches: { score: number; failed: string[]; job: { title: string }; reasons: { points: number }[] }[];
  }>(QUERY, { id: personId });
  expect(first.jobMatches.map((one) => [one.job.title, one.failed])).toEqual([
    ['包装助手', []],
    ['流水线', ['SKILLS']],
  ]);
  expect(first.jobMatches[0]!.score).toBe(first.jobMatches[0]!.reasons.reduce((sum, reason) => sum + reason.points, 0));
  expect(await coach.ask(QUERY, { id: personId })).toEqual(first);
});

test('nobody starts under sixteen, without a profile, against a must-have, or in two jobs at once', async () => {
  const young = await anAdult('少年', '2011-01-01');
  await write(young);
  expect(await start(young, (await post()).id)).toMatchObject({ code: 'UNDER_WORKING_AGE' });
  const personId = await anAdult('成人');
  const open = await post();
  expect(await start(personId, open.id)).toMatchObject({ code: 'PROFILE_REQUIRED' });
  await write(personId);
  expect(await start(personId, (await post({ hoursPerWeek: 40 })).id)).toMatchObject({ code: 'MUST_HAVE_FAILED' });
  expect(await start(personId, open.id)).toMatchObject({ status: 'ACTIVE' });
  expect(await start(personId, open.id)).toMatchObject({ code: 'JOB_NOT_OPEN' });
  expect(await start(personId, (await post()).id)).toMatchObject({ code: 'EMPLOYMENT_ACTIVE_ALREADY' });
});

test('one person has one coach, and a coach with twenty people takes nobody more (IPS: at most 20)', async () => {
  const personId = await anAdult('一对一');
  expect(await ask('assignCoach', 'AssignCoachInput', { personId, coachId: coach.accountId }, CHAPTER)).toMatchObject({
    __typename: 'PersonEmployment',
  });
  expect(await ask('assignCoach', 'AssignCoachInput', { personId, coachId: coach.accountId }, CHAPTER)).toMatchObject({
    code: 'COACH_ALREADY_ASSIGNED',
  });
  const busy = await api.signIn('JOB_COACH', agency, '满额教练');
  for (let index = 0; index < 19; index += 1) {
    const other = await aPerson(api, { name: `对象${index}` });
    await api.asSystem(async (ctx) => {
      ctx.em.create(CoachAssignment, {
        person: ctx.em.getReference(Person, other),
        organisation: ctx.em.getReference(Organisation, agency),
        coachId: busy.accountId,
        phase: 'INTENSIVE',
        startedOn: ctx.today,
      });
    });
  }
  expect(await api.orm.em.fork().count(Membership, { account: busy.accountId })).toBe(1);
  // One place is left and four people ask for it at once.
  const people = await Promise.all(Array.from({ length: 4 }, (_, index) => anAdult(`争位${index}`)));
  const answers = await Promise.all(
    people.map((one) => ask('assignCoach', 'AssignCoachInput', { personId: one, coachId: busy.accountId }, CHAPTER)),
  );
  expect(answers.filter((one) => one.__typename === 'PersonEmployment')).toHaveLength(1);
  expect(new Set(answers.filter((one) => one.__typename !== 'PersonEmployment').map((one) => one.code))).toEqual(
    new Set(['COACH_CASELOAD_FULL']),
  );
});

test('a visit settles the one that was owed and owes the next', async () => {
  const personId = await anAdult('走访');
  await ask('assignCoach', 'AssignCoachInput', { personId, coachId: coach.accountId }, CHAPTER);
  const visit = { personId, minutes: 45, activities: ['ON_SITE_COACHING'], nextContactOn: '2026-03-09' };
  await ask('logVisit', 'LogVisitInput', visit, CHAPTER);
  expect(await openTasks(personId)).toEqual(['COACH_VISIT']);
  await ask('logVisit', 'LogVisitInput', { ...visit, nextContactOn: null }, CHAPTER);
  expect(await openTasks(personId)).toEqual([]);
  expect(await ask('logVisit', 'LogVisitInput', { ...visit, minutes: 601 }, CHAPTER)).toMatchObject({
    code: 'VISIT_TOO_LONG',
    field: 'minutes',
  });
  const { coachPeople } = await coach.ask<{
    coachPeople: { personId: string; minutesThisWeek: number; lastContactOn: string }[];
  }>('{ coachPeople { personId minutesThisWeek lastContactOn } }');
  expect(coachPeople.find((one) => one.personId === personId)).toEqual({
    personId,
    minutesThisWeek: 90,
    lastContactOn: '2026-03-02',
  });
});

test('thirty days are confirmed on the thirtieth, not before; a lost job reopens the case with an owner and a day', async () => {
  const personId = await anAdult('留任');
  await write(personId);
  const employment = await start(personId, (await post()).id);
  const confirm = () =>
    ask(
      'confirmRetention',
      'ConfirmRetentionInput',
      { employmentId: employment.id, milestone: 'DAY_30', evidence: '工资单' },
      EMPLOYMENT,
    );
  await api.travelTo('2026-03-31');
  expect(await confirm()).toMatchObject({ code: 'MILESTONE_NOT_REACHED' });
  await api.travelTo('2026-04-01');
  expect(await confirm()).toMatchObject({ __typename: 'Employment' });
  const version = employment.version;
  expect(
    await ask('endEmployment', 'EndEmploymentInput', { id: employment.id, version, reason: 'DISMISSED' }, EMPLOYMENT),
  ).toMatchObject({ status: 'LOST' });
  expect(await openTasks(personId)).toContain('REOPEN_EMPLOYMENT');
  await api.travelTo('2026-03-02');
});

test('another agency neither reads nor changes anything of it', async () => {
  const personId = await anAdult('他人');
  await write(personId);
  expect(
    await stranger.ask(
      'query($id: ID!) { personEmployment(personId: $id) { profile { wish } } jobMatches(personId: $id) { score } employments { totalCount } }',
      { id: personId },
    ),
  ).toEqual({ personEmployment: null, jobMatches: null, employments: { totalCount: 0 } });
  expect(
    await ask('logVisit', 'LogVisitInput', { personId, minutes: 30, activities: ['FAMILY_TALK'] }, CHAPTER, stranger),
  ).toMatchObject({ code: 'NOT_FOUND' });
});
