// `npm run plans [-- text]`: how PostgreSQL answers the campaign board, its lists, the age points, the cascade and the follow-up
// list, as the server itself asks them, against DATABASE_URL or the demonstration. With a text only the questions whose name holds it.
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const dist = (file) => import(pathToFileURL(path.resolve(import.meta.dirname, '../server/dist/src', file)).href);
// The decorators of the rooms want their metadata before anything else is loaded.
await import(createRequire(path.resolve(import.meta.dirname, '../server/package.json')).resolve('reflect-metadata'));
const { readConfig } = await dist('platform/config.js');
const { openDatabase } = await dist('platform/db/open-database.js');
const { openOrm } = await dist('platform/db/orm.js');
const { DbRole, urlAs } = await dist('platform/db/roles.js');
const { reachOf } = await dist('access/reach-of.js');
const { entities } = await dist('app/rooms.js');
const { deriveKeys } = await dist('platform/crypto/keys.js');
const { readThrough } = await dist('platform/db/read.js');
const { systemClock } = await dist('platform/clock.js');
const { boardRows } = await dist('screening/board.queries.js');
const { pupilPage } = await dist('screening/pupils.queries.js');
const { agePointPage } = await dist('screening/age-points.queries.js');
const { screeningPage } = await dist('screening/screening.queries.js');
const { campaignById, campaignClasses } = await dist('screening/campaign.queries.js');
const { cascade, cascadePersons } = await dist('monitoring/cascade.queries.js');
const { CASCADE_NAMES } = await dist('monitoring/cascade.measures.js');
const { boardOf, coverage, coveragePersons } = await dist('monitoring/coverage.queries.js');
const { casePage } = await dist('casefile/case.queries.js');
const { placementPage } = await dist('education/education.queries.js');
const { duePage } = await dist('retention/retention.queries.js');

const wanted = process.argv[2] ?? '';
const database = await openDatabase(readConfig(), () => {});
// As requests go to the database: by a role below row security.
const orm = await openOrm(database.roles ? urlAs(DbRole.API, database.url) : database.url, entities);
try {
  await show();
} finally {
  await orm.close(true);
  await database.stop();
}

async function show() {
  const em = orm.em.fork();
  const largest = async (programmes) => {
    const [found] = await em.execute(
      `select n.campaign_id as id, n.school_id as school from campaign_school_count n join campaign c on c.id = n.campaign_id where ${programmes} order by n.on_roll desc limit 1`,
    );
    return found;
  };
  const first = await largest('true');
  if (!first) throw new Error('There is no campaign in this database.');
  const { id, school } = first;
  // Age points are owed in the national programme alone.
  const national = (await largest("c.programme <> 'SCHOOL'")) ?? first;
  for (const [who, areaCode] of [
    ['city', '440300'],
    ['district', '440307'],
  ]) {
    const ask = (name, work) => explain(em, `${who}: ${name}`, areaCode, work);
    await ask('campaign figures', (ctx) => campaignById(ctx, id));
    await ask('board, districts', (ctx) => boardRows(ctx, { campaignId: id }));
    await ask('board, schools', (ctx) => boardRows(ctx, { campaignId: id, districtCode: '440307' }));
    await ask('board, classes', (ctx) => boardRows(ctx, { campaignId: id, schoolId: school }));
    for (const state of [
      'ALL',
      'REFUSED',
      'NO_REPLY',
      'TO_DO',
      'DONE',
      'UNTOLD',
      'POSITIVE',
      'REFERRED',
      'ABNORMAL',
      'OVERDUE',
    ])
      await ask(`pupils ${state}`, (ctx) => pupilPage(ctx, id, { state }, { first: 50 }));
    await ask('pupils of a school', (ctx) => pupilPage(ctx, id, { schoolId: school }, { first: 50 }));
    await ask('classes', (ctx) => campaignClasses(ctx, id));
    for (const state of ['ALL', 'DUE', 'OVERDUE', 'NOTHING_OWED'])
      await ask(`age points ${state}`, (ctx) => agePointPage(ctx, { campaignId: national.id, state }, { first: 50 }));
    await ask('age points of a place', (ctx) =>
      agePointPage(ctx, { campaignId: national.id, schoolId: national.school, state: 'OVERDUE' }, { first: 50 }),
    );
    await ask('follow-up list', (ctx) => screeningPage(ctx, { awaitingSecondary: true }, { first: 50 }));
    await ask('cascade', (ctx) => cascade(ctx, {}));
    await ask('cascade of a campaign', (ctx) => cascade(ctx, { campaignId: id }));
    await ask('cascade of a programme', (ctx) => cascade(ctx, { programme: 'SCHOOL' }));
    for (const measure of CASCADE_NAMES)
      await ask(`cascade list ${measure}`, (ctx) => cascadePersons(ctx, { measure }, { first: 50 }));
    for (const measure of ['ROLL', 'SCREENED', 'ABNORMAL', 'ABNORMAL_DIAGNOSED', 'WAITING'])
      await ask(`cascade list of a campaign ${measure}`, (ctx) =>
        cascadePersons(ctx, { measure, campaignId: id }, { first: 50 }),
      );
    await ask('coverage', (ctx) => coverage(ctx, boardOf(ctx, {})));
    for (const measure of ['ON_ROLL', 'SCREENED', 'POSITIVE', 'WAITING'])
      await ask(`coverage list ${measure}`, (ctx) => coveragePersons(ctx, { measure }, { first: 50 }));
    await ask('screenings', (ctx) => screeningPage(ctx, {}, { first: 50 }));
    await ask('cases', (ctx) => casePage(ctx, {}, { first: 50 }));
    await ask('placements', (ctx) => placementPage(ctx, {}, { first: 50 }));
    await ask('kept too long', (ctx) => duePage(ctx, {}, { first: 50 }));
  }
}

/** Runs the question with a reader that writes down each statement, then asks PostgreSQL how it answers each. */
async function explain(em, name, areaCode, work) {
  if (!name.includes(wanted)) return;
  const asked = [];
  const pool = await em.getConnection().getNativeClient();
  const listening = {};
  const within = async (prelude, text, values) => {
    const client = await pool.connect();
    try {
      await client.query('begin');
      if (prelude) await client.query(prelude.text, prelude.values);
      return await client.query(text, values);
    } finally {
      await client.query('rollback');
      client.release();
    }
  };
  readThrough(listening, {
    // A connection of somebody else's, who sends what is said before a read as a statement of its own.
    connect: async () => {
      let prelude = null;
      return {
        query: async (text, values) => {
          if (text === 'begin' || text === 'commit') return { rows: [] };
          if (text.includes("set_config('xc.area'")) {
            prelude = { text, values };
            return { rows: [] };
          }
          asked.push({ text, values, prelude });
          return await within(prelude, text, values);
        },
        release: () => undefined,
      };
    },
  });
  const clock = systemClock;
  const actor = {
    role: 'PROGRAMME_ADMIN',
    areaCode,
    organisationId: '00000000-0000-7000-8000-000000000000',
    organisationKind: 'FEDERATION',
    accountId: null,
    glass: [],
  };
  const ctx = {
    em: { isInTransaction: () => false, getConnection: () => listening },
    actor,
    reach: reachOf(actor, clock.now()),
    who: { accountId: 'plans' },
    keys: deriveKeys(Buffer.alloc(32)),
    today: clock.today(),
    now: clock.now(),
  };
  await work(ctx);
  process.stdout.write(`\n=== ${name}\n`);
  for (const { text, values, prelude } of asked) {
    const { rows } = await within(prelude, `explain (analyze, costs off, timing off, buffers off) ${text}`, values);
    process.stdout.write(`${rows.map((row) => row['QUERY PLAN']).join('\n')}\n\n`);
  }
}
