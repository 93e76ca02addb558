import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApi, type Caller, type TestApi } from '../../../test/api.js';
import { castOf, liveOneLife, type Cast, type Life } from '../../../test/life.js';
import { pdfPages } from '../../../test/pdf-text.js';

interface Look {
  id: string;
  accountName: string;
  deed: string;
  list: string | null;
  because: string[];
  purpose: string | null;
  grantId: string | null;
}

let api: TestApi;
let cast: Cast;
let life: Life;
let auditor: Caller;
let stranger: Caller;
beforeAll(async () => {
  api = await startApi('2026-11-23');
  cast = await castOf(api);
  life = await liveOneLife(api, cast);
  auditor = await api.signIn('AUDITOR', await api.organisation('FEDERATION', '440300', '市残联'), '审计员');
  stranger = await api.signIn('CASE_MANAGER', await api.organisation('FEDERATION', '440305'));
});
afterAll(() => api.close());

const look = (who: Caller) => who.ask('query($id: ID!) { person(id: $id) { person { id } } }', { id: life.personId });
async function log(who: Caller, filter: object = {}, first = 100): Promise<{ totalCount: number; nodes: Look[] }> {
  const { subjectAccess } = await who.ask<{ subjectAccess: { totalCount: number; nodes: Look[] } }>(
    `query($id: ID!, $filter: SubjectAccessFilterInput, $first: Int) { subjectAccess(personId: $id, filter: $filter, first: $first) {
      totalCount nodes { id accountName deed list because purpose grantId } } }`,
    { id: life.personId, filter, first },
  );
  return subjectAccess;
}

describe('谁看过我孩子的档案', () => {
  test('every look is on it: who, for whom, and what tied the organisation to the person then', async () => {
    await look(cast.care);
    const [newest] = (await log(cast.owner)).nodes;
    expect(newest).toMatchObject({ accountName: '武主任', deed: 'VIEW', because: ['RESIDENCE'], grantId: null });
    await look(cast.owner);
    expect((await log(cast.owner, { accountName: '周敏' })).nodes[0]).toMatchObject({
      because: expect.any(Array) as string[],
    });
  });

  test('changes are not looks, and the filter of the list narrows the count with it', async () => {
    const all = await log(cast.owner);
    expect(
      all.nodes.every(({ deed }) => ['VIEW', 'REVEAL', 'PRINT', 'DISCLOSE', 'EXPORT', 'BREAK_GLASS'].includes(deed)),
    ).toBe(true);
    const care = await log(cast.owner, { accountName: '武主任' });
    expect(care.totalCount).toBeGreaterThan(0);
    expect(care.totalCount).toBeLessThan(all.totalCount);
    expect((await log(cast.owner, { to: '2019-12-31' })).totalCount).toBe(0);
  });

  test('a list on which the child stood is on it too, once for each time it was read, and can be left out', async () => {
    const lists = async () => (await log(cast.owner, { lists: true, accountName: '武主任' })).totalCount;
    const before = await lists();
    await cast.care.ask('{ stays { nodes { id } } }');
    // A figure shows nobody.
    await cast.care.ask('{ stays { totalCount } }');
    expect(await lists()).toBe(before + 1);
    const [newest] = (await log(cast.owner, { lists: true })).nodes;
    expect(newest).toMatchObject({ accountName: '武主任', deed: 'VIEW', list: 'stays', because: ['RESIDENCE'] });
    const [all, records, listed] = await Promise.all([
      log(cast.admin, { accountName: '武主任' }),
      log(cast.admin, { accountName: '武主任', lists: false }),
      log(cast.admin, { accountName: '武主任', lists: true }),
    ]);
    expect(records.nodes.every(({ list }) => list === null)).toBe(true);
    expect(records.totalCount + listed.totalCount).toBe(all.totalCount);
  });

  test('a file of many that took the child along is on it, and one that did not is not', async () => {
    const files = async () => (await log(cast.owner, { deed: 'EXPORT', lists: true })).nodes.map(({ list }) => list);
    const before = await files();
    await cast.owner.fetch('/exports/cases.csv?filter=%7B%7D');
    await cast.owner.fetch(`/exports/cases.csv?filter=${encodeURIComponent(JSON.stringify({ search: '没有这个人' }))}`);
    expect(await files()).toEqual(['cases', ...before]);
  });

  test('an emergency access stands there with its reason', async () => {
    const doctor = await api.signIn(
      'CLINICIAN',
      await api.organisation('DIAGNOSING_HOSPITAL', '440305', '南山医院'),
      '急诊医生',
    );
    const [{ number }] = (await api.orm.em
      .fork()
      .execute('select number from case_file where person_id = ?', [life.personId])) as unknown as [{ number: string }];
    await doctor.ask('mutation($input: BreakGlassInput!) { breakGlass(input: $input) { __typename } }', {
      input: { identifier: number, reason: 'MEDICAL_EMERGENCY', reasonNote: '急诊抽搐，需要了解用药史' },
    });
    await look(doctor);
    const { nodes } = await log(cast.owner, { accountName: '急诊医生' });
    expect(nodes.map(({ deed, because, purpose }) => ({ deed, because, purpose }))).toEqual([
      { deed: 'VIEW', because: ['BREAK_GLASS'], purpose: null },
      { deed: 'BREAK_GLASS', because: ['BREAK_GLASS'], purpose: 'MEDICAL_EMERGENCY' },
    ]);
  });

  test('reading the list is itself a look', async () => {
    const before = (await log(cast.admin, { accountName: '审计员' })).totalCount;
    await log(auditor);
    expect((await log(cast.admin, { accountName: '审计员' })).totalCount).toBe(before + 1);
  });

  test('the file holds what the list shows', async () => {
    const filter = { personId: life.personId, deed: 'VIEW' };
    const { nodes } = await log(cast.owner, { deed: 'VIEW', accountName: '武' });
    const file = await cast.owner.fetch(
      `/exports/subject-access.csv?filter=${encodeURIComponent(JSON.stringify({ ...filter, accountName: '武' }))}`,
    );
    const lines = (await file.text()).trim().split('\n').slice(1);
    expect(lines).toHaveLength(nodes.length);
    expect(lines.every((line) => line.includes('武主任'))).toBe(true);
    expect((await log(cast.owner, { deed: 'EXPORT' })).nodes[0]).toMatchObject({ accountName: '周敏' });
  });

  test('the guardian takes it home on paper; the audit prints it without the name', async () => {
    const print = async (who: Caller) => await who.fetch(`/documents/subject-access-log.pdf?id=${life.personId}`);
    const pages = (await pdfPages(await (await print(cast.owner)).arrayBuffer())).join('');
    expect(pages).toContain('档案查阅记录');
    expect(pages).toContain('林星辰');
    expect(pages).toContain('急诊医生');
    const audited = (await pdfPages(await (await print(auditor)).arrayBuffer())).join('');
    expect(audited).toContain('急诊医生');
    expect(audited).not.toContain('林星辰');
    expect((await print(stranger)).status).toBe(404);
  });
});

describe('who may read it', () => {
  test('out of reach it is as empty as for nobody, and leaves no entry', async () => {
    const count = async () =>
      (
        (await api.orm.em
          .fork()
          .execute(`select 1 from audit_event where subject_type = 'SubjectAccessLog'`)) as unknown[]
      ).length;
    const before = await count();
    expect(await log(stranger)).toEqual({ totalCount: 0, nodes: [] });
    expect(
      await (
        await stranger.fetch(
          `/exports/subject-access.csv?filter=${encodeURIComponent(JSON.stringify({ personId: life.personId }))}`,
        )
      ).text(),
    ).not.toContain('主任');
    expect(await count()).toBe(before);
  });

  test.each(['TEACHER', 'SECURITY_ADMIN', 'SYSTEM_ADMIN', 'CLINICIAN'] as const)('%s does not', async (role) => {
    const who = await api.signIn(role, await api.organisation('FEDERATION', '440307'));
    expect(
      JSON.stringify(
        await who.send('query($id: ID!) { subjectAccess(personId: $id) { totalCount } }', { id: life.personId }),
      ),
    ).toContain('FORBIDDEN');
  });

  test('without a person the file is empty', async () => {
    const file = await auditor.fetch('/exports/subject-access.csv');
    expect((await file.text()).trim().split('\n')).toHaveLength(1);
  });
});
