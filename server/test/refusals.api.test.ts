import { ROLES } from '@xingcheng/shared/access/roles';
import type { Action } from '@xingcheng/shared/access/actions';
import { may } from '@xingcheng/shared/access/matrix';
import type { Role } from '@xingcheng/shared/codes/role';
import { isInputObjectType, getNullableType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSchema } from '../src/app/schema.js';
import { startApi, type Caller, type TestApi } from './api.js';
import { castOf, liveOneLife, type Cast } from './life.js';
import { command } from './hollow-input.js';
import { staleSteps } from './stale-steps.js';

const mutations = Object.values(createSchema().getMutationType()?.getFields() ?? {});
const ruleOf = (name: string) => mutations.find((one) => one.name === name)?.extensions['may'] as string;
const named = (keep: (name: string) => boolean) => mutations.map(({ name }) => [name]).filter(([name]) => keep(name!));

/** These need no session: signing in is how one gets it, signing out ends whatever there is, and a one-time link stands for one. */
const FOR_ANYONE = [
  'signIn',
  'signInWithCode',
  'signInWithNewPassword',
  'signInWithSecondFactor',
  'beginSecondFactorAtSignIn',
  'useRecoveryLink',
  'signOut',
  'answerByLink',
];
/** A refused sign-in does not say which of the two was wrong; signing out twice is no mistake. */
const WITHOUT_A_FIELD = ['signIn', 'signOut'];

interface Verdict {
  __typename: string;
  code: string;
  field: string | null;
  message: string;
  details?: { code: string; field: string | null; message: string }[];
  fields?: { name: string; yours: string | null; current: string | null }[];
}

let api: TestApi;
let cast: Cast;
let byRole: Record<Role, Caller>;

beforeAll(async () => {
  api = await startApi('2026-11-23');
  cast = await castOf(api);
  await liveOneLife(api, cast);
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
    AUDITOR: await api.signIn('AUDITOR', await api.organisation('FEDERATION', '440300')),
    SECURITY_ADMIN: await api.signIn('SECURITY_ADMIN', await api.organisation('FEDERATION', '440300')),
    SYSTEM_ADMIN: await api.signIn('SYSTEM_ADMIN', await api.organisation('FEDERATION', '440300')),
  };
});
afterAll(() => api.close());

async function send(who: Pick<Caller, 'send'>, name: string, input?: object, lang = 'zh'): Promise<Verdict> {
  const field = mutations.find((one) => one.name === name)!;
  const { document, variables } = command(field, input);
  const answer = await who.send<Record<string, Verdict>>(document, variables, { 'accept-language': lang });
  expect(answer.errors, `${name} ${JSON.stringify(answer.errors)}`).toBeUndefined();
  return answer.data[name]!;
}

/** Everything the database holds, so that "nothing was changed" is not a matter of trust. Sessions note when they were last seen. */
async function everything(): Promise<object> {
  const em = api.orm.em.fork();
  const tables = (await em.execute(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not in ('session', 'audit_event') order by 1`,
  )) as { name: string }[];
  const sums = tables.map(
    ({ name }) =>
      `select '${name}' as name, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from "${name}" t`,
  );
  return (await em.execute(`${sums.join(' union all ')} order by 1`)) as object;
}

describe('a command from nobody is refused with code and sentence', () => {
  test.each(named((name) => !FOR_ANYONE.includes(name)))('%s', async (name) => {
    const verdict = await send(api.nobody, name!);
    expect(verdict).toMatchObject({ __typename: 'Refusal', code: 'SIGN_IN_REQUIRED' });
    expect(verdict.message).toMatch(/[一-鿿]/);
    expect((await send(api.nobody, name!, undefined, 'en')).message).not.toMatch(/[一-鿿]/);
  });
});

describe('a command that is not of this role is refused, whatever it names', () => {
  const guarded = named((name) => ROLES.some((role) => !grants(name, role)));
  test.each(guarded)('%s', async (name) => {
    for (const role of ROLES.filter((one) => !grants(name!, one)))
      expect(await send(byRole[role], name!), role).toMatchObject({ __typename: 'Refusal', code: 'NOT_ALLOWED' });
  });
});

describe('a hollow command is refused with a code, a field and a sentence in both languages, and changes nothing', () => {
  test.each(named((name) => name !== 'signOut'))('%s', async (name) => {
    const role = ROLES.find((one) => grants(name!, one))!;
    const before = await everything();
    const zh = await send(byRole[role], name!);
    const en = await send(byRole[role], name!, undefined, 'en');
    expect(zh.__typename).toBe('Refusal');
    if (!WITHOUT_A_FIELD.includes(name!)) expect(zh.field, JSON.stringify(zh)).toBeTruthy();
    expect(en).toMatchObject({ code: zh.code, field: zh.field });
    for (const [at, said] of [zh, ...(zh.details ?? [])].entries()) {
      const english = [en, ...(en.details ?? [])][at]!.message;
      expect(said.message, said.code).toMatch(/[一-鿿]/);
      expect(english, said.code).not.toMatch(/[一-鿿]/);
    }
    expect(await everything()).toEqual(before);
  });
});

describe('a command on a record that somebody else has changed shows both versions and changes nothing', () => {
  const versioned = mutations
    .filter(({ args: [input] }) => {
      const type = input && getNullableType(input.type);
      return type && isInputObjectType(type) && 'version' in type.getFields();
    })
    .map(({ name }) => name);

  test('every command that takes a version is tried', () => {
    expect(Object.keys(staleSteps).toSorted()).toEqual(versioned.toSorted());
  });

  test.each(Object.entries(staleSteps))('%s', async (name, step) => {
    const { caller, table, input } = await step(api, cast);
    const rows = (await api.orm.em
      .fork()
      .execute(`update ${table} set version = version + 1 where id = ? returning version`, [
        (input as { id?: string; caseFileId?: string }).id ?? (input as { caseFileId: string }).caseFileId,
      ])) as unknown as { version: number }[];
    expect(rows).toHaveLength(1);
    const before = await everything();
    const verdict = await send(caller, name, { ...input, version: rows[0]!.version - 1 });
    expect(verdict, JSON.stringify(verdict)).toMatchObject({ __typename: 'StaleVersion', code: 'STALE_VERSION' });
    expect(verdict.fields!.length).toBeGreaterThan(0);
    for (const field of verdict.fields!) expect(field.yours).not.toBe(field.current);
    expect(verdict.message).toMatch(/[一-鿿]/);
    expect(await everything()).toEqual(before);
  });
});

function grants(name: string, role: Role): boolean {
  const rule = ruleOf(name);
  return rule === 'anyone' || rule === 'signed-in' || may(role, rule as Action) !== null;
}
