// The disk of the embedded database fills up while people write (quality goal 19, trust-and-usability D.6).
import { spawn, spawnSync } from 'node:child_process';
import { openSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, open, readFile, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { furnish, startWriting } from './writers.mjs';

export const goal =
  'a small disk fills up twice, slowly and at once: changes are refused, reading goes on, 0 acknowledged writes lost, and it ends by itself';

const server = path.resolve(import.meta.dirname, '..', '..', 'server');
const MB = 1024 * 1024;
const pause = (ms) => new Promise((done) => setTimeout(done, ms));
const say = (line) => process.stdout.write(`  ${line}\n`);

export async function run(args) {
  const { values } = parseArgs({
    args,
    options: { port: { type: 'string', default: '4492' }, megabytes: { type: 'string', default: '900' } },
  });
  const folder = await mkdtemp(path.join(tmpdir(), 'xingcheng-disk-full-'));
  await chmod(folder, 0o755);
  const disk = path.join(folder, 'disk');
  await mkdir(disk);
  const { status, stderr } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${values.megabytes}m`, 'tmpfs', disk], {
    encoding: 'utf8',
  });
  if (status !== 0) {
    await rm(folder, { recursive: true });
    throw new Error(
      `A small disk cannot be mounted here (${stderr.trim()}): run this drill as root where mounting is permitted.`,
    );
  }
  await chmod(disk, 0o755);
  const data = path.join(disk, 'data');
  // PostgreSQL's own user has to reach it, or it would be laid elsewhere.
  await mkdir(data);
  await chmod(data, 0o755);
  const base = `http://127.0.0.1:${values.port}`;
  const log = path.join(folder, 'server.log');
  const child = spawn(process.execPath, [path.join(server, 'dist', 'src', 'main.js')], {
    stdio: ['ignore', openSync(log, 'a'), openSync(log, 'a')],
    env: {
      ...process.env,
      DATABASE_URL: '',
      XINGCHENG_DATA: data,
      XINGCHENG_DEMO: 'off',
      PORT: values.port,
      LOG_LEVEL: 'info',
    },
  });
  let died = false;
  const gone = new Promise((done) => child.once('exit', () => done((died = true))));
  const until = async (what, reached, ms = 60_000) => {
    const began = performance.now();
    while (performance.now() - began < ms) {
      if (died) throw new Error(`The server ended: ${(await readFile(log, 'utf8')).slice(-500)}`);
      if (await reached().catch(() => false)) return (performance.now() - began) / 1_000;
      await pause(100);
    }
    throw new Error(`${what}: not within ${ms / 1_000} s.\n${(await readFile(log, 'utf8')).slice(-1_500)}`);
  };
  const readyz = async () => await (await fetch(`${base}/readyz`)).json();
  const free = async () => {
    const { bavail, bsize } = await statfs(disk);
    return Math.round((bavail * bsize) / MB);
  };
  const ballast = path.join(disk, 'ballast');
  /** Leaves so many megabytes free; with 0 it writes until nothing more goes in. */
  const leave = async (left) => {
    const out = await open(ballast, 'a');
    try {
      while ((await free()) > left) await out.write(Buffer.alloc(MB));
    } catch {
      // Full, as wanted.
    } finally {
      await out.close();
    }
  };
  let writing = null;
  try {
    await until('the server is ready', async () => (await readyz()).ready, 120_000);
    const state = JSON.parse(await readFile(path.join(data, 'postgres.state.json'), 'utf8'));
    const ownerUrl = `postgres://xingcheng:${encodeURIComponent(state.ownerPassword)}@127.0.0.1:${state.port}/xingcheng`;
    const master = (await readFile(path.join(data, 'keys', 'master.key'), 'utf8')).trim();
    const usernames = ['writer0', 'writer1', 'writer2', 'writer3'];
    await furnish(ownerUrl, master, usernames);
    writing = startWriting([{ base }], usernames);
    await until('writes are acknowledged', async () => writing.acknowledged.length > 100);
    say(`${await free()} MB free, reserve kept`);

    await leave(200);
    const refusedAfter = await until('changes are refused', async () => (await readyz()).readOnly);
    await pause(1_000);
    const atLow = writing.acknowledged.length;
    await pause(3_000);
    const slipped = writing.acknowledged.length - atLow;
    const pages = await fetch(`${base}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: base },
      body: JSON.stringify({ query: '{ signInRules { warnDays } }' }),
    });
    const reads = pages.ok && pages.headers.get('x-read-only') === 'space';
    say(
      `200 MB free: read-only after ${refusedAfter.toFixed(1)} s, ${slipped} written since, reading ${reads ? 'goes on' : 'FAILS'}`,
    );
    await leave(40);
    const notReadyAfter = await until('the server is not ready', async () => !(await readyz()).ready);
    say(`40 MB free: /readyz says no after ${notReadyAfter.toFixed(1)} s`);
    await rm(ballast);
    const goesOn = async () => {
      const before = writing.acknowledged.length;
      return await until('writes go on', async () => writing.acknowledged.length > before + 10, 120_000);
    };
    const backAfter = await goesOn();
    say(`space again: writes go on after ${backAfter.toFixed(1)} s`);

    const before = writing.acknowledged.length;
    await leave(0);
    say(`filled at once while ${usernames.length} write: ${await free()} MB free`);
    await pause(15_000);
    const during = writing.acknowledged.length - before;
    await rm(ballast, { force: true });
    const backAgain = await goesOn();
    const said = (await readFile(log, 'utf8')).match(/PostgreSQL died[^"]*/g) ?? [];
    say(
      `${during} acknowledged meanwhile; space again: writes go on after ${backAgain.toFixed(1)} s; PostgreSQL died ${said.length} times`,
    );
    await writing.stop();
    const { default: pg } = await import(path.join(server, 'node_modules', 'pg', 'lib', 'index.js'));
    const client = new pg.Client({ connectionString: ownerUrl, options: '-c xc.area=*' });
    await client.connect();
    const { rows } = await client.query(
      'select id::text, name from organisation union all select id::text, name from person',
    );
    await client.end();
    const there = new Set(rows.map((row) => row.id));
    const lost = writing.acknowledged.filter(({ id }) => !there.has(id)).length;
    const doubled = rows.length - new Set(rows.map((row) => row.name)).size;
    const refusals = [...new Set(writing.tally.refused)].join(', ');
    return {
      met: lost === 0 && doubled === 0 && slipped === 0 && reads && !died,
      figure: `${lost} lost and ${doubled} doubled of ${writing.acknowledged.length} acknowledged writes; read-only ${refusedAfter.toFixed(1)} s after the disk was low (${refusals}), not ready ${notReadyAfter.toFixed(1)} s after it was nearly full; back ${backAfter.toFixed(1)} s and, after a disk filled to the last byte, ${backAgain.toFixed(1)} s after there was space; PostgreSQL died ${said.length} times`,
    };
  } finally {
    if (writing) writing.tally.ended = true;
    await rm(ballast, { force: true });
    child.kill('SIGTERM');
    await Promise.race([gone, pause(40_000)]);
    child.kill('SIGKILL');
    spawnSync('umount', [disk]);
    await rm(folder, { recursive: true, force: true });
  }
}
