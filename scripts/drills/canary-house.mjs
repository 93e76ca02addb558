// What people do in a house, with values that occur nowhere else. `sealed` must not be readable from the disk, `plain` is plain by design.
import path from 'node:path';
import { sayOnOccasions } from './canary-occasions.mjs';
import { sayInWords } from './canary-words.mjs';

const server = path.resolve(import.meta.dirname, '..', '..', 'server');
const dist = path.join(server, 'dist');
const PASSWORD = 'canary-house-2026';

const CAST = [
  ['admin', 'PROGRAMME_ADMIN', 'FEDERATION', '龙岗区残联'],
  ['owner', 'CASE_MANAGER', 'FEDERATION', '龙岗区残联办公室'],
  ['nurse', 'CLINICIAN', 'MCH_HOSPITAL', '龙岗区妇幼保健院'],
  ['doctor', 'CLINICIAN', 'DIAGNOSING_HOSPITAL', '龙岗区儿童医院'],
  ['secretary', 'COMMITTEE_SECRETARY', 'EDUCATION_BUREAU', '龙岗区教育局'],
  ['teacher', 'TEACHER', 'PRIMARY_SCHOOL', '龙岗区某小学'],
  ['therapist', 'THERAPIST', 'REHAB_INSTITUTION', '龙岗康复中心'],
  ['coach', 'JOB_COACH', 'COACH_AGENCY', '龙岗就业辅导社'],
  ['care', 'CARE_MANAGER', 'CARE_FACILITY', '龙岗托养中心'],
  ['second', 'PROGRAMME_ADMIN', 'FEDERATION', '龙岗区残联督导室'],
  ['taker', 'CASE_MANAGER', 'FEDERATION', '宝安区残联', '440306'],
  ['emergency', 'CLINICIAN', 'COMMUNITY_HEALTH_CENTRE', '南山区社康中心', '440305'],
  ['auditor', 'AUDITOR', 'FEDERATION', '市残联', '440300'],
];

/** Tables, and one person of each kind who may sign in: the rest comes through the API. */
export async function furnish(folder, suite) {
  const load = async (file) => await import(path.join(dist, file));
  await import(path.join(server, 'node_modules', 'reflect-metadata', 'Reflect.js'));
  const { startEmbedded } = await load('src/platform/db/embedded/start-embedded.js');
  const { openOrm } = await load('src/platform/db/orm.js');
  const { migrate } = await load('src/app/database.js');
  const { entities } = await load('src/app/rooms.js');
  const { loadMaster } = await load('src/platform/crypto/keys.js');
  const { openHouseKeys } = await load('src/app/keys/house-keys.js');
  const { seedReference } = await load('seeds/reference.seed.js');
  const access = await load('src/access/index.js');
  const { Organisation } = await load('src/organisations/index.js');
  const master = loadMaster(null, folder);
  const database = await startEmbedded({ dataFolder: path.join(folder, 'postgres'), log: () => undefined });
  const orm = await openOrm(database.ownerUrl, entities, { everywhere: true });
  await migrate(orm);
  await seedReference(orm);
  const keys = await openHouseKeys(database.ownerUrl, master, suite === 'national' ? 2 : 1);
  const em = orm.em.fork();
  const passwordHash = await access.hashPassword(keys, PASSWORD);
  em.create(access.SignInSetting, { profile: 'demonstration', chosenAt: new Date('2020-01-01'), reason: 'canaries' });
  for (const [username, role, kind, name, areaCode = '440307'] of CAST) {
    const organisation = em.create(Organisation, { name, kind, areaCode });
    await em.flush();
    const account = em.create(access.Account, { username, name: username, passwordHash });
    const post = { organisationId: organisation.id, role, startedOn: '2020-01-01', checkDueOn: '2099-12-31' };
    em.create(access.Membership, { account, ...post });
  }
  await em.flush();
  await orm.close(true);
  await database.stop();
}

export async function house({ base, digits, word, server: running, involve, sql }) {
  const { generate } = await import(path.join(server, 'node_modules', 'otplib', 'dist', 'index.js'));
  const { nationalIdCheck } = await import(path.resolve(server, '..', 'shared', 'src', 'identity', 'national-id.ts'));
  await ready(base, running);
  let asked = 0;
  const caller = async (username, password) => {
    let cookie = '';
    const send = async (to, init = {}) => {
      const response = await fetch(base + to, { ...init, headers: { origin: base, cookie, ...init.headers } });
      const set = response.headers.get('set-cookie');
      if (set) cookie = set.split(';')[0];
      return response;
    };
    const ask = async (document, input, { failing = false } = {}) => {
      const response = await send('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': `canary-${(asked += 1)}` },
        body: JSON.stringify({ query: document, variables: { input } }),
      });
      const answer = await response.json();
      const [value] = Object.values(answer.data ?? {});
      if (!failing && (answer.errors || ['Refusal', 'StaleVersion'].includes(value?.__typename)))
        throw new Error(`${document.slice(0, 80)}: ${JSON.stringify(answer)}`);
      return value;
    };
    await ask('mutation($input: SignInInput!) { signIn(input: $input) { __typename ... on Refusal { code field } } }', {
      username,
      password,
    });
    return { ask, send };
  };
  const change = (name, type, fields) =>
    `mutation($input: ${type}!) { ${name}(input: $input) { __typename ... on Refusal { code field message } ${fields} } }`;

  const sealed = {};
  const plain = {};
  const admin = await caller('admin', PASSWORD);

  const first17 = `44030720180605${digits(2)}7`;
  sealed['national ID'] = first17 + nationalIdCheck(first17);
  sealed["guardian's telephone"] = `139${digits(8)}`;
  plain['name of a person'] = `林金丝雀${word('n').slice(2, 12)}`;
  sealed["guardian's document number"] = word('doc');
  sealed["guardian's name"] = word('guardian');
  const person = await admin.ask(change('createPerson', 'CreatePersonInput', '... on Person { id }'), {
    name: plain['name of a person'],
    sex: 'MALE',
    birthDate: '2018-06-05',
    nationalId: sealed['national ID'],
    areaCode: '440307',
    notADuplicate: true,
    guardian: {
      name: sealed["guardian's name"],
      kind: 'PARENT',
      phone: sealed["guardian's telephone"],
      documentNo: sealed["guardian's document number"],
    },
  });
  // Shown again, typed into a search, and mistyped: none of it may stay in a log or among the remembered answers.
  // Whoever looks after the child sees a number with a reason.
  await involve(person.id);
  const owner = await caller('owner', PASSWORD);
  const reveal = (name, id) =>
    owner.ask(change(name, 'RevealInput', '... on Revealed { value }'), { id, reason: 'IDENTITY_CHECK' });
  const shown = await reveal('revealNationalId', person.id);
  if (shown.value !== sealed['national ID']) throw new Error('another number came back');
  const detail = await admin.send('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: 'query($id: ID!) { person(id: $id) { guardians { id } } }',
      variables: { id: person.id },
    }),
  });
  const [guardian] = (await detail.json()).data.person.guardians;
  await reveal('revealGuardianPhone', guardian.id);
  for (const value of [sealed['national ID'], sealed["guardian's telephone"]])
    await admin.send('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: 'query($s: String) { persons(filter: { search: $s }) { nodes { id } } }',
        variables: { s: value },
      }),
    });
  sealed['number in a refused request'] = `44030720180605${digits(3)}Z`;
  await admin.ask(
    change('createPerson', 'CreatePersonInput', ''),
    { name: 7, nationalId: sealed['number in a refused request'] },
    { failing: true },
  );

  sealed['cell of an uploaded roster'] = word('upload');
  sealed['telephone in an uploaded roster'] = `138${digits(8)}`;
  const roster = `学校,学年,年级,班级,姓名,性别,出生日期,家长手机,备注\n龙岗区某小学,2026,一年级,1,林一,男,2019-09-01,${sealed['telephone in an uploaded roster']},${sealed['cell of an uploaded roster']}\n`;
  const uploaded = await admin.send('/uploads?purpose=ROSTER&name=canary.csv', { method: 'POST', body: roster });
  const { importId } = await uploaded.json();
  if (!importId) throw new Error('the upload was not taken');
  const runOf = 'query($id: ID!) { importRun(id: $id) { status version } }';
  const read = async () => {
    const body = JSON.stringify({ query: runOf, variables: { id: importId } });
    const answer = await admin.send('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    return (await answer.json()).data.importRun;
  };
  await admin.ask(change('checkImport', 'ImportVersionInput', ''), { id: importId, version: (await read()).version });
  for (let tries = 0; tries < 60 && (await read()).status === 'CHECKING'; tries += 1)
    await new Promise((done) => setTimeout(done, 500));
  await admin.send(`/imports/${importId}/errors.xlsx`);

  const nurse = await caller('nurse', PASSWORD);
  sealed["site's own wording of an instrument"] = word('item');
  const texts = Array.from(
    { length: 37 },
    (_, n) => `${n + 1},${sealed["site's own wording of an instrument"]} ${n + 1}`,
  );
  const kept = await nurse.send(
    `/instrument-texts?${new URLSearchParams({ instrument: 'CAST@1', licence: '授权书 2026-7' })}`,
    {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: texts.join('\n'),
    },
  );
  if (kept.status !== 200) process.stdout.write(`the text was not taken: ${kept.status} ${await kept.text()}\n`);

  const doctor = await caller('doctor', PASSWORD);
  sealed['findings of a diagnosis'] = word('findings');
  await doctor.ask(change('recordDiagnosis', 'RecordDiagnosisInput', ''), {
    personId: person.id,
    licenceScope: 'PSYCHIATRY',
    licenceNumber: '110440300012345',
    outcome: 'CONFIRMED',
    icd10: 'F84.0',
    icd11: '6A02.3',
    severitySocial: 'LEVEL_2',
    severityRepetitive: 'LEVEL_3',
    cognitiveMeasure: 'IQ',
    cognitiveValue: 58,
    cognitiveTest: 'Wechsler',
    findings: sealed['findings of a diagnosis'],
  });
  sealed['advice of a follow-up'] = word('advice');
  await doctor.ask(change('recordFollowUp', 'RecordFollowUpInput', ''), {
    personId: person.id,
    progress: 'BETTER',
    advice: sealed['advice of a follow-up'],
  });
  const secretary = await caller('secretary', PASSWORD);
  sealed["committee's findings"] = word('committee');
  await secretary.ask(change('recordFinding', 'RecordFindingInput', ''), {
    personId: person.id,
    opinion: 'MORE_INFORMATION',
    findings: sealed["committee's findings"],
  });

  const saying = { caller: (name) => caller(name, PASSWORD), change, personId: person.id, involve, sealed, word };
  await sayInWords(saying);
  await sayOnOccasions({ ...saying, nationalId: sealed['national ID'], sql });

  sealed.password = word('Pass');
  let teacher = await caller('teacher', PASSWORD);
  await teacher.ask(change('changePassword', 'ChangePasswordInput', ''), {
    currentPassword: PASSWORD,
    newPassword: sealed.password,
  });
  sealed['wrong password'] = word('wrong');
  await caller('teacher', sealed['wrong password']).catch(() => undefined);
  teacher = await caller('teacher', sealed.password);
  const { secret } = await teacher.ask(
    change('beginSecondFactor', 'PasswordAgainInput', '... on SecondFactorSetup { secret uri }'),
    { password: sealed.password },
  );
  sealed['secret of an authenticator'] = secret;
  const { codes } = await teacher.ask(
    change('confirmSecondFactor', 'ConfirmSecondFactorInput', '... on RecoveryCodes { codes }'),
    {
      code: await generate({ secret }),
    },
  );
  for (const [at, code] of codes.entries()) sealed[`recovery code ${at + 1}`] = code;
  /** The control once more, when everything else is over: by then the log with the first name may have been put away. */
  const enterLast = async () => {
    plain['name of a person entered last'] = `林金丝雀${word('n').slice(2, 12)}`;
    await admin.ask(change('createPerson', 'CreatePersonInput', ''), {
      name: plain['name of a person entered last'],
      sex: 'FEMALE',
      birthDate: '2019-06-05',
      areaCode: '440307',
      notADuplicate: true,
    });
  };
  return { sealed, plain, enterLast };
}

async function ready(base, running) {
  for (let tries = 0; tries < 600 && running.exitCode === null; tries += 1) {
    const answer = await fetch(`${base}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((done) => setTimeout(done, 500));
  }
  throw new Error('the server did not come up; see server.log');
}
