// The built server as a process of its own over a folder of its own, so that a drill can kill it and start it again.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { load, pg } from './city.mjs';

const main = path.resolve(import.meta.dirname, '..', '..', 'server', 'dist', 'src', 'main.js');
const TOKEN_HOURS = 8;
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/**
 * People and offices a drill asks for: [name of the caller, role, kind of the office]; every office is in one district. With a `database`
 * the server goes to a cluster of the drill's own by `served`, and the drill itself by `url`.
 */
export async function openServer({ port = 4471, cast, env = {}, database = null }) {
  const folder = await mkdtemp(path.join(tmpdir(), 'xingcheng-drill-'));
  await chmod(folder, 0o755);
  const base = `http://127.0.0.1:${port}`;
  let child = null;
  let told = '';
  let deaths = 0;

  async function start() {
    const began = performance.now();
    // Before anything is started: else whoever has the port would answer in this server's place.
    await requireFree(port);
    child = spawn(process.execPath, [main], {
      env: {
        ...process.env,
        DATABASE_URL: database?.served,
        XINGCHENG_DATA: folder,
        XINGCHENG_DEMO: 'off',
        PORT: String(port),
        LOG_LEVEL: 'info',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const mine = child;
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (piece) => {
        told = (told + piece).slice(-20_000);
        if (String(piece).includes('PostgreSQL died: ')) deaths += 1;
      });
    while (!(await isReady())) {
      if (mine.exitCode !== null) throw new Error(`The server ended with ${mine.exitCode}: ${told.slice(-2_000)}`);
      if (performance.now() - began > 120_000) throw new Error(`The server does not come up: ${told.slice(-2_000)}`);
      await pause(50);
    }
    return (performance.now() - began) / 1_000;
  }

  const isReady = async () =>
    await fetch(`${base}/readyz`, { signal: AbortSignal.timeout(2_000) }).then(
      (answer) => answer.ok,
      () => false,
    );

  async function kill() {
    const gone = new Promise((done) => child.once('exit', done));
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await gone;
  }

  /** As a service manager stops it; answers with its exit code and how long it took. */
  async function terminate() {
    const began = performance.now();
    const gone = new Promise((done) => child.once('exit', (code, signal) => done(code ?? signal)));
    child.kill('SIGTERM');
    return { code: await gone, seconds: (performance.now() - began) / 1_000 };
  }

  /** Ends politely, and takes the folder with it. */
  async function close() {
    if (child && child.exitCode === null && child.signalCode === null) {
      const gone = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      await Promise.race([gone, pause(40_000)]);
      await kill();
    }
    // Of a server that was killed the database lives on.
    const left = await pidFile().catch(() => null);
    if (left) {
      process.kill(Number(left[0]), 'SIGINT');
      for (let tries = 0; tries < 100 && (await pidFile().catch(() => null)); tries += 1) await pause(100);
    }
    await rm(folder, { recursive: true, force: true });
  }

  async function ownerUrl() {
    if (database) return database.url;
    const state = JSON.parse(await readFile(path.join(folder, 'postgres.state.json'), 'utf8'));
    return `postgres://xingcheng:${encodeURIComponent(state.ownerPassword)}@127.0.0.1:${await databasePort()}/xingcheng`;
  }
  const pidFile = async () => (await readFile(path.join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n');
  const databasePort = async () => Number((await pidFile())[3]);

  /** As the owner of the tables, on a connection of this one question. */
  async function sql(text, values = []) {
    const client = new pg.Client({ connectionString: await ownerUrl() });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query(text, values)).rows;
    } finally {
      await client.end();
    }
  }

  /** A file, as the text of its answer. */
  async function fetchAs(caller, address) {
    const answer = await fetch(`${base}${address}`, { headers: { cookie: `sid=${caller.token}` } });
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    return await answer.text();
  }

  async function send(caller, query, variables = {}, signal = AbortSignal.timeout(60_000), key) {
    const answer = await fetch(`${base}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        cookie: `sid=${caller.token}`,
        ...(key ? { 'idempotency-key': key } : {}),
      },
      body: JSON.stringify({ query, variables }),
      signal,
    });
    const body = await answer.json();
    if (body.errors) throw new Error(JSON.stringify(body.errors));
    return body.data;
  }

  // What does not come up takes with it what it has started.
  const callers = await start()
    .then(async () => await castInto(await ownerUrl(), cast))
    .catch(async (error) => {
      await close();
      throw error;
    });
  // A drill that is stopped takes its server and its database with it.
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void close().then(() => process.exit(1)));
  return {
    base,
    folder,
    callers,
    start,
    kill,
    terminate,
    send,
    fetchAs,
    sql,
    isReady,
    told: () => told,
    /** How often it said why its database was gone. */
    deaths: () => deaths,
    postmaster: async () => Number((await pidFile())[0]),
    close,
  };
}

async function requireFree(port) {
  const probe = createServer().listen(port, '127.0.0.1');
  await once(probe, 'listening').catch((error) => {
    throw new Error(`Port ${port} is taken: ${error.message}. Another drill may be running.`, { cause: error });
  });
  probe.close();
  await once(probe, 'close');
}

async function castInto(url, cast) {
  const [{ openOrm }, { entities }, access, { Organisation }] = await Promise.all(
    ['src/platform/db/orm.js', 'src/app/rooms.js', 'src/access/index.js', 'src/organisations/index.js'].map(load),
  );
  const { openSession } = await load('src/access/sessions.js');
  const orm = await openOrm(url, entities, { everywhere: true });
  const callers = {};
  try {
    const em = orm.em.fork();
    for (const [name, role, kind] of cast) {
      const organisation = em.create(Organisation, {
        name: `龙岗 ${name} ${randomBytes(2).toString('hex')}`,
        kind,
        areaCode: '440307',
      });
      await em.flush();
      if (!role) {
        callers[name] = { organisationId: organisation.id, organisationName: organisation.name };
        continue;
      }
      const account = em.create(access.Account, { username: `${name}.drill`, name, passwordHash: 'none' });
      const post = em.create(access.Membership, {
        account,
        organisationId: organisation.id,
        role,
        startedOn: '2020-01-01',
        checkDueOn: '2099-12-31',
      });
      await em.flush();
      const token = await openSession(em, account.id, post.id, new Date(), { freshAt: new Date() });
      callers[name] = { token, accountId: account.id, organisationId: organisation.id };
    }
    // A long drill is one sitting.
    await em.execute(`update session set expires_at = now() + interval '${TOKEN_HOURS} hours'`);
  } finally {
    await orm.close(true);
  }
  return callers;
}

export { pause };
