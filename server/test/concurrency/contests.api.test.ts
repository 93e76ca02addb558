import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startApi, type Caller, type TestApi } from '../api.js';
import { aPerson } from '../builders.js';
import { atOnce, colleagues, one, tell } from './crowd.js';

/** `npm run drill -- concurrency` sends two hundred. */
const CLIENTS = Number(process.env['CONTEST_CLIENTS'] ?? 40);
const PEOPLE = Math.ceil(CLIENTS / 8);
const THINGS = Math.ceil(CLIENTS / PEOPLE);
vi.setConfig({ testTimeout: 60_000 + CLIENTS * 3_000 });

let api: TestApi;
beforeAll(async () => {
  api = await startApi('2026-11-23');
});
afterAll(() => api.close());

const count = async (text: string): Promise<number> =>
  ((await api.orm.em.fork().execute(`select count(*)::int as n from (${text}) q`)) as [{ n: number }])[0].n;
const people = (wish: (at: number) => Parameters<typeof aPerson>[1]) =>
  Promise.all(Array.from({ length: PEOPLE }, (_, at) => aPerson(api, wish(at))));
const say = (what: string, yes: number, double: number) =>
  process.stdout.write(`CONTEST ${what}: ${CLIENTS} clients, ${yes} told yes, ${double} double\n`);

test('beds: everybody is offered a bed at once, everybody accepts at once, and nobody shares or has two', async () => {
  const facility = await api.organisation('CARE_FACILITY');
  const care = await colleagues(api, 'CARE_MANAGER', facility, CLIENTS);
  const owners = await colleagues(api, 'CASE_MANAGER', await api.organisation('FEDERATION'), CLIENTS);
  const labels = Array.from({ length: THINGS }, (_, at) => `301-${at + 1}`);
  await tell(care[0]!, 'saveUnit', { name: '三层', building: 'A 栋', floor: '3', sex: 'MALE', beds: labels });
  const { bedBoard } = await care[0]!.ask<{ bedBoard: { beds: { id: string }[] }[] }>('{ bedBoard { beds { id } } }');
  const { beds } = bedBoard[0]!;
  const persons = await people((at) => ({ name: `同床${at}`, birthDate: '1998-01-01', case: true }));
  const waiting: string[] = [];
  for (const personId of persons) waiting.push(await waitsForABed(owners[0]!, personId));

  const offered = await atOnce(CLIENTS, (at) =>
    tell(one(care, at), 'offerBed', {
      applicationId: one(waiting, at),
      bedId: one(beds, Math.floor(at / waiting.length)).id,
    }),
  );
  expect(offered.yes).toBe(await count("select id from offer where status = 'OPEN'"));
  const open = (await api.orm.em.fork().execute("select id from offer where status = 'OPEN'")) as { id: string }[];
  const accepted = await atOnce(CLIENTS, (at) =>
    tell(one(owners, at), 'answerOffer', { id: one(open, at).id, accept: true }),
  );
  expect(accepted.yes).toBe(open.length);
  const double =
    (await count("select 1 from stay where status <> 'ENDED' group by bed_id having count(*) > 1")) +
    (await count("select 1 from stay where status <> 'ENDED' group by person_id having count(*) > 1")) +
    (await count("select 1 from offer where status = 'OPEN' group by bed_id having count(*) > 1"));
  say('beds', accepted.yes, double);
  expect(double).toBe(0);
  expect(await count('select id from stay')).toBe(accepted.yes);
});

test('seats: posts of an employer and places in a school go to one person each, however many ask', async () => {
  const agency = await api.organisation('COACH_AGENCY');
  const employer = await api.organisation('EMPLOYER');
  const coaches = await colleagues(api, 'JOB_COACH', agency, CLIENTS);
  const persons = await people((at) => ({ name: `争位${at}`, birthDate: '2003-06-01', with: [agency], case: true }));
  for (const personId of persons) await tell(coaches[0]!, 'writeProfile', { personId, ...PROFILE });
  const jobs: string[] = [];
  for (let at = 0; at < THINGS; at += 1)
    jobs.push((await tell(coaches[0]!, 'saveJob', { employerId: employer, ...JOB })).id);
  const started = await atOnce(CLIENTS, (at) =>
    tell(one(coaches, at), 'startEmployment', {
      personId: one(persons, at),
      jobId: one(jobs, Math.floor(at / persons.length)),
    }),
  );
  const double =
    (await count('select 1 from employment where ended_on is null group by job_id having count(*) > 1')) +
    (await count('select 1 from employment where ended_on is null group by person_id having count(*) > 1'));
  say('posts', started.yes, double);
  expect(double).toBe(0);
  expect(started.yes).toBe(await count('select id from employment'));
  expect(started.yes).toBe(Math.min(THINGS, PEOPLE));
});

test('school places: one live placement for a child, however many secretaries propose', async () => {
  const bureau = await api.organisation('EDUCATION_BUREAU');
  const secretaries = await colleagues(api, 'COMMITTEE_SECRETARY', bureau, CLIENTS);
  const schools = await Promise.all(Array.from({ length: THINGS }, () => api.organisation('PRIMARY_SCHOOL')));
  const children = await people((at) => ({ name: `安置${at}`, birthDate: '2020-03-01', with: [bureau], case: true }));
  for (const personId of children)
    await tell(secretaries[0]!, 'recordFinding', { personId, opinion: 'SUITABLE_WITH_SUPPORT' });
  const proposed = await atOnce(CLIENTS, (at) =>
    tell(one(secretaries, at), 'proposePlacement', {
      personId: one(children, at),
      schoolId: one(schools, Math.floor(at / children.length)),
      option: 'ORDINARY_DESIGNATED',
      passedOverReasons: [{ option: 'ORDINARY_REGULAR', reason: '需要资源教室' }],
    }),
  );
  const double = await count("select 1 from placement where status <> 'ENDED' group by person_id having count(*) > 1");
  say('places', proposed.yes, double);
  expect(double).toBe(0);
  expect(proposed.yes, proposed.codes.join()).toBe(PEOPLE);
});

test('one live plan: of many drafts at one institution started at once, one runs', async () => {
  const institution = await api.organisation('REHAB_INSTITUTION');
  const therapists = await colleagues(api, 'THERAPIST', institution, CLIENTS);
  const children = await people((at) => ({ name: `计划${at}`, with: [institution], case: true }));
  const drafts: { id: string; version: number }[] = [];
  for (let at = 0; at < CLIENTS; at += 1)
    drafts.push(await tell(one(therapists, at), 'createPlan', { personId: one(children, at), ...PLAN }));
  const started = await atOnce(CLIENTS, (at) => {
    const { id, version } = drafts[at]!;
    return tell(one(therapists, at), 'movePlan', { id, version, move: 'start' });
  });
  const double = await count(
    "select 1 from plan where status = 'ACTIVE' group by person_id, organisation_id having count(*) > 1",
  );
  say('plans', started.yes, double);
  expect(double).toBe(0);
  expect(started.yes, started.codes.join()).toBe(PEOPLE);
});

async function waitsForABed(owner: Caller, personId: string): Promise<string> {
  const applied = await tell(owner, 'applyForCare', { personId, ...NEED });
  const { id, version } = applied;
  return (await tell(owner, 'assessApplication', { id, version, panel: ['甲', '乙', '丙'], accept: true })).id;
}

const NEED = {
  selfCare: 'SEVERE',
  caregiver: 'SINGLE_AGED_60_OR_ILL',
  moreThanOneDisabled: false,
  danger: 'NONE',
  income: 'OTHER',
  alternative: 'PARTIAL',
  registeredHere: true,
  certificate: 'PSYCHIATRIC',
  needsHospital: false,
  appliedWithAuthority: true,
};
const PROFILE = {
  wish: 'YES',
  track: 'SUPPORTED',
  skills: ['PACKING'],
  interests: ['PACKING'],
  noiseTolerance: 2,
  socialTolerance: 2,
  hoursPerWeek: 30,
  travelsAlone: true,
};
const JOB = {
  title: '包装助手',
  track: 'SUPPORTED',
  form: 'SUPPORTED',
  tasks: ['PACKING'],
  skillsNeeded: ['PACKING'],
  noise: 2,
  socialContact: 1,
  hoursPerWeek: 30,
};
const PLAN = {
  directMinutes: 720,
  totalMinutes: 1200,
  setting: '康复机构',
  overrideReason: '由机构评估',
  goals: [{ domain: 'COMMUNICATION', wording: '用图片提出请求' }],
};
