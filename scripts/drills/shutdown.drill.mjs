// A service manager stops the server while people work: nobody's answer is torn (trust-and-usability D.6, D.7).
import http from 'node:http';
import { parseArgs } from 'node:util';
import { openServer, pause } from './own-server.mjs';
import { stopAtWork } from './stop-at-work.mjs';

export const goal =
  'SIGTERM with 200 requests in flight, five times: every one that was sent is answered, the process ends with 0, and nothing is lost or doubled; stopped while a roster is written and while paper is made: the work goes on, no sheet is torn';

const IN_FLIGHT = 200;
const CREATE =
  'mutation($input: CreatePersonInput!) { createPerson(input: $input) { __typename ... on Person { id } ... on Refusal { code } } }';
const LIST = '{ persons(first: 50) { nodes { id name birthDate areaName } totalCount } }';

export async function run(args) {
  const { values } = parseArgs({
    args,
    options: { rounds: { type: 'string', default: '5' }, quick: { type: 'boolean', default: false } },
  });
  const rounds = values.quick ? 1 : Number(values.rounds);
  const server = await openServer({ port: 4474, cast: [['screener', 'SCREENER', 'KINDERGARTEN']] });
  const told = { answered: 0, torn: 0, written: new Map() };
  const ends = [];
  try {
    for (let round = 0; round < rounds; round += 1) {
      const agent = new http.Agent({ keepAlive: true, maxSockets: IN_FLIGHT });
      const asked = Array.from({ length: IN_FLIGHT }, (_, at) => ask(agent, round, at));
      // Every request is on the wire before the signal comes; most of them wait for the database.
      await Promise.all(asked.map(({ sent }) => sent));
      await pause(20);
      const end = server.terminate();
      for (const { answer } of asked) {
        const { ok, name, id } = await answer;
        if (ok) told.answered += 1;
        else told.torn += 1;
        if (id) told.written.set(name, id);
      }
      ends.push(await end);
      agent.destroy();
      await server.start();
    }
    const rows = await server.sql('select id, name, count(*) over (partition by name)::int as times from person');
    const held = new Map(rows.map(({ id, name }) => [name, id]));
    const lost = [...told.written].filter(([name, id]) => held.get(name) !== id).length;
    const doubled = rows.filter(({ times }) => times > 1).length;
    const slowest = Math.max(...ends.map(({ seconds }) => seconds));
    await server.close();
    const work = await stopAtWork(
      values.quick
        ? { rows: 8_000, stops: 1, sheets: 20, rounds: 1 }
        : { rows: 30_000, stops: 3, sheets: 20, rounds: 3 },
    );
    const { import: written, paper } = work;
    const all = [...ends, ...written.ends, ...paper.ends];
    const gone = (some) => Math.max(...some.map(({ seconds }) => seconds)).toFixed(1);
    const missing = written.ready - written.persons;
    return {
      met:
        told.torn === 0 &&
        lost === 0 &&
        doubled === 0 &&
        all.every(({ code }) => code === 0) &&
        written.status === 'APPLIED' &&
        written.balanced &&
        missing === 0 &&
        written.ends.length > 0 &&
        paper.torn === 0,
      figure: `${rounds} times SIGTERM with ${IN_FLIGHT} requests in flight: ${told.answered} answered, ${told.torn} torn; ${told.written.size} written, ${lost} lost, ${doubled} doubled; exit codes ${[...new Set(ends.map(({ code }) => code))].join(', ')}, gone after at most ${slowest.toFixed(1)} s; an import of ${written.ready} sound rows stopped ${written.ends.length} times (after ${written.seenAtStop.join(', ')} written): ${written.status}, ${written.inserted} written, ${written.persons} persons and ${written.enrolments} places there, ${written.balanced ? 'balanced' : 'NOT BALANCED'}, gone after at most ${gone(written.ends)} s, done ${written.seconds.toFixed(1)} s after the last start; ${paper.whole + paper.refused + paper.torn} sheets of paper asked for when it was stopped ${paper.ends.length} times: ${paper.whole} whole, ${paper.refused} refused in words, ${paper.torn} torn, gone after at most ${gone(paper.ends)} s`,
    };
  } finally {
    await server.close();
  }

  function ask(agent, round, at) {
    const name = `沈${digits(round)}${digits(at)}`;
    const creates = at % 4 === 0;
    const body = JSON.stringify(
      creates
        ? {
            query: CREATE,
            variables: {
              input: { name, sex: 'MALE', birthDate: '2020-01-01', areaCode: '440307', notADuplicate: true },
            },
          }
        : { query: LIST },
    );
    const request = http.request(`${server.base}/graphql`, {
      method: 'POST',
      agent,
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        cookie: `sid=${server.callers.screener.token}`,
      },
    });
    const sent = new Promise((done) => {
      request.once('finish', done);
      request.once('error', done);
    });
    const answer = new Promise((done) => {
      request.once('error', () => done({ ok: false }));
      request.once('response', (response) => {
        let text = '';
        response.on('data', (piece) => (text += piece));
        response.once('error', () => done({ ok: false }));
        response.once('end', () => {
          const data = response.statusCode === 200 ? JSON.parse(text).data : null;
          const id = creates && data ? data.createPerson.id : undefined;
          done({ ok: Boolean(data), name, ...(id ? { id } : {}) });
        });
      });
    });
    request.end(body);
    return { sent, answer };
  }
}

/** Numbers as characters a name may have. */
const DIGITS = '甲乙丙丁戊己庚辛壬癸';
const digits = (number) => [...String(number).padStart(3, '0')].map((digit) => DIGITS[digit]).join('');
