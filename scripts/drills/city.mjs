// The demonstration city in a cluster of its own, copied as often as a drill needs it, and served through its public door.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

const dist = path.resolve(import.meta.dirname, '..', '..', 'server', 'dist');
await import(path.join(dist, '..', 'node_modules', 'reflect-metadata', 'Reflect.js'));
export const load = async (file) => await import(path.join(dist, file));
export const pg = (await import(path.join(dist, '..', 'node_modules', 'pg', 'lib', 'index.js'))).default;

/** The day on which a drill's clock stands still. */
export const TODAY = '2026-11-23';

/** `folder`: a city once seeded there is used again; else it is thrown away in the end. */
export async function openCity({ today = TODAY, folder } = {}) {
  const [
    { startEmbedded },
    { openOrm },
    { migrate },
    { entities },
    { fixedClock },
    { deriveKeys },
    { createLog },
    { createApp },
    { readConfig },
    { seedReference },
    { seedDemo },
    { openSession },
  ] = await Promise.all(
    [
      'src/platform/db/embedded/start-embedded.js',
      'src/platform/db/orm.js',
      'src/app/database.js',
      'src/app/rooms.js',
      'src/platform/clock.js',
      'src/platform/crypto/keys.js',
      'src/platform/logging.js',
      'src/app/create-app.js',
      'src/platform/config.js',
      'seeds/reference.seed.js',
      'seeds/demo.seed.js',
      'src/access/sessions.js',
    ].map(load),
  );
  const cluster = await startEmbedded({ dataFolder: folder ?? '', throwAway: !folder, log: () => undefined });
  if (folder) await mayCopy(cluster);
  // One key for all copies, of a city of nobody: what differs between two of them is then what they hold.
  const keys = deriveKeys(createHash('sha256').update('the city of the drills').digest());
  const clock = fixedClock(today);
  const log = createLog(process.env.LOG_LEVEL ?? 'silent');
  const config = { ...readConfig({}), webFolder: null };
  const jobs = { send: async () => undefined };
  const parts = { config, clock, keys, jobs, log };
  const urlOf = (name) => Object.assign(new URL(cluster.ownerUrl), { pathname: `/${name}` }).href;
  const closers = [];

  const seeding = await openOrm(cluster.ownerUrl, entities, { everywhere: true });
  seeding.config.set('logger', () => undefined);
  await migrate(seeding);
  await seedReference(seeding);
  const app = await createApp({ ...parts, orm: seeding });
  await seedDemo(
    { ...app.parts, orm: seeding },
    () => undefined,
    () => seeding.em.fork().execute('analyze'),
  );
  await app.close();
  await seeding.close(true);

  return {
    schema: app.schema,
    clock,
    /** Another database with exactly the same rows. */
    async copy(name, of = new URL(cluster.ownerUrl).pathname.slice(1)) {
      await withClient(urlOf('template1'), async (client) => {
        await client.query(`drop database if exists ${name} with (force)`);
        await client.query(`create database ${name} template ${of}`);
      });
      return urlOf(name);
    },
    /** A server over one of the databases, and a way to ask it as somebody. */
    async serve(url) {
      const orm = await openOrm(url, entities);
      const app = await createApp({ ...parts, orm });
      await new Promise((done) => app.server.listen(0, '127.0.0.1', done));
      const close = async () => {
        await app.close();
        await orm.close(true);
      };
      closers.push(close);
      return { base: `http://127.0.0.1:${app.server.address().port}`, orm, parts: app.parts, close };
    },
    /** A session of this account, written into the database so that every copy made afterwards knows it. */
    async session(url, username) {
      const orm = await openOrm(url, entities, { everywhere: true });
      try {
        const [post] = await orm.em
          .fork()
          .execute(
            'select m.id, m.account_id, m.role, m.organisation_id, o.area_code from account a join membership m on m.account_id = a.id join organisation o on o.id = m.organisation_id where a.username = ?',
            [username],
          );
        if (!post) throw new Error(`Nobody is called ${username}.`);
        const token = await openSession(orm.em.fork(), post.account_id, post.id, clock.now(), { freshAt: clock.now() });
        return { username, token, ...post };
      } finally {
        await orm.close(true);
      }
    },
    async close() {
      for (const close of closers) await close().catch(() => undefined);
      await cluster.stop();
    },
  };
}

/** The owner of a cluster that is kept may not create databases. */
async function mayCopy({ dataFolder, ownerUrl }) {
  const { superuserPassword } = JSON.parse(await readFile(`${dataFolder}.state.json`, 'utf8'));
  const url = Object.assign(new URL(ownerUrl), {
    username: 'postgres',
    password: superuserPassword,
    pathname: '/postgres',
  });
  await withClient(url.href, (client) => client.query(`alter role ${new URL(ownerUrl).username} createdb`));
}

export async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
