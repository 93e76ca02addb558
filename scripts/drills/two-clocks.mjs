// Two servers on one database, one of them 90 s ahead of the true time, the other 90 s behind (trust-and-usability D.6).
import { spawnSync } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import path from 'node:path';
import { load } from './city.mjs';
import { openServer, pause } from './own-server.mjs';

const dist = path.resolve(import.meta.dirname, '..', '..', 'server', 'dist', 'src');
const CREATE =
  'mutation($input: CreatePersonInput!) { createPerson(input: $input) { __typename ... on Person { id } ... on Refusal { code } } }';
const ME = '{ mySignIn { username } }';
const RUN = 'query($id: ID!) { importRun(id: $id) { status version ready inserted } }';

export async function twoClocks({ library, seconds, writes, rows }) {
  const { startEmbedded } = await load('src/platform/db/embedded/start-embedded.js');
  const { generate } = await import(path.join(dist, '..', '..', 'node_modules', 'otplib', 'dist', 'index.js'));
  const embedded = await startEmbedded({ dataFolder: '', throwAway: true, log: () => undefined });
  const database = { served: embedded.ownerUrl, url: embedded.ownerUrl };
  const key = randomBytes(32).toString('base64');
  const clock = (offset) => ({
    XINGCHENG_KEY: key,
    LD_PRELOAD: library,
    FAKETIME: offset,
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
  });
  const servers = [];
  try {
    const ahead = await openServer({
      port: 4478,
      cast: [
        ['admin', 'PROGRAMME_ADMIN', 'FEDERATION'],
        ['school', null, 'PRIMARY_SCHOOL'],
        ['teacher', 'TEACHER', 'PRIMARY_SCHOOL'],
      ],
      env: clock(`+${seconds}`),
      database,
    });
    servers.push(ahead);
    const behind = await openServer({ port: 4479, cast: [], env: clock(`-${seconds}`), database });
    servers.push(behind);
    const both = [ahead, behind];
    const { admin, school, teacher } = ahead.callers;
    return {
      sessions: await sessions(),
      keys: await keysOnce(),
      codes: await codesOnce(),
      jobs: await jobsOnce(),
      trail: await trail(),
    };

    /** A session holds at both; one that is ended at either is over at the other. */
    async function sessions() {
      const holds = [];
      for (const server of both) holds.push(await signedIn(server, teacher));
      const ended = [];
      for (const [one, other] of [both, both.toReversed()]) {
        const [{ token }] = [await newSession(teacher)];
        await signedIn(other, { token });
        await one.send({ token }, 'mutation { signOut { __typename } }');
        // Another server hears of it a moment later.
        await pause(1_000);
        ended.push(!(await signedIn(other, { token })));
      }
      return { hold: holds.filter(Boolean).length, ended: ended.filter(Boolean).length };
    }

    /** One wish, sent to both at once under one key, then to each again. */
    async function keysOnce() {
      const wrong = [];
      for (let at = 0; at < writes; at += 1) {
        const wish = randomUUID();
        const input = {
          name: nameOf(at),
          sex: 'MALE',
          birthDate: '2020-01-01',
          areaCode: '440307',
          notADuplicate: true,
        };
        const ask = (server) => server.send(admin, CREATE, { input }, AbortSignal.timeout(60_000), wish);
        const answers = await Promise.all(both.map(ask));
        answers.push(await ask(ahead), await ask(behind));
        const ids = new Set(answers.map(({ createPerson }) => createPerson.id ?? createPerson.code));
        if (ids.size !== 1) wrong.push([...ids].join(' '));
      }
      const [{ n }] = await ahead.sql("select count(*)::int as n from person where name like '邓%'");
      return { asked: writes, wrong: wrong.length, persons: n };
    }

    /** An authenticator goes by the server it was set up with; a code that was spent at one is spent at the other. */
    async function codesOnce() {
      const password = 'two-clocks-2026';
      const access = await load('src/access/index.js');
      const { openHouseKeys } = await load('src/app/keys/house-keys.js');
      const { loadMaster } = await load('src/platform/crypto/keys.js');
      const keys = await openHouseKeys(embedded.ownerUrl, loadMaster(key, ''), 1);
      const hash = await access.hashPassword(keys, password);
      await ahead.sql('update account set password_hash = $1 where id = $2', [hash, teacher.accountId]);
      const step = (name, type, select) =>
        `mutation($input: ${type}!) { ${name}(input: $input) { __typename ${select} ... on Refusal { code } } }`;
      const begin = await ahead.send(
        teacher,
        step('beginSecondFactor', 'PasswordAgainInput', '... on SecondFactorSetup { secret }'),
        { input: { password } },
      );
      const { secret } = begin.beginSecondFactor;
      const at = (offset) => generate({ secret, epoch: Math.floor(Date.now() / 1_000) + offset });
      const confirm = await ahead.send(
        teacher,
        step('confirmSecondFactor', 'ConfirmSecondFactorInput', '... on RecoveryCodes { codes }'),
        { input: { code: await at(seconds) } },
      );
      const { codes } = confirm.confirmSecondFactor;
      const tried = {};
      const enter = async (server, code) => {
        const said = await signInWith(server, 'teacher.drill', password, code);
        return said;
      };
      tried.trueTimeAhead = await enter(ahead, await at(0));
      tried.trueTimeBehind = await enter(behind, await at(0));
      tried.recoveryAhead = await enter(ahead, codes[0]);
      tried.sameRecoveryBehind = await enter(behind, codes[0]);
      const twice = await Promise.all(both.map((server) => enter(server, codes[1])));
      tried.oneCodeAtBoth = twice.filter((one) => one === 'in').length;
      return tried;
    }

    /** A roster is written once, whichever of the two has the job. */
    async function jobsOnce() {
      const { bigRoster, bigRosterCsv } = await load('seeds/big-roster/big-roster.js');
      const roster = bigRoster({ rows, schools: [school.organisationName], today: '2026-11-22' });
      const uploaded = await fetch(`${ahead.base}/uploads?purpose=ROSTER&name=roster.csv`, {
        method: 'POST',
        headers: { cookie: `sid=${admin.token}`, origin: ahead.base },
        body: bigRosterCsv(roster),
      });
      const { importId: id } = await uploaded.json();
      const run = async (server) => (await server.send(admin, RUN, { id })).importRun;
      const until = async (wanted) => {
        for (let tries = 0; tries < 3_000; tries += 1) {
          const seen = await run(both[tries % 2]);
          if (wanted(seen)) return seen;
          await pause(100);
        }
        throw new Error('the import is not done');
      };
      const move = async (server, name, type, more = {}) => {
        const { version } = await run(server);
        await server.send(
          admin,
          `mutation($input: ${type}!) { ${name}(input: $input) { __typename ... on Refusal { code } } }`,
          { input: { id, version, ...more } },
        );
      };
      const before = (await ahead.sql('select count(*)::int as n from person'))[0].n;
      await move(behind, 'checkImport', 'ImportVersionInput');
      const { ready } = await until(({ status }) => status === 'CHECKED');
      await move(ahead, 'applyImport', 'ApplyImportInput', { mode: 'CHUNKS' });
      const { inserted, status } = await until(({ status: now }) => now !== 'APPLYING');
      const after = (await ahead.sql('select count(*)::int as n from person'))[0].n;
      return { ready, inserted, status, persons: after - before };
    }

    /** Every write has its event; the trail is whole; how far the times of events go back against their order. */
    async function trail() {
      await pause(8_000);
      const [row] = await ahead.sql(
        `select count(*)::int as events, count(*) filter (where back > interval '0')::int as backwards, coalesce(extract(epoch from max(back)), 0)::float as most
         from (select lag(e.at) over (order by s.seq) - e.at as back from audit_seal s join audit_event e on e.id = s.event_id) t`,
      );
      const [{ without }] = await ahead.sql(
        `select count(*)::int as without from person p where p.name like '邓%' and (select count(*) from audit_event e where e.subject_type = 'Person' and e.subject_id = p.id::text and e.deed = 'CREATE') <> 1`,
      );
      const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(dist, 'app', 'audit-verify.js')], {
        env: { ...process.env, DATABASE_URL: embedded.ownerUrl, XINGCHENG_DATA: ahead.folder, XINGCHENG_KEY: key },
        encoding: 'utf8',
      });
      return { ...row, without, whole: status === 0, said: (stdout || stderr).trim().split('\n').at(-1) };
    }

    async function newSession({ accountId }) {
      const { openOrm } = await load('src/platform/db/orm.js');
      const { entities } = await load('src/app/rooms.js');
      const { openSession } = await load('src/access/sessions.js');
      const orm = await openOrm(embedded.ownerUrl, entities, { everywhere: true });
      try {
        const [{ id }] = await ahead.sql('select id from membership where account_id = $1', [accountId]);
        return { token: await openSession(orm.em.fork(), accountId, id, new Date(), { freshAt: new Date() }) };
      } finally {
        await orm.close(true);
      }
    }
  } finally {
    for (const server of servers) await server.close();
    await embedded.stop();
  }
}

const signedIn = async (server, caller) =>
  await server.send(caller, ME).then(
    (data) => data.mySignIn !== null,
    () => false,
  );

/** Password, then code or recovery code: `in`, or why not. */
async function signInWith(server, username, password, code) {
  let cookie = '';
  const ask = async (name, type, input) => {
    const response = await fetch(`${server.base}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server.base, cookie },
      body: JSON.stringify({
        query: `mutation($input: ${type}!) { ${name}(input: $input) { __typename ... on Refusal { code } ... on SignInStep { ticket } } }`,
        variables: { input },
      }),
    });
    const set = response.headers.get('set-cookie');
    if (set) cookie = set.split(';')[0];
    const { data, errors } = await response.json();
    if (errors) throw new Error(JSON.stringify(errors));
    return Object.values(data)[0];
  };
  const first = await ask('signIn', 'SignInInput', { username, password });
  if (first.code) return first.code;
  const second = await ask('signInWithCode', 'SignInCodeInput', { ticket: first.ticket, code });
  return second.code ?? 'in';
}

/** A name of characters only, and nobody else's. */
const DIGITS = '甲乙丙丁戊己庚辛壬癸';
const nameOf = (at) => `邓${[...String(at).padStart(5, '0')].map((digit) => DIGITS[digit]).join('')}`;
