// The server is killed while what was approved is carried out: a record is wholly gone, with a certificate that holds, or wholly there (decision 0040).
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openServer, pause } from './own-server.mjs';

export const goal =
  'approved disposals, the server killed 50 times: every record is wholly gone with a certificate, or wholly there; the trail is whole';

const audit = path.resolve(import.meta.dirname, '..', '..', 'server', 'dist', 'src', 'app', 'audit-verify.js');
const CREATE =
  'mutation($input: CreatePersonInput!) { createPerson(input: $input) { __typename ... on Person { id } ... on Refusal { code } } }';
const PROPOSE =
  'mutation($input: ProposeDisposalsInput!) { proposeDisposals(input: $input) { __typename ... on ProposedDisposals { proposed rows { personId code } } ... on Refusal { code } } }';
const APPROVE =
  'mutation($input: DecideDisposalInput!) { approveDisposal(input: $input) { __typename ... on Disposal { id } ... on Refusal { code } } }';
const VERIFY = 'query($id: ID!) { verifyCertificate(id: $id) { signed left } }';
/** Approved before each kill: more than one, so that it can die between two and inside one. */
const AT_A_TIME = 4;

export async function run(args) {
  const { values } = parseArgs({
    args,
    options: { kills: { type: 'string', default: '50' }, quick: { type: 'boolean', default: false } },
  });
  const kills = values.quick ? 4 : Number(values.kills);
  const server = await openServer({
    port: 4459,
    cast: [
      ['proposer', 'PROGRAMME_ADMIN', 'FEDERATION'],
      ['reviewer', 'PROGRAMME_ADMIN', 'FEDERATION'],
      ['owner', 'CASE_MANAGER', 'FEDERATION'],
      ['rehab', null, 'REHAB_INSTITUTION'],
    ],
  });
  const { proposer, reviewer, owner, rehab } = server.callers;
  const people = [];
  let made = 0;
  /** Somebody whose referral ended long ago and with whom nobody works any more. */
  const somebody = async () => {
    const { createPerson } = await server.send(owner, CREATE, { input: personOf((made += 1)) });
    if (createPerson.__typename !== 'Person') throw new Error(createPerson.code);
    const { id } = createPerson;
    await server.sql(
      `insert into referral (id, created_at, updated_at, version, person_id, from_organisation_id, to_organisation_id, service, reason, urgency, status, clock_version, drafted_on, sent_on)
       values (gen_random_uuid(), now(), now(), 1, $1, $2, $3, 'INTERVENTION', 'OTHER', 'ROUTINE', 'CLOSED', 'x', '2010-01-01', '2010-01-01')`,
      [id, owner.organisationId, rehab.organisationId],
    );
    await server.sql("update involvement set ended_on = '2010-06-01' where person_id = $1 and ended_on is null", [id]);
    people.push(id);
    return id;
  };
  const open = () => server.sql("select id, version from disposal where status = 'PROPOSED'");
  const approved = async () =>
    (await server.sql("select count(*)::int as n from disposal where status = 'APPROVED'"))[0].n;
  let inTheMiddle = 0;
  try {
    for (let kill = 0; kill < kills; kill += 1) {
      const personIds = [];
      for (let n = 0; n < AT_A_TIME; n += 1) personIds.push(await somebody());
      const { proposeDisposals } = await server.send(proposer, PROPOSE, { input: { personIds, note: '保存期满' } });
      if (proposeDisposals.proposed !== AT_A_TIME) throw new Error(JSON.stringify(proposeDisposals));
      const approving = open().then((rows) =>
        Promise.all(
          rows.map(({ id, version }) =>
            server.send(reviewer, APPROVE, { input: { id, version } }).catch(() => undefined),
          ),
        ),
      );
      // From the first approval until after the last was carried out: the queue looks once a second.
      await pause(Math.random() * 2_500);
      await server.kill();
      await approving.catch(() => undefined);
      await server.start();
      if ((await approved()) > 0) inTheMiddle += 1;
    }
    // A job that died is taken up again by the queue, or sent again because its approval is old.
    for (let tries = 0; tries < 120 && (await approved()) > 0; tries += 1) {
      await server.sql("update disposal set decided_at = decided_at - interval '11 minutes' where status = 'APPROVED'");
      await sendAgain(server);
      await pause(1_000);
    }
    const [row] = await server.sql(
      `with traces as (select d.id, d.status, d.person_id,
           (select count(*) from person p where p.id = d.person_id) as person, (select count(*) from referral r where r.person_id = d.person_id) as referral,
           (select count(*) from involvement i where i.person_id = d.person_id) as ties, (select count(*) from deletion_certificate c where c.disposal_id = d.id) as certificates,
           (select count(*) from audit_event e where e.deed = 'DISPOSE' and e.person_id = d.person_id) as told from disposal d)
       select count(*)::int as disposals, count(*) filter (where status = 'CARRIED_OUT')::int as gone, count(*) filter (where status = 'APPROVED')::int as waiting,
         count(*) filter (where status = 'CARRIED_OUT' and (person + referral + ties <> 0 or certificates <> 1 or told <> 1))::int as half_gone,
         count(*) filter (where status <> 'CARRIED_OUT' and (person <> 1 or referral <> 1 or ties = 0 or certificates + told <> 0))::int as half_there from traces`,
    );
    const certificates = await server.sql('select id from deletion_certificate');
    let untrue = 0;
    for (const { id } of certificates) {
      const { verifyCertificate } = await server.send(reviewer, VERIFY, { id });
      if (!verifyCertificate.signed || verifyCertificate.left.length > 0) untrue += 1;
    }
    const trail = await verifyTrail(server);
    const wrong = row.half_gone + row.half_there + untrue + (people.length - row.disposals) + (trail.whole ? 0 : 1);
    return {
      met: wrong === 0 && row.waiting === 0 && kills >= 50,
      figure: `${kills} kills, ${inTheMiddle} of them with an approval not carried out yet; ${row.disposals} disposals, ${row.gone} carried out, ${row.waiting} still waiting, ${row.half_gone + row.half_there} between; ${certificates.length} certificates, ${untrue} that do not hold; ${trail.said}`,
    };
  } finally {
    await server.close();
  }
}

/** As the resuming job would, a quarter of an hour later. */
const sendAgain = (server) =>
  server.sql(
    `insert into pgboss.job (name, data) select 'retention.carry-out', json_build_object('disposalId', id) from disposal where status = 'APPROVED'`,
  );

async function verifyTrail(server) {
  // Sealed every few seconds, signed once a minute at the latest.
  await pause(10_000);
  const { status, stdout, stderr } = spawnSync(process.execPath, [audit], {
    env: { ...process.env, XINGCHENG_DATA: server.folder, DATABASE_URL: undefined },
    encoding: 'utf8',
  });
  return { whole: status === 0, said: `${stdout}${stderr}`.trim().split('\n').at(-1) };
}

const DIGITS = '甲乙丙丁戊己庚辛壬癸';
const personOf = (number) => ({
  name: `林${[...String(number).padStart(4, '0')].map((digit) => DIGITS[digit]).join('')}`,
  sex: 'MALE',
  birthDate: '1990-01-01',
  areaCode: '440307',
  notADuplicate: true,
});
