import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startApi, type Caller, type TestApi } from '../../../test/api.js';
import { aPatient, CONFIRMED, diagnose, order, UNDETERMINED } from '../../../test/clinic.js';
import { Person } from '../../people/index.js';
import { sealNationalId } from '../../people/index.js';
import { deliverReports, chooseReportGateway, fileGateway } from '../index.js';
import { readOutboxFile } from './file-gateway.js';
import type { ReportMessage } from './gateway.js';
import { REPORT_RULE } from './report-rules.data.js';

let api: TestApi;
let hospital: string;
let doctor: Caller;
let admin: Caller;
let supervisor: Caller;
let arrived: ReportMessage[];
let mood: 'receipt' | 'silent' | 'down';

beforeAll(async () => {
  api = await startApi('2026-11-23');
  hospital = await api.organisation('DIAGNOSING_HOSPITAL', '440307', '龙岗区儿童医院');
  doctor = await api.signIn('CLINICIAN', hospital);
  const federation = await api.organisation('FEDERATION', '440307', '龙岗区残联');
  await api.organisation('HEALTH_COMMISSION', '440307', '龙岗区卫生健康局');
  admin = await api.signIn('PROGRAMME_ADMIN', federation);
  supervisor = await api.signIn('CASE_MANAGER', federation);
});
beforeEach(() => {
  arrived = [];
  mood = 'silent';
  // A line that may break after the message has arrived, as lines do.
  chooseReportGateway({
    name: 'test',
    deliver: async (message) => {
      if (!arrived.some((one) => one.id === message.id)) arrived.push(message);
      if (mood === 'down') throw new Error('line is down');
      return { receiptNumber: mood === 'receipt' ? `回执-${message.recipient}` : null };
    },
  });
});
afterEach(async () => {
  chooseReportGateway(null);
  await api.orm.em.fork().execute(`update diagnosis_report set status = 'RECEIPTED', next_try_at = null`);
});
afterAll(() => api.close());

const run = () => api.asSystem((ctx) => deliverReports(ctx));
interface Report {
  id: string;
  version: number;
  recipient: string;
  recipientName: string | null;
  kind: string;
  status: string;
  attempts: number;
  lastProblem: string | null;
  receiptNumber: string | null;
  personName: string;
  openMoves: { move: string }[];
}
const reportsOf = async (caller: Caller, personId: string): Promise<Report[]> =>
  (
    await caller.ask<{ diagnosisReports: { nodes: Report[] } }>(
      'query($p: ID) { diagnosisReports(filter: { personId: $p }) { nodes { id version recipient recipientName kind status attempts lastProblem receiptNumber personName openMoves { move } } } }',
      { p: personId },
    )
  ).diagnosisReports.nodes;
/** The administrator sees that a report is due and not whose it is: he cannot ask for the reports of a child. */
const asAdministered = async (personId: string): Promise<Report[]> => {
  const its = (await reportsOf(doctor, personId)).map(({ id }) => id);
  const { diagnosisReports } = await admin.ask<{ diagnosisReports: { nodes: Report[] } }>(
    '{ diagnosisReports(first: 100) { nodes { id version recipient recipientName kind status attempts lastProblem receiptNumber personName openMoves { move } } } }',
  );
  return diagnosisReports.nodes.filter(({ id }) => its.includes(id));
};
const child = (more: object = {}) => aPatient(api, hospital, { birthDate: '2023-03-01', ...more });
const later = (minutes: number) => api.clock.moveTo(new Date(api.clock.now().getTime() + minutes * 60_000));

describe('残疾预防和残疾人康复条例 14: a child’s diagnosis is reported to the health authority and the federation', () => {
  test.each([
    ['confirmed, a child', '2023-03-01', CONFIRMED, 2],
    ['confirmed, the day before the eighteenth birthday', '2008-11-24', CONFIRMED, 2],
    ['confirmed, on the eighteenth birthday: nobody without consent', '2008-11-23', CONFIRMED, 0],
    ['undetermined', '2023-03-01', UNDETERMINED, 0],
    ['excluded', '2023-03-01', { ...UNDETERMINED, outcome: 'EXCLUDED' }, 0],
  ])('%s: %s', async (_case, birthDate, facts, count) => {
    const personId = await child({ birthDate });
    expect(await diagnose(doctor, personId, facts)).toMatchObject({ __typename: 'Diagnosis' });
    const reports = await reportsOf(supervisor, personId);
    expect(reports).toHaveLength(count);
    if (count > 0)
      expect(reports.map((one) => [one.recipient, one.recipientName, one.status]).toSorted()).toEqual([
        ['FEDERATION', '龙岗区残联', 'QUEUED'],
        ['HEALTH_AUTHORITY', '龙岗区卫生健康局', 'QUEUED'],
      ]);
  });

  test('neither exists without the other: an outbox that cannot be written takes the diagnosis with it', async () => {
    const personId = await child();
    const em = api.orm.em.fork();
    await em.execute(
      `create function break_it() returns trigger language plpgsql as $$ begin raise exception 'the power went out'; end $$`,
    );
    await em.execute(
      'create trigger break_it before insert on diagnosis_report for each row execute function break_it()',
    );
    const answer = await doctor.send(
      'mutation($input: RecordDiagnosisInput!) { recordDiagnosis(input: $input) { __typename } }',
      {
        input: { personId, ...CONFIRMED },
      },
    );
    await em.execute('drop trigger break_it on diagnosis_report');
    await em.execute('drop function break_it()');
    expect(answer.errors?.[0]?.extensions.code).toBe('INTERNAL');
    expect(await em.execute('select 1 from diagnosis where person_id = ?', [personId])).toEqual([]);
    expect(await em.execute('select 1 from task where person_id = ?', [personId])).toEqual([]);
  });

  test('each recipient is sent the fields of its rule and nothing else; what was disclosed is on record with its article', async () => {
    const personId = await child();
    await api.asSystem(async (ctx) => {
      const person = await ctx.em.findOneOrFail(Person, { id: personId });
      Object.assign(person, sealNationalId(ctx.keys, personId, '440305202303010016'));
    });
    await diagnose(doctor, personId, { ...CONFIRMED, findings: '母亲有焦虑史', coOccurring: ['ADHD'] });
    await run();
    expect(arrived).toHaveLength(2);
    for (const message of arrived) {
      const { fields } = REPORT_RULE.recipients[message.recipient];
      expect(Object.keys(message.content).toSorted()).toEqual([...fields].toSorted());
      expect(message).toMatchObject({
        kind: 'FIRST',
        basis: REPORT_RULE.basis,
        content: { nationalId: '440305202303010016' },
      });
      expect(JSON.stringify(message)).not.toMatch(/焦虑|ADHD|LEVEL_2/);
    }
    expect(arrived.find((one) => one.recipient === 'FEDERATION')?.content).not.toHaveProperty('icd10');
    const deeds = await api.orm.em
      .fork()
      .execute(
        `select purpose, changes->>'recipient' as recipient from audit_event where deed = 'DISCLOSE' and person_id = ? order by 2`,
        [personId],
      );
    expect(deeds).toEqual(
      ['FEDERATION', 'HEALTH_AUTHORITY'].map((recipient) => ({ purpose: REPORT_RULE.basis, recipient })),
    );
  });

  test('a correction corrects, an exclusion takes back; a child who has grown up meanwhile is corrected too', async () => {
    const personId = await child();
    const first = await diagnose(doctor, personId);
    const amended = await order(doctor, 'amendDiagnosis', 'AmendDiagnosisInput', {
      ...CONFIRMED,
      id: first.id,
      version: first.version,
      icd11: '6A02.2',
      amendReason: '编码更正',
    });
    await order(doctor, 'amendDiagnosis', 'AmendDiagnosisInput', {
      ...UNDETERMINED,
      outcome: 'EXCLUDED',
      id: amended.id,
      version: amended.version,
      amendReason: '复核排除',
    });
    await run();
    const health = arrived.filter((one) => one.recipient === 'HEALTH_AUTHORITY');
    expect(health.map((one) => one.kind)).toEqual(['FIRST', 'CORRECTION', 'RETRACTION']);
    expect(health.map((one) => one.replaces)).toEqual([null, health[0]!.id, health[1]!.id]);
    expect(health[2]!.content).toMatchObject({ icd10: null, icd11: null, category: null });
  });
});

describe('on its way', () => {
  test('a receipt that comes at once is kept; one that comes on paper is entered by the administrator', async () => {
    const [fast, slow] = [await child(), await child()];
    await diagnose(doctor, fast);
    mood = 'receipt';
    await run();
    expect((await reportsOf(doctor, fast)).map((one) => [one.status, one.receiptNumber]).toSorted()).toEqual([
      ['RECEIPTED', '回执-FEDERATION'],
      ['RECEIPTED', '回执-HEALTH_AUTHORITY'],
    ]);
    mood = 'silent';
    await diagnose(doctor, slow);
    await run();
    const [sent] = await asAdministered(slow);
    expect(sent).toMatchObject({ status: 'SENT', openMoves: [{ move: 'receipt' }], personName: '林**' });
    const receipt = (number: string) =>
      order(admin, 'recordReportReceipt', 'RecordReceiptInput', { id: sent!.id, version: sent!.version, number });
    expect(await receipt(' ')).toMatchObject({ code: 'RECEIPT_NUMBER_REQUIRED', field: 'number' });
    expect(await receipt('深卫回〔2026〕12号')).toMatchObject({
      status: 'RECEIPTED',
      receiptNumber: '深卫回〔2026〕12号',
    });
  });

  test('a line that breaks after the message arrived: tried again, it has arrived once', async () => {
    const personId = await child();
    await diagnose(doctor, personId);
    mood = 'down';
    await run();
    expect((await reportsOf(doctor, personId)).map((one) => [one.status, one.attempts, one.lastProblem])).toEqual([
      ['QUEUED', 1, 'UNREACHABLE'],
      ['QUEUED', 1, 'UNREACHABLE'],
    ]);
    mood = 'silent';
    await run();
    expect(
      (await reportsOf(doctor, personId)).every((one) => one.status === 'QUEUED'),
      'not before its time',
    ).toBe(true);
    later(2);
    await run();
    expect((await reportsOf(doctor, personId)).map((one) => one.status)).toEqual(['SENT', 'SENT']);
    expect(arrived).toHaveLength(2);
  });

  test('killed after the gateway took it and before it was noted: sent again under the same id, it has arrived once', async () => {
    const personId = await child();
    await diagnose(doctor, personId);
    await expect(
      api.asSystem(async (ctx) => {
        await deliverReports(ctx);
        throw new Error('the power went out');
      }),
    ).rejects.toThrow('the power went out');
    expect(arrived).toHaveLength(2);
    expect((await reportsOf(doctor, personId)).map((one) => [one.status, one.attempts])).toEqual([
      ['QUEUED', 0],
      ['QUEUED', 0],
    ]);
    await run();
    expect(arrived).toHaveLength(2);
    expect((await reportsOf(doctor, personId)).map((one) => one.status)).toEqual(['SENT', 'SENT']);
  });

  test('two workers at once send each message once', async () => {
    const calls: string[] = [];
    chooseReportGateway({
      name: 'slow',
      deliver: async ({ id }) => {
        calls.push(id);
        await new Promise((done) => setTimeout(done, 20));
        return { receiptNumber: null };
      },
    });
    for (let at = 0; at < 5; at += 1) await diagnose(doctor, await child());
    await Promise.all([run(), run(), run()]);
    expect(calls).toHaveLength(10);
    expect(new Set(calls).size).toBe(10);
  });

  test('given up after its tries it stands on top of the administrator’s list, and a retry begins anew', async () => {
    const personId = await child();
    await diagnose(doctor, personId);
    mood = 'down';
    for (let at = 0; at <= REPORT_RULE.retryMinutes.length; at += 1) {
      await run();
      later(24 * 60);
    }
    await api.travelTo('2026-11-23');
    const [failed] = await asAdministered(personId);
    expect(failed).toMatchObject({
      status: 'FAILED',
      attempts: REPORT_RULE.retryMinutes.length + 1,
      openMoves: [{ move: 'retry' }],
    });
    const { diagnosisReports: all, reportCounts } = await admin.ask<{
      diagnosisReports: { nodes: Report[] };
      reportCounts: { status: string; count: number }[];
    }>('{ diagnosisReports(first: 2) { nodes { id status } } reportCounts { status count } }');
    expect(all.nodes.map((one) => one.status)).toEqual(['FAILED', 'FAILED']);
    expect(reportCounts[0]).toEqual({ status: 'FAILED', count: 2 });
    const retry = (caller: Caller) =>
      order(caller, 'retryReport', 'RetryReportInput', { id: failed!.id, version: failed!.version });
    expect(await retry(doctor)).toMatchObject({ code: 'NOT_ALLOWED' });
    mood = 'silent';
    expect(await retry(admin)).toMatchObject({ status: 'QUEUED', attempts: 0 });
    expect(await retry(admin)).toMatchObject({ __typename: 'StaleVersion' });
    await run();
    expect((await asAdministered(personId)).map((one) => one.status).toSorted()).toEqual(['FAILED', 'SENT']);
    expect(arrived).toHaveLength(2);
  });

  test('a district without such an authority on record waits for it and says so', async () => {
    const personId = await child({ areaCode: '440310' });
    await diagnose(doctor, personId);
    await run();
    expect((await reportsOf(doctor, personId)).map((one) => one.lastProblem)).toEqual(['NO_RECIPIENT', 'NO_RECIPIENT']);
    await api.organisation('HEALTH_COMMISSION', '440310', '坪山区卫生健康局');
    later(2);
    await run();
    expect((await reportsOf(doctor, personId)).map((one) => [one.recipientName, one.status])).toEqual(
      expect.arrayContaining([['坪山区卫生健康局', 'SENT']]),
    );
    await api.travelTo('2026-11-23');
  });
});

describe('the outbox of a house without a line', () => {
  test('one sealed file for each message; nothing of it can be read without the key, and a second try writes no second', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'xingcheng-outbox-'));
    try {
      chooseReportGateway(fileGateway(folder));
      const personId = await child({ name: '林密封' });
      await diagnose(doctor, personId);
      await run();
      const files = readdirSync(folder);
      expect(files).toHaveLength(2);
      const [report] = await reportsOf(doctor, personId);
      const before = readFileSync(path.join(folder, `${report!.id}.xcreport`), 'utf8');
      expect(Buffer.from(before.split('\n')[1]!, 'base64').toString('utf8')).not.toContain('林密封');
      await api.asSystem(async (ctx) => {
        expect(readOutboxFile(folder, report!.id, ctx.keys)).toMatchObject({
          id: report!.id,
          content: { name: '林密封' },
        });
      });
      await api.orm.em
        .fork()
        .execute(`update diagnosis_report set status = 'QUEUED', next_try_at = queued_at where id = ?`, [report!.id]);
      await run();
      expect(readdirSync(folder)).toEqual(files);
      expect(readFileSync(path.join(folder, `${report!.id}.xcreport`), 'utf8')).toBe(before);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

test('a stranger and a school find no report; the export holds what the list shows', async () => {
  const personId = await child();
  await diagnose(doctor, personId);
  const stranger = await api.signIn('CLINICIAN', await api.organisation('DIAGNOSING_HOSPITAL', '440305'));
  expect(await reportsOf(stranger, personId)).toEqual([]);
  const teacher = await api.signIn('TEACHER', await api.organisation('PRIMARY_SCHOOL'));
  expect((await teacher.send('{ diagnosisReports { totalCount } }')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  const [report] = await asAdministered(personId);
  const elsewhere = await api.signIn('PROGRAMME_ADMIN', await api.organisation('FEDERATION', '440305'));
  expect(
    await order(elsewhere, 'retryReport', 'RetryReportInput', { id: report!.id, version: report!.version }),
  ).toMatchObject({ code: 'NOT_FOUND' });
  const file = await (
    await doctor.fetch(`/exports/diagnosis-reports.csv?filter=${encodeURIComponent(JSON.stringify({ personId }))}`)
  ).text();
  expect(file.trim().split('\n')).toHaveLength(3);
});
