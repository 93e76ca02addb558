// The server is stopped while its background writes a roster, and while sheets of paper are made.
import { load } from './city.mjs';
import { openServer, pause } from './own-server.mjs';

const RUN = 'query($id: ID!) { importRun(id: $id) { status version ready inserted updated duplicate refused total } }';
const MOVE = (name, type, select = '... on ImportDetail { status version }') =>
  `mutation($input: ${type}!) { ${name}(input: $input) { __typename ${select} ... on Refusal { code field } ... on StaleVersion { code } } }`;
const CREATE =
  'mutation($input: CreatePersonInput!) { createPerson(input: $input) { __typename ... on Person { id } ... on Refusal { code } } }';

/** Rows of the roster, how often its import is stopped, how many sheets are asked for at once and how often. */
export async function stopAtWork({ rows, stops, sheets, rounds }) {
  const server = await openServer({
    port: 4477,
    cast: [
      ['admin', 'PROGRAMME_ADMIN', 'FEDERATION'],
      ['school', null, 'PRIMARY_SCHOOL'],
    ],
  });
  const { admin, school } = server.callers;
  try {
    const written = await stopImport();
    const paper = await stopPaper();
    return { ...written, ...paper };
  } finally {
    await server.close();
  }

  async function stopImport() {
    const { bigRoster, bigRosterCsv } = await load('seeds/big-roster/big-roster.js');
    const roster = bigRoster({ rows, schools: [school.organisationName], today: today() });
    const uploaded = await fetch(`${server.base}/uploads?purpose=ROSTER&name=roster.csv`, {
      method: 'POST',
      headers: { cookie: `sid=${admin.token}`, origin: server.base },
      body: bigRosterCsv(roster),
    });
    const { importId: id } = await uploaded.json();
    const run = async () => (await server.send(admin, RUN, { id })).importRun;
    const until = async (wanted, seconds) => {
      const began = performance.now();
      for (;;) {
        const seen = await run();
        if (wanted(seen)) return seen;
        if (performance.now() - began > seconds * 1_000) throw new Error(`waited in vain: ${JSON.stringify(seen)}`);
        await pause(50);
      }
    };
    const move = async (name, type, more = {}) => {
      const { version } = await run();
      const [said] = Object.values(await server.send(admin, MOVE(name, type), { input: { id, version, ...more } }));
      if (said.code) throw new Error(`${name}: ${JSON.stringify(said)}`);
    };
    await move('checkImport', 'ImportVersionInput');
    const checked = await until(({ status }) => status === 'CHECKED', 300);
    await move('applyImport', 'ApplyImportInput', { mode: 'CHUNKS' });
    const ends = [];
    const seenAtStop = [];
    for (let stop = 0; stop < stops; stop += 1) {
      const before = (await run()).inserted;
      // Somewhere in the middle: something more has been written since the last stop, and not everything.
      const seen = await until(({ inserted, status }) => inserted > before || status !== 'APPLYING', 300);
      if (seen.status !== 'APPLYING') break;
      seenAtStop.push(seen.inserted);
      ends.push(await server.terminate());
      await server.start();
    }
    const began = performance.now();
    const done = await until(({ status }) => status !== 'APPLYING', 600);
    const seconds = (performance.now() - began) / 1_000;
    const [{ persons, enrolments }] = await server.sql(
      'select (select count(*)::int from person) as persons, (select count(*)::int from enrolment) as enrolments',
    );
    return {
      import: {
        ready: checked.ready,
        status: done.status,
        inserted: done.inserted,
        persons,
        enrolments,
        balanced: done.inserted + done.updated + done.duplicate + done.refused === done.total,
        seenAtStop,
        ends,
        seconds,
      },
    };
  }

  async function stopPaper() {
    const { createPerson } = await server.send(admin, CREATE, {
      input: { name: '林打印', sex: 'MALE', birthDate: '2020-01-01', areaCode: '440307', notADuplicate: true },
    });
    const told = { whole: 0, refused: 0, torn: 0 };
    const ends = [];
    for (let round = 0; round < rounds; round += 1) {
      const asked = Array.from({ length: sheets }, () => sheet(createPerson.id));
      await pause(150);
      const end = server.terminate();
      for (const answer of asked) told[await answer] += 1;
      ends.push(await end);
      await server.start();
    }
    return { paper: { ...told, ends } };
  }

  /** A whole document, a clear no, or something torn. */
  async function sheet(id) {
    try {
      const response = await fetch(`${server.base}/documents/subject-access-log.pdf?id=${id}`, {
        headers: { cookie: `sid=${admin.token}` },
        signal: AbortSignal.timeout(60_000),
      });
      const body = Buffer.from(await response.arrayBuffer());
      if (response.status !== 200) return JSON.parse(body.toString()) ? 'refused' : 'torn';
      const whole = body.subarray(0, 5).toString() === '%PDF-' && body.subarray(-8).toString().includes('%%EOF');
      return whole ? 'whole' : 'torn';
    } catch {
      return 'torn';
    }
  }
}

const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
