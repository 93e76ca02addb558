import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startApi, type TestApi } from '../../test/api.js';
import { aStepLater, BETTER, browser, codeNow, enrolled, follow, GOOD, somebody } from '../../test/sign-in.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  await api.orm.em.fork().execute('delete from sign_in_counter');
});

describe('the door under djbh3, which holds where nothing else was chosen', () => {
  test('the first sign-in asks for a second factor before anything can be read (GB/T 22239-2019 8.1.4.1 d)', async () => {
    const who = await somebody(api);
    const page = browser(api);
    const step = await page.do('signIn', { username: who.username.toUpperCase(), password: GOOD });
    expect(step).toMatchObject({ __typename: 'SignInStep', need: 'ENROL' });
    expect(page.cookie()).toBeNull();
    const { secret = '', uri } = await page.do('beginSecondFactorAtSignIn', { ticket: step.ticket });
    expect(uri).toMatch(/^otpauth:\/\/totp\//);
    expect(await page.do('signInWithSecondFactor', { ticket: step.ticket, code: '000000' })).toMatchObject({
      code: 'CODE_WRONG',
    });
    const done = await page.do('signInWithSecondFactor', { ticket: step.ticket, code: await codeNow(api, secret) });
    expect(done.codes).toHaveLength(10);
    expect(new Set(done.codes).size).toBe(10);
    expect(await page.ask('{ me { id } }')).toEqual({ me: { id: who.id } });
  });

  test('the code of the set-up counts as used', async () => {
    const who = await somebody(api);
    const { secret } = await enrolled(api, who);
    const page = browser(api);
    const { ticket } = await page.do('signIn', { username: who.username, password: GOOD });
    const again = await page.do('signInWithCode', { ticket, code: await codeNow(api, secret) });
    expect(again).toMatchObject({ __typename: 'Refusal', code: 'CODE_WRONG', field: 'code' });
    aStepLater(api);
    expect(await page.do('signInWithCode', { ticket, code: await codeNow(api, secret) })).toMatchObject({
      __typename: 'Me',
      id: who.id,
    });
  });

  test('a code of the next half minute is accepted, and then none of this one', async () => {
    const who = await somebody(api);
    const { secret } = await enrolled(api, who);
    aStepLater(api, 60);
    const tickets = await Promise.all(
      [1, 2].map(() => browser(api).do('signIn', { username: who.username, password: GOOD })),
    );
    const early = await codeNow(api, secret, 1);
    expect(await browser(api).do('signInWithCode', { ticket: tickets[0]!.ticket, code: early })).toMatchObject({
      id: who.id,
    });
    const now = await browser(api).do('signInWithCode', {
      ticket: tickets[1]!.ticket,
      code: await codeNow(api, secret),
    });
    expect(now).toMatchObject({ code: 'CODE_WRONG' });
  });

  test('a password of ninety days must be changed, after the code and before anything can be read', async () => {
    const who = await somebody(api);
    const { secret } = await enrolled(api, who);
    const days = (n: number) => new Date(api.clock.now().getTime() - n * 86_400_000);
    const age = (n: number) =>
      api.orm.em.fork().execute('update account set password_changed_at = ? where id = ?', [days(n), who.id]);
    await age(80);
    aStepLater(api);
    const warned = browser(api);
    const first = await warned.do('signIn', { username: who.username, password: GOOD });
    expect(await warned.do('signInWithCode', { ticket: first.ticket, code: await codeNow(api, secret) })).toMatchObject(
      {
        passwordDaysLeft: 10,
      },
    );
    await age(90);
    aStepLater(api);
    const page = browser(api);
    const { ticket } = await page.do('signIn', { username: who.username, password: GOOD });
    const due = await page.do('signInWithCode', { ticket, code: await codeNow(api, secret) });
    expect(due).toMatchObject({ need: 'NEW_PASSWORD' });
    expect(page.cookie()).toBeNull();
    const refuse = (newPassword: string) => page.do('signInWithNewPassword', { ticket: due.ticket, newPassword });
    expect(await refuse('kurz')).toMatchObject({
      code: 'PASSWORD_TOO_SHORT',
      field: 'newPassword',
      details: [{ code: 'PASSWORD_CLASSES' }],
    });
    expect(await refuse('Linzhiyuan-77')).toMatchObject({ code: 'PASSWORD_PERSONAL' });
    expect(await refuse(GOOD)).toMatchObject({ code: 'PASSWORD_REMEMBERED' });
    expect(await refuse(BETTER)).toMatchObject({ __typename: 'Me', id: who.id, passwordDaysLeft: null });
  });

  test('a password nobody has chosen yet is out of date', async () => {
    await follow(api, 'djbh3');
    const who = await somebody(api, { chosenAt: null });
    expect(await browser(api).do('signIn', { username: who.username, password: GOOD })).toMatchObject({
      need: 'NEW_PASSWORD',
    });
  });

  test('a ticket is good for its own step, ten minutes, and once', async () => {
    const who = await somebody(api);
    const { secret } = await enrolled(api, who);
    const page = browser(api);
    const { ticket } = await page.do('signIn', { username: who.username, password: GOOD });
    const over = { __typename: 'Refusal', code: 'SIGN_IN_TICKET_OVER', field: 'ticket' };
    expect(await page.do('signInWithNewPassword', { ticket, newPassword: BETTER })).toMatchObject(over);
    expect(await page.do('beginSecondFactorAtSignIn', { ticket })).toMatchObject(over);
    expect(await page.do('signInWithCode', { ticket: 'invented', code: '123456' })).toMatchObject(over);
    aStepLater(api, 601);
    expect(await page.do('signInWithCode', { ticket, code: await codeNow(api, secret) })).toMatchObject(over);
  });
});

describe('one answer for whatever is wrong', () => {
  test('unknown name, wrong password, locked name, closed account, no post: the same bytes', async () => {
    const [wrong, locked, closed, leaver] = await Promise.all(Array.from({ length: 4 }, () => somebody(api)));
    const em = api.orm.em.fork();
    await em.execute('update account set disabled_at = now() where id = ?', [closed!.id]);
    await em.execute("update membership set ended_on = '2021-01-01' where id = ?", [leaver!.membershipId]);
    for (let n = 0; n < 5; n += 1) {
      await browser(api).do('signIn', { username: locked!.username, password: 'no' });
      aStepLater(api, 20);
    }
    const answers = await Promise.all(
      [
        ['nobody.at.all', GOOD],
        [wrong!.username, 'no'],
        [locked!.username, GOOD],
        [closed!.username, GOOD],
        [leaver!.username, GOOD],
      ].map(async ([username, password]) => JSON.stringify(await browser(api).do('signIn', { username, password }))),
    );
    expect(new Set(answers)).toEqual(new Set([answers[0]]));
    expect(JSON.parse(answers[0]!)).toMatchObject({ code: 'SIGN_IN_FAILED', field: null });
  });

  test('five failures lock a name for thirty minutes, whether anybody has it or not', async () => {
    const who = await somebody(api);
    for (const username of [who.username, 'invented.name'])
      for (let n = 0; n < 5; n += 1) {
        await browser(api).do('signIn', { username, password: 'no' });
        aStepLater(api, 20);
      }
    const rows = (await api.orm.em
      .fork()
      .execute(
        "select failures, extract(epoch from blocked_until - last_at)::int as seconds, key like '%person%' as readable from sign_in_counter where key like 'n:%'",
      )) as object[];
    expect(rows).toEqual([
      { failures: 5, seconds: 1_800, readable: false },
      { failures: 5, seconds: 1_800, readable: false },
    ]);
    const right = () => browser(api).do('signIn', { username: who.username, password: GOOD });
    expect(await right()).toMatchObject({ code: 'SIGN_IN_FAILED' });
    aStepLater(api, 1_801);
    expect(await right()).toMatchObject({ __typename: 'SignInStep' });
  });

  test('a hundred guesses at once are no more than five', async () => {
    const who = await somebody(api);
    const guesses = Array.from({ length: 30 }, (_, n) =>
      browser(api).do('signIn', { username: who.username, password: `guess-${n}` }),
    );
    const right = browser(api).do('signIn', { username: who.username, password: GOOD });
    await Promise.all([...guesses, right]);
    const [row] = (await api.orm.em
      .fork()
      .execute('select failures from sign_in_counter where account_id = ?', [who.id])) as { failures: number }[];
    expect(row!.failures).toBeLessThanOrEqual(5);
  });

  test('waiting grows: nothing, nothing, two seconds, four, the lock', async () => {
    const who = await somebody(api);
    const waits: number[] = [];
    for (let n = 0; n < 5; n += 1) {
      await browser(api).do('signIn', { username: who.username, password: 'no' });
      const [row] = (await api.orm.em
        .fork()
        .execute(
          'select coalesce(extract(epoch from blocked_until - last_at), 0)::int as seconds from sign_in_counter where account_id = ?',
          [who.id],
        )) as { seconds: number }[];
      waits.push(row!.seconds);
      aStepLater(api, 60);
    }
    expect(waits).toEqual([0, 0, 2, 4, 1_800]);
  });

  test('sixty failures from one network make the network wait, and a right password gives its try back', async () => {
    const who = await somebody(api);
    await api.orm.em
      .fork()
      .execute("insert into sign_in_counter (key, failures, last_at) values ('a:127.0.0.0/24', 58, ?)", [
        api.clock.now(),
      ]);
    const read = async () =>
      (
        (await api.orm.em
          .fork()
          .execute("select failures, blocked_until from sign_in_counter where key like 'a:%'")) as {
          failures: number;
          blocked_until: Date | null;
        }[]
      )[0]!;
    expect(await browser(api).do('signIn', { username: who.username, password: GOOD })).toMatchObject({
      need: 'ENROL',
    });
    expect(await read()).toMatchObject({ failures: 58, blocked_until: null });
    await browser(api).do('signIn', { username: 'one', password: 'no' });
    await browser(api).do('signIn', { username: 'two', password: 'no' });
    expect((await read()).blocked_until).not.toBeNull();
    expect(await browser(api).do('signIn', { username: who.username, password: GOOD })).toMatchObject({
      code: 'SIGN_IN_FAILED',
    });
  });

  test('a failed sign-in is in the audit with its address, and what was typed is nowhere', async () => {
    const who = await somebody(api);
    await browser(api, { 'idempotency-key': 'same-intent' }).do('signIn', {
      username: who.username,
      password: 'Canary-7f3a',
    });
    await browser(api, { 'idempotency-key': 'other-intent' }).do('signIn', { username: 'Canary-7f3a', password: 'x' });
    const em = api.orm.em.fork();
    const events = (await em.execute(
      "select deed, changes from audit_event where deed = 'SIGN_IN_FAILED' and subject_id = ?",
      [who.id],
    )) as object[];
    expect(events).toEqual([{ deed: 'SIGN_IN_FAILED', changes: { address: '127.0.0.1', waiting: false } }]);
    const tables = (await em.execute(
      "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
    )) as { name: string }[];
    for (const { name } of tables) {
      const found = (await em.execute(
        `select 1 from "${name}" t where t::text ilike '%canary-7f3a%' limit 1`,
      )) as unknown[];
      expect(found, name).toEqual([]);
    }
    expect(await em.execute("select 1 from idempotent_answer where key like '%signIn%'")).toEqual([]);
  });
});

describe('a code counts once, whoever sends it', () => {
  test('twenty requests at once with the same code of the authenticator: one gets in', async () => {
    const who = await somebody(api);
    const { secret } = await enrolled(api, who);
    aStepLater(api);
    const code = await codeNow(api, secret);
    const sent = await twentyTimes(who.username, code);
    expect(sent.filter((one) => one.__typename === 'Me')).toHaveLength(1);
  });

  test('twenty transactions at once, past the counting: the row itself lets one through', async () => {
    const { spendCode } = await import('./second-factor/codes.js');
    const who = await somebody(api);
    const { secret, codes } = await enrolled(api, who);
    aStepLater(api);
    for (const code of [await codeNow(api, secret), codes[0]!]) {
      const used = await Promise.all(
        Array.from({ length: 20 }, () => api.asSystem((ctx) => spendCode(ctx, who.id, code))),
      );
      expect(used.filter((one) => one !== null)).toHaveLength(1);
    }
  });

  test('a recovery code opens the door once and is then paper', async () => {
    const who = await somebody(api);
    const { codes } = await enrolled(api, who);
    const sent = await twentyTimes(who.username, codes[3]!.toLowerCase());
    expect(sent.filter((one) => one.__typename === 'Me')).toHaveLength(1);
    const [row] = (await api.orm.em
      .fork()
      .execute('select count(*)::int as left from recovery_code where account_id = ? and used_at is null', [
        who.id,
      ])) as {
      left: number;
    }[];
    expect(row!.left).toBe(9);
  });

  /** As many tickets as the door gives without locking; the rest repeat the last one. */
  async function twentyTimes(username: string, code: string) {
    const tickets: (string | undefined)[] = [];
    for (let n = 0; n < 4; n += 1) tickets.push((await browser(api).do('signIn', { username, password: GOOD })).ticket);
    return await Promise.all(
      Array.from({ length: 20 }, (_, n) => browser(api).do('signInWithCode', { ticket: tickets[n % 4] ?? '', code })),
    );
  }
});

test('the secret and the recovery codes are sealed: the database holds neither', async () => {
  const who = await somebody(api);
  const { secret, codes } = await enrolled(api, who);
  const em = api.orm.em.fork();
  const [factor] = (await em.execute('select secret_sealed, pending_sealed from second_factor where account_id = ?', [
    who.id,
  ])) as {
    secret_sealed: Buffer;
    pending_sealed: Buffer | null;
  }[];
  expect(factor!.secret_sealed.toString('latin1')).not.toContain(secret);
  expect(factor!.pending_sealed).toBeNull();
  for (const table of ['audit_event', 'recovery_code', 'idempotent_answer'])
    for (const word of [secret, codes[0]!, codes[0]!.replace('-', '')])
      expect(await em.execute(`select 1 from ${table} t where t::text like ?`, [`%${word}%`]), table).toEqual([]);
});

test('a hash by weaker figures, or without the pepper, is made anew at the next sign-in', async () => {
  const { hash } = await import('@node-rs/argon2');
  const who = await somebody(api);
  const weak = await hash(GOOD, { memoryCost: 8_192, timeCost: 1, parallelism: 1 });
  await api.orm.em.fork().execute('update account set password_hash = ? where id = ?', [weak, who.id]);
  expect(await browser(api).do('signIn', { username: who.username, password: GOOD })).toMatchObject({ need: 'ENROL' });
  const [row] = (await api.orm.em
    .fork()
    .execute('select password_hash as hash from account where id = ?', [who.id])) as {
    hash: string;
  }[];
  expect(row!.hash).toMatch(/^p1:\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await browser(api).do('signIn', { username: who.username, password: GOOD })).toMatchObject({ need: 'ENROL' });
});
