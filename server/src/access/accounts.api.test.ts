import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { administer } from '../../test/administer.js';
import { startApi, type Caller, type TestApi } from '../../test/api.js';
import {
  aStepLater,
  BETTER,
  browser,
  codeNow,
  enrolled,
  follow,
  GOOD,
  somebody,
  type Reply,
} from '../../test/sign-in.js';

let api: TestApi;
let security: Caller;
let federation: string;
let running = 0;

beforeAll(async () => {
  api = await startApi();
  federation = await api.organisation('FEDERATION', '440300');
  security = await api.signIn('SECURITY_ADMIN', federation, '安全管理员');
});
afterAll(() => api.close());

const act = (who: Pick<Caller, 'send'>, name: string, input: object): Promise<Reply> =>
  administer(api, who, name, input);

const audited = async (deed: string, subjectId: string) =>
  (await api.orm.em
    .fork()
    .execute('select account_id, changes from audit_event where deed = ? and subject_id = ?', [deed, subjectId])) as {
    account_id: string | null;
    changes: Record<string, unknown>;
  }[];

const open = (role = 'TEACHER') =>
  act(security, 'openAccount', { username: `new.person${++running}`, name: '何文', organisationId: federation, role });

describe('an account is opened by the security administrator and entered by its holder', () => {
  test('one-time link, password, second factor, in; each step in the audit', async () => {
    const account = await open();
    const { path = '' } = await act(security, 'issueRecoveryLink', {
      id: account.id,
      reason: '新员工报到',
      resetsSecondFactor: false,
    });
    const token = path.replace('/recover#', '');
    const page = browser(api);
    expect(await page.do('useRecoveryLink', { token, newPassword: 'short' })).toMatchObject({
      code: 'PASSWORD_TOO_SHORT',
    });
    expect(await page.do('useRecoveryLink', { token, newPassword: GOOD })).toMatchObject({ __typename: 'Done' });
    expect(await page.do('useRecoveryLink', { token, newPassword: BETTER })).toMatchObject({
      code: 'LINK_OVER',
      field: 'token',
    });
    const inside = await enrolled(api, { id: account.id!, membershipId: '', username: `new.person${running}` });
    expect(await inside.page.ask('{ me { id role } }')).toEqual({ me: { id: account.id, role: 'TEACHER' } });
    for (const deed of ['USE_RECOVERY_LINK', 'SIGN_IN', 'SET_UP_SECOND_FACTOR', 'GRANT_ROLE'])
      expect(await audited(deed, account.id!), deed).toHaveLength(1);
    expect(await api.orm.em.fork().execute('select 1 from audit_event t where t::text like ?', [`%${token}%`])).toEqual(
      [],
    );
  });

  test('a link is good for a day, and the next one ends it', async () => {
    const account = await open();
    const link = async () =>
      (
        await act(security, 'issueRecoveryLink', { id: account.id, reason: '忘记密码', resetsSecondFactor: false })
      ).path!.slice(9);
    const use = (token: string) => browser(api).do('useRecoveryLink', { token, newPassword: GOOD });
    const [first, second] = [await link(), await link()];
    expect(await use(first)).toMatchObject({ code: 'LINK_OVER' });
    await api.orm.em
      .fork()
      .execute('update recovery_link set expires_at = ? where account_id = ? and expires_at > ?', [
        api.clock.now(),
        account.id,
        api.clock.now(),
      ]);
    expect(await use(second)).toMatchObject({ code: 'LINK_OVER' });
  });

  test('twenty at once with one link: one password holds', async () => {
    const account = await open();
    const { path = '' } = await act(security, 'issueRecoveryLink', {
      id: account.id,
      reason: '忘记密码',
      resetsSecondFactor: true,
    });
    const sent = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        browser(api).do('useRecoveryLink', { token: path.slice(9), newPassword: `${GOOD}-${n}` }),
      ),
    );
    expect(sent.filter((one) => one.__typename === 'Done')).toHaveLength(1);
  });

  test('what a name may look like, and that nobody else has it', async () => {
    const wish = { name: '何文', organisationId: federation, role: 'TEACHER' };
    for (const username of ['x', '9lives', 'has space', '林知远'])
      expect(await act(security, 'openAccount', { ...wish, username }), username).toMatchObject({
        code: 'USERNAME_INVALID',
      });
    await act(security, 'openAccount', { ...wish, username: 'only.once' });
    expect(await act(security, 'openAccount', { ...wish, username: 'Only.Once' })).toMatchObject({
      code: 'USERNAME_TAKEN',
    });
  });
});

describe('a role is given by somebody else', () => {
  test('nobody gives himself a role, ends his own, or lets himself in by a link', async () => {
    const mine = { accountId: security.accountId, organisationId: federation, role: 'TEACHER' };
    expect(await act(security, 'grantRole', mine)).toMatchObject({ code: 'OWN_ROLE', field: 'accountId' });
    expect(await act(security, 'endRole', { id: security.membershipId, version: 1 })).toMatchObject({
      code: 'OWN_ROLE',
    });
    expect(
      await act(security, 'issueRecoveryLink', { id: security.accountId, reason: 'x', resetsSecondFactor: true }),
    ).toMatchObject({ code: 'OWN_ROLE' });
  });

  test.each([
    ['SYSTEM_ADMIN', 'SECURITY_ADMIN'],
    ['AUDITOR', 'SECURITY_ADMIN'],
    ['TEACHER', 'AUDITOR'],
    ['SYSTEM_ADMIN', 'CASE_MANAGER'],
  ])('%s and %s exclude each other (GB/T 22239-2019 三员分立)', async (first, second) => {
    const account = await open(first);
    expect(
      await act(security, 'grantRole', { accountId: account.id, organisationId: federation, role: second }),
    ).toMatchObject({
      code: 'ROLE_CONFLICT',
      field: 'role',
    });
  });

  test('two grants at once of duties that exclude each other: one holds', async () => {
    const account = await open('TEACHER');
    const [post] = account['posts'] as { id: string; version: number }[];
    await act(security, 'endRole', { id: post!.id, version: post!.version });
    const answers = await Promise.all(
      ['AUDITOR', 'SYSTEM_ADMIN', 'CASE_MANAGER'].map((role) =>
        act(security, 'grantRole', { accountId: account.id, organisationId: federation, role }),
      ),
    );
    expect(answers.filter((one) => one.__typename === 'AccountDetail')).toHaveLength(1);
  });

  test('the auditor reads who gave which role to whom', async () => {
    const account = await open('TEACHER');
    await act(security, 'grantRole', { accountId: account.id, organisationId: federation, role: 'SCREENER' });
    const auditor = await api.signIn('AUDITOR', federation);
    const { auditEvents } = await auditor.ask<{ auditEvents: { nodes: { accountName: string; changes: object }[] } }>(
      'query($f: AuditFilterInput) { auditEvents(filter: $f) { nodes { accountName changes } } }',
      { f: { deed: 'GRANT_ROLE', subjectId: account.id } },
    );
    expect(auditEvents.nodes.map((one) => [one.accountName, (one.changes as { role: string }).role])).toEqual([
      ['安全管理员', 'SCREENER'],
      ['安全管理员', 'TEACHER'],
    ]);
  });

  test('a security administrator reads no case, and a system administrator no account', async () => {
    const system = await api.signIn('SYSTEM_ADMIN', federation);
    for (const [who, query] of [
      [security, '{ persons { totalCount } }'],
      [security, '{ cases { totalCount } }'],
      [security, '{ auditEvents { totalCount } }'],
      [system, '{ accounts { totalCount } }'],
      [system, '{ persons { totalCount } }'],
    ] as const)
      expect((await who.send(query)).errors?.[0]?.extensions.code, query).toBe('FORBIDDEN');
  });

  test('giving a role asks for a fresh sign-in', async () => {
    const account = await open();
    const tired = await api.signIn('SECURITY_ADMIN', federation);
    await api.orm.em
      .fork()
      .execute('update session set fresh_at = ? where account_id = ?', [
        new Date(api.clock.now().getTime() - 16 * 60_000),
        tired.accountId,
      ]);
    const wish = { accountId: account.id, organisationId: federation, role: 'SCREENER' };
    expect(await act(tired, 'grantRole', wish)).toMatchObject({ code: 'SIGN_IN_FRESH', field: null });
  });
});

describe('sessions end at once', () => {
  test('an ended post, a closed account and an ended session refuse the next request', async () => {
    const [a, b, c] = await Promise.all([1, 2, 3].map(() => api.signIn('TEACHER', federation)));
    const me = async (who: Caller) => (await who.ask<{ me: object | null }>('{ me { id } }')).me;
    for (const one of [a, b, c]) expect(await me(one!)).not.toBeNull();
    expect(await act(security, 'endRole', { id: a!.membershipId, version: 1 })).toMatchObject({
      __typename: 'AccountDetail',
    });
    const { account } = await security.ask<{ account: { account: { version: number } } }>(
      `{ account(id: "${b!.accountId}") { account { version } } }`,
    );
    await act(security, 'setAccountDisabled', { id: b!.accountId, version: account.account.version, disabled: true });
    expect(await act(security, 'endSessions', { accountId: c!.accountId, reason: '设备遗失' })).toMatchObject({
      count: 1,
    });
    for (const one of [a, b, c]) expect(await me(one!)).toBeNull();
  });

  test('all sessions of an organisation, but not the one that asks', async () => {
    const school = await api.organisation('PRIMARY_SCHOOL');
    await Promise.all([1, 2, 3].map(() => api.signIn('TEACHER', school)));
    expect(await act(security, 'endSessions', { organisationId: school, reason: '演练' })).toMatchObject({ count: 3 });
    await act(security, 'endSessions', { organisationId: federation, reason: '演练' });
    expect(await security.ask('{ me { id } }')).toMatchObject({ me: { id: security.accountId } });
  });

  test('a district administrator sees whose check is overdue, and an account of another district not at all', async () => {
    const here = await api.signIn('PROGRAMME_ADMIN', await api.organisation('FEDERATION', '440307'));
    const there = await api.signIn('TEACHER', await api.organisation('PRIMARY_SCHOOL', '440305'));
    expect(await here.ask(`{ account(id: "${there.accountId}") { id } }`)).toEqual({ account: null });
    expect(
      await act(here, 'recordBackgroundCheck', { id: there.membershipId, version: 1, checkedOn: '2026-11-01' }),
    ).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe("one's own account", () => {
  test('sessions are listed with address and device, and all others end at once', async () => {
    await follow(api, 'demonstration');
    const who = await somebody(api);
    const [laptop, tablet, telephone] = ['Laptop', 'Tablet', 'Phone'].map((name) =>
      browser(api, { 'user-agent': name }),
    );
    for (const one of [laptop, tablet, telephone]) await one!.do('signIn', { username: who.username, password: GOOD });
    const list = async () =>
      (
        await laptop!.ask<{
          mySignIn: { sessions: { id: string; device: string; address: string; current: boolean }[] };
        }>('{ mySignIn { sessions { id device address current } } }')
      ).mySignIn.sessions;
    expect(new Set((await list()).map((one) => one.device))).toEqual(new Set(['Laptop', 'Tablet', 'Phone']));
    expect((await list()).filter((one) => one.current).map((one) => one.device)).toEqual(['Laptop']);
    expect((await list()).every((one) => one.address === '127.0.0.1')).toBe(true);
    const other = (await list()).find((one) => one.device === 'Tablet')!;
    const stranger = await api.signIn('TEACHER', federation);
    expect(await act(stranger, 'endMySessions', { ids: [other.id], others: false })).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await laptop!.do('endMySessions', { ids: [other.id], others: false })).toMatchObject({ count: 1 });
    expect(await tablet!.ask('{ me { id } }')).toEqual({ me: null });
    expect(await laptop!.do('endMySessions', { others: true })).toMatchObject({ count: 1 });
    expect(await telephone!.ask('{ me { id } }')).toEqual({ me: null });
    expect(await list()).toHaveLength(1);
  });

  test('a changed password ends the other sessions and renews the token of this one', async () => {
    const who = await somebody(api);
    const [here, there] = [browser(api), browser(api)];
    for (const one of [here, there]) await one.do('signIn', { username: who.username, password: GOOD });
    const before = here.cookie();
    expect(await here.do('changePassword', { currentPassword: 'no', newPassword: BETTER })).toMatchObject({
      code: 'PASSWORD_WRONG',
      field: 'currentPassword',
    });
    expect(await here.do('changePassword', { currentPassword: GOOD, newPassword: BETTER })).toMatchObject({
      __typename: 'Done',
    });
    expect(here.cookie()).not.toBe(before);
    expect(await there.ask('{ me { id } }')).toEqual({ me: null });
    const old = browser(api);
    old.use(before);
    expect(await old.ask('{ me { id } }')).toEqual({ me: null });
    expect(await browser(api).do('signIn', { username: who.username, password: BETTER })).toMatchObject({ id: who.id });
  });

  test('the token changes with a second factor, with proof of identity and with the role', async () => {
    const who = await somebody(api);
    const em = api.orm.em.fork();
    await em.execute(
      `insert into membership (id, created_at, updated_at, version, account_id, organisation_id, role, started_on)
       select gen_random_uuid(), now(), now(), 1, account_id, ?, 'SCREENER', '2020-01-01' from membership where id = ?`,
      [federation, who.membershipId],
    );
    const page = browser(api);
    await page.do('signIn', { username: who.username, password: GOOD });
    const seen = [page.cookie()];
    const { secret = '' } = await page.do('beginSecondFactor', { password: GOOD });
    await page.do('confirmSecondFactor', { code: await codeNow(api, secret) });
    seen.push(page.cookie());
    expect(await page.do('confirmIdentity', { password: GOOD })).toMatchObject({ code: 'REQUIRED', field: 'code' });
    aStepLater(api);
    expect(await page.do('confirmIdentity', { password: GOOD, code: await codeNow(api, secret) })).toMatchObject({
      count: 1,
    });
    seen.push(page.cookie());
    const { me } = await page.ask<{ me: { memberships: { id: string; role: string }[] } }>(
      '{ me { memberships { id role } } }',
    );
    await page.ask(
      `mutation { switchMembership(id: "${me.memberships.find((one) => one.role === 'SCREENER')!.id}") { __typename } }`,
    );
    seen.push(page.cookie());
    expect(new Set(seen).size).toBe(4);
    expect(await page.ask('{ me { role } }')).toEqual({ me: { role: 'SCREENER' } });
  });

  test('codes cannot be guessed behind a known password', async () => {
    const who = await somebody(api);
    const page = browser(api);
    await page.do('signIn', { username: who.username, password: GOOD });
    const { secret = '' } = await page.do('beginSecondFactor', { password: GOOD });
    await page.do('confirmSecondFactor', { code: await codeNow(api, secret) });
    const answers: (string | undefined)[] = [];
    for (let n = 0; n < 7; n += 1) {
      answers.push((await page.do('confirmIdentity', { password: GOOD, code: '000000' })).code);
      aStepLater(api, 20);
    }
    expect(answers.at(-1)).toBe('PASSWORD_WRONG');
    expect(answers.filter((one) => one === 'CODE_WRONG').length).toBeLessThanOrEqual(5);
  });

  test('under djbh3 a second factor is not given up, under the demonstration it may be', async () => {
    const who = await somebody(api);
    const page = browser(api);
    await page.do('signIn', { username: who.username, password: GOOD });
    expect(await page.do('removeSecondFactor', { password: GOOD })).toMatchObject({ __typename: 'Done' });
    await follow(api, 'djbh3');
    expect(await page.do('removeSecondFactor', { password: GOOD })).toMatchObject({ code: 'SECOND_FACTOR_REQUIRED' });
  });
});

test('the demonstration rules cannot be chosen, and the choice of the others holds from the next sign-in', async () => {
  expect(await act(security, 'chooseProfile', { profile: 'demonstration', reason: '省事' })).toMatchObject({
    code: 'PROFILE_FOR_DEMONSTRATION',
  });
  aStepLater(api);
  expect(await act(security, 'chooseProfile', { profile: 'modern', reason: '按 ASVS 5' })).toMatchObject({
    __typename: 'Done',
  });
  const { data } = await api.nobody.send<{ signInRules: object }>(
    '{ signInRules { profile minLength demonstration expiresAfterDays } }',
  );
  expect(data.signInRules).toEqual({ profile: 'modern', minLength: 12, demonstration: false, expiresAfterDays: null });
});

describe('a criminal-record check that is missing or overdue blocks assignment (未成年人保护法 62)', () => {
  test('until it is recorded, for a year, for whoever meets minors', async () => {
    const { requireBackgroundCheck } = await import('./index.js');
    const teacher = await somebody(api);
    const [{ organisation }] = (await api.orm.em
      .fork()
      .execute('select organisation_id as organisation from membership where id = ?', [teacher.membershipId])) as [
      { organisation: string },
    ];
    const ask = () =>
      api.asSystem((ctx) =>
        requireBackgroundCheck(ctx, { accountId: teacher.id, organisationId: organisation }, 'accountId'),
      );
    await expect(ask()).rejects.toMatchObject({ code: 'BACKGROUND_CHECK_MISSING', field: 'accountId' });
    const due = await act(security, 'recordBackgroundCheck', {
      id: teacher.membershipId,
      version: 1,
      checkedOn: '2025-11-22',
    });
    expect(due).toMatchObject({ posts: [{ checkDueOn: '2026-11-22' }] });
    await ask();
    await act(security, 'recordBackgroundCheck', { id: teacher.membershipId, version: 2, checkedOn: '2025-11-21' });
    await expect(ask()).rejects.toMatchObject({ code: 'BACKGROUND_CHECK_OVERDUE', params: { date: '2026-11-21' } });
    expect(
      await act(security, 'recordBackgroundCheck', { id: teacher.membershipId, version: 3, checkedOn: '2026-11-30' }),
    ).toMatchObject({
      code: 'DATE_IN_FUTURE',
      field: 'checkedOn',
    });
  });
});
