import { scheduleOn } from '@xingcheng/shared/retention/schedule';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApi, type Caller, type TestApi } from '../../test/api.js';
import { Person, spell } from '../people/index.js';

let api: TestApi;
let admin: Caller;
let stranger: Caller;
let federation: string;
let rehab: string;
let doctor: Caller;

beforeAll(async () => {
  api = await startApi('2060-01-15');
  federation = await api.organisation('FEDERATION');
  rehab = await api.organisation('REHAB_INSTITUTION');
  admin = await api.signIn('PROGRAMME_ADMIN', federation);
  stranger = await api.signIn('PROGRAMME_ADMIN', await api.organisation('FEDERATION', '440305'));
  doctor = await api.signIn('CLINICIAN', await api.organisation('DIAGNOSING_HOSPITAL'));
});
afterAll(() => api.close());

let born = 0;
interface Had {
  sentOn?: string;
  leftOn?: string | null;
  known?: boolean;
}
/** Somebody who was referred, or placed in a school, and whom nobody has to do with any more. */
async function somebody({ sentOn, leftOn, known = false }: Had): Promise<string> {
  const em = api.orm.em.fork();
  const name = `期满人${(born += 1)}`;
  const one = em.create(Person, { name, ...spell(name), sex: 'MALE', birthDate: '2020-01-01', areaCode: '440307' });
  await em.flush();
  if (sentOn)
    await em.execute(
      `insert into referral (id, created_at, updated_at, version, person_id, from_organisation_id, to_organisation_id, service, reason, urgency, status, clock_version, drafted_on, sent_on)
       values (gen_random_uuid(), now(), now(), 1, ?, ?, ?, 'INTERVENTION', 'OTHER', 'ROUTINE', 'CLOSED', 'x', ?::date, ?::date)`,
      [one.id, federation, rehab, sentOn, sentOn],
    );
  if (leftOn !== undefined)
    await em.execute(
      `insert into placement (id, created_at, updated_at, version, person_id, bureau_id, school_id, option, status, proposed_on, starts_on, ended_on, school_year, legal_basis)
       values (gen_random_uuid(), now(), now(), 1, ?, ?, ?, 'ORDINARY_DESIGNATED', 'ENDED', '2027-01-01', '2027-01-01', ?::date, 2027, '残疾人教育条例')`,
      [one.id, federation, rehab, leftOn],
    );
  if (known)
    await em.execute(
      `insert into involvement (id, created_at, updated_at, version, person_id, organisation_id, reason, started_on)
       values (gen_random_uuid(), now(), now(), 1, ?, ?, 'INTERVENTION', '2027-01-01')`,
      [one.id, rehab],
    );
  return one.id;
}

interface Due {
  id: string;
  category: string;
  keptUntil: string;
  held: boolean;
}
const due = async (who: Caller, filter: object = {}): Promise<Due[]> =>
  (
    await who.ask<{ retentionDue: { nodes: Due[]; totalCount: number } }>(
      'query($filter: RetentionFilterInput) { retentionDue(filter: $filter, first: 100) { totalCount nodes { id category keptUntil held } } }',
      { filter },
    )
  ).retentionDue.nodes;
const of = async (id: string, who = admin): Promise<Due | undefined> => (await due(who)).find((one) => one.id === id);
const say = async (who: Caller, name: string, input: object) =>
  (
    await who.ask<
      Record<string, { holds: { id: string; version: number; stands: boolean }[]; code?: string; field?: string }>
    >(
      `mutation($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ... on PersonHolds { holds { id version stands } } ... on Refusal { code field } } }`,
      { input },
    )
  )[name]!;

test.each<[string, Had, Partial<Due> | null]>([
  [
    'three years after the last sharing (网络数据安全管理条例 12)',
    { sentOn: '2057-01-15' },
    { category: 'SHARING', keptUntil: '2060-01-15' },
  ],
  ['and not a day before', { sentOn: '2057-01-16' }, null],
  [
    'the longest applicable time wins',
    { sentOn: '2031-01-01', leftOn: '2045-06-30' },
    { category: 'SCHOOLING', keptUntil: '2055-06-30' },
  ],
  [
    'schooling counts from 18 at the earliest',
    { leftOn: '2030-01-01' },
    { category: 'SCHOOLING', keptUntil: '2048-01-01' },
  ],
  ['nothing counts while a placement lasts', { sentOn: '2031-01-01', leftOn: null }, null],
  ['nobody is due whom an institution still knows', { sentOn: '2031-01-01', known: true }, null],
  ['who has no record of any kind of the schedule is not due', {}, null],
])('%s', async (_, had, wanted) => {
  const found = await of(await somebody(had));
  if (wanted) expect(found).toMatchObject(wanted);
  else expect(found).toBeUndefined();
});

test('a hold keeps a person from being due until it ends or is lifted, and stays readable', async () => {
  const id = await somebody({ sentOn: '2031-01-01' });
  expect(await say(admin, 'placeHold', { personId: id, reason: 'DISPUTE', note: '诉讼', until: '2060-01-15' })).toEqual(
    {
      code: 'DATE_IN_PAST',
      field: 'until',
    },
  );
  const { holds } = await say(admin, 'placeHold', { personId: id, reason: 'DISPUTE', note: '监护权诉讼' });
  expect(await of(id)).toMatchObject({ held: true });
  expect((await due(admin, { held: false })).map((one) => one.id)).not.toContain(id);
  const lifted = await say(admin, 'liftHold', { id: holds[0]!.id, version: holds[0]!.version, note: '诉讼已结束' });
  expect(lifted.holds).toMatchObject([{ stands: false }]);
  expect(await of(id)).toMatchObject({ held: false });
});

test('another district and another role see none of it', async () => {
  const id = await somebody({ sentOn: '2031-01-01' });
  expect(await of(id, stranger)).toBeUndefined();
  expect(await say(stranger, 'placeHold', { personId: id, reason: 'DISPUTE', note: '诉讼' })).toMatchObject({
    code: 'NOT_FOUND',
  });
  expect((await doctor.send('{ retentionDue { totalCount } }')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

test('the schedule knows refusals and vouchers, and says whose rule each is', async () => {
  const { retentionSchedule } = await admin.ask<{ retentionSchedule: Record<string, unknown>[] }>(
    '{ retentionSchedule { category years way keptHere source verified } }',
  );
  expect(retentionSchedule).toHaveLength(scheduleOn('2060-01-15').length);
  const of = (category: string) => retentionSchedule.find((one) => one['category'] === category);
  expect(of('REFUSAL')).toEqual({
    category: 'REFUSAL',
    years: 1,
    way: 'ANONYMISE',
    keptHere: true,
    source: null,
    verified: false,
  });
  expect(of('SUBSIDY_VOUCHER')).toEqual({
    category: 'SUBSIDY_VOUCHER',
    years: 30,
    way: 'DELETE',
    keptHere: false,
    source: '会计档案管理办法',
    verified: false,
  });
});
