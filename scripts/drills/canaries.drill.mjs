// What is sealed cannot be read from the disk: unmistakable values go in through the real API, and are looked for in everything that was written (trust-and-usability D.2).
import { spawn, spawnSync } from 'node:child_process';
import { randomInt, randomBytes } from 'node:crypto';
import { openSync, readFileSync } from 'node:fs';
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { furnish, house } from './canary-house.mjs';

export const goal =
  'canaries sent through the API into every sealed kind of field: 0 found in data folder, log of the database, backups and logs';

const dist = path.resolve(import.meta.dirname, '..', '..', 'server', 'dist', 'src');
const load = async (file) => await import(path.join(dist, file));
const digits = (count) => Array.from({ length: count }, () => randomInt(10)).join('');
const word = (what) => `${what}-${randomBytes(9).toString('hex')}`;

export async function run(args) {
  const { values } = parseArgs({
    args,
    options: { suite: { type: 'string', default: 'international' }, quick: { type: 'boolean', default: false } },
  });
  const folder = await mkdtemp(path.join(tmpdir(), 'xingcheng-canaries-'));
  await chmod(folder, 0o755);
  const env = {
    ...process.env,
    XINGCHENG_DATA: folder,
    LOG_LEVEL: 'trace',
    CRYPTO_SUITE: values.suite,
    XINGCHENG_DEMO: 'off',
  };
  delete env.DATABASE_URL;
  const command = (name, ...more) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(dist, 'app', `${name}.js`), ...more], {
      env,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr}`);
    return stdout;
  };
  await furnish(folder, values.suite);
  const port = 20_000 + randomInt(20_000);
  const log = openSync(path.join(folder, 'server.log'), 'a');
  const server = spawn(process.execPath, [path.join(dist, 'main.js')], {
    env: { ...env, PORT: String(port) },
    stdio: ['ignore', log, log],
  });
  const ended = new Promise((done) => server.once('exit', done));
  try {
    const { sealed, plain, enterLast } = await house({
      base: `http://127.0.0.1:${port}`,
      digits,
      word,
      server,
      involve: involving(folder),
      sql: (text, values) => withDatabase(folder, async (client) => (await client.query(text, values)).rows),
    });
    // Everything to the disk: the pages, the log of the database and its archive.
    await withDatabase(folder, async (client) => {
      await client.query('checkpoint').catch(() => undefined);
      await client.query('select pg_switch_wal()').catch(() => undefined);
    });
    process.stdout.write(command('backup'));
    // A second generation, so that what rotation writes is looked through too.
    if (!values.quick) {
      process.stdout.write(command('keys', 'rotate'));
      process.stdout.write(command('keys', 'rotate', 'index'));
      process.stdout.write(command('keys', 'reseal'));
      process.stdout.write(command('backup'));
    }
    await enterLast();
    const [inTables, { silent, places }] = await withDatabase(folder, async (client, url) => [
      await readTables(client, { ...sealed, ...plain }),
      await silentPlaces(client, await keysOf(folder, url, values.suite), Object.values(sealed)),
    ]);
    for (const name of silent) process.stdout.write(`NO CANARY in ${name}\n`);
    server.kill('SIGTERM');
    await ended;
    const found = await search(folder, { ...sealed, ...plain });
    const where = (name) => [...(found.hits.get(name) ?? []), ...(inTables.get(name) ?? [])];
    const leaks = Object.keys(sealed).filter((name) => where(name).length > 0);
    for (const name of leaks) process.stdout.write(`LEAK ${name}: ${where(name).slice(0, 5).join(', ')}\n`);
    for (const name of Object.keys(plain))
      process.stdout.write(
        `plain, and ${where(name).length > 0 ? 'found' : 'NOT FOUND'}: ${name}: ${where(name).slice(0, 4).join(', ')}\n`,
      );
    // The name is plain by design: a search that does not find it in the data and in the log of the database finds nothing.
    const control = Object.keys(plain).flatMap(where);
    const works = control.some((file) => file.includes('base/')) && control.some((file) => /pg_wal|archive/.test(file));
    return {
      met: leaks.length === 0 && works && silent.length === 0,
      figure: `${Object.keys(sealed).length} canaries, ${leaks.length} found (${values.suite} suite); ${silent.length} of ${places} places of sealed words without one; ${found.files} files, ${(found.bytes / 1e6).toFixed(0)} MB searched in ${FORMS.length} forms; control ${works ? 'found' : 'NOT FOUND'} in ${control.length} places`,
    };
  } finally {
    if (server.exitCode === null) server.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  }
}

/** Somebody sent the child there: what a referral would have done. */
const involving = (folder) => (personId) =>
  withDatabase(folder, (client) =>
    client.query(
      `insert into involvement (id, version, created_at, updated_at, person_id, organisation_id, reason, started_on)
       select gen_random_uuid(), 1, now(), now(), $1, id, 'REFERRAL', current_date from organisation where kind in ('DIAGNOSING_HOSPITAL', 'EDUCATION_BUREAU', 'FEDERATION', 'REHAB_INSTITUTION', 'COACH_AGENCY', 'CARE_FACILITY', 'PRIMARY_SCHOOL')`,
      [personId],
    ),
  );

/** Opens what every place of sealed words holds: one that no canary has reached was not looked for anywhere. */
async function silentPlaces(client, keys, canaries) {
  const [{ WORDS }, { cellColumn, openWord }] = await Promise.all(
    ['app/keys/sealed-columns.js', 'platform/crypto/word.js'].map(load),
  );
  const silent = [];
  for (const place of WORDS) {
    const column = cellColumn(place);
    const { rows } = await client.query(
      `select id::text as id, ${column} as cell from ${place.table} where ${column} is not null`,
    );
    const said = rows.map(({ id, cell }) => openWord(keys, place, id, cell));
    if (!said.some((text) => canaries.some((canary) => text.includes(canary))))
      silent.push(`${place.table}.${place.column}`);
  }
  return { silent, places: WORDS.length };
}

async function keysOf(folder, url, suite) {
  const [{ openHouseKeys }, { loadMaster }] = await Promise.all(
    ['app/keys/house-keys.js', 'platform/crypto/keys.js'].map(load),
  );
  return await openHouseKeys(url, loadMaster(null, folder), suite === 'national' ? 2 : 1);
}

async function withDatabase(folder, work) {
  const { startEmbedded } = await import(path.join(dist, 'platform', 'db', 'embedded', 'start-embedded.js'));
  const { default: pg } = await import(path.resolve(dist, '..', '..', 'node_modules', 'pg', 'lib', 'index.js'));
  const database = await startEmbedded({ dataFolder: path.join(folder, 'postgres'), log: () => undefined });
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  try {
    await client.query("set xc.area = '*'");
    return await work(client, database.ownerUrl);
  } finally {
    await client.end();
    await database.stop();
  }
}

/** Long values are compressed on the disk: every row of every table is also read as text. */
async function readTables(client, canaries) {
  const found = new Map();
  const { rows: tables } = await client.query(
    "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')",
  );
  for (const { name } of tables)
    for (const [canary, value] of Object.entries(canaries)) {
      const hex = Buffer.from(value).toString('hex');
      const { rows } = await client.query(
        `select count(*)::int as count from ${name} t where position($1 in t::text) > 0 or position($2 in t::text) > 0`,
        [value, hex],
      );
      if (rows[0].count > 0) found.set(canary, [...(found.get(canary) ?? []), `table ${name}`]);
    }
  return found;
}

/** Base64 of something in the middle of a longer text: the characters that do not depend on what stands beside it. */
const base64At = (shift) => (text) => {
  const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(text)]);
  const whole = bytes.subarray(0, bytes.length - (bytes.length % 3)).toString('base64');
  return Buffer.from(whole.slice(shift === 0 ? 0 : 4));
};
const FORMS = [
  (text) => Buffer.from(text, 'utf8'),
  (text) => Buffer.from(text, 'utf16le'),
  (text) => Buffer.from(Buffer.from(text).toString('hex')),
  (text) => Buffer.from(Buffer.from(text).toString('hex').toUpperCase()),
  base64At(0),
  base64At(1),
  base64At(2),
];

async function search(folder, canaries) {
  const needles = Object.entries(canaries).flatMap(([name, value]) =>
    FORMS.map((form) => ({ name, bytes: form(value) })),
  );
  const hits = new Map();
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) => one.isFile());
  let bytes = 0;
  for (const file of files) {
    const whole = path.join(file.parentPath, file.name);
    const content = readFileSync(whole);
    const texts = file.name.endsWith('.gz') ? [content, gunzipSync(content)] : [content];
    for (const text of texts) {
      bytes += text.length;
      for (const needle of needles)
        if (text.includes(needle.bytes)) {
          const known = hits.get(needle.name) ?? new Set();
          hits.set(needle.name, known.add(path.relative(folder, whole)));
        }
    }
  }
  return { hits, files: files.length, bytes };
}
