// Whether the time of an answer tells a known name from an unknown one (trust-and-usability C.5).
import { request } from 'node:http';
import { parseArgs } from 'node:util';
import { openHouse } from '../journey/house.mjs';
import { mannWhitney } from './mann-whitney.mjs';

export const goal =
  '2,000 wrong passwords for known names between 2,000 for unknown ones: the same answer, and times that no test tells apart (Mann-Whitney p > 0.01)';

/** Tries from one network before the next one begins: below the figure at which a network has to wait. */
const PER_NETWORK = 20;

export async function run(args) {
  const { values } = parseArgs({ args, options: { pairs: { type: 'string', default: '2000' } } });
  const pairs = Number(values.pairs);
  const house = await openHouse();
  try {
    const em = house.orm.em.fork();
    await em.execute(
      `insert into account (id, created_at, updated_at, version, username, name, password_hash, password_changed_at, language, service)
       select gen_random_uuid(), now(), now(), 1, 'known.' || md5(n::text), '林知远', (select password_hash from account where username = 'owner'), now(), 'zh', false
       from generate_series(1, ${pairs}) n`,
    );
    await em.execute(
      `insert into membership (id, created_at, updated_at, version, account_id, organisation_id, role, started_on)
       select gen_random_uuid(), now(), now(), 1, a.id, (select id from organisation limit 1), 'TEACHER', '2020-01-01' from account a where a.username like 'known.%'`,
    );
    await em.execute('analyze');
    const known = (await em.execute("select username from account where username like 'known.%' order by id")).map(
      (row) => row.username,
    );
    const times = { known: [], unknown: [] };
    const answers = new Set();
    for (let at = -20; at < pairs; at += 1) {
      const name = known[Math.max(at, 0)];
      const kinds = [
        ['known', at < 0 ? 'warming.up' : name],
        ['unknown', name.replace('known.', 'never.')],
      ];
      // Which comes first is changed from pair to pair: whatever follows from the order falls on both.
      for (const [kind, username] of at % 2 === 0 ? kinds : kinds.toReversed()) {
        const { took, body } = await tryOnce(house.base, username, Math.floor((at + 20) / PER_NETWORK));
        if (at < 0) continue;
        times[kind].push(took);
        answers.add(body);
      }
    }
    const p = mannWhitney(times.known, times.unknown);
    const median = (of) => of.toSorted((a, b) => a - b)[Math.floor(of.length / 2)].toFixed(2);
    return {
      met: p > 0.01 && answers.size === 1,
      figure: `${pairs} pairs, ${answers.size} different answer(s), median ${median(times.known)} ms known and ${median(times.unknown)} ms unknown, p = ${p.toFixed(3)}`,
    };
  } finally {
    await house.close();
  }
}

/** One sign-in with a wrong password, from a network of its own on the loopback. */
function tryOnce(base, username, network) {
  const body = JSON.stringify({
    query: 'mutation($i: SignInInput!) { signIn(input: $i) { __typename ... on Refusal { code field message } } }',
    variables: { i: { username, password: 'not the password' } },
  });
  return new Promise((done, fail) => {
    const started = performance.now();
    const call = request(
      `${base}/graphql`,
      {
        method: 'POST',
        localAddress: `127.${1 + Math.floor(network / 250)}.${network % 250}.1`,
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
        agent: false,
      },
      (response) => {
        let text = '';
        response.on('data', (part) => (text += part));
        response.on('end', () => done({ took: performance.now() - started, body: text }));
      },
    );
    call.on('error', fail);
    call.end(body);
  });
}
