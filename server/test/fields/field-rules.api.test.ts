import { getNamedType, isInputObjectType, isObjectType, type GraphQLField, type GraphQLObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LISTS } from '@xingcheng/shared/access/fields/lists';
import { closedFilter, columnsFor, rightsOf, rolesOf } from '@xingcheng/shared/access/fields/use-of-fields';
import { PupilState } from '@xingcheng/shared/codes/pupil-state';
import { may } from '@xingcheng/shared/access/matrix';
import { ROLES } from '@xingcheng/shared/access/roles';
import type { Action } from '@xingcheng/shared/access/actions';
import type { Role } from '@xingcheng/shared/codes/role';
import { rooms } from '../../src/app/rooms.js';
import { createSchema } from '../../src/app/schema.js';
import { startApi, type Caller, type TestApi } from '../api.js';
import { castOf, liveOneLife, type Life } from '../life.js';

const schema = createSchema();
const exports = rooms.flatMap((room) => [...(room.exports ?? [])]);
const queries = schema.getQueryType()!.getFields();

let api: TestApi;
let life: Life;
let byRole: Record<Role, Caller>;

beforeAll(async () => {
  api = await startApi('2026-11-23');
  const cast = await castOf(api);
  life = await liveOneLife(api, cast);
  const city = () => api.organisation('FEDERATION', '440300');
  byRole = {
    SCREENER: cast.screener,
    CLINICIAN: cast.doctor,
    THERAPIST: cast.therapist,
    TEACHER: cast.teacher,
    COMMITTEE_SECRETARY: cast.secretary,
    JOB_COACH: cast.coach,
    CARE_MANAGER: cast.care,
    CASE_MANAGER: cast.owner,
    PROGRAMME_ADMIN: cast.admin,
    AUDITOR: await api.signIn('AUDITOR', await city()),
    SECURITY_ADMIN: await api.signIn('SECURITY_ADMIN', await city()),
    SYSTEM_ADMIN: await api.signIn('SYSTEM_ADMIN', await city()),
  };
});
afterAll(() => api.close());

const mayDo = (role: Role) => (action: Action) => may(role, action) !== null;
const rootRoles = (root: string) => rolesOf(queries[root]!.extensions['may'] as Action);

/** Values that could tell something, by the name of a filter; anything else is tried with a value of its kind. */
function valuesFor(key: string, kind: string): unknown[] {
  const known: Record<string, unknown[]> = {
    search: ['林', 'lin', '440307202403200012', '13800000000'],
    state: Object.values(PupilState),
    measure: ['ROLL', 'POSITIVE', 'DIAGNOSED', 'CONFIRMED'],
    outcome: ['POSITIVE', 'CONFIRMED'],
    stage: ['DIAGNOSIS', 'PRIMARY'],
    personId: [life.personId],
    campaignId: [life.campaignId],
    statuses: [['CLOSED'], ['SENT']],
  };
  if (known[key]) return known[key];
  const plain: Record<string, unknown> = { Boolean: true, Int: 2050, LocalDate: '2050-01-01', ID: life.personId };
  const value = plain[kind.replace(/[[\]!]/g, '')] ?? 'DONE';
  return [kind.startsWith('[') ? [value] : value];
}

/** What can be chosen by: arguments one by one, of a filter its properties. */
function choices(field: GraphQLField<unknown, unknown>): { path: string; key: string; kind: string }[] {
  return field.args.flatMap(({ name, type }) => {
    const named = getNamedType(type);
    if (isInputObjectType(named))
      return Object.values(named.getFields()).map((one) => ({
        path: `${name}.${one.name}`,
        key: one.name,
        kind: String(one.type),
      }));
    return name === 'first' || name === 'after' ? [] : [{ path: name, key: name, kind: String(type) }];
  });
}

/** Every plain field of the rows; of a record that is no page, its name alone. */
function rowsOf(root: string): { selection: string; row: GraphQLObjectType | null } {
  const named = getNamedType(queries[root]!.type) as GraphQLObjectType;
  const nodes = named.getFields()['nodes'];
  const row = nodes ? (getNamedType(nodes.type) as GraphQLObjectType) : named;
  const plain = Object.values(row.getFields())
    .filter(({ type }) => !isObjectType(getNamedType(type)))
    .map(({ name }) => name);
  return {
    selection: nodes ? `nodes { ${plain.join(' ')} } totalCount` : plain.join(' ') || '__typename',
    row: nodes ? row : null,
  };
}

interface Answered {
  nodes?: Record<string, unknown>[];
}

async function askRoot(who: Caller, root: string, args: Record<string, unknown>) {
  const field = queries[root]!;
  const given: Record<string, unknown> = {};
  for (const { name, type } of field.args) {
    if (name in args) given[name] = args[name];
    else if (String(type).endsWith('!')) {
      const named = getNamedType(type);
      given[name] = isInputObjectType(named) ? required(root) : valuesFor(name, String(type))[0];
    }
  }
  const used = field.args.filter(({ name }) => name in given);
  const heads = used.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const passes = used.map(({ name }) => `${name}: $${name}`).join(', ');
  return await who.send<Record<string, Answered>>(
    `query${heads ? `(${heads})` : ''} { ${root}${passes ? `(${passes})` : ''} { ${rowsOf(root).selection} } }`,
    given,
  );
}

/** What the filter of a root cannot do without. */
const required = (root: string): Record<string, unknown> =>
  root === 'peopleAffectedByLicence' ? { organisationId: life.school } : {};

const attacks = Object.keys(LISTS).flatMap((root) =>
  ROLES.filter((role) => rootRoles(root).includes(role)).map((role) => [root, role] as const),
);

describe('whoever may ask for a list chooses by what is open to him and by nothing else', () => {
  let refused = 0;
  let harmless = 0;
  afterAll(() => {
    process.stdout.write(
      `FIELDS ${attacks.length} lists of roles, ${refused} choices refused by name, ${harmless} answered within what the list shows anyhow\n`,
    );
  });

  test.each(attacks)('%s as %s', async (root, role) => {
    const who = byRole[role];
    const whole = await askRoot(who, root, {});
    expect(whole.errors, JSON.stringify(whole.errors)).toBeUndefined();
    const known = new Set((whole.data[root]?.nodes ?? []).map((row) => JSON.stringify(row)));
    for (const { path, key, kind } of choices(queries[root]!)) {
      for (const value of valuesFor(key, kind)) {
        const [outer, inner] = path.split('.') as [string, string | undefined];
        const args = inner ? { [outer]: { ...required(root), [inner]: value } } : { [outer]: value };
        const closed = closedFilter(root, args, mayDo(role));
        const answer = await askRoot(who, root, args);
        const code = answer.errors?.[0]?.extensions.code;
        if (closed) {
          refused += 1;
          expect(answer.errors?.[0]?.extensions, `${path} ${String(value)}`).toMatchObject({
            code: 'FIELD_CLOSED',
            field: closed,
          });
          continue;
        }
        harmless += 1;
        expect(
          ['BAD_USER_INPUT', 'INVALID_VALUE', 'RESULT_NOT_SHOWN', 'NOT_FOUND', undefined],
          `${path} ${String(value)}: ${JSON.stringify(answer.errors)}`,
        ).toContain(code);
        if (!inner || root === 'cascadePersons' || root === 'coveragePersons' || root === 'peopleAffectedByLicence')
          continue;
        // Nothing is found by a filter that the list without it does not show, but corrected conclusions on request.
        // Asking who looked is a look of its own.
        if (key === 'superseded' || root === 'subjectAccess' || known.size >= 50) continue;
        for (const row of answer.data?.[root]?.nodes ?? [])
          expect(known, `${path} ${String(value)}`).toContain(JSON.stringify(row));
      }
    }
  });
});

describe('a field that a role may not read is null for it', () => {
  test.each(attacks.filter(([root]) => rowsOf(root).row))('%s as %s', async (root, role) => {
    const { row } = rowsOf(root);
    const hidden = Object.keys(row!.getFields()).filter(
      (name) => !rolesOf(rightsOf(row!.name, name, 'read') ?? 'nobody').includes(role),
    );
    const { data } = await askRoot(byRole[role], root, {});
    for (const node of data[root]?.nodes ?? [])
      for (const name of hidden) expect([null, undefined, []], `${row!.name}.${name}`).toContainEqual(node[name]);
  });
});

describe('a file holds what is open to its reader', () => {
  const files = exports.flatMap((file) => ROLES.map((role) => [file.name, role] as const));

  test.each(files)('%s as %s', async (name, role) => {
    const file = exports.find((one) => one.name === name)!;
    const filter = {
      ...(name === 'people-affected' ? { organisationId: life.school } : {}),
      ...(queries[file.list]!.args.some((one) => one.name === 'campaignId') ? { campaignId: life.campaignId } : {}),
      ...(name === 'subject-access' ? { personId: life.personId } : {}),
    };
    const answer = await byRole[role].fetch(
      `/exports/${name}.csv?filter=${encodeURIComponent(JSON.stringify(filter))}`,
    );
    if (!rolesOf(file.rule as Action).includes(role)) {
      expect(answer.status).toBeGreaterThanOrEqual(400);
      return;
    }
    expect(answer.status, name).toBe(200);
    const open = columnsFor(
      file.list,
      file.columns.map(({ property }) => property),
      mayDo(role),
    );
    const heads = file.columns.filter(({ property }) => open.includes(property)).map(({ zh }) => zh);
    expect((await answer.text()).replace(/^\uFEFF/, '').split(/\r?\n/)[0]).toBe(heads.join(','));
  });

  test('a name that the list does not take is refused, also one that its select would understand', async () => {
    const ask = async (who: Caller, name: string, filter: object) =>
      await who.fetch(`/exports/${name}.csv?filter=${encodeURIComponent(JSON.stringify(filter))}`);
    for (const filter of [{ personId: life.personId }, { id: life.personId }, { colour: 'red' }, { urgent: 'yes' }]) {
      const answer = await ask(byRole.CARE_MANAGER, 'waiting-list', filter);
      expect(answer.status, JSON.stringify(filter)).toBeGreaterThanOrEqual(400);
      expect(await answer.text()).toContain(`filter.${Object.keys(filter)[0]}`);
    }
    expect((await ask(byRole.CARE_MANAGER, 'waiting-list', { urgent: false })).status).toBe(200);
    expect((await ask(byRole.PROGRAMME_ADMIN, 'diagnosis-reports', { personId: life.personId })).status).toBe(403);
    expect((await ask(byRole.TEACHER, 'persons', { search: '440307202403200012' })).status).toBe(403);
  });
});

describe('what the list of fields brought to light stays mended', () => {
  test('a reader of reports without diagnoses cannot ask whether a child has one, and a report leads to nobody', async () => {
    const admin = byRole.PROGRAMME_ADMIN;
    for (const root of ['diagnosisReports', 'reportCounts']) {
      const { errors } = await askRoot(admin, root, { filter: { personId: life.personId } });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'FIELD_CLOSED', field: 'filter.personId' });
    }
    const { diagnosisReports } = await admin.ask<{ diagnosisReports: { nodes: { personId: string | null }[] } }>(
      '{ diagnosisReports { nodes { personId } } }',
    );
    expect(diagnosisReports.nodes.length).toBeGreaterThan(0);
    for (const { personId } of diagnosisReports.nodes) expect(personId).toBeNull();
    const doctor = await byRole.CLINICIAN.ask<
      typeof diagnosisReports extends never ? never : { diagnosisReports: { nodes: { personId: string | null }[] } }
    >('{ diagnosisReports { nodes { personId } } }');
    expect(doctor.diagnosisReports.nodes[0]!.personId).toBe(life.personId);
  });

  test('a case is overdue for a reader by the step he is shown: a step that tells a result is not felt', async () => {
    const em = api.orm.em.fork();
    const [step] = (await em.execute(
      `select next_task as task, next_due_on::text as due from case_card where person_id = ?`,
      [life.personId],
    )) as [{ task: string | null; due: string | null }];
    await em.execute(
      `update case_card set next_task = 'BOOK_SECONDARY_SCREEN', next_due_on = date '2000-01-01' where person_id = ?`,
      [life.personId],
    );
    try {
      const found = async (role: Role) =>
        (
          await byRole[role].ask<{ cases: { nodes: { id: string; nextDueOn: string | null }[]; totalCount: number } }>(
            '{ cases(filter: { overdue: true }) { nodes { id nextDueOn } totalCount } }',
          )
        ).cases;
      expect(await found('THERAPIST')).toEqual({ nodes: [], totalCount: 0 });
      expect((await found('CASE_MANAGER')).nodes.every(({ nextDueOn }) => nextDueOn !== null)).toBe(true);
    } finally {
      await em.execute(`update case_card set next_task = ?, next_due_on = ?::date where person_id = ?`, [
        step.task,
        step.due,
        life.personId,
      ]);
    }
  });

  test('a whole number is looked for by whoever matches persons, and refused to whoever sees a part of it', async () => {
    for (const role of ['TEACHER', 'THERAPIST', 'JOB_COACH'] as const)
      for (const search of ['440307202403200012', ' 13800000000 ']) {
        const { errors } = await byRole[role].send(
          'query($s: String) { persons(filter: { search: $s }) { totalCount } }',
          { s: search },
        );
        expect(errors?.[0]?.extensions, `${role} ${search}`).toMatchObject({
          code: 'FIELD_CLOSED',
          field: 'filter.search',
        });
      }
  });

  test('a timeline does not say that a file was opened for a positive screening to who sees no results', async () => {
    const opened = async (role: Role) =>
      (
        await byRole[role].ask<{ timeline: { nodes: { kind: string; facts: Record<string, unknown> }[] } }>(
          'query($id: ID!) { timeline(personId: $id, first: 100) { nodes { kind facts } } }',
          { id: life.personId },
        )
      ).timeline.nodes.find(({ kind }) => kind === 'CASE_OPENED')?.facts;
    for (const role of ROLES.filter((one) => rootRoles('timeline').includes(one))) {
      const facts = await opened(role);
      if (facts) expect(facts['because'], role).toBe(may(role, 'screening.read') ? 'POSITIVE_SCREEN' : undefined);
    }
    expect(await opened('CASE_MANAGER')).toMatchObject({ because: 'POSITIVE_SCREEN' });
    expect(await opened('COMMITTEE_SECRETARY')).toMatchObject({ number: expect.any(String) });
  });

  test('a cursor tells nothing to who holds it, and is of no use to another', async () => {
    const { persons } = await byRole.CASE_MANAGER.ask<{
      persons: { nodes: { name: string }[]; pageInfo: { endCursor: string } };
    }>('{ persons(first: 1) { nodes { name } pageInfo { endCursor } } }');
    const bytes = Buffer.from(persons.pageInfo.endCursor, 'base64url');
    expect(bytes.includes(Buffer.from(persons.nodes[0]!.name))).toBe(false);
    const other = await byRole.PROGRAMME_ADMIN.send('query($c: String) { persons(after: $c) { totalCount } }', {
      c: persons.pageInfo.endCursor,
    });
    expect(other.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_VALUE', field: 'after' });
  });

  test('"why" says what may be done with a field, from the same source', async () => {
    const why = async (role: Role, recordType: string, field: string) =>
      (
        await byRole[role].ask<{ whyVisible: { uses: object } }>(
          'query($t: String!, $i: ID!, $f: String) { whyVisible(recordType: $t, recordId: $i, field: $f) { uses { field read filter sort group export asShown rights roles } } }',
          { t: recordType, i: life.personId, f: field },
        )
      ).whyVisible.uses;
    expect(await why('TEACHER', 'CaseFile', 'outcome')).toEqual({
      field: 'CaseRow.outcome',
      read: false,
      filter: false,
      sort: false,
      group: false,
      export: false,
      asShown: false,
      rights: ['screening.read'],
      roles: ['SCREENER', 'CLINICIAN', 'CASE_MANAGER', 'PROGRAMME_ADMIN'],
    });
    expect(await why('TEACHER', 'Person', 'nationalId')).toMatchObject({ read: true, filter: false, export: true });
    expect(await why('CASE_MANAGER', 'Person', 'nationalId')).toMatchObject({ read: true, filter: true, sort: false });
    expect(await why('TEACHER', 'Diary', 'words')).toBeNull();
  });
});
