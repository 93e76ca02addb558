// The network between server and database stands still, or breaks, under writers (trust-and-usability D.6).
import net from 'node:net';
import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { load } from './city.mjs';
import { openServer, pause } from './own-server.mjs';

export const goal =
  'the way to the database stalled 3 times for 20 s and cut 20 times under writers: 0 acknowledged writes lost or doubled, the server lives and writes go on within 10 s';

const CREATE =
  'mutation($input: CreatePersonInput!) { createPerson(input: $input) { __typename ... on Person { id } ... on Refusal { code } } }';
const GOES_ON_WITHIN_S = 10;

export async function run(args) {
  const { values } = parseArgs({ args, options: { quick: { type: 'boolean', default: false } } });
  const [stalls, stallSeconds, cuts] = values.quick ? [1, 5, 3] : [3, 20, 20];
  const { startEmbedded } = await load('src/platform/db/embedded/start-embedded.js');
  const embedded = await startEmbedded({ dataFolder: '', throwAway: true, log: () => undefined });
  const way = await openWay(Number(new URL(embedded.ownerUrl).port));
  const served = new URL(embedded.ownerUrl);
  served.port = String(way.port);
  const server = await openServer({
    port: 4475,
    cast: [['screener', 'SCREENER', 'KINDERGARTEN']],
    database: { served: served.href, url: embedded.ownerUrl },
  });
  const acknowledged = new Map();
  const over = new AbortController();
  const tally = { tried: 0, lastAnswer: 0 };
  const writer = async (number) => {
    for (let at = 0; !over.signal.aborted; at += 1) {
      const name = nameOf(number, at);
      const key = randomUUID();
      // The same wish until somebody says yes: what was cut may have been done.
      for (let done = false; !done && !over.signal.aborted;) {
        tally.tried += 1;
        try {
          const { createPerson } = await server.send(
            server.callers.screener,
            CREATE,
            { input: { name, sex: 'MALE', birthDate: '2020-01-01', areaCode: '440307', notADuplicate: true } },
            AbortSignal.timeout(60_000),
            key,
          );
          if (createPerson.__typename !== 'Person') throw new Error(createPerson.code);
          acknowledged.set(name, createPerson.id);
          tally.lastAnswer = performance.now();
          done = true;
        } catch {
          await pause(100);
        }
      }
    }
  };
  const writers = Array.from({ length: 4 }, (_, number) => writer(number));
  const waits = { stall: [], cut: [] };
  try {
    await pause(1_000);
    for (let at = 0; at < stalls; at += 1) {
      way.stall();
      await pause(stallSeconds * 1_000);
      way.flow();
      waits.stall.push(await untilAnswered());
    }
    for (let at = 0; at < cuts; at += 1) {
      await pause(300 + Math.random() * 1_200);
      way.cut();
      waits.cut.push(await untilAnswered());
    }
    over.abort();
    await Promise.all(writers);
    const lives = await server.isReady();
    const rows = await server.sql('select id, name, count(*) over (partition by name)::int as times from person');
    const held = new Map(rows.map(({ id, name }) => [name, id]));
    const lost = [...acknowledged].filter(([name, id]) => held.get(name) !== id).length;
    const doubled = rows.filter(({ times }) => times > 1).length;
    const longest = Math.max(...waits.stall, ...waits.cut);
    return {
      met: lives && lost === 0 && doubled === 0 && longest <= GOES_ON_WITHIN_S,
      figure: `${stalls} stalls of ${stallSeconds} s and ${cuts} cuts under 4 writers: ${acknowledged.size} writes acknowledged of ${tally.tried} tried, ${lost} lost, ${doubled} doubled; the server ${lives ? 'lives' : 'does not answer'}; a write was acknowledged again at the latest ${Math.max(...waits.stall).toFixed(1)} s after a stall and ${Math.max(...waits.cut).toFixed(1)} s after a cut`,
    };
  } finally {
    over.abort();
    way.flow();
    await Promise.allSettled(writers);
    await server.close();
    way.close();
    await embedded.stop();
  }

  async function untilAnswered() {
    const moment = performance.now();
    while (tally.lastAnswer < moment) {
      if (performance.now() - moment > 120_000) throw new Error(`Nobody writes again: ${server.told().slice(-2_000)}`);
      await pause(20);
    }
    return (tally.lastAnswer - moment) / 1_000;
  }
}

/** A way to the database that can stand still and break. */
async function openWay(to) {
  const pairs = new Set();
  let still = false;
  const door = net.createServer((near) => {
    const far = net.connect(to, '127.0.0.1');
    const pair = [near, far];
    pairs.add(pair);
    for (const [one, other] of [pair, pair.toReversed()]) {
      one.on('data', (piece) => other.write(piece));
      one.on('close', () => {
        other.destroy();
        pairs.delete(pair);
      });
      one.on('error', () => undefined);
      if (still) one.pause();
    }
  });
  await new Promise((done) => door.listen(0, '127.0.0.1', done));
  const each = (deed) => {
    for (const pair of pairs) for (const socket of pair) deed(socket);
  };
  return {
    port: door.address().port,
    stall() {
      still = true;
      each((socket) => socket.pause());
    },
    flow() {
      still = false;
      each((socket) => socket.resume());
    },
    cut: () => each((socket) => socket.destroy()),
    close: () => {
      each((socket) => socket.destroy());
      door.close();
    },
  };
}

/** A name of characters only, and nobody else's. */
const DIGITS = '甲乙丙丁戊己庚辛壬癸';
const nameOf = (writer, at) =>
  `罗${[...`${writer}${String(at).padStart(6, '0')}`].map((digit) => DIGITS[digit]).join('')}`;
