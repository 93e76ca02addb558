// People who write through the API and know what was acknowledged, for the drills that break something meanwhile.
import { randomUUID } from 'node:crypto';
import path from 'node:path';

const dist = path.resolve(import.meta.dirname, '..', '..', 'server', 'dist');
const PASSWORD = 'writers-house-2026';
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** People who may sign in; all else goes through the API. */
export async function furnish(ownerUrl, master, usernames) {
  const load = async (file) => await import(path.join(dist, file));
  await import(path.join(dist, '..', 'node_modules', 'reflect-metadata', 'Reflect.js'));
  const { openOrm } = await load('src/platform/db/orm.js');
  const { entities } = await load('src/app/rooms.js');
  const { loadMaster } = await load('src/platform/crypto/keys.js');
  const { openHouseKeys } = await load('src/app/keys/house-keys.js');
  const access = await load('src/access/index.js');
  const { Organisation } = await load('src/organisations/index.js');
  const orm = await openOrm(ownerUrl, entities, { everywhere: true });
  const keys = await openHouseKeys(ownerUrl, loadMaster(master, ''), 1);
  const em = orm.em.fork();
  const passwordHash = await access.hashPassword(keys, PASSWORD);
  em.create(access.SignInSetting, { profile: 'demonstration', chosenAt: new Date('2020-01-01'), reason: 'drill' });
  const organisation = em.create(Organisation, { name: '龙岗区残联', kind: 'FEDERATION', areaCode: '440307' });
  await em.flush();
  for (const username of usernames) {
    const account = em.create(access.Account, { username, name: username, passwordHash });
    const post = { role: 'PROGRAMME_ADMIN', startedOn: '2020-01-01', checkDueOn: '2099-12-31' };
    em.create(access.Membership, { account, organisationId: organisation.id, ...post });
  }
  await em.flush();
  await orm.close(true);
}

const ORGANISATION = `mutation($input: SaveOrganisationInput!) { saveOrganisation(input: $input) { __typename ... on Organisation { id } ... on Refusal { code field message } } }`;
const PERSON = `mutation($input: CreatePersonInput!) { createPerson(input: $input) { __typename ... on Person { id } ... on Refusal { code field message } } }`;
const SIGN_IN = `mutation($input: SignInInput!) { signIn(input: $input) { __typename ... on Refusal { code } } }`;
/** One write in so many enters a person, with guardian, timeline and tasks; the others an organisation. */
const PERSON_EVERY = 10;

export function startWriting(servers, usernames) {
  const acknowledged = [];
  const times = [];
  const tally = { retried: 0, refused: [], ended: false };
  const writer = async (username, which) => {
    const cookies = new Map();
    let turn = which;
    const send = async (document, input, key) => {
      // Every attempt goes to the other server: what one began the other has to know.
      turn += 1;
      const { base } = servers[turn % servers.length];
      const response = await fetch(`${base}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          origin: base,
          ...(cookies.has('sid') ? { cookie: cookies.get('sid') } : {}),
          ...(key ? { 'idempotency-key': key } : {}),
        },
        body: JSON.stringify({ query: document, variables: { input } }),
        signal: AbortSignal.timeout(45_000),
      });
      const set = response.headers.get('set-cookie');
      if (set) cookies.set('sid', set.split(';')[0]);
      const answer = await response.json();
      const [value] = Object.values(answer.data ?? {});
      if (answer.errors || !value) throw new Error(JSON.stringify(answer.errors ?? answer));
      return value;
    };
    const untilAnswered = async (document, input, key) => {
      for (;;) {
        try {
          return await send(document, input, key);
        } catch {
          tally.retried += 1;
          await pause(250);
        }
      }
    };
    await untilAnswered(SIGN_IN, { username, password: PASSWORD });
    for (let n = 0; !tally.ended; n += 1) {
      const id = randomUUID();
      const value =
        n % PERSON_EVERY === 0
          ? await untilAnswered(
              PERSON,
              { name: `林${id}`, sex: 'MALE', birthDate: '2018-06-05', areaCode: '440307', notADuplicate: true },
              id,
            )
          : await untilAnswered(ORGANISATION, { name: `机构${id}`, kind: 'EMPLOYER', areaCode: '440307' }, id);
      if (value.__typename === 'Refusal') {
        if (tally.refused.length < 5) tally.refused.push(`${value.code} ${value.field ?? ''}`);
        await pause(250);
        continue;
      }
      acknowledged.push({ token: id, id: value.id, person: n % PERSON_EVERY === 0 });
      times.push(performance.now());
    }
  };
  const writers = usernames.map((username, n) => writer(username, n));
  return {
    acknowledged,
    tally,
    /** The longest stretch without an acknowledged write since a moment; null while nothing was acknowledged since. */
    longestSince(from) {
      const later = times.filter((at) => at >= from);
      if (later.length === 0) return null;
      return Math.max(...later.map((at, n) => at - (later[n - 1] ?? from)));
    },
    /** Ten in the last second and a half: all are at work again. */
    recovered: (from) => times.filter((at) => at >= Math.max(from, performance.now() - 1_500)).length >= 10,
    async stop() {
      tally.ended = true;
      await Promise.all(writers);
    },
  };
}
