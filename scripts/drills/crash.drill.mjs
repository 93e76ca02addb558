// The server or its embedded database is killed under writers again and again (trust-and-usability D.6).
import { parseArgs } from 'node:util';
import { openServer, pause } from './own-server.mjs';

export const goal =
  'Node or the embedded PostgreSQL killed 50 times under writers: 0 acknowledged writes lost, back within 10 s, reason shown';

const CREATE =
  'mutation($input: CreatePersonInput!) { createPerson(input: $input) { __typename ... on Person { id } ... on Refusal { code } } }';
const BACK_WITHIN_S = 10;

export async function run(args) {
  const { values } = parseArgs({
    args,
    options: {
      kills: { type: 'string', default: '50' },
      writers: { type: 'string', default: '4' },
      quick: { type: 'boolean', default: false },
    },
  });
  const kills = values.quick ? 4 : Number(values.kills);
  const server = await openServer({ cast: [['screener', 'SCREENER', 'KINDERGARTEN']] });
  const acknowledged = new Map();
  const backs = { node: [], postgres: [] };
  const over = new AbortController();
  let tried = 0;
  let lastAnswer = 0;
  const writer = async (number) => {
    for (let at = 0; !over.signal.aborted; at += 1) {
      const name = nameOf(number, at);
      tried += 1;
      try {
        const { createPerson } = await server.send(server.callers.screener, CREATE, {
          input: { name, sex: 'MALE', birthDate: '2020-01-01', areaCode: '440307', notADuplicate: true },
        });
        if (createPerson.__typename !== 'Person') throw new Error(createPerson.code);
        acknowledged.set(name, createPerson.id);
        lastAnswer = performance.now();
      } catch {
        await pause(50);
      }
    }
  };
  const writers = Array.from({ length: Number(values.writers) }, (_, number) => writer(number));
  try {
    for (let kill = 0; kill < kills; kill += 1) {
      await pause(500 + Math.random() * 1_500);
      const killed = performance.now();
      if (kill % 2 === 0) {
        const dead = await server.postmaster();
        process.kill(dead, 'SIGKILL');
        // Its workers finish what they have in hand before they notice: an answer counts from the new one only.
        await until(async () => (await server.postmaster().catch(() => dead)) !== dead);
        backs.postgres.push(await backAfter(performance.now(), killed));
      } else {
        await server.kill();
        // Who restarts a dead process of ours is the machine's service manager; the time is ours from there on.
        const started = performance.now();
        await server.start();
        await backAfter(started);
        backs.node.push((performance.now() - started) / 1_000);
      }
    }
    over.abort();
    await Promise.all(writers);
    const rows = await server.sql('select id, name, count(*) over (partition by name)::int as times from person');
    const held = new Map(rows.map(({ id, name }) => [name, id]));
    const lost = [...acknowledged].filter(([name, id]) => held.get(name) !== id).length;
    const doubled = rows.filter(({ times }) => times > 1).length;
    const reasons = server.deaths();
    const slowest = Math.max(...backs.node, ...backs.postgres);
    return {
      met: lost === 0 && doubled === 0 && slowest <= BACK_WITHIN_S && reasons >= backs.postgres.length,
      figure: `${backs.postgres.length} kills of PostgreSQL and ${backs.node.length} of Node under ${values.writers} writers: ${acknowledged.size} writes acknowledged of ${tried} tried, ${lost} lost, ${doubled} doubled; a write was acknowledged again at the latest ${Math.max(...backs.postgres).toFixed(1)} s after PostgreSQL was killed and ${Math.max(...backs.node).toFixed(1)} s after Node was started again; the reason was told ${reasons} times`,
    };
  } finally {
    over.abort();
    await Promise.allSettled(writers);
    await server.close();
  }

  /** Seconds from `since` until somebody is told yes after `moment`. */
  async function backAfter(moment, since = moment) {
    await until(() => lastAnswer >= moment + 30);
    return (lastAnswer - since) / 1_000;
  }

  async function until(condition) {
    const began = performance.now();
    while (!(await condition())) {
      if (performance.now() - began > 120_000) throw new Error(`It does not come back: ${server.told().slice(-2_000)}`);
      await pause(20);
    }
  }
}

/** A name of characters only, and nobody else's. */
const DIGITS = '甲乙丙丁戊己庚辛壬癸';
const nameOf = (writer, at) =>
  `林${[...`${writer}${String(at).padStart(6, '0')}`].map((digit) => DIGITS[digit]).join('')}`;
