// Longer than four hundred lines: one record is followed from the proposal to the certificate, and each step needs the one before it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { campaignWorld, type CampaignWorld } from '../../../test/campaign-world.js';
import { startApi, type Caller, type TestApi } from '../../../test/api.js';
import { disposals } from '../../../test/disposals.js';
import { Person, spell } from '../../people/index.js';
import { CATEGORY_WORDS, WAY_WORDS } from '../../retention/certificate/certificate-document.js';
import { KIND_WORDS } from '../../retention/certificate/words.js';
import { newId } from '../../platform/db/base-properties.js';
import { ImportRun } from '../../platform/imports/import-run.entity.js';
import { openLayout, sealLayout } from '../../platform/imports/layout.js';
import { carryOutJob, resumeDisposals } from '../../retention/disposal/carry-out-disposal.js';
import { GUARDED } from '../row-security/tables.js';
import { runJob } from '../run-job.js';
import { TRACES } from './traces.js';

let api: TestApi;
let world: CampaignWorld;
let steps: ReturnType<typeof disposals>;
let first: Caller;
let second: Caller;
let rehab: string;

beforeAll(async () => {
  api = await startApi('2026-11-23');
  world = await campaignWorld(api);
  steps = disposals(api);
  first = world.admin;
  second = await api.signIn('PROGRAMME_ADMIN', first.organisationId, '第二人');
  rehab = await api.organisation('REHAB_INSTITUTION');
});
afterAll(() => api.close());

let born = 0;
/** Somebody whose sharing ended long ago and whom nobody works with. */
async function somebody(sentOn = '2020-01-01'): Promise<string> {
  const em = api.orm.em.fork();
  const name = `待销毁${(born += 1)}`;
  const one = em.create(Person, { name, ...spell(name), sex: 'MALE', birthDate: '2015-01-01', areaCode: '440307' });
  await em.flush();
  await em.execute(
    `insert into referral (id, created_at, updated_at, version, person_id, from_organisation_id, to_organisation_id, service, reason, urgency, status, clock_version, drafted_on, sent_on)
     values (gen_random_uuid(), now(), now(), 1, ?, ?, ?, 'INTERVENTION', 'OTHER', 'ROUTINE', 'CLOSED', 'x', ?::date, ?::date)`,
    [one.id, first.organisationId, rehab, sentOn, sentOn],
  );
  return one.id;
}
const hold = (personId: string) =>
  first.ask<{ placeHold: { code?: string } }>(
    'mutation($input: PlaceHoldInput!) { placeHold(input: $input) { __typename ... on Refusal { code } } }',
    { input: { personId, reason: 'DISPUTE', note: '诉讼' } },
  );

test('taken back and approved at the same moment is one of the two, and never both', async () => {
  for (let time = 0; time < 8; time += 1) {
    const personId = await somebody();
    await steps.propose(first, [personId]);
    // Both have the same page before them.
    const seen = await steps.openOf(personId);
    const [back, yes] = await Promise.all([
      steps.withdraw(first, personId, seen),
      steps.approve(second, personId, seen),
    ]);
    await api.runJobs();
    const outcome = `${back.status ?? back.__typename} ${yes.status ?? yes.__typename}`;
    expect(['WITHDRAWN StaleVersion', 'StaleVersion APPROVED']).toContain(outcome);
    expect(await steps.isThere(personId)).toBe(back.status === 'WITHDRAWN');
  }
});

describe('a hold blocks at every step', () => {
  test('before the proposal, before the approval, and between approval and execution', async () => {
    const held = await somebody();
    await hold(held);
    expect(await steps.propose(first, [held])).toMatchObject({ code: 'DISPOSAL_HELD' });

    const proposed = await somebody();
    await steps.propose(first, [proposed]);
    await hold(proposed);
    expect(await steps.approve(second, proposed)).toMatchObject({ code: 'DISPOSAL_HELD' });

    const approved = await somebody();
    await steps.propose(first, [approved]);
    await steps.approve(second, approved);
    await hold(approved);
    await api.runJobs();
    expect(await steps.statusOf(approved)).toEqual({ status: 'STOPPED', because: 'DISPOSAL_HELD' });
    expect(await steps.isThere(approved)).toBe(true);
  });

  test('one that is being placed at the same moment either stops it or finds nobody', async () => {
    for (let time = 0; time < 8; time += 1) {
      const personId = await somebody();
      await steps.propose(first, [personId]);
      await steps.approve(second, personId);
      const { id } = await steps.openOf(personId);
      const [{ placeHold }] = await Promise.all([
        hold(personId),
        runJob(api.app.parts, carryOutJob, { disposalId: id }),
      ]);
      const there = await steps.isThere(personId);
      expect([placeHold.code ?? 'PLACED', there]).toEqual(there ? ['PLACED', true] : ['NOT_FOUND', false]);
      expect((await steps.statusOf(personId))!.status).toBe(there ? 'STOPPED' : 'CARRIED_OUT');
    }
  });

  test('somebody who is worked with again in between stays, also when it happens while the job waits', async () => {
    const again = await somebody();
    await steps.propose(first, [again]);
    await steps.approve(second, again);
    const involve = `insert into involvement (id, created_at, updated_at, version, person_id, organisation_id, reason, started_on)
       values (gen_random_uuid(), now(), now(), 1, $1, $2, 'INTERVENTION', '2026-11-23')`;
    const { id } = await steps.openOf(again);
    const client = new Client({ connectionString: api.orm.config.get('clientUrl') ?? '' });
    await client.connect();
    await client.query('begin');
    await client.query(involve, [again, rehab]);
    const job = runJob(api.app.parts, carryOutJob, { disposalId: id });
    await new Promise((done) => setTimeout(done, 200));
    await client.query('commit');
    await client.end();
    await job;
    expect(await steps.statusOf(again)).toEqual({ status: 'STOPPED', because: 'DISPOSAL_NOT_DUE' });
    expect(await steps.isThere(again)).toBe(true);
    expect(await steps.propose(first, [again])).toMatchObject({ code: 'DISPOSAL_NOT_DUE' });
  });

  test('a case file that is opened again while the job waits keeps everything', async () => {
    const again = await somebody();
    await steps.rows(
      `insert into case_file (id, created_at, updated_at, version, person_id, number, status, opened_on, opened_because, closed_on, owner_organisation_id)
       values (gen_random_uuid(), now(), now(), 1, ?, 'X-1', 'CLOSED', '2019-01-01', 'REPORT', '2020-01-01', ?)`,
      [again, first.organisationId],
    );
    await steps.propose(first, [again]);
    await steps.approve(second, again);
    const { id } = await steps.openOf(again);
    const client = new Client({ connectionString: api.orm.config.get('clientUrl') ?? '' });
    await client.connect();
    await client.query('begin');
    await client.query("update case_file set status = 'OPEN', closed_on = null where person_id = $1", [again]);
    const job = runJob(api.app.parts, carryOutJob, { disposalId: id });
    await new Promise((done) => setTimeout(done, 200));
    await client.query('commit');
    await client.end();
    await job;
    expect(await steps.statusOf(again)).toEqual({ status: 'STOPPED', because: 'DISPOSAL_NOT_DUE' });
  });
});

test('what was approved and whose job was lost is sent again', async () => {
  const personId = await somebody();
  await steps.propose(first, [personId]);
  await steps.approve(second, personId);
  api.sentJobs.splice(0);
  await runJob(api.app.parts, resumeDisposals, {});
  expect(api.sentJobs).toEqual([]);
  await api.travelTo('2026-11-24');
  await runJob(api.app.parts, resumeDisposals, {});
  expect(api.sentJobs.map(({ queue }) => queue)).toEqual([carryOutJob.name]);
  await api.runJobs();
  expect(await steps.isThere(personId)).toBe(false);
});

describe('the certificate', () => {
  let id: string;
  let personId: string;
  const verify = async (who: Caller, one = id) =>
    (
      await who.ask<{ verifyCertificate: { signed: boolean; left: string[] } | null }>(
        'query($id: ID!) { verifyCertificate(id: $id) { signed left } }',
        { id: one },
      )
    ).verifyCertificate;

  beforeAll(async () => {
    personId = await somebody();
    await steps.propose(first, [personId]);
    await steps.approve(second, personId);
    await api.runJobs();
    [{ id }] = (await steps.rows<{ id: string }>('select id from deletion_certificate where person_id = ?', [
      personId,
    ])) as [{ id: string }];
  });

  test('says who proposed and who approved, by which rule, and how much went; and no name of the person', async () => {
    const { deletionCertificate } = await first.ask<{ deletionCertificate: Record<string, unknown> }>(
      'query($id: ID!) { deletionCertificate(id: $id) { number personId category way years ruleSource ruleVerified proposedByName approvedByName kinds { kind rows fate } rows digest signature } }',
      { id },
    );
    expect(deletionCertificate).toMatchObject({
      number: expect.stringMatching(/^2026-\d{6}$/),
      personId,
      category: 'SHARING',
      way: 'DELETE',
      years: 3,
      ruleSource: '网络数据安全管理条例 12',
      ruleVerified: true,
      approvedByName: '第二人',
      kinds: expect.arrayContaining([{ kind: 'Referral', rows: 1, fate: 'DELETED' }]),
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(JSON.stringify(deletionCertificate)).not.toContain('待销毁');
  });

  test('two who had the same records have different digests, and without the key nobody computes one', async () => {
    const digests = await steps.rows<{ digest: Buffer }>('select digest from deletion_certificate');
    expect(new Set(digests.map(({ digest }) => Buffer.from(digest).toString('hex'))).size).toBe(digests.length);
  });

  test('is verified by the administration of the district and by nobody else', async () => {
    const auditor = await api.signIn('AUDITOR', await api.organisation('FEDERATION', '440300'));
    const elsewhere = await api.signIn('PROGRAMME_ADMIN', await api.organisation('FEDERATION', '440305'));
    expect(await verify(first)).toEqual({ signed: true, left: [] });
    const refused = await auditor.send('query($id: ID!) { verifyCertificate(id: $id) { signed } }', { id });
    expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await verify(elsewhere)).toBeNull();
    const { deletionCertificates } = await elsewhere.ask<{ deletionCertificates: { totalCount: number } }>(
      '{ deletionCertificates { totalCount nodes { id } } }',
    );
    expect(deletionCertificates.totalCount).toBe(0);
    expect((await elsewhere.fetch(`/documents/deletion-certificate.pdf?id=${id}`)).status).toBe(404);
  });

  test('is printed, listed page by page, and exported as listed', async () => {
    const pdf = await first.fetch(`/documents/deletion-certificate.pdf?id=${id}`);
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    type Page = {
      deletionCertificates: {
        totalCount: number;
        nodes: { number: string }[];
        pageInfo: { endCursor: string; hasNextPage: boolean };
      };
    };
    const numbers: string[] = [];
    let after: string | null = null;
    for (;;) {
      const { deletionCertificates: page }: Page = await first.ask<Page>(
        'query($after: String) { deletionCertificates(first: 2, after: $after) { totalCount nodes { number } pageInfo { endCursor hasNextPage } } }',
        { after },
      );
      numbers.push(...page.nodes.map(({ number }) => number));
      if (!page.pageInfo.hasNextPage) {
        expect(page.totalCount).toBe(numbers.length);
        break;
      }
      after = page.pageInfo.endCursor;
    }
    expect(numbers).toEqual(numbers.toSorted().toReversed());
    // Without a gap.
    expect(numbers.map((one) => Number(one.slice(5))).toReversed()).toEqual(numbers.map((_, at) => at + 1));
    const csv = await (await first.fetch('/exports/deletion-certificates.csv')).text();
    expect(csv.trim().split('\n')).toHaveLength(numbers.length + 1);
  });

  test('a word that was changed, by whoever owns the database, is found; so is a record that came back', async () => {
    await expect(steps.rows('update deletion_certificate set years = 1 where id = ?', [id])).rejects.toThrow(
      'never changed',
    );
    await steps.rows('alter table deletion_certificate disable trigger deletion_certificate_append_only');
    await steps.rows("update deletion_certificate set kinds = jsonb_set(kinds, '{0,rows}', '7') where id = ?", [id]);
    expect(await verify(first)).toMatchObject({ signed: false });
    await steps.rows('alter table deletion_certificate enable trigger deletion_certificate_append_only');
    await steps.rows(
      "insert into person (id, created_at, updated_at, version, name, pinyin, initials, sex, birth_date, area_code) values (?, now(), now(), 1, '回来的人', 'x', 'x', 'MALE', '2015-01-01', '440307')",
      [personId],
    );
    expect((await verify(first))!.left).toEqual(['Person']);
    await steps.rows('delete from person where id = ?', [personId]);
  });
});

test('lines, effects and first rows of the file through which a person came go too; its heads and what it says of others stay', async () => {
  const personId = await somebody();
  const otherId = await somebody();
  const { id: school } = await world.school();
  const runId = await api.asSystem(async (ctx) => {
    const run = ctx.em.create(ImportRun, {
      id: newId(),
      purpose: 'ROSTER',
      status: 'APPLIED',
      accountId: first.accountId,
      organisationId: school,
      role: 'PROGRAMME_ADMIN',
      uploadId: null,
      fileName: '花名册.xlsx',
      fileSize: 1,
      layoutCell: Buffer.from('x'),
      mapping: {},
      options: {},
      fileProblems: [],
    });
    run.layoutCell = sealLayout(ctx.keys, run.id, {
      columns: [{ column: 1, head: '姓名', sample: '待销毁的孩子' }],
      preview: [['待销毁的孩子']],
    });
    await ctx.em.flush();
    for (const [at, one] of [personId, otherId].entries()) {
      await ctx.em.execute(
        "insert into import_effect (run_id, file_row, outcome, record) values (?, ?, 'INSERTED', ?)",
        [run.id, at, JSON.stringify({ personId: one })],
      );
      await ctx.em.execute(
        "insert into import_row (run_id, file_row, state, subject_id, content_cell, problems) values (?, ?, 'DUPLICATE', ?, '\\x00', '[]')",
        [run.id, 10 + at, one],
      );
      await ctx.em.execute(
        `insert into enrolment (id, created_at, updated_at, version, person_id, school_id, school_year, grade, class_name, started_on, ended_on, import_id)
         values (gen_random_uuid(), now(), now(), 1, ?, ?, 2019, 'P1', '1班', '2019-09-01', '2020-07-01', ?)`,
        [one, school, run.id],
      );
    }
    return run.id;
  });
  await steps.propose(first, [personId]);
  await steps.approve(second, personId);
  await api.runJobs();
  expect(await steps.isThere(personId)).toBe(false);
  const [run] = await steps.rows<{ cell: Buffer }>('select layout_cell as cell from import_run where id = ?', [runId]);
  expect(openLayout(api.app.parts.keys, runId, run!.cell)).toEqual({
    columns: [{ column: 1, head: '姓名', sample: null }],
    preview: [],
  });
  const left = await steps.rows<{ one: string }>(
    "select record ->> 'personId' as one from import_effect where run_id = ? union all select subject_id::text from import_row where run_id = ?",
    [runId, runId],
  );
  expect(left.map(({ one }) => one)).toEqual([otherId, otherId]);
});

test('the paper calls everything as the pages do, and has a word for every kind that may go', () => {
  const codes = JSON.parse(
    readFileSync(path.resolve(import.meta.dirname, '../../../../web/src/i18n/zh/codes.json'), 'utf8'),
  ) as Record<string, Record<string, string>>;
  expect(codes['retentionCategory']).toEqual(CATEGORY_WORDS);
  expect(codes['disposalWay']).toEqual(WAY_WORDS);
  const swept = Object.entries(TRACES).flatMap(([table, trace]) =>
    typeof trace === 'object' && 'sweep' in trace ? [table] : [],
  );
  const kindOf = (table: string) =>
    [...api.orm.getMetadata().getAll().values()].find((meta) => meta.tableName === table)!.className;
  const kinds = [...Object.keys(GUARDED), ...swept, 'audit_event'].map(kindOf);
  expect(kinds.filter((kind) => KIND_WORDS[kind] !== codes['subjectType']![kind])).toEqual([]);
});

describe('made anonymous (个人信息保护法 4、73)', () => {
  test('a child who was only screened leaves codes, numbers and years, and no way back', async () => {
    const { id: school, screener } = await world.school();
    const personId = await world.pupil({ school, birthDate: '2022-10-10', answer: 'CONSENTED' });
    const campaignId = await world.campaign([school]);
    const screened = await world.toldPrimary(screener, personId, 48, { campaignId });
    expect(screened.__typename).toBe('Screening');
    const board = () =>
      first.ask('query($input: CascadeInput) { cascade(input: $input) { total { figures { measure count } } } }', {
        input: { campaignId, asOf: '2027-06-30' },
      });
    const counts = () =>
      steps.rows('select * from campaign_class_count where campaign_id = ? order by school_id, grade, class_name', [
        campaignId,
      ]);
    await steps.letGo(personId, '2027-01-01');
    await api.travelTo('2029-01-15');
    const [before, countsBefore] = [await board(), await counts()];
    expect(await steps.propose(first, [personId])).toMatchObject({ proposed: 1 });
    expect(await steps.approve(second, personId)).toMatchObject({ status: 'APPROVED' });
    await api.runJobs();
    expect(await steps.statusOf(personId)).toMatchObject({ status: 'CARRIED_OUT' });

    const left = await steps.rows<{ kind: string; facts: Record<string, unknown> }>(
      'select kind, facts from anonymous_record',
    );
    expect(left.find(({ kind }) => kind === 'Person')?.facts).toEqual({
      sex: 'FEMALE',
      birth_date: 2022,
      gestation_weeks: null,
    });
    expect(left.find(({ kind }) => kind === 'Screening')?.facts).toMatchObject({
      outcome: screened.outcome,
      screened_on: 2026,
    });
    const said = JSON.stringify(left);
    expect(said).not.toMatch(/\d{4}-\d{2}-\d{2}/);
    expect(said).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
    expect(said).not.toMatch(/小朋友|[\u4e00-\u9fff]/);
    expect(await board()).toEqual(before);
    expect(await counts()).toEqual(countsBefore);
  });
});

test('a refusal is kept until a year after its campaign has ended, and then goes', async () => {
  await api.travelTo('2026-12-01');
  const { id: school, screener } = await world.school();
  const personId = await world.pupil({ school });
  const campaignId = await world.campaign([school]);
  await world.answer(screener, campaignId, [{ personId, outcome: 'REFUSED' }]);
  await steps.letGo(personId, '2027-01-01');
  await api.travelTo('2028-06-29');
  expect(await steps.propose(first, [personId])).toMatchObject({ code: 'DISPOSAL_NOT_DUE' });
  await api.travelTo('2028-06-30');
  expect(await steps.propose(first, [personId])).toMatchObject({ proposed: 1 });
});
