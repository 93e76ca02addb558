import { nationalIdCheck } from '@xingcheng/shared/identity/national-id';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ImportOutcome } from '@xingcheng/shared/codes/import-outcome';
import { startApi, type Caller, type TestApi } from '../../../test/api.js';
import { appliedImport, checkedImport, importJobs, moveImport, readImport, type Run } from '../../../test/imports.js';
import { newId } from '../db/base-properties.js';
import { writeEnrolments, writePersons } from '../../people/index.js';

let api: TestApi;
let admin: Caller;
let stranger: Caller;
let teacher: Caller;

beforeAll(async () => {
  api = await startApi('2026-11-22');
  admin = await api.signIn('PROGRAMME_ADMIN', await api.organisation('FEDERATION', '440307', '龙岗区残联'));
  stranger = await api.signIn('PROGRAMME_ADMIN', await api.organisation('FEDERATION', '440306', '宝安区残联'));
  teacher = await api.signIn('TEACHER', await api.organisation('PRIMARY_SCHOOL', '440307', '阳光小学'));
  await api.organisation('PRIMARY_SCHOOL', '440307', '河畔小学');
});
afterAll(() => api.close());

/** The n-th pupil, born for grade one in 2026; the hundredth number has no birth day. */
function idOf(n: number): string {
  const body = `44030720200315${String(n).padStart(2, '0')}1`;
  return body + nationalIdCheck(body);
}
const line = (n: number, school: string, className = '1班', id = idOf(n)) =>
  [school, '一年级', className, `学生${'零一二三四五六七八九'.charAt(n)}`, '男', '2020-03-15', id].join();
const roster = (...lines: string[]) => ['学校,年级,班级,姓名,性别,出生日期,身份证号', ...lines].join('\n');

interface Row {
  row: number;
  state: string;
  outcome: string;
  personId: string | null;
  personName: string | null;
}

interface Page {
  totalCount: number;
  nodes: Row[];
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
}

/** All pages of the list, two rows at a time, with what the list says it holds. */
async function rowsOf(run: Run, outcome: string | null, caller = admin): Promise<{ total: number; rows: Row[] }> {
  const rows: Row[] = [];
  for (let after: string | null = null; ;) {
    const { importRows: page }: { importRows: Page } = await caller.ask<{ importRows: Page }>(
      `query($id: ID!, $outcome: String, $after: String) { importRows(runId: $id, outcome: $outcome, first: 2, after: $after) {
         totalCount nodes { row state outcome personId personName } pageInfo { endCursor hasNextPage } } }`,
      { id: run.id, outcome, after },
    );
    rows.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return { total: page.totalCount, rows };
    after = page.pageInfo.endCursor;
  }
}

async function exported(name: string, filter: object, caller = admin): Promise<string[]> {
  const answer = await caller.fetch(`/exports/${name}.csv?filter=${encodeURIComponent(JSON.stringify(filter))}`);
  expect(answer.status).toBe(200);
  return (await answer.text()).trim().split('\r\n').slice(1);
}

async function leavers(run: Run, closed: boolean, caller = admin) {
  const { rosterLeavers } = await caller.ask<{ rosterLeavers: { totalCount: number; nodes: { name: string }[] } }>(
    'query($id: ID!, $closed: Boolean) { rosterLeavers(importId: $id, closed: $closed) { totalCount nodes { name } } }',
    { id: run.id, closed },
  );
  return rosterLeavers;
}

/** Every number of a run is the length of its list and of its file. */
async function expectListed(run: Run, expected: Record<string, number>): Promise<void> {
  const counts = {
    INSERTED: run.inserted,
    UPDATED: run.updated,
    MOVED: run.moved,
    DUPLICATE: run.duplicate,
    REFUSED: run.refused,
    WAITING: expected['WAITING'] ?? 0,
  };
  expect(counts).toEqual(expected);
  for (const outcome of Object.values(ImportOutcome)) {
    const { total, rows } = await rowsOf(run, outcome);
    expect([outcome, total, rows.length]).toEqual([outcome, counts[outcome], counts[outcome]]);
    expect(rows.every((row) => row.outcome === outcome)).toBe(true);
    expect(await exported('import-rows', { runId: run.id, outcome })).toHaveLength(counts[outcome]);
  }
  const sum = Object.values(counts).reduce((a, b) => a + b, 0);
  const whole = await rowsOf(run, null);
  expect([sum, whole.total, whole.rows.length]).toEqual([run.total, run.total, run.total]);
  expect(await exported('import-rows', { runId: run.id })).toHaveLength(run.total);
}

describe('every number of an import opens a list of exactly that many rows', () => {
  let run: Run;

  beforeAll(async () => {
    await appliedImport(api, admin, roster(line(1, '阳光小学'), line(2, '阳光小学'), line(3, '阳光小学')));
    await appliedImport(api, admin, roster(line(4, '河畔小学')));
    const elsewhere = await api.organisation('PRIMARY_SCHOOL', '440306', '海湾小学');
    run = await checkedImport(
      api,
      admin,
      roster(
        line(1, '阳光小学', '2班'),
        line(4, '阳光小学'),
        line(5, '阳光小学'),
        line(6, '阳光小学'),
        line(7, '阳光小学'),
        line(8, '阳光小学', '1班', '440307202003150000'),
        line(9, '不存在的小学'),
        line(0, '阳光小学', ''),
      ),
    );
    await expectListed(run, { INSERTED: 0, UPDATED: 0, MOVED: 0, DUPLICATE: 0, REFUSED: 3, WAITING: 5 });
    // Between check and writing another district enters the seventh.
    const id = newId();
    await api.asSystem(async (ctx) => {
      const pupil = {
        id,
        name: '学生七',
        sex: 'MALE',
        birthDate: '2020-03-15',
        nationalId: idOf(7),
        areaCode: '440306',
      };
      await writePersons(ctx, [pupil as never]);
      const place = { schoolId: elsewhere, schoolYear: 2026, grade: 'P1', className: '1班', rollNumber: null } as const;
      const since = { startedOn: '2026-09-01', importId: null };
      await writeEnrolments(ctx, [{ id: newId(), personId: id, ...place, ...since }]);
    });
    await moveImport(admin, 'applyImport', run, { mode: 'CHUNKS', closeAbsent: true });
    await importJobs(api);
    run = await readImport(admin, run.id);
  });

  const WRITTEN = { INSERTED: 2, UPDATED: 1, MOVED: 1, DUPLICATE: 1, REFUSED: 3, WAITING: 0 };

  test('new, changed, moved, there already and refused, on the page and in the file', () => expectListed(run, WRITTEN));

  test('who has left is a list too, and whoever stays missing without being closed is not in it', async () => {
    expect(run.closed).toBe(2);
    const closed = await leavers(run, true);
    expect([closed.totalCount, closed.nodes.map((one) => one.name)]).toEqual([2, ['学生三', '学生二']]);
    expect(await exported('roster-leavers', { importId: run.id, closed: true })).toHaveLength(2);
    expect(await leavers(run, false)).toEqual({ totalCount: 0, nodes: [] });
  });

  test('a row leads to its pupil where the reader sees that pupil', async () => {
    const { rows } = await rowsOf(run, 'MOVED');
    expect(rows).toMatchObject([{ row: 3, personName: '学生四', state: 'APPLIED' }]);
    expect(rows[0]?.personId).toMatch(/^[0-9a-f-]{36}$/);
    const [first] = await exported('import-rows', { runId: run.id, outcome: 'REFUSED' });
    expect(first).toContain('身份证号');
  });

  test('another district finds no row, in the list or in the file', async () => {
    expect(await rowsOf(run, 'INSERTED', stranger)).toEqual({ total: 0, rows: [] });
    expect(await exported('import-rows', { runId: run.id }, stranger)).toEqual([]);
    expect(await exported('import-rows', { runId: 'not a number of a run' }, stranger)).toEqual([]);
  });

  test('after the undo the numbers and their lists are what they were; who was new is nobody any more', async () => {
    await moveImport(admin, 'undoImport', run);
    await importJobs(api);
    const undone = await readImport(admin, run.id);
    expect(undone.status).toBe('UNDONE');
    await expectListed(undone, WRITTEN);
    expect((await leavers(undone, true)).totalCount).toBe(undone.closed);
    const { rows } = await rowsOf(undone, 'INSERTED');
    expect(rows.map(({ state, personId }) => [state, personId])).toEqual([
      ['UNDONE', null],
      ['UNDONE', null],
    ]);
    expect((await rowsOf(undone, 'MOVED')).rows).toMatchObject([{ state: 'UNDONE', personName: '学生四' }]);
  });
});

test('a school reads whom its own file closed, and no longer who they are once they went to another school', async () => {
  await appliedImport(api, teacher, roster(line(2, '阳光小学'), line(5, '阳光小学')));
  const run = await appliedImport(api, teacher, roster(line(5, '阳光小学', '3班')), { closeAbsent: true });
  const { totalCount, nodes } = await leavers(run, true, teacher);
  expect([run.closed, totalCount, nodes.length]).toEqual([totalCount, totalCount, totalCount]);
  expect(run.closed).toBeGreaterThan(0);
  expect((await rowsOf(run, 'UPDATED', teacher)).rows).toMatchObject([{ personName: '学生五' }]);
  await appliedImport(api, admin, roster(line(5, '河畔小学')));
  expect(await rowsOf(run, 'UPDATED', teacher)).toMatchObject({
    total: 1,
    rows: [{ personId: null, personName: null }],
  });
});
