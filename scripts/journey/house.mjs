// A house of its own for the journey: a throw-away database, invented people, and a clock that can be moved.
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { writeClass } from './school-class.mjs';

const dist = path.resolve(import.meta.dirname, '..', '..', 'server', 'dist');
const load = async (file) => await import(path.join(dist, file));

export const PASSWORD = 'journey-2026';

/** [username, name, role, organisation kind, organisation name] */
const CAST = [
  ['screener', '沈园医', 'SCREENER', 'KINDERGARTEN', '星芽幼儿园'],
  ['nurse', '郭医生', 'CLINICIAN', 'MCH_HOSPITAL', '龙岗区妇幼保健院'],
  ['doctor', '罗医生', 'CLINICIAN', 'DIAGNOSING_HOSPITAL', '龙岗区儿童医院'],
  ['therapist', '陈治疗师', 'THERAPIST', 'REHAB_INSTITUTION', '龙岗康复中心'],
  ['secretary', '梁秘书', 'COMMITTEE_SECRETARY', 'EDUCATION_BUREAU', '龙岗区教育局'],
  ['teacher', '王老师', 'TEACHER', 'PRIMARY_SCHOOL', '龙岗区某小学'],
  ['coach', '何教练', 'JOB_COACH', 'COACH_AGENCY', '龙岗就业辅导社'],
  ['care', '武主任', 'CARE_MANAGER', 'CARE_FACILITY', '龙岗托养中心'],
  ['owner', '周敏', 'CASE_MANAGER', 'FEDERATION', '龙岗区残联'],
  ['doctor2', '谭急诊', 'CLINICIAN', 'COMMUNITY_HEALTH_CENTRE', '龙岗社区健康服务中心'],
  ['auditor', '卫审计', 'AUDITOR', 'HEALTH_COMMISSION', '龙岗区卫生健康局'],
  [null, null, null, 'EMPLOYER', '龙岗烘焙坊'],
];

export async function openHouse() {
  await import(path.join(dist, '..', 'node_modules', 'reflect-metadata', 'Reflect.js'));
  const [
    { startEmbedded },
    { openOrm },
    { DbRole, urlAs },
    { openDatabase },
    { migrate },
    { entities, jobs: knownJobs },
    { fixedClock },
    { deriveKeys },
    { createLog },
    { createApp },
    { readConfig },
    { seedReference },
    access,
    { Organisation },
    people,
    screening,
    { runJob },
    { sealGuardian },
    { newId },
  ] = await Promise.all(
    [
      'src/platform/db/embedded/start-embedded.js',
      'src/platform/db/orm.js',
      'src/platform/db/roles.js',
      'src/platform/db/open-database.js',
      'src/app/database.js',
      'src/app/rooms.js',
      'src/platform/clock.js',
      'src/platform/crypto/keys.js',
      'src/platform/logging.js',
      'src/app/create-app.js',
      'src/platform/config.js',
      'seeds/reference.seed.js',
      'src/access/index.js',
      'src/organisations/index.js',
      'src/people/index.js',
      'src/screening/index.js',
      'src/app/run-job.js',
      'src/people/identity.js',
      'src/platform/db/base-properties.js',
    ].map(load),
  );
  const database = process.env.DATABASE_URL
    ? null
    : await startEmbedded({ dataFolder: '', throwAway: true, log: () => undefined });
  const url = database?.ownerUrl ?? (await ownDatabase(process.env.DATABASE_URL));
  const { roles } = process.env.DATABASE_URL
    ? await openDatabase({ databaseUrl: url }, () => undefined)
    : { roles: true };
  const orm = await openOrm(url, entities, { everywhere: true });
  await migrate(orm, true);
  // The pages are served as `npm start` serves them: by a role below row security.
  const served = await openOrm(roles ? urlAs(DbRole.API, url) : url, entities);
  await seedReference(orm);
  const em = orm.em.fork();
  const keys = deriveKeys(randomBytes(32));
  const passwordHash = await access.hashPassword(keys, PASSWORD);
  // The rules of the demonstration: a journey has no telephone.
  em.create(access.SignInSetting, { profile: 'demonstration', chosenAt: new Date('2020-01-01'), reason: 'journey' });
  for (const [username, name, role, kind, organisationName] of CAST) {
    const organisation = em.create(Organisation, { name: organisationName, kind, areaCode: '440307' });
    await em.flush();
    if (!username) continue;
    const account = em.create(access.Account, { username, name, passwordHash });
    em.create(access.Membership, {
      account,
      organisationId: organisation.id,
      role,
      startedOn: '2020-01-01',
      checkDueOn: '2099-12-31',
    });
  }
  await em.flush();
  // The federation's own administrators beside the owner of the files: what one of them proposes the other decides.
  const office = await em.findOneOrFail(Organisation, { name: '龙岗区残联' });
  const [admin] = ['秦主任', '温主任'].map((name, at) => {
    const account = em.create(access.Account, { username: at === 0 ? 'admin' : `admin${at + 1}`, name, passwordHash });
    em.create(access.Membership, {
      account,
      organisationId: office.id,
      role: 'PROGRAMME_ADMIN',
      startedOn: '2020-01-01',
    });
    return account;
  });
  await em.flush();
  // Somebody whose family said no years ago and moved away: nobody has to do with the record, and its time is over.
  const gone = em.create(people.Person, {
    name: '段晚晴',
    ...people.spell('段晚晴'),
    sex: 'FEMALE',
    birthDate: '2017-02-01',
    areaCode: '440307',
  });
  em.create(people.Consent, {
    person: gone,
    purpose: 'SCREENING',
    outcome: 'REFUSED',
    answeredOn: '2020-03-01',
    textVersion: 'notice-2026.1-under-14',
    recordedBy: admin.id,
  });
  await em.flush();
  /** A guardian's name is sealed for its row. */
  const guardianOf = (name) => {
    const id = newId();
    return { id, ...sealGuardian(keys, id, name) };
  };
  const classAddress = await writeClass(em, { access, people, screening, Organisation, passwordHash, guardianOf });
  const clock = fixedClock('2026-11-23');
  // Files are written, and records disposed of, in the background. A job may come twice, and the first may come before its request is committed.
  const jobs = {
    send: async (_em, queue, data) => {
      const job = knownJobs.find((one) => one.name === queue);
      if (!/^(imports|retention)\./.test(queue) || !job) return;
      for (const later of [150, 900, 3_000]) setTimeout(() => void runJob(app.parts, job, data), later);
    },
  };
  const app = await createApp({
    config: readConfig({}),
    orm: served,
    clock,
    keys,
    jobs,
    log: createLog(process.env.LOG_LEVEL ?? 'error'),
  });
  await new Promise((done) => app.server.listen(0, '127.0.0.1', done));
  return {
    base: `http://127.0.0.1:${app.server.address().port}`,
    clock,
    orm,
    classAddress,
    runJob: async (name) =>
      await runJob(
        app.parts,
        knownJobs.find((one) => one.name === name),
        {},
      ),
    close: async () => {
      await app.close();
      await served.close(true);
      await orm.close(true);
      await database?.stop();
    },
  };
}

/** On a given server the journey makes a database of its own beside the operator's. */
async function ownDatabase(given) {
  const { default: pg } = await import(path.join(dist, '..', 'node_modules', 'pg', 'lib', 'index.js'));
  const client = new pg.Client({ connectionString: given });
  await client.connect();
  const name = `xingcheng_journey_${randomBytes(4).toString('hex')}`;
  await client.query(`create database ${name}`);
  await client.end();
  const url = new URL(given);
  url.pathname = `/${name}`;
  return url.href;
}
