// The worker of the job queue is killed again and again while it hands reports out: each has left the house once.
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openServer, pause } from './own-server.mjs';

export const goal = 'jobs, workers killed 100 times: effects exactly once';

const DELIVER = 'diagnosis.deliver-reports';
const DIAGNOSE =
  'mutation($input: RecordDiagnosisInput!) { recordDiagnosis(input: $input) { __typename ... on Refusal { code field } } }';
const CONFIRMED = {
  licenceScope: 'PSYCHIATRY',
  licenceNumber: '110440300012345',
  outcome: 'CONFIRMED',
  icd10: 'F84.0',
  icd11: '6A02.0',
  severitySocial: 'LEVEL_2',
  severityRepetitive: 'LEVEL_2',
};
/** Reports that wait when a worker begins: more than one, so that it can die between two. */
const AT_A_TIME = 4;

export async function run(args) {
  const { values } = parseArgs({
    args,
    options: { kills: { type: 'string', default: '100' }, quick: { type: 'boolean', default: false } },
  });
  const kills = values.quick ? 4 : Number(values.kills);
  const server = await openServer({
    port: 4473,
    cast: [
      ['doctor', 'CLINICIAN', 'DIAGNOSING_HOSPITAL'],
      // Whom the law wants told.
      ['commission', null, 'HEALTH_COMMISSION'],
      ['federation', null, 'FEDERATION'],
    ],
  });
  const outbox = path.join(server.folder, 'outbox');
  const files = async () => (await readdir(outbox).catch(() => [])).filter((name) => name.endsWith('.xcreport'));
  const waiting = async () =>
    (await server.sql("select count(*)::int as n from diagnosis_report where status = 'QUEUED'"))[0].n;
  let inTheMiddle = 0;
  try {
    for (let kill = 0; kill < kills; kill += 1) {
      for (let n = 0; n < AT_A_TIME; n += 1) await diagnose(kill * AT_A_TIME + n);
      await enqueue();
      // From before it is fetched until after it is done: the queue looks once a second.
      await pause(Math.random() * 1_600);
      await server.kill();
      if ((await files()).length > (await sent())) inTheMiddle += 1;
      await server.start();
    }
    for (let tries = 0; tries < 120 && (await waiting()) > 0; tries += 1) {
      await enqueue();
      await pause(1_000);
    }
    const [row] = await server.sql(
      `select count(*)::int as reports, count(*) filter (where status = 'SENT')::int as sent,
         count(*) filter (where (select count(*) from audit_event e where e.deed = 'DISCLOSE' and e.subject_id = r.id::text) <> 1)::int as told_wrongly
       from diagnosis_report r`,
    );
    const left = (await files()).length;
    const wrong = Math.abs(left - row.reports) + (row.reports - row.sent) + row.told_wrongly;
    return {
      met: wrong === 0 && kills >= 100,
      figure: `${kills} kills, ${inTheMiddle} of them between the effect outside and its commit; ${row.reports} reports, ${left} left the house, ${row.sent} are noted as sent, ${row.told_wrongly} without exactly one event of disclosure`,
    };
  } finally {
    await server.close();
  }

  async function sent() {
    return (await server.sql("select count(*)::int as n from diagnosis_report where status = 'SENT'"))[0].n;
  }

  async function diagnose(number) {
    const [{ id }] = await server.sql(
      `insert into person (id, created_at, updated_at, version, name, pinyin, initials, sound, sex, birth_date, area_code)
       values (gen_random_uuid(), now(), now(), 1, $1, 'lin', 'l', '', 'MALE', '2021-03-01', '440307') returning id`,
      [`林${number}`],
    );
    await server.sql(
      `insert into involvement (id, created_at, updated_at, version, person_id, organisation_id, reason, started_on)
       values (gen_random_uuid(), now(), now(), 1, $1, $2, 'REFERRAL', '2026-01-01')`,
      [id, server.callers.doctor.organisationId],
    );
    const { recordDiagnosis } = await server.send(server.callers.doctor, DIAGNOSE, {
      input: { personId: id, ...CONFIRMED },
    });
    if (recordDiagnosis.code) throw new Error(`recordDiagnosis: ${recordDiagnosis.code} ${recordDiagnosis.field}`);
  }

  /** As the queue's own clock would, once a minute. */
  async function enqueue() {
    await server.sql(`insert into pgboss.job (name, data) values ($1, '{}')`, [DELIVER]);
  }
}
