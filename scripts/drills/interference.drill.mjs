// Two cities that differ only in what one reader has nothing to do with answer that reader alike (trust-and-usability C.8).
import { parseArgs } from 'node:util';
import { openCity, withClient } from './city.mjs';
import { chanceOf } from './interference/chance.mjs';
import { EXPECTED } from './interference/expected.mjs';
import { learn, operationsOf } from './interference/operations.mjs';
import { changeWhatIsHidden } from './interference/twin.mjs';

export const goal =
  'two databases that differ only in rows a reader has nothing to do with: 10,000 random operations × 6 posts, 0 differing bytes';

const READERS = ['screener', 'doctor', 'teacher', 'coach', 'care', 'admin'].map((word) => `${word}.longgang`);
const AT_ONCE = 4;

export async function run(args) {
  const { values } = parseArgs({
    args,
    options: {
      operations: { type: 'string', default: '10000' },
      readers: { type: 'string', default: READERS.join() },
      seed: { type: 'string', default: '20261123' },
      city: { type: 'string' },
      quick: { type: 'boolean', default: false },
    },
  });
  const operations = values.quick ? 300 : Number(values.operations);
  const city = await openCity({ folder: values.city });
  const found = [];
  const counted = { asked: 0, answered: 0, bytes: 0, exempt: 0, rows: 0, noticed: 0 };
  const roots = new Set();
  try {
    const readers = values.readers.split(',');
    for (const [at, username] of readers.entries()) await tryReader(username, Number(values.seed) + at);
    for (const { reader, operation, one, other } of found.slice(0, 40))
      process.stdout.write(
        `${reader} ${operation.root} ${JSON.stringify(operation)}\n  A ${around(one, other)}\n  B ${around(other, one)}\n`,
      );
    return {
      met: found.length === 0 && counted.asked >= 10_000 * readers.length && counted.noticed === readers.length,
      figure: `${counted.asked} operations of ${readers.length} posts on ${roots.size} roots (${counted.answered} answered with data, ${counted.bytes} bytes of answers), ${found.length} differ; ${counted.rows} persons hidden from the posts deleted, altered or added; ${counted.exempt} operations on declared exceptions differ; for ${counted.noticed} of ${readers.length} posts the comparison was seen to fail when what they do see was changed`,
    };
  } finally {
    await city.close();
  }

  async function tryReader(username, seed) {
    const urlA = await city.copy('twin_a');
    const reader = await city.session(urlA, username);
    const urlB = await city.copy('twin_b', 'twin_a');
    const pools = await withClient(urlB, async (client) => {
      const before = await changeWhatIsHidden(client, reader);
      process.stdout.write(
        `${username}: ${before.deleted} persons deleted, ${before.added.person} added, ${before.altered} values altered\n`,
      );
      counted.rows += before.deleted + before.added.person;
      return await poolsOf(client);
    });
    const { rows } = await withClient(urlB, (client) =>
      client.query("select count(*)::int as n from fate where kind = 'altered'"),
    );
    counted.rows += rows[0].n;
    let pair = await Promise.all([city.serve(urlA), city.serve(urlB)]);
    const next = operationsOf(city.schema, chanceOf(seed), pools);
    const before = found.length;
    let left = operations;
    const worker = async () => {
      while (left > 0) {
        left -= 1;
        const operation = next();
        const [one, other] = await askBoth(operation);
        counted.asked += 1;
        counted.bytes += one.length;
        roots.add(operation.root);
        if (one.startsWith('200') && !one.includes('"errors"')) counted.answered += 1;
        if (!operation.path) learn(pools, operation.root, one.slice(one.indexOf('\n') + 1));
        const succeeded = operation.command && [one, other].some((text) => !/Refusal|StaleVersion|"errors"/.test(text));
        if (one === other && !succeeded) continue;
        if (EXPECTED[operation.root] && !succeeded) counted.exempt += 1;
        else found.push({ reader: username, operation, one, other });
      }
    };
    // One after the other would be surer still; four at once are asked in the same order on both sides all the same.
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    process.stdout.write(`${username}: ${operations} operations, ${found.length - before} differ\n`);
    counted.noticed += await noticesWhatIsSeen(urlB, next, askBoth);
    await Promise.all(pair.map((server) => server.close()));

    // A drill that cannot fail shows nothing: when what the reader does see is changed too, answers have to differ.
    async function noticesWhatIsSeen(url, next, askBoth) {
      await withClient(url, (client) =>
        client.query("update person p set name = '另一个' from fate f where f.person_id = p.id and f.kind = 'kept'"),
      );
      let differ = 0;
      for (let n = 0; n < 200; n += 1) {
        const [one, other] = await askBoth(next());
        if (one !== other) differ += 1;
      }
      return differ > 0 ? 1 : 0;
    }

    async function askBoth(operation) {
      for (;;) {
        const servers = pair;
        const answers = await Promise.all(servers.map(({ base }) => ask(base, reader.token, operation)));
        if (!answers.some((text) => text.includes('TOO_MANY') || text.includes('COST'))) return answers;
        // The account has asked for more than a minute allows: servers of their own forget it.
        if (servers === pair) pair = await Promise.all([city.serve(urlA), city.serve(urlB)]);
        if (answers[0] === answers[1]) return answers;
      }
    }
  }
}

async function ask(base, token, operation) {
  // A connection that the server closes while it was idle is no answer; nothing here changes anything by being asked twice.
  return await askOnce(base, token, operation).catch(() => askOnce(base, token, operation));
}

/** Who asks who has looked writes events of its own, and their ids are drawn anew in each city; the page’s cursors hold them. */
const OWN_LOOKS = /"(?:id|startCursor|endCursor)":"[^"]*"/g;

async function askOnce(base, token, { query, variables, path }) {
  const headers = { cookie: `sid=${token}`, 'content-type': 'application/json' };
  const response = path
    ? await fetch(base + path, { headers })
    : await fetch(`${base}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  const seen = ['content-type', 'content-disposition', 'set-cookie']
    .map((name) => response.headers.get(name))
    .join(' ');
  const text = await response.text();
  const told = text.replace(/"requestId":"[^"]*"/g, '');
  return `${response.status} ${seen}\n${query?.includes('subjectAccess') ? told.replace(OWN_LOOKS, '') : told}`;
}

/** Ids the reader has to do with, and hidden ones of both twins; names likewise. */
async function poolsOf(client) {
  const ids = new Map();
  const { rows: hidden } = await client.query(
    'select tab, array_agg(id) as ids from (select tab, id, row_number() over (partition by tab, kind order by md5(id::text)) as n from fated_record) f where n <= 60 group by tab',
  );
  for (const { tab, ids: some } of hidden) ids.set(tab, { kept: [], hidden: some, guarded: true });
  for (const [tab, column] of [['person', 'id'], ...KEPT]) {
    const { rows } = await client.query(
      `select t.id from ${tab} t join fate f on f.person_id = t.${column} and f.kind = 'kept' order by md5(t.id::text) limit 150`,
    );
    const place = ids.get(tab) ?? { hidden: [], guarded: true };
    ids.set(tab, { ...place, kept: rows.map(({ id }) => id) });
  }
  for (const tab of ['organisation', 'campaign', 'circular', 'job', 'bed']) {
    const { rows } = await client.query(`select id from ${tab} order by md5(id::text) limit 200`);
    ids.set(tab, { kept: rows.map(({ id }) => id), hidden: [], guarded: false });
  }
  const { rows: names } = await client.query(
    `select unnest(array[name, pinyin, initials]) as name from (select p.*, row_number() over (partition by f.kind order by md5(p.id::text)) as n
       from person p join fate f on f.person_id = p.id) q where n <= 60`,
  );
  return { ids, names: names.map(({ name }) => name).filter(Boolean), cursors: new Map(), words: new Map() };
}

const KEPT = [
  'screening',
  'referral',
  'diagnosis',
  'plan',
  'candidate',
  'placement',
  'iep',
  'employment',
  'application',
  'stay',
  'task',
  'guardian',
  'consent',
  'case_file',
  'diagnosis_report',
].map((tab) => [tab, 'person_id']);

/** Where two answers part. */
function around(one, other) {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return one.slice(Math.max(0, at - 160), at + 160).replaceAll('\n', ' ');
}
