import 'reflect-metadata';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createApp } from './app/create-app.js';
import { migrate } from './app/database.js';
import { wayIntoAnEmptyHouse } from './app/first-account.js';
import { transitionAges } from './app/handoffs/transition-ages.js';
import { entities, jobs as knownJobs } from './app/rooms.js';
import { requireRowSecurity } from './app/row-security/secure-rows.js';
import { runJob } from './app/run-job.js';
import { chooseReportGateway, fileGateway } from './diagnosis/index.js';
import { chooseAnchor, fileAnchor } from './platform/audit/sealing/anchor.js';
import { startSealer } from './platform/audit/sealing/sealer.js';
import { startDailyBackup } from './platform/backup/daily.js';
import { systemClock, fixedClock } from './platform/clock.js';
import { readConfig } from './platform/config.js';
import { connected, openHouseKeys, watchHouseKeys } from './app/keys/house-keys.js';
import { resealJob } from './app/keys/reseal-job.js';
import { sealPlainWords } from './app/keys/seal-plain-words.js';
import { loadMaster } from './platform/crypto/keys.js';
import { oneAtATime } from './platform/db/one-at-a-time.js';
import { openDatabase, type Database } from './platform/db/open-database.js';
import { DbRole, urlAs } from './platform/db/roles.js';
import { openOrm } from './platform/db/orm.js';
import { createJobRunner, prepareJobs } from './platform/jobs/jobs.js';
import { createLog } from './platform/logging.js';
import { spaceOf } from './platform/space/space.js';
import { listen } from './platform/http/listen.js';
import { seedReference } from '../seeds/reference.seed.js';
import { DEMO_PASSWORD, demoAccounts, seedDemo } from '../seeds/demo.seed.js';

/** Long enough for a balancer that looks every second or two. */
const DRAIN_MS = 5_000;

const config = readConfig();
const log = createLog(config.logLevel);
const say = (line: string) => process.stdout.write(`${line}\n`);
let database: Database | undefined;

try {
  const master = loadMaster(config.masterKey, config.dataFolder);
  database = await openDatabase(config, (line) => log.info(line));
  await run(master, database);
} catch (error) {
  // One clear sentence for what an operator can mend; the stack stays in the log for what only we can.
  log.debug({ err: error });
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  // A database that this start brought up serves nobody now, and would live on; whoever is still connected need not complain of its end.
  log.level = 'silent';
  await database?.stop().catch((failed: unknown) => process.stderr.write(`${String(failed)}\n`));
  process.exit(1);
}

async function run(master: Buffer, database: Database): Promise<void> {
  const keeper = await openOrm(database.url, entities, { everywhere: true });
  const as = (role: DbRole, url = database.url) => (database.roles && config.rowSecurity ? urlAs(role, url) : url);
  // Requests alone may go through a pooler; what listens, holds a lock or waits for work keeps a connection of its own.
  const { pooledUrl } = database;
  const [heard, queued, sealing] = [as(DbRole.API), as(DbRole.JOB), as(DbRole.AUDIT)];
  const keys = await oneAtATime(database.url, async () => {
    await migrate(keeper, config.rowSecurity);
    await seedReference(keeper);
    if (database.roles) await prepareJobs(database.url, [DbRole.API, DbRole.JOB]);
    const opened = await openHouseKeys(database.url, master, config.cryptoSuite);
    const plain = await connected(database.url, (client) => sealPlainWords(client, opened));
    if (plain > 0) log.info({ plain }, 'words of an earlier release are sealed');
    return opened;
  });
  const orm = await openOrm(as(DbRole.API, pooledUrl ?? database.url), entities, { pooled: pooledUrl !== null });
  if (config.rowSecurity) await requireRowSecurity(orm);
  const clock = config.frozenNow ? fixedClock(config.frozenNow) : systemClock;
  const jobs = createJobRunner(queued, log);
  chooseReportGateway(fileGateway(path.join(config.dataFolder, 'outbox')));
  const keyWatch = watchHouseKeys(heard, master, keys, log);
  const anchor = fileAnchor(config.dataFolder);
  chooseAnchor(anchor);
  const space = database.embedded && spaceOf(database.embedded.dataFolder, log);
  await space?.look();
  space?.start();
  const app = await createApp({ config, orm, clock, keys, jobs, log, ...(space ? { space } : {}) });
  if (config.demo) await seedDemo({ ...app.parts, orm: keeper }, say, () => keeper.em.fork().execute('analyze'));
  await keeper.close(true);
  await jobs.start([...knownJobs, transitionAges, resealJob], async (job, data) => {
    await space?.room();
    await runJob(app.parts, job, data);
  });
  await app.parts.actors.listen(heard);
  // By the real time, also in a demonstration whose clock stands still.
  const sealer = startSealer(sealing, keys, anchor, log, systemClock.now);
  const backup =
    database.embedded &&
    startDailyBackup(database.embedded, config.dataFolder, keys.backup, log, () => space?.readOnly ?? false);
  await listen(app.server, config.host, config.port);

  say(`\n星程 Xingcheng  http://${config.host}:${config.port}`);
  if (config.demo) say(await demoAccounts(orm, DEMO_PASSWORD));
  const link = config.demo ? null : await wayIntoAnEmptyHouse(app.parts);
  if (link)
    say(
      `\nNobody has signed in yet. Within 24 hours, choose the password of "security" at ${config.publicUrl}${link}\n`,
    );

  let stopping = false;
  const stop = async (signal: string) => {
    // A second signal means: now.
    if (stopping) process.exit(1);
    stopping = true;
    log.info({ signal }, 'stopping');
    app.drain();
    // A balancer sees that readiness is gone and sends nobody any more; whoever is on the way is still answered.
    if (signal === 'SIGTERM') await pause(DRAIN_MS);
    await app.close();
    await space?.stop();
    await jobs.stop();
    await sealer.stop();
    await keyWatch.stop();
    await backup?.stop();
    await orm.close(true);
    await database.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(signal));
}
