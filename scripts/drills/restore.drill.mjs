// Rows deleted by mistake come back: backup, log and restore of the embedded database by command (trust-and-usability D.5).
import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

export const goal = 'back to the moment before a wrong DELETE: equal content hash, under 60 s per GB';

const server = path.resolve(import.meta.dirname, '..', '..', 'server');
const dist = path.join(server, 'dist', 'src');

export async function run(args) {
  const { values } = parseArgs({
    args,
    options: { megabytes: { type: 'string', default: '256' }, each: { type: 'string', default: '50' } },
  });
  const { startEmbedded } = await import(path.join(dist, 'platform', 'db', 'embedded', 'start-embedded.js'));
  const { loadMaster } = await import(path.join(dist, 'platform', 'crypto', 'keys.js'));
  const { default: pg } = await import(path.join(server, 'node_modules', 'pg', 'lib', 'index.js'));
  const folder = await mkdtemp(path.join(tmpdir(), 'xingcheng-restore-'));
  await chmod(folder, 0o755);
  const [data, into] = [path.join(folder, 'data'), path.join(folder, 'restored')];
  const command = (name, ...more) => {
    const began = performance.now();
    const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(dist, 'app', `${name}.js`), ...more], {
      env: { ...process.env, XINGCHENG_DATA: data, DATABASE_URL: undefined },
      encoding: 'utf8',
    });
    process.stdout.write(stdout + stderr);
    if (status !== 0) throw new Error(`${name} ended with ${status}`);
    return (performance.now() - began) / 1_000;
  };
  loadMaster(null, data);
  const opened = [];
  const open = async (dataFolder) => {
    const database = await startEmbedded({ dataFolder, log: () => undefined });
    const client = new pg.Client({ connectionString: database.ownerUrl });
    await client.connect();
    const close = async () => {
      await client.end();
      await database.stop();
    };
    opened.push(close);
    return { client, close };
  };
  // Of no order, so that half a gigabyte need not be sorted for it.
  const HASH =
    "select count(*)::int as rows, sum(('x' || left(md5(t::text), 15))::bit(60)::bigint)::text as hash, pg_current_wal_lsn() - '0/0' as log from drill t";
  const ask = async (client, text) => (await client.query(text)).rows[0];
  try {
    const { client } = await open(path.join(data, 'postgres'));
    await client.query(
      'create table drill (id int primary key, written timestamptz default clock_timestamp(), body text)',
    );
    // About a kilobyte a row, and nothing that compresses well.
    const fill = (from, count) =>
      client.query(
        `insert into drill (id, body) select n, (select string_agg(md5(n::text || i), '') from generate_series(1, 29) i) from generate_series($1::int, $2::int) n`,
        [from, from + count - 1],
      );
    const rows = Number(values.megabytes) * 1_000;
    await fill(1, rows);
    const backup = command('backup');
    const { log: from } = await ask(client, HASH);
    await fill(rows + 1, 5_000);
    const before = await ask(client, HASH);
    await new Promise((done) => setTimeout(done, 50));
    const { moment } = await ask(client, 'select clock_timestamp() as moment');
    await new Promise((done) => setTimeout(done, 50));
    await client.query(`delete from drill where id % ${Number(values.each)} = 0`);
    await fill(rows + 5_001, 1_000);
    const { log: until } = await ask(client, HASH);
    const restore = command('restore', '--to', moment.toISOString(), '--into', into);
    const restored = await open(path.join(into, 'postgres'));
    const after = await ask(restored.client, HASH);
    const writes = await restored.client.query('delete from drill where id = 1');
    const { bytes } = await ask(restored.client, 'select sum(pg_database_size(oid))::float8 as bytes from pg_database');
    const perGb = restore / (bytes / 1e9);
    const equal = after.hash === before.hash && after.rows === before.rows && writes.rowCount === 1;
    return {
      met: equal && perGb < 60,
      figure: `${after.rows} of ${before.rows} rows, content hash ${after.hash === before.hash ? 'equal' : 'DIFFERENT'}; ${(bytes / 1e6).toFixed(0)} MB backed up in ${backup.toFixed(1)} s, restored with ${((until - from) / 1e6).toFixed(0)} MB of log in ${restore.toFixed(1)} s: ${perGb.toFixed(1)} s per GB of database`,
    };
  } finally {
    for (const close of opened) await close().catch(() => undefined);
    await rm(folder, { recursive: true, force: true });
  }
}
