// A Patroni cluster of three with etcd, HAProxy and PgBouncer on loopback, from Debian's packages, in a folder that is gone afterwards.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, openSync } from 'node:fs';
import { chmod, chown, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const BIN = '/usr/lib/postgresql/15/bin';
const NEEDED = [
  ['postgresql-15', [`${BIN}/postgres`]],
  ['etcd-server', ['/usr/bin/etcd']],
  ['patroni', ['/usr/bin/patroni', '/usr/bin/patronictl']],
  ['python3-etcd', ['/usr/lib/python3/dist-packages/etcd']],
  ['haproxy', ['/usr/sbin/haproxy']],
  ['pgbouncer', ['/usr/sbin/pgbouncer']],
];

/** Throws one sentence that names what is missing and how to get it. Installs only where `install` says so. */
export function requirePackages(install) {
  const missing = () => NEEDED.filter(([, files]) => !files.every((file) => existsSync(file))).map(([name]) => name);
  if (install && missing().length > 0)
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...missing()], {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  const names = missing();
  if (names.length > 0)
    throw new Error(
      `Missing from this machine: ${names.join(', ')}. Install with "apt-get install --no-install-recommends ${names.join(' ')}" as root, or run this drill with --install. Then stop the services the packages start of themselves.`,
    );
}

export async function startCluster(first) {
  const port = {
    etcd: first,
    peer: first + 1,
    postgres: (n) => first + 2 + n,
    rest: (n) => first + 5 + n,
    primary: first + 8,
    pooler: first + 9,
  };
  const folder = await mkdtemp(path.join(tmpdir(), 'xingcheng-failover-'));
  await chmod(folder, 0o755);
  // PostgreSQL does not run as root; as anybody else all of it runs as whoever started the drill.
  const user = process.getuid() === 0 ? await idsOf('postgres') : undefined;
  const place = async (name) => {
    const at = path.join(folder, name);
    await mkdir(at, { mode: 0o700 });
    if (user) await chown(at, user.uid, user.gid);
    return at;
  };
  const write = async (at, text) => {
    await writeFile(at, text, { mode: 0o600 });
    if (user) await chown(at, user.uid, user.gid);
    return at;
  };
  const secret = () => randomBytes(18).toString('hex');
  const passwords = { postgres: secret(), replicator: secret(), xingcheng: secret(), pooler: secret() };
  const running = new Map();
  const start = (name, command, args) => {
    const log = openSync(path.join(folder, `${name}.log`), 'a');
    const child = spawn(command, args, { ...user, stdio: ['ignore', log, log], cwd: folder, detached: true });
    running.set(name, child);
    return child;
  };
  const etcd = `http://127.0.0.1:${port.etcd}`;
  const peer = `http://127.0.0.1:${port.peer}`;
  start('etcd', '/usr/bin/etcd', [
    '--name=one',
    `--data-dir=${path.join(await place('etcd'), 'data')}`,
    `--listen-client-urls=${etcd}`,
    `--advertise-client-urls=${etcd}`,
    `--listen-peer-urls=${peer}`,
    `--initial-advertise-peer-urls=${peer}`,
    `--initial-cluster=one=${peer}`,
  ]);
  const nodes = [0, 1, 2];
  const names = nodes.map((n) => `node${n}`);
  const configs = [];
  for (const n of nodes) {
    const home = await place(names[n]);
    configs.push(await write(path.join(home, 'patroni.yml'), patroniConfig(n, home, port, passwords)));
  }
  const startNode = (n) => start(names[n], '/usr/bin/patroni', [configs[n]]);
  const rest = async (n, what = 'patroni') => {
    const answer = await fetch(`http://127.0.0.1:${port.rest(n)}/${what}`, {
      signal: AbortSignal.timeout(2_000),
    }).catch(() => null);
    return answer && { status: answer.status, ...(await answer.json().catch(() => ({}))) };
  };
  const leader = async () => {
    for (const n of nodes) if ((await rest(n, 'primary'))?.status === 200) return n;
    return null;
  };
  const until = async (what, reached, ms = 120_000) => {
    const end = Date.now() + ms;
    while (Date.now() < end) {
      const value = await reached();
      if (value) return value;
      await new Promise((done) => setTimeout(done, 300));
    }
    throw new Error(`${what}: not within ${ms / 1_000} s. Logs are in ${folder}.`);
  };
  /** Two that follow, of whom one synchronously: only then may the leader be killed again. */
  const whole = () =>
    until('the cluster is whole', async () => {
      const states = await Promise.all(nodes.map((n) => rest(n)));
      const streams = states.filter((one) => one?.role === 'replica' && one.state === 'running').length;
      const synchronous = await Promise.all(nodes.map((n) => rest(n, 'sync')));
      return streams === 2 && synchronous.some((one) => one?.status === 200);
    });

  startNode(0);
  await until('the first node leads', async () => (await leader()) === 0);
  startNode(1);
  startNode(2);
  await write(path.join(await place('haproxy'), 'haproxy.cfg'), haproxyConfig(port, nodes));
  start('haproxy-log', '/usr/sbin/haproxy', ['-db', '-f', path.join(folder, 'haproxy', 'haproxy.cfg')]);
  const psql = (text, database = 'postgres') => {
    const { status, stdout, stderr, error } = spawnSync(
      `${BIN}/psql`,
      [
        '-X',
        '-qAt',
        '-v',
        'ON_ERROR_STOP=1',
        '-h',
        '127.0.0.1',
        '-p',
        String(port.primary),
        '-U',
        'postgres',
        database,
      ],
      {
        input: text,
        encoding: 'utf8',
        // Eighty thousand rows are more than the megabyte that is usual.
        maxBuffer: 256 * 1024 * 1024,
        env: { ...process.env, PGPASSWORD: passwords.postgres, PGCONNECT_TIMEOUT: '5' },
      },
    );
    if (status !== 0) throw new Error(`psql: ${error?.message ?? stderr}`);
    return stdout.trim();
  };
  await whole();
  await until('HAProxy leads to the leader', async () => {
    try {
      return psql('select 1') === '1';
    } catch {
      return false;
    }
  });
  psql(
    `create role xingcheng login createrole password '${passwords.xingcheng}'; create database xingcheng owner xingcheng;`,
  );
  // The pooler asks the database for the stored form of a password and hands the client's proof on: it never knows the password.
  psql(
    `create role pooler login password '${passwords.pooler}'; create schema pooler authorization postgres;
     create function pooler.stored(wanted text) returns table (name text, secret text) language sql security definer set search_path = pg_catalog
       as $$ select usename::text, passwd::text from pg_shadow where usename = wanted and usename like 'xingcheng%' $$;
     revoke all on function pooler.stored(text) from public; grant usage on schema pooler to pooler; grant execute on function pooler.stored(text) to pooler;`,
    'xingcheng',
  );
  const pooler = await place('pgbouncer');
  await write(path.join(pooler, 'userlist.txt'), `"pooler" "${passwords.pooler}"\n`);
  await write(path.join(pooler, 'pgbouncer.ini'), pgbouncerConfig(port, pooler));
  start('pgbouncer', '/usr/sbin/pgbouncer', [path.join(pooler, 'pgbouncer.ini')]);
  await new Promise((done) => setTimeout(done, 1_000));

  const kill9 = (pid) => {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has gone by itself.
    }
  };
  return {
    folder,
    port,
    names,
    psql,
    leader,
    whole,
    until,
    address: (through) => `postgres://xingcheng:${passwords.xingcheng}@127.0.0.1:${port[through]}/xingcheng`,
    /** The end of a machine: Patroni and its PostgreSQL at once, with no word to anybody. */
    async killNode(n) {
      const [pid] = (await readFile(path.join(folder, names[n], 'data', 'postmaster.pid'), 'utf8')).split('\n');
      kill9(running.get(names[n]).pid);
      kill9(Number(pid));
    },
    startNode,
    switchover(from, to) {
      const { status, stdout, stderr } = spawnSync(
        '/usr/bin/patronictl',
        ['-c', configs[from], 'switchover', 'xingcheng', '--master', names[from], '--candidate', names[to], '--force'],
        { encoding: 'utf8' },
      );
      if (status !== 0) throw new Error(`patronictl: ${stdout}${stderr}`);
    },
    /** The synchronous standby: whom a switchover may go to. */
    async standby() {
      for (const n of nodes) if ((await rest(n, 'sync'))?.status === 200) return n;
      return null;
    },
    async stop({ keep = false } = {}) {
      for (const name of ['pgbouncer', 'haproxy-log', ...names, 'etcd']) {
        const child = running.get(name);
        if (!child || child.exitCode !== null) continue;
        if (child.signalCode === null) {
          child.kill('SIGTERM');
          await Promise.race([
            new Promise((done) => child.once('exit', done)),
            new Promise((done) => setTimeout(done, 20_000)),
          ]);
        }
        if (child.exitCode === null && child.signalCode === null) kill9(child.pid);
      }
      for (const name of names) {
        const text = await readFile(path.join(folder, name, 'data', 'postmaster.pid'), 'utf8').catch(() => '');
        if (text) kill9(Number(text.split('\n')[0]));
      }
      if (!keep) await rm(folder, { recursive: true, force: true });
    },
  };
}

async function idsOf(name) {
  const line = (await readFile('/etc/passwd', 'utf8')).split('\n').find((one) => one.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  if (!uid) throw new Error(`There is no system user "${name}": it comes with the package postgresql-15.`);
  return { uid: Number(uid), gid: Number(gid) };
}

const patroniConfig = (n, home, port, passwords) => `
scope: xingcheng
name: node${n}
restapi: { listen: '127.0.0.1:${port.rest(n)}', connect_address: '127.0.0.1:${port.rest(n)}' }
etcd3: { host: '127.0.0.1:${port.etcd}' }
bootstrap:
  dcs:
    ttl: 20
    loop_wait: 2
    retry_timeout: 8
    maximum_lag_on_failover: 1048576
    synchronous_mode: true
    postgresql:
      use_pg_rewind: true
      parameters: { max_connections: 100, wal_keep_size: 256MB, wal_log_hints: 'on', shared_buffers: 128MB, max_wal_size: 1GB }
  initdb: [ { encoding: UTF8 }, { locale: C.UTF-8 }, data-checksums ]
  pg_hba: [ 'host all all 127.0.0.1/32 scram-sha-256', 'host replication replicator 127.0.0.1/32 scram-sha-256', 'local all all scram-sha-256' ]
postgresql:
  listen: '127.0.0.1:${port.postgres(n)}'
  connect_address: '127.0.0.1:${port.postgres(n)}'
  data_dir: '${home}/data'
  bin_dir: '${BIN}'
  pgpass: '${home}/pgpass'
  authentication:
    superuser: { username: postgres, password: '${passwords.postgres}' }
    replication: { username: replicator, password: '${passwords.replicator}' }
    rewind: { username: postgres, password: '${passwords.postgres}' }
  parameters: { unix_socket_directories: '${home}', password_encryption: scram-sha-256 }
`;

const haproxyConfig = (port, nodes) => `
global
  maxconn 400
defaults
  mode tcp
  timeout connect 2s
  timeout client 30m
  timeout server 30m
  timeout check 2s
  retries 0
listen primary
  bind 127.0.0.1:${port.primary}
  option httpchk GET /primary
  http-check expect status 200
  default-server inter 500ms fall 2 rise 1 on-marked-down shutdown-sessions
${nodes.map((n) => `  server node${n} 127.0.0.1:${port.postgres(n)} check port ${port.rest(n)}`).join('\n')}
`;

const pgbouncerConfig = (port, home) => `
[databases]
xingcheng = host=127.0.0.1 port=${port.primary} dbname=xingcheng
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port.pooler}
unix_socket_dir =
pool_mode = transaction
default_pool_size = 20
max_client_conn = 400
auth_type = scram-sha-256
auth_user = pooler
stats_users = pooler
auth_file = ${home}/userlist.txt
auth_query = select name, secret from pooler.stored($1)
query_wait_timeout = 15
server_login_retry = 1
server_connect_timeout = 5
`;
