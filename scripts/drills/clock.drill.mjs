// The clock of the server's machine jumps, the database's does not (trust-and-usability D.6). Needs Debian's package faketime.
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openServer, pause } from './own-server.mjs';
import { twoClocks } from './two-clocks.mjs';

export const goal =
  'the clock jumps 20 times, by minutes and by days, both ways, under writers: the server lives, 0 acknowledged writes lost or doubled, every write has its event and the trail is whole; two servers three minutes apart on one database do everything once';

const LIBRARY = '/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1';
const CREATE =
  'mutation($input: CreatePersonInput!) { createPerson(input: $input) { __typename ... on Person { id } ... on Refusal { code } } }';
/** Minutes before and after the true time; a session does not outlive the days. */
const JUMPS = ['+10m', '-10m', '+25m', '+0', '-20m', '+1d', '-1d', '+0', '+15m', '-15m'];
const audit = path.resolve(import.meta.dirname, '..', '..', 'server', 'dist', 'src', 'app', 'audit-verify.js');

export async function run(args) {
  const { values } = parseArgs({ args, options: { quick: { type: 'boolean', default: false } } });
  if (!existsSync(LIBRARY))
    return { met: false, figure: 'not run: install Debian’s package faketime as root, or on another machine' };
  const jumps = values.quick ? JUMPS.slice(0, 4) : [...JUMPS, ...JUMPS];
  const watch = `/tmp/xingcheng-clock-${process.pid}`;
  const set = (offset) => writeFileSync(watch, `${offset}\n`);
  set('+0');
  const server = await openServer({
    port: 4476,
    cast: [['screener', 'SCREENER', 'KINDERGARTEN']],
    env: {
      LD_PRELOAD: LIBRARY,
      FAKETIME_TIMESTAMP_FILE: watch,
      FAKETIME_NO_CACHE: '1',
      // Timers go by the steady clock, which no machine sets.
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
    },
  });
  const acknowledged = new Map();
  const over = new AbortController();
  let refused = 0;
  let tried = 0;
  const writer = async (number) => {
    for (let at = 0; !over.signal.aborted; at += 1) {
      const name = nameOf(number, at);
      tried += 1;
      try {
        const { createPerson } = await server.send(server.callers.screener, CREATE, {
          input: { name, sex: 'MALE', birthDate: '2020-01-01', areaCode: '440307', notADuplicate: true },
        });
        if (createPerson.__typename === 'Person') acknowledged.set(name, createPerson.id);
        else refused += 1;
      } catch {
        refused += 1;
      }
      await pause(20);
    }
  };
  const writers = [0, 1, 2].map(writer);
  try {
    let silent = 0;
    for (const offset of jumps) {
      set(offset);
      const before = acknowledged.size;
      await pause(2_000);
      // A day away every session is over or not begun; otherwise people go on.
      if (!offset.endsWith('d') && acknowledged.size === before) silent += 1;
    }
    set('+0');
    await pause(1_000);
    over.abort();
    await Promise.all(writers);
    const lives = await server.isReady();
    // The sealer takes what no open transaction may still join.
    await pause(8_000);
    const rows = await server.sql('select id, name, count(*) over (partition by name)::int as times from person');
    const held = new Map(rows.map(({ id, name }) => [name, id]));
    const lost = [...acknowledged].filter(([name, id]) => held.get(name) !== id).length;
    const doubled = rows.filter(({ times }) => times > 1).length;
    const [{ without }] = await server.sql(
      `select count(*)::int as without from person p where (select count(*) from audit_event e where e.subject_type = 'Person' and e.subject_id = p.id::text and e.deed = 'CREATE') <> 1`,
    );
    const { status, stdout, stderr } = spawnSync(process.execPath, [audit], {
      env: { ...process.env, DATABASE_URL: undefined, XINGCHENG_DATA: server.folder },
      encoding: 'utf8',
    });
    await server.close();
    const two = await twoClocks({
      library: LIBRARY,
      seconds: 90,
      ...(values.quick ? { writes: 10, rows: 1_000 } : { writes: 200, rows: 10_000 }),
    });
    return {
      met: apartMet(two) && lives && silent === 0 && lost === 0 && doubled === 0 && without === 0 && status === 0,
      figure: `${jumps.length} jumps under 3 writers: the server ${lives ? 'lives' : 'does not answer'}; ${acknowledged.size} writes acknowledged of ${tried} tried, ${refused} refused (a day away nobody is signed in), ${lost} lost, ${doubled} doubled, ${without} without exactly one event; ${silent} jumps by minutes after which nobody could write; the trail: ${(stdout || stderr).trim().split('\n').at(-1)}; ${toldOf(two)}`,
    };
  } finally {
    over.abort();
    await Promise.allSettled(writers);
    await server.close();
  }
}

const apartMet = ({ sessions, keys, codes, jobs, trail }) =>
  sessions.hold === 2 &&
  sessions.ended === 2 &&
  keys.wrong === 0 &&
  keys.persons === keys.asked &&
  codes.recoveryAhead === 'in' &&
  codes.sameRecoveryBehind !== 'in' &&
  codes.oneCodeAtBoth === 1 &&
  jobs.status === 'APPLIED' &&
  jobs.inserted === jobs.ready &&
  jobs.persons === jobs.ready &&
  trail.without === 0 &&
  trail.whole;

const toldOf = ({ sessions, keys, codes, jobs, trail }) =>
  `two servers 180 s apart: a session holds at ${sessions.hold} of 2, ended at one it is over at the other ${sessions.ended} times of 2; ${keys.asked} wishes sent to both at once and to each again under one key: ${keys.persons} persons, ${keys.wrong} answered unlike; a code by the true time: ${codes.trueTimeAhead} ahead, ${codes.trueTimeBehind} behind; a recovery code: ${codes.recoveryAhead} at one, ${codes.sameRecoveryBehind} at the other afterwards, at both at once taken ${codes.oneCodeAtBoth} time; a roster of ${jobs.ready} sound rows checked at one and applied at the other: ${jobs.status}, ${jobs.inserted} written, ${jobs.persons} persons; the trail of ${trail.events} sealed events: ${trail.said}, ${trail.without} writes without exactly one event, ${trail.backwards} events with an earlier time than the one before, by at most ${trail.most.toFixed(0)} s`;

/** A name of characters only, and nobody else's. */
const DIGITS = '甲乙丙丁戊己庚辛壬癸';
const nameOf = (writer, at) =>
  `邓${[...`${writer}${String(at).padStart(6, '0')}`].map((digit) => DIGITS[digit]).join('')}`;
