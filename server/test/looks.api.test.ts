import { getNamedType, print, type GraphQLField } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeCtx } from '../src/app/context.js';
import { LOOKS } from '../src/app/looks/looks.js';
import { noteSeen } from '../src/app/looks/note-seen.js';
import { wrongLooks } from '../src/app/looks/wrong-looks.js';
import { writeNoted } from '../src/platform/audit/noted.js';
import { startApi, type Caller, type TestApi } from './api.js';
import { hollow } from './hollow-input.js';
import { act, castOf, liveOneLife, type Cast, type Life } from './life.js';
import { documentOf } from './matrix/ask.js';

interface Seen {
  id: string;
  subjectType: string;
  subjectId: string;
  personId: string | null;
  shown: string[] | null;
  changes: { rows?: number; filter?: Record<string, unknown> } | null;
}

const ABSENT = '01920000-0000-7000-8000-000000000000';
let api: TestApi;
let cast: Cast;
let life: Life;
let stranger: Caller;
let callers: Caller[];
let ids: Record<string, Record<string, string>>;

beforeAll(async () => {
  api = await startApi('2026-11-23');
  cast = await castOf(api);
  life = await liveOneLife(api, cast);
  await act(cast.doctor, 'recordFollowUp', { personId: life.personId, progress: 'BETTER' });
  const auditor = await api.signIn('AUDITOR', cast.owner.organisationId);
  stranger = await api.signIn('CASE_MANAGER', await api.organisation('FEDERATION', '440305'));
  callers = [cast.owner, cast.admin, cast.screener, cast.doctor, cast.therapist, cast.teacher, cast.secretary];
  callers.push(cast.coach, cast.care, cast.nurse, auditor);
  const other = await act(cast.owner, 'createPerson', {
    name: '林星辰',
    sex: 'MALE',
    birthDate: '2024-03-20',
    areaCode: '440307',
    notADuplicate: true,
  });
  const find = async (sql: string): Promise<string> =>
    ((await api.orm.em.fork().execute(sql)) as unknown as [{ id: string }])[0].id;
  ids = {
    screeningById: { id: await find(`select id from screening order by id limit 1`) },
    referral: { id: life.referralIds[0]! },
    plan: { id: life.planId },
    stayCare: { stayId: await find(`select id from stay limit 1`) },
    mergePreview: { survivorId: life.personId, mergedId: other.id },
  };
});
afterAll(() => api.close());

const rootOf = (name: string) => api.app.schema.getQueryType()!.getFields()[name] as GraphQLField<unknown, unknown>;
const rootsOf = (kind: string) => Object.keys(LOOKS).filter((root) => LOOKS[root]!.kind === kind);

const seen = async (): Promise<Seen[]> =>
  (await api.orm.em
    .fork()
    .execute(
      `select id, subject_type as "subjectType", subject_id as "subjectId", person_id as "personId", shown, changes from audit_event where deed = 'VIEW' order by id`,
    )) as unknown as Seen[];

/** Asks one root for everything it tells, and answers with what that left in the trail. */
async function ask(who: Caller, root: string, given: Record<string, unknown> = {}, times = 1) {
  const field = rootOf(root);
  const document = print(documentOf(field, 'query', 2));
  const named = Object.fromEntries(
    field.args
      .filter(({ name }) => document.includes(`$${name}:`))
      .map(({ name, type }) => [name, given[name] ?? (name === 'first' ? 10 : hollow(type))]),
  );
  const before = new Set((await seen()).map(({ id }) => id));
  const body = document.slice(document.indexOf('{') + 1, document.lastIndexOf('}'));
  const again = times > 1 ? document.replace(/}\s*$/, `again: ${body.trim()} }`) : document;
  const { data, errors } = await who.send<Record<string, unknown>>(again, named);
  const left = (await seen()).filter(({ id }) => !before.has(id));
  return { answer: data?.[root] ?? null, errors, left };
}

const rows = (answer: unknown): number => {
  const { nodes, rows: lines } = (answer ?? {}) as { nodes?: unknown[]; rows?: unknown[] };
  return ((Array.isArray(answer) ? answer : (nodes ?? lines)) ?? []).length;
};

describe('the list of looks', () => {
  test('every question says whom its reader has seen, and none says "nobody" of an answer with names', () => {
    expect(wrongLooks(api.app.schema)).toEqual([]);
  });

  test('a question that is left out, one that is no question, and one that hides names are each told', () => {
    const { persons: _persons, ...without } = LOOKS;
    const nobody = { kind: 'nobody', because: 'so it says' } as const;
    expect(wrongLooks(api.app.schema, without)).toEqual(['persons does not say whom its reader has seen']);
    expect(wrongLooks(api.app.schema, { ...LOOKS, people: nobody })).toEqual(['people is no question']);
    expect(wrongLooks(api.app.schema, { ...LOOKS, tasks: nobody })).toContain(
      'tasks answers Task.personId and says that nobody is seen',
    );
  });
});

/** Opinions and medicines are subjects of their own inside their chapter. */
const WITHIN = ['CommitteeFinding', 'MedicationReconciliation'];

describe('a chapter of one person', () => {
  const chapters = rootsOf('person');

  test.each(chapters)('%s is one look at that person', async (root) => {
    for (const who of [cast.owner, cast.admin]) {
      const { errors, left } = await ask(who, root, { personId: life.personId });
      if (errors?.some(({ extensions }) => extensions.code === 'FORBIDDEN')) continue;
      expect(errors).toBeUndefined();
      const look = LOOKS[root] as { subject: string };
      expect(left.filter(({ subjectType }) => !WITHIN.includes(subjectType))).toMatchObject([
        { subjectType: look.subject, subjectId: life.personId, personId: life.personId },
      ]);
      return;
    }
    throw new Error(`nobody may ask ${root}`);
  });

  test.each(chapters)('%s about somebody with nothing in it is one look too', async (root) => {
    const { id: personId } = await act(cast.owner, 'createPerson', {
      name: `周${[...chapters.indexOf(root).toString()].map((digit) => '甲乙丙丁戊己庚辛壬癸'[Number(digit)]).join('')}`,
      sex: 'FEMALE',
      birthDate: '2030-01-01',
      areaCode: '440307',
      notADuplicate: true,
    });
    for (const who of [cast.owner, cast.admin]) {
      const { errors, left } = await ask(who, root, { personId });
      if (errors?.some(({ extensions }) => extensions.code === 'FORBIDDEN')) continue;
      expect(left.filter(({ subjectType }) => !WITHIN.includes(subjectType))).toMatchObject([{ personId }]);
      return;
    }
  });

  test.each(chapters)('%s about somebody out of reach, or about nobody, is none', async (root) => {
    expect((await ask(stranger, root, { personId: life.personId })).left).toEqual([]);
    expect((await ask(cast.owner, root, { personId: ABSENT })).left).toEqual([]);
  });

  test('the same chapter asked twice in one request is one look', async () => {
    const { left } = await ask(cast.owner, 'personFollowUps', { personId: life.personId }, 2);
    expect(left).toMatchObject([{ subjectType: 'FollowUpHistory' }]);
  });

  test('what the reader of a school may not ask is no look', async () => {
    const { errors, left } = await ask(cast.teacher, 'personDiagnoses', { personId: life.personId });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(left).toEqual([]);
  });
});

describe('one record', () => {
  const records: [string, () => Record<string, string>, readonly (() => string)[]][] = [
    ['person', () => ({ id: life.personId }), [() => life.personId]],
    ['case', () => ({ id: life.personId, personId: life.personId }), [() => life.personId]],
    ...['screeningById', 'referral', 'plan', 'stayCare'].map((root): (typeof records)[number] => [
      root,
      () => ids[root]!,
      [() => life.personId],
    ]),
    ['mergePreview', () => ids['mergePreview']!, [() => life.personId, () => ids['mergePreview']!['mergedId']!]],
  ];

  test.each(records)('%s is one look at each person it is about', async (root, given, about) => {
    const who = root === 'stayCare' ? cast.care : root === 'referral' ? cast.nurse : cast.owner;
    const { errors, left } = await ask(who, root, given());
    expect(errors).toBeUndefined();
    const look = LOOKS[root] as { subject: string };
    const found = left.filter(({ subjectType }) => !WITHIN.includes(subjectType));
    expect(found.map(({ personId }) => personId).toSorted()).toEqual(about.map((one) => one()).toSorted());
    expect(new Set(found.map(({ subjectType }) => subjectType))).toEqual(new Set([look.subject]));
  });

  test.each(records)('%s out of reach, or that does not exist, is none', async (root, given) => {
    expect((await ask(stranger, root, given())).left).toEqual([]);
    const nobody = Object.fromEntries(Object.keys(given()).map((name) => [name, ABSENT]));
    expect((await ask(cast.owner, root, nobody)).left).toEqual([]);
  });

  test('those that are not asked here are known', () => {
    const asked = records.map(([root]) => root);
    expect(rootsOf('record').filter((root) => !asked.includes(root))).toEqual([
      'disposalReview',
      'duplicatePair',
      'unmergePreview',
    ]);
  });
});

describe('a list', () => {
  const shown: string[] = [];
  const everybody = new Set<string>();
  beforeAll(async () => {
    for (const { id } of (await api.orm.em.fork().execute('select id from person')) as unknown as { id: string }[])
      everybody.add(id);
  });
  /** Every person whose id stands anywhere in an answer. */
  const personsOf = (answer: unknown) =>
    new Set(
      JSON.stringify(answer)
        .match(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g)
        ?.filter((id) => everybody.has(id)),
    );
  /** The trail itself and who reviews it: ids and deeds. */
  const NAMES_NOBODY = ['glassGrants', 'auditEvents'];
  /** A row with this id wherever its persons stand. */
  const rowWith = (about: readonly string[], id: string) =>
    Object.assign(
      {},
      ...about.map((path) => path.split('.').reduceRight<unknown>((inner, name) => ({ [name]: inner }), id)),
    ) as object;
  const values = () => ({
    campaignId: life.campaignId,
    schoolId: cast.screener.organisationId,
    input: { name: '林星辰', sex: 'MALE', birthDate: '2024-03-20', areaCode: '440307' },
  });
  /** What this life has not in it: the same wrapper is asked with rows that are made up. */
  const NOT_IN_THIS_LIFE = [
    'handoversToAnswer',
    'personMerges',
    'rosterLeavers',
    'agePoints',
    'campaignPupils',
    'screeningProgress',
    'classGrid',
    'coveragePersons',
    'cascadePersons',
    'circularRows',
    'followUpsDue',
    'openOffers',
    'peopleAffectedByLicence',
    'consentRenewals',
    'retentionDue',
    'disposals',
    'importRows',
    'glassGrants',
  ];

  test.each(rootsOf('list'))('%s is one look with its number of rows for whoever is shown any', async (root) => {
    for (const who of callers) {
      const { answer, errors, left } = await ask(who, root, values());
      if (errors || rows(answer) === 0) {
        expect(left).toEqual([]);
        continue;
      }
      shown.push(root);
      expect(left).toMatchObject([{ subjectType: 'List', subjectId: root, changes: { rows: rows(answer) } }]);
      if (NAMES_NOBODY.includes(root)) expect(left[0]!.shown).toBeNull();
      else expect([root, new Set(left[0]!.shown)]).toEqual([root, personsOf(answer)]);
    }
  });

  test('every list but those that are known has shown somebody something here', () => {
    expect(
      rootsOf('list')
        .filter((root) => !shown.includes(root))
        .toSorted(),
    ).toEqual(NOT_IN_THIS_LIFE.toSorted());
  });

  test('every list says where in its rows the persons stand, but those of which the reader sees ids alone', () => {
    const silent = rootsOf('list').filter((root) => (LOOKS[root] as { about: readonly string[] }).about.length === 0);
    expect(silent).toEqual(NAMES_NOBODY);
  });

  test.each(NOT_IN_THIS_LIFE)('%s with two rows in it is one look at the two', async (root) => {
    const { about } = LOOKS[root] as { about: readonly string[] };
    const ids = [ABSENT, life.personId];
    const made = ids.map((id) => rowWith(about, id));
    const note = noteSeen(rootOf(root), false)!;
    const before = new Set((await seen()).map(({ id }) => id));
    const ctx = makeCtx(api.app.parts, { actor: null, system: 'a reader' });
    await note(ctx, { first: 10 }, root === 'classGrid' ? { rows: made } : { nodes: made });
    await writeNoted(ctx);
    expect((await seen()).filter(({ id }) => !before.has(id))).toMatchObject([
      { subjectType: 'List', subjectId: root, changes: { rows: 2 }, shown: about.length > 0 ? ids : null },
    ]);
  });

  test('whom somebody searched for is not in the trail, that somebody did is, also when nobody was found', async () => {
    for (const [search, found] of [
      ['林星辰', 2],
      ['440307202403200014', 0],
    ] as const) {
      const before = new Set((await seen()).map(({ id }) => id));
      await cast.owner.ask('query($filter: PersonFilterInput) { persons(filter: $filter) { nodes { id } } }', {
        filter: { search, areaCode: '440307' },
      });
      const left = (await seen()).filter(({ id }) => !before.has(id));
      expect(left).toMatchObject([
        { subjectId: 'persons', changes: { rows: found, filter: { search: '•', areaCode: '440307' } } },
      ]);
      expect(JSON.stringify(left)).not.toContain(search);
    }
  });

  test('a figure beside a menu shows nobody', async () => {
    const before = (await seen()).length;
    await cast.owner.ask('{ tasks { totalCount } cases { totalCount } }');
    expect((await seen()).length).toBe(before);
  });

  test('a page of six fields is written down in one statement', async () => {
    const before = (await seen()).length;
    await cast.owner.ask(
      'query($id: ID!) { person(id: $id) { person { id } } case(personId: $id) { id } timeline(personId: $id) { nodes { id } } personFollowUps(personId: $id) { id } personEmployment(personId: $id) { profile { wish } } cases { nodes { id } } }',
      { id: life.personId },
    );
    const left = (await seen()).slice(before);
    expect(left).toHaveLength(6);
    const [{ n }] = (await api.orm.em
      .fork()
      .execute(
        `select count(distinct transaction_id)::int as n from audit_event where id = any(array[${left.map(({ id }) => `'${id}'`).join()}]::uuid[])`,
      )) as unknown as [{ n: number }];
    expect(n).toBe(1);
  });
});

test('a command that answers a whole chapter is a look at it, in its own transaction', async () => {
  const before = new Set((await seen()).map(({ id }) => id));
  await act(cast.coach, 'logVisit', { personId: life.personId, minutes: 30, activities: ['ON_SITE_COACHING'] });
  expect((await seen()).filter(({ id }) => !before.has(id))).toMatchObject([
    { subjectType: 'EmploymentChapter', personId: life.personId },
  ]);
});

test('the answer type of every look at one person is one record', () => {
  for (const root of rootsOf('record')) expect(getNamedType(rootOf(root).type).name).not.toMatch(/Page$/);
});
