// What was acknowledged survives the death of the leader (quality goal 18, trust-and-usability D.8).
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { openSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { requirePackages, startCluster } from './patroni-cluster.mjs';
import { furnish, startWriting } from './writers.mjs';

export const goal =
  'two servers behind PgBouncer and HAProxy on a Patroni cluster of three: leader killed three times, handed over twice, 0 acknowledged writes lost or doubled';

const dist = path.resolve(import.meta.dirname, '..', '..', 'server', 'dist');
const pause = (ms) => new Promise((done) => setTimeout(done, ms));
/** As long as the writing takes, up to this. */
const HOURS = 3 * 3_600_000;
const say = (line) => process.stdout.write(`  ${line}\n`);

export async function run(args) {
  const { values } = parseArgs({
    args,
    options: {
      install: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
      writes: { type: 'string' },
      writers: { type: 'string', default: '12' },
      ports: { type: 'string', default: '4480' },
    },
  });
  requirePackages(values.install);
  const [kills, switchovers] = values.quick ? [1, 1] : [3, 2];
  const wanted = Number(values.writes ?? (values.quick ? 500 : 80_000));
  const cluster = await startCluster(Number(values.ports));
  say(`etcd, three Patroni nodes, HAProxy and PgBouncer run; node ${await cluster.leader()} leads`);
  const servers = [];
  const leave = async () => {
    for (const { child } of servers) child.kill('SIGKILL');
    await cluster.stop({ keep: values.keep });
    process.exit(1);
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void leave());
  try {
    const master = randomBytes(32).toString('base64');
    // Both at once: one migrates, the other waits for it.
    for (const n of [0, 1]) servers.push(await startServer(cluster, n, master));
    await Promise.all(servers.map((server) => ready(cluster, server)));
    const usernames = Array.from({ length: Number(values.writers) }, (_, n) => `writer${n}`);
    await furnish(cluster.address('primary'), master, usernames);
    const writing = startWriting(servers, usernames);
    await cluster.until('writes are acknowledged', () => writing.acknowledged.length > 20);
    const outages = [];
    /** Spread over the whole run: the tables are empty at the first disturbance and hold tens of thousands of rows at the last. */
    const nextIsDue = async () => {
      const due = (wanted / (kills + switchovers + 1)) * (outages.length + 1);
      await cluster.until('writes go on', () => writing.acknowledged.length >= due, HOURS);
      await cluster.whole();
    };
    const event = async (name, happen) => {
      await pause(3_000);
      const before = writing.acknowledged.length;
      const from = performance.now();
      await happen();
      await cluster.until('writes go on', () => writing.longestSince(from) !== null && writing.recovered(from));
      const seconds = writing.longestSince(from) / 1_000;
      outages.push({ name, seconds });
      say(`${name}: ${seconds.toFixed(1)} s without an acknowledged write; ${before} before it`);
    };
    for (let n = 0; n < kills; n += 1) {
      await nextIsDue();
      const leader = await cluster.leader();
      await event(`kill -9 of Patroni and PostgreSQL of node ${leader}`, async () => {
        await cluster.killNode(leader);
        await cluster.until('another leads', async () => {
          const next = await cluster.leader();
          return next !== null && next !== leader;
        });
      });
      cluster.startNode(leader);
    }
    for (let n = 0; n < switchovers; n += 1) {
      await nextIsDue();
      const [from, to] = [await cluster.leader(), await cluster.standby()];
      await event(`switchover from node ${from} to node ${to}`, async () => cluster.switchover(from, to));
    }
    await cluster.until('enough is written', () => writing.acknowledged.length >= wanted, HOURS);
    await writing.stop();
    // The sealer looks every two seconds.
    await pause(6_000);
    return judge(cluster, writing, outages, servers, verifyTrail(cluster, master));
  } catch (error) {
    if (values.keep) say(`logs stay in ${cluster.folder}`);
    throw error;
  } finally {
    for (const { child } of servers) child.kill('SIGTERM');
    for (const { child, gone } of servers) {
      await Promise.race([Promise.resolve(gone), pause(20_000)]);
      child.kill('SIGKILL');
    }
    await cluster.stop({ keep: values.keep });
  }
}

/** The real server, as `npm start` runs it. */
async function startServer(cluster, n, master) {
  const port = cluster.port.pooler + 1 + n;
  const data = path.join(cluster.folder, `server${n}`);
  await mkdir(data, { mode: 0o700 });
  const log = openSync(path.join(cluster.folder, `server${n}.log`), 'a');
  const child = spawn(process.execPath, [path.join(dist, 'src', 'main.js')], {
    stdio: ['ignore', log, log],
    env: {
      ...process.env,
      DATABASE_URL: cluster.address('pooler'),
      DATABASE_DIRECT_URL: cluster.address('primary'),
      XINGCHENG_KEY: master,
      XINGCHENG_DATA: data,
      XINGCHENG_DEMO: 'off',
      PORT: String(port),
      LOG_LEVEL: 'info',
    },
  });
  const server = { child, base: `http://127.0.0.1:${port}`, died: false, gone: null };
  server.gone = new Promise((done) =>
    child.once('exit', () => {
      server.died = true;
      done();
    }),
  );
  return server;
}

async function ready(cluster, server) {
  await cluster.until('a server is ready', async () => {
    if (server.died) throw new Error(`A server ended at its start: see ${cluster.folder}.`);
    return (await fetch(`${server.base}/readyz`).catch(() => null))?.ok;
  });
}

/** The chain of the audit trail, which whoever of the two servers held the lock has gone on sealing. */
function verifyTrail(cluster, master) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(dist, 'src', 'app', 'audit-verify.js')], {
    encoding: 'utf8',
    env: {
      ...process.env,
      DATABASE_URL: cluster.address('primary'),
      XINGCHENG_KEY: master,
      XINGCHENG_DATA: path.join(cluster.folder, 'server0'),
    },
  });
  say(`audit:verify: ${(stdout + stderr).trim().split('\n').at(-1)}`);
  return status === 0;
}

function judge(cluster, { acknowledged, tally }, outages, servers, whole) {
  const stored = (table) =>
    cluster
      .psql(
        `select substring(name from '[0-9a-f]{8}-[0-9a-f-]{27}$') || '|' || id from ${table} where name ~ '[0-9a-f]{8}-[0-9a-f-]{27}$'`,
        'xingcheng',
      )
      .split('\n')
      .filter(Boolean)
      .map((line) => line.split('|'));
  const found = [...stored('person'), ...stored('organisation')];
  const idsOf = new Map();
  for (const [token, id] of found) idsOf.set(token, [...(idsOf.get(token) ?? []), id]);
  const lost = acknowledged.filter(({ token, id }) => !idsOf.get(token)?.includes(id)).length;
  const doubled = [...idsOf.values()].filter((ids) => ids.length > 1).length;
  const sealed = cluster.psql('select count(*) from audit_event', 'xingcheng');
  const died = servers.filter((server) => server.died).length;
  say(
    `${found.length} rows stored for ${acknowledged.length} acknowledged writes (${acknowledged.filter((one) => one.person).length} of them persons); ${tally.retried} attempts repeated; ${sealed} audit events; ${died} of ${servers.length} servers died`,
  );
  if (tally.refused.length > 0) say(`refused: ${tally.refused.join('; ')}`);
  const outage = (kind) =>
    outages
      .filter(({ name }) => name.startsWith(kind))
      .map(({ seconds }) => seconds.toFixed(1))
      .join(' / ');
  return {
    met: lost === 0 && doubled === 0 && died === 0 && whole && tally.refused.length === 0,
    figure: `${lost} lost and ${doubled} doubled of ${acknowledged.length} acknowledged writes; without a write for ${outage('kill')} s after kill -9 of the leader, ${outage('switchover')} s at switchovers; ${tally.retried} attempts repeated with their key`,
  };
}
