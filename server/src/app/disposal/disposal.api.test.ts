import { isListType, isNonNullType, isObjectType, isUnionType, getNamedType, type GraphQLField } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApi, type Caller, type TestApi } from '../../../test/api.js';
import { disposals } from '../../../test/disposals.js';
import { hollow } from '../../../test/hollow-input.js';
import { act, castOf, liveOneLife, type Cast, type Life } from '../../../test/life.js';
import { involve, Person, spell } from '../../people/index.js';
import { PossibleDuplicate } from '../../people/duplicates/possible-duplicate.entity.js';
import { runJob } from '../run-job.js';
import { rooms } from '../rooms.js';
import { carryOutJob } from '../../retention/disposal/carry-out-disposal.js';
import { GUARDED } from '../row-security/tables.js';
import { FATES } from './fates.js';

let api: TestApi;
let cast: Cast;
let life: Life;
let steps: ReturnType<typeof disposals>;
let reviewer: Caller;
let stranger: Caller;
let auditor: Caller;
const NOBODY = '01920000-0000-4000-8000-000000000000';
const SECRETS = ['林星辰', 'linxingchen', '林先生', '138****1234', '13800001234'];
let everyone: Caller[];
let neighbour: string;

beforeAll(async () => {
  api = await startApi('2026-11-23');
  cast = await castOf(api);
  life = await liveOneLife(api, cast);
  steps = disposals(api);
  reviewer = await api.signIn('PROGRAMME_ADMIN', cast.admin.organisationId, '第二人');
  stranger = await api.signIn('PROGRAMME_ADMIN', await api.organisation('FEDERATION', '440305'));
  auditor = await api.signIn('AUDITOR', await api.organisation('FEDERATION', '440300'));
  everyone = [...Object.values(cast).filter((one): one is Caller => typeof one !== 'string'), reviewer, auditor];
  // Somebody else, whose lists name the one who goes.
  neighbour = await api.asSystem(async (ctx) => {
    const name = '邻座的孩子';
    const other = ctx.em.create(Person, {
      name,
      ...spell(name),
      sex: 'MALE',
      birthDate: '2024-03-20',
      areaCode: '440307',
    });
    await ctx.em.flush();
    await involve(ctx, { personId: other.id, organisationId: cast.screener.organisationId, reason: 'ENROLMENT' });
    const [oneId, otherId] = [life.personId, other.id].toSorted() as [string, string];
    const pair = {
      score: 80,
      band: 'LIKELY',
      reasons: [],
      weightsVersion: 'test',
      state: 'OPEN',
      fingerprint: 'x',
    } as const;
    ctx.em.create(PossibleDuplicate, { oneId, otherId, ...pair, foundOn: '2050-03-01' });
    return other.id;
  });
  await cast.therapist.ask('mutation($input: KeepDraftInput!) { keepDraft(input: $input) { __typename } }', {
    input: { form: `session:${life.planId}`, values: { note: '林星辰今天说了第一句话' } },
  });
  await act(cast.therapist, 'movePlan', {
    ...(await steps.rows<object>('select id, version from plan where id = ?', [life.planId]))[0]!,
    move: 'end',
    reason: '转介',
  }).catch(() => undefined);
  await steps.letGo(life.personId, '2051-01-01');
  await api.travelTo('2090-05-04');
});
afterAll(() => api.close());

const count = async (table: string): Promise<number> =>
  (await steps.rows<{ n: number }>(`select count(*)::int as n from ${table}`))[0]!.n;

interface Review {
  kinds: { kind: string; rows: number; fate: string }[];
  openMoves: { move: string; blockedBy: string | null }[];
}
const review = async (who: Caller, id: string): Promise<Review | null> =>
  (
    await who.ask<{ disposalReview: Review | null }>(
      'query($id: ID!) { disposalReview(id: $id) { kinds { kind rows fate } openMoves { move blockedBy } } }',
      { id },
    )
  ).disposalReview;

describe('four eyes', () => {
  test('whoever proposes gives a reason and cannot say yes to it; not even the database lets them', async () => {
    expect(await steps.propose(cast.admin, [life.personId], ' ')).toEqual({ code: 'REASON_REQUIRED', field: 'note' });
    expect(await steps.propose(cast.admin, [life.personId])).toEqual({
      proposed: 1,
      rows: [{ personId: life.personId, code: null }],
    });
    const { id } = await steps.openOf(life.personId);
    expect((await review(cast.admin, id))!.openMoves).toEqual([
      { move: 'approve', blockedBy: 'DISPOSAL_OWN_PROPOSAL' },
      { move: 'decline', blockedBy: 'DISPOSAL_OWN_PROPOSAL' },
      { move: 'withdraw', blockedBy: null },
    ]);
    expect(await steps.approve(cast.admin, life.personId)).toMatchObject({ code: 'DISPOSAL_OWN_PROPOSAL' });
    await expect(
      steps.rows("update disposal set status = 'APPROVED', decided_by = proposed_by, decided_at = now() where id = ?", [
        id,
      ]),
    ).rejects.toThrow('disposal_four_eyes');
    await expect(
      steps.rows(
        "update disposal set status = 'CARRIED_OUT', decided_by = ?, decided_at = now(), ended_at = now() where id = ?",
        [reviewer.accountId, id],
      ),
    ).rejects.toThrow('forward only');
  });

  test('it is proposed once at a time, and each of several is answered for itself', async () => {
    expect(await steps.propose(reviewer, [life.personId])).toMatchObject({ code: 'DISPOSAL_OPEN_ALREADY' });
    expect(await steps.propose(reviewer, [life.personId, neighbour, NOBODY])).toMatchObject({
      proposed: 0,
      rows: expect.arrayContaining([
        { personId: life.personId, code: 'DISPOSAL_OPEN_ALREADY' },
        { personId: neighbour, code: 'DISPOSAL_NOT_DUE' },
        { personId: NOBODY, code: 'NOT_FOUND' },
      ]),
    });
  });

  test('a no has a reason, ends it, and the records may be proposed again', async () => {
    expect(await steps.decline(reviewer, life.personId)).toMatchObject({ code: 'REASON_REQUIRED' });
    expect(await steps.decline(reviewer, life.personId, { note: '家属仍在申请复制' })).toMatchObject({
      status: 'DECLINED',
    });
    expect(await steps.approve(reviewer, life.personId)).toMatchObject({ code: 'MOVE_NOT_ALLOWED' });
    expect(await steps.propose(cast.admin, [life.personId])).toMatchObject({ proposed: 1 });
  });

  test('whoever proposed it takes it back before the second pair of eyes, nobody else does, and nobody decides on it any more', async () => {
    const { id, version } = await steps.openOf(life.personId);
    expect((await review(reviewer, id))!.openMoves.map(({ move }) => move)).toEqual(['approve', 'decline']);
    expect(await steps.withdraw(reviewer, life.personId)).toMatchObject({ code: 'DISPOSAL_NOT_OWN_PROPOSAL' });
    expect(await steps.withdraw(stranger, life.personId)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await steps.withdraw(cast.admin, life.personId)).toMatchObject({ status: 'WITHDRAWN' });
    expect(await steps.approve(reviewer, life.personId)).toMatchObject({ code: 'MOVE_NOT_ALLOWED' });
    expect(await steps.withdraw(cast.admin, life.personId, { version })).toMatchObject({ __typename: 'StaleVersion' });
    await expect(steps.rows("update disposal set status = 'PROPOSED' where id = ?", [id])).rejects.toThrow(
      'forward only',
    );
    expect(await steps.propose(cast.admin, [life.personId])).toMatchObject({ proposed: 1 });
  });

  test('another district finds neither the proposal nor the review; a doctor may not ask', async () => {
    const { id, version } = await steps.openOf(life.personId);
    expect(await review(stranger, id)).toBeNull();
    expect(await steps.approve(stranger, life.personId, { id, version })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await steps.propose(stranger, [life.personId])).toMatchObject({ code: 'NOT_FOUND' });
    expect((await cast.doctor.send('{ disposals { totalCount } }')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('the review counts what is there: every table of the census with a row, and what stays by law', async () => {
    const { id } = await steps.openOf(life.personId);
    const { kinds } = (await review(reviewer, id))!;
    expect(kinds.length).toBeGreaterThan(30);
    for (const [table, kind] of [
      ['goal', 'Goal'],
      ['timeline_entry', 'TimelineEntry'],
      ['referral_step', 'ReferralStep'],
      ['case_card', 'CaseCard'],
    ] as const)
      expect(
        kinds.find((one) => one.kind === kind),
        kind,
      ).toEqual({ kind, rows: await count(table), fate: 'DELETED' });
    expect(kinds.find((one) => one.kind === 'AuditEvent')?.fate).toBe('STAYS');
    expect(kinds.find((one) => one.kind === 'CampaignPupil')?.fate ?? 'COUNTED').toBe('COUNTED');
  });
});

const figures = async (): Promise<object> => {
  const ask = (wish: object) =>
    cast.admin.ask(
      'query($input: CascadeInput) { cascade(input: $input) { total { figures { measure count } } rates { rate numerator denominator } areas { areaCode figures { measure count } } } }',
      { input: wish },
    );
  return {
    campaign: await ask({ campaignId: life.campaignId, asOf: '2027-08-31' }),
    official: await ask({ schoolYear: 2026, asOf: '2027-08-31' }),
    schools: await steps.rows('select * from campaign_school_count order by campaign_id, school_id, area_code'),
    classes: await steps.rows('select * from campaign_class_count order by 1, 2, 3, 4, 5'),
  };
};

describe('carried out', () => {
  let before: object;
  let ids: string[];
  /** The person, a plan, the case file, a referral. */
  let oneOfEach: string[];

  beforeAll(async () => {
    before = await figures();
    ids = [life.personId];
    oneOfEach = [life.personId];
    for (const table of ['plan', 'case_file', 'referral', 'guardian', 'screening']) {
      const rows = await steps.rows<{ id: string }>(`select id from ${table} where person_id = ?`, [life.personId]);
      ids.push(...rows.map(({ id }) => id));
      if (table !== 'guardian' && table !== 'screening') oneOfEach.push(rows[0]!.id);
    }
    expect(await steps.approve(reviewer, life.personId)).toMatchObject({ status: 'APPROVED' });
  });

  test('a job that dies in the middle leaves everything as it was, and does it once when it comes again', async () => {
    const rowsBefore = await everyRow();
    await steps.rows(
      `create function dies() returns trigger language plpgsql as $$ begin raise exception 'the power failed'; end $$`,
    );
    await steps.rows('create trigger dies before insert on deletion_certificate for each row execute function dies()');
    const [job] = api.sentJobs.filter(({ queue }) => queue === carryOutJob.name);
    await expect(runJob(api.app.parts, carryOutJob, { ...job!.data })).rejects.toThrow('the power failed');
    await steps.rows('drop function dies() cascade');
    expect(await everyRow()).toEqual(rowsBefore);
    await Promise.all([1, 2, 3].map(() => runJob(api.app.parts, carryOutJob, { ...job!.data })));
    expect(await steps.statusOf(life.personId)).toEqual({ status: 'CARRIED_OUT', because: null });
    expect(await count('deletion_certificate')).toBe(1);
    await runJob(api.app.parts, carryOutJob, { ...job!.data });
    expect(await count('deletion_certificate')).toBe(1);
  });

  test('no row of any table names the person, the family or a record of theirs; only the trail and the certificate keep the id', async () => {
    const tables = await steps.rows<{ name: string }>(
      "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1",
    );
    const naming: string[] = [];
    const keeping: string[] = [];
    for (const { name } of tables) {
      const has = async (words: readonly string[]) =>
        (
          await steps.rows(
            `select 1 from "${name}" x where ${words.map(() => 'strpos(to_jsonb(x)::text, ?) > 0').join(' or ')} limit 1`,
            [...words],
          )
        ).length > 0;
      if (await has(SECRETS)) naming.push(name);
      if (await has(ids)) keeping.push(name);
    }
    expect(naming).toEqual([]);
    expect(keeping).toEqual(['audit_event', 'deletion_certificate', 'disposal']);
  });

  test('every question that takes an id answers as if there had never been such a person (个人信息保护法 47)', async () => {
    const fields = Object.values(api.app.schema.getQueryType()!.getFields()).filter(
      // What is kept of a disposal is found under its own id.
      ({ name }) => !['deletionCertificate', 'verifyCertificate', 'disposalReview'].includes(name),
    );
    let asked = 0;
    // A plan, a file and a referral are asked for by those whose lists had held them.
    const seesRecords = [cast.owner, cast.therapist, cast.doctor];
    const walk = async (who: Caller) => {
      for (const field of fields)
        for (const arg of field.args.filter(({ type }) => getNamedType(type).name === 'ID')) {
          const never = (await ask(who, field, arg.name, NOBODY)).replaceAll(NOBODY, '·');
          for (const id of seesRecords.includes(who) ? oneOfEach : [life.personId]) {
            const gone = await ask(who, field, arg.name, id);
            asked += 1;
            expect(gone.replaceAll(id, '·'), `${field.name}(${arg.name})`).toBe(never);
          }
        }
    };
    await Promise.all(everyone.map(walk));
    expect(asked).toBeGreaterThan(400);
  });

  test('no list, search, count or export of anybody names the person any more', async () => {
    const lists = Object.values(api.app.schema.getQueryType()!.getFields()).filter(
      (field) =>
        field.args.some(({ name }) => name === 'first') && field.args.every(({ type }) => !isNonNullType(type)),
    );
    expect(lists.length).toBeGreaterThan(20);
    const exports = rooms.flatMap((room) => (room.exports ?? []).map(({ name }) => name));
    for (const who of everyone) {
      for (const field of lists) {
        const { data } = await who.send(`{ ${field.name}(first: 100) ${selection(field)} }`);
        expectSilent(JSON.stringify(data ?? null), field.name);
      }
      for (const name of exports) expectSilent(await (await who.fetch(`/exports/${name}.csv`)).text(), name);
      for (const search of ['林星辰', 'linxingchen', 'lxc', '13800001234']) {
        const { data } = await who.send<{ persons: { totalCount: number } }>(
          'query($s: String) { persons(filter: { search: $s }) { totalCount } }',
          { s: search },
        );
        expect(data?.persons?.totalCount ?? 0).toBe(0);
      }
      expect([403, 404]).toContain((await who.fetch(`/exports/person-data.zip?id=${life.personId}&for=PERSON`)).status);
    }
  });

  const expectSilent = (text: string, where: string) => {
    for (const secret of SECRETS) expect(text, where).not.toContain(secret);
    if (!/isposal|ertificate|audit/.test(where)) expect(text, where).not.toContain(life.personId);
  };

  test('the figures of past campaigns and years are what they were, and the nightly recount agrees', async () => {
    expect(await figures()).toEqual(before);
    const recount = rooms.flatMap((room) => [...(room.jobs ?? [])]).filter(({ name }) => /recount/.test(name));
    expect(recount.length).toBeGreaterThan(0);
    for (const job of recount) await runJob(api.app.parts, job, {});
    expect(await steps.rows('select model, lacking, surplus, different from recount_finding')).toEqual([]);
  });

  test('the neighbour and everybody else are untouched', async () => {
    expect(await steps.isThere(neighbour)).toBe(true);
    expect((await steps.rows('select 1 from involvement where person_id = ?', [neighbour])).length).toBe(1);
  });

  test('nobody can write about one who is gone', async () => {
    const { placeHold } = await cast.admin.ask<{ placeHold: { code: string } }>(
      'mutation($input: PlaceHoldInput!) { placeHold(input: $input) { ... on Refusal { code } } }',
      { input: { personId: life.personId, reason: 'DISPUTE', note: '诉讼' } },
    );
    expect(placeHold.code).toBe('NOT_FOUND');
    expect(await steps.propose(cast.admin, [life.personId])).toMatchObject({ code: 'NOT_FOUND' });
  });
});

/** How many rows each table has, so that "as it was" is not a matter of trust. */
async function everyRow(): Promise<Record<string, number>> {
  const tables = await steps.rows<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
  );
  const all: Record<string, number> = {};
  for (const { name } of tables) all[name] = await count(`"${name}"`);
  return all;
}

/** One scalar of each level: enough to be answered. */
function selection(field: GraphQLField<unknown, unknown>): string {
  const type = getNamedType(field.type);
  if (isUnionType(type)) return '{ __typename }';
  if (!isObjectType(type)) return '';
  const nodes = type.getFields()['nodes'];
  const node = nodes && getNamedType(nodes.type);
  if (!nodes || !isObjectType(node)) return scalars(type.getFields());
  return `{ totalCount nodes ${scalars(node.getFields())} }`;
}

function scalars(fields: Record<string, GraphQLField<unknown, unknown>>): string {
  const plain = Object.values(fields)
    .filter(
      ({ type, args }) => !isObjectType(getNamedType(type)) && !isUnionType(getNamedType(type)) && args.length === 0,
    )
    .map(({ name }) => name);
  return `{ __typename ${plain.join(' ')} }`;
}

async function ask(who: Caller, field: GraphQLField<unknown, unknown>, name: string, id: string): Promise<string> {
  const needed = field.args.filter((arg) => arg.name === name || isNonNullType(arg.type));
  const variables = Object.fromEntries(
    needed.map((arg) => [arg.name, arg.name === name ? (isListType(arg.type) ? [id] : id) : hollow(arg.type)]),
  );
  const head = needed.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const given = needed.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const answer = await who.send(`query(${head}) { ${field.name}(${given}) ${selection(field)} }`, variables);
  for (const error of answer.errors ?? []) delete error.extensions.requestId;
  return JSON.stringify(answer);
}

describe('the plan', () => {
  test('what may stay is a code, a number or a day that becomes a year; never an id, bytes, JSON or words', async () => {
    const wrong: string[] = [];
    for (const [table, fate] of Object.entries(FATES)) {
      if (typeof fate === 'string' || !('keeps' in fate)) continue;
      for (const column of fate.keeps) {
        const [found] = await steps.rows<{ type: string; length: number | null }>(
          "select udt_name as type, character_maximum_length as length from information_schema.columns where table_name = ? and column_name = ? and table_schema = 'public'",
          [table, column],
        );
        const sound =
          found &&
          (['date', 'int4', 'float8', 'bool'].includes(found.type) ||
            (found.type === 'varchar' && found.length! <= 40));
        if (!sound) wrong.push(`${table}.${column}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('every table of the census has a fate, and nothing else has', () => {
    expect(Object.keys(FATES).toSorted()).toEqual(Object.keys(GUARDED).toSorted());
  });
});
