import { nationalIdCheck } from '@xingcheng/shared/identity/national-id';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startApi, type Caller, type TestApi } from '../../../test/api.js';
import { appliedImport, checkedImport, moveImport, readImport, type Run } from '../../../test/imports.js';

let api: TestApi;
let admin: Caller;
let sunshine: string;
let riverside: string;
let sunshineTeacher: Caller;
let riversideTeacher: Caller;
let round = 0;

beforeAll(async () => {
  api = await startApi('2026-11-22');
  admin = await api.signIn('PROGRAMME_ADMIN', await api.organisation('FEDERATION', '440307', '龙岗区残联'));
});
afterAll(() => api.close());

// Every test has two schools of its own.
beforeEach(async () => {
  await api.travelTo('2026-11-22');
  round += 1;
  sunshine = await api.organisation('PRIMARY_SCHOOL', '440307', `阳光小学${round}`);
  riverside = await api.organisation('PRIMARY_SCHOOL', '440307', `河畔小学${round}`);
  sunshineTeacher = await api.signIn('TEACHER', sunshine);
  riversideTeacher = await api.signIn('TEACHER', riverside);
});

/** The n-th pupil of the round, born for grade one in 2026. */
function idOf(n: number): string {
  const body = `44030720200315${String(round * 10 + n)
    .padStart(2, '0')
    .slice(-2)}${(n % 2) * 2 + 1}`;
  return body + nationalIdCheck(body);
}
const NAMES = ['', '王一诺', '李思远', '陈嘉乐', '赵沐颜'];
const line = (n: number, school: 'sunshine' | 'riverside', grade = '一年级', className = '1班', more: string[] = []) =>
  [
    school === 'sunshine' ? `阳光小学${round}` : `河畔小学${round}`,
    grade,
    className,
    NAMES[n],
    '男',
    '2020-03-15',
    idOf(n),
    ...more,
  ].join();
const roster = (...lines: string[]) => ['学校,年级,班级,姓名,性别,出生日期,身份证号,监护人手机', ...lines].join('\n');

const sees = async (caller: Caller) =>
  (
    await caller.ask<{ persons: { nodes: { name: string }[] } }>('{ persons(first: 100) { nodes { name } } }')
  ).persons.nodes
    .map((one) => one.name)
    .toSorted();

const places = async (n: number) =>
  (await api.orm.em.fork().execute(
    `select o.name, e.school_year as year, e.grade, e.class_name as class, e.started_on::text as "from", e.ended_on::text as until from enrolment e
     join person p on p.id = e.person_id join organisation o on o.id = e.school_id where p.name = ? and o.name like ? order by e.started_on`,
    [NAMES[n], `%${round}`],
  )) as { name: string; year: number; grade: string; class: string; from: string; until: string | null }[];

const leavers = async (run: Run, caller = admin) =>
  (
    await caller.ask<{ rosterLeavers: { totalCount: number; nodes: { name: string; endedOn: string | null }[] } }>(
      'query($id: ID!) { rosterLeavers(importId: $id) { totalCount nodes { name schoolName grade className endedOn } } }',
      { id: run.id },
    )
  ).rosterLeavers;

const notes = async (run: Run, foreseen: string) =>
  (
    await admin.ask<{ importRows: { nodes: { row: number; problems: { code: string; message: string }[] }[] } }>(
      'query($id: ID!, $foreseen: String) { importRows(runId: $id, foreseen: $foreseen) { nodes { row problems { code message } } } }',
      { id: run.id, foreseen },
    )
  ).importRows.nodes;

describe('the roster is sent again in the middle of the year', () => {
  test('a changed class is brought up to date, and what is the same is not written again', async () => {
    await appliedImport(api, admin, roster(line(1, 'sunshine'), line(2, 'sunshine')));
    const again = await appliedImport(api, admin, roster(line(1, 'sunshine', '一年级', '3班'), line(2, 'sunshine')));
    expect(again).toMatchObject({ inserted: 0, updated: 2, absent: 0 });
    expect(await places(1)).toMatchObject([{ class: '3班', until: null }]);
    const versions = await api.orm.em
      .fork()
      .execute(
        'select e.version from enrolment e join person p on p.id = e.person_id where p.name = ? and e.school_id = ?',
        [NAMES[2], sunshine],
      );
    expect(versions).toEqual([{ version: 1 }]);
  });

  test('the check says beforehand how many are new, known and moving', async () => {
    await appliedImport(api, admin, roster(line(1, 'sunshine'), line(2, 'riverside')));
    const run = await checkedImport(api, admin, roster(line(1, 'sunshine'), line(2, 'sunshine'), line(3, 'sunshine')));
    expect(run.foreseen).toEqual([
      { what: 'INSERT', count: 1 },
      { what: 'TRANSFER', count: 1 },
      { what: 'UPDATE', count: 1 },
    ]);
    expect(await notes(run, 'TRANSFER')).toMatchObject([
      { row: 3, problems: [{ code: 'TRANSFER_FOLLOWS', message: expect.stringContaining(`河畔小学${round}`) }] },
    ]);
  });
});

describe('a pupil changes school', () => {
  test('the old place ends the day before, the new school sees the pupil and the old one no longer does', async () => {
    await appliedImport(api, admin, roster(line(1, 'sunshine'), line(2, 'sunshine')));
    expect(await sees(sunshineTeacher)).toEqual([NAMES[2], NAMES[1]].toSorted());
    await api.travelTo('2026-12-01');
    const run = await appliedImport(api, admin, roster(line(1, 'riverside')));
    expect(run).toMatchObject({ inserted: 0, updated: 0, moved: 1 });
    expect(await places(1)).toMatchObject([
      { name: `阳光小学${round}`, until: '2026-12-01' },
      { name: `河畔小学${round}`, from: '2026-12-01', until: null, year: 2026 },
    ]);
    expect(await sees(riversideTeacher)).toEqual([NAMES[1]]);
    expect(await sees(sunshineTeacher)).toEqual([NAMES[2]]);
    await moveImport(admin, 'undoImport', run);
    expect(await places(1)).toMatchObject([{ name: `阳光小学${round}`, until: null }]);
    expect(await sees(sunshineTeacher)).toEqual([NAMES[2], NAMES[1]].toSorted());
    expect(await sees(riversideTeacher)).toEqual([]);
  });

  test('a school that has another reason to know the pupil keeps it', async () => {
    await appliedImport(api, admin, roster(line(1, 'sunshine')));
    const [person] = (await api.orm.em
      .fork()
      .execute('select person_id as id from enrolment where school_id = ?', [sunshine])) as { id: string }[];
    await api.orm.em
      .fork()
      .execute(
        "insert into involvement (id, created_at, updated_at, version, person_id, organisation_id, reason, started_on) values (gen_random_uuid(), now(), now(), 1, ?, ?, 'CASE_TEAM', '2026-11-01')",
        [person?.id, sunshine],
      );
    await appliedImport(api, admin, roster(line(1, 'riverside')));
    expect(await sees(sunshineTeacher)).toEqual([NAMES[1]]);
    expect(await sees(riversideTeacher)).toEqual([NAMES[1]]);
  });

  test('a teacher does not take a child out of another school by sending a list', async () => {
    await appliedImport(api, admin, roster(line(1, 'sunshine')));
    const run = await checkedImport(api, riversideTeacher, roster(line(1, 'riverside')));
    expect(run).toMatchObject({ ready: 0, refused: 1 });
  });

  test('when the school year is over the new school takes the child without asking the old one', async () => {
    await appliedImport(api, admin, roster(line(1, 'sunshine')));
    await api.travelTo('2027-09-03');
    const run = await appliedImport(api, riversideTeacher, roster(line(1, 'riverside', '二年级')));
    expect(run).toMatchObject({ status: 'APPLIED', moved: 1 });
    expect(await places(1)).toMatchObject([
      { name: `阳光小学${round}`, grade: 'P1', until: '2027-09-01' },
      { name: `河畔小学${round}`, grade: 'P2', from: '2027-09-01', year: 2027 },
    ]);
    expect(await sees(sunshineTeacher)).toEqual([]);
  });
});

describe('a new school year', () => {
  test('pupils go up a grade: the old place ends with the year, the new one begins with it, and the undo gives the old one back', async () => {
    await appliedImport(api, admin, roster(line(1, 'sunshine'), line(2, 'sunshine')));
    await api.travelTo('2027-09-03');
    const run = await appliedImport(api, admin, roster(line(1, 'sunshine', '二年级'), line(2, 'sunshine', '二年级')));
    expect(run).toMatchObject({ inserted: 0, updated: 2, absent: 0 });
    expect(await places(1)).toMatchObject([
      { grade: 'P1', year: 2026, until: '2027-09-01' },
      { grade: 'P2', year: 2027, from: '2027-09-01', until: null },
    ]);
    expect(await sees(sunshineTeacher)).toHaveLength(2);
    await moveImport(admin, 'undoImport', run);
    expect(await places(1)).toMatchObject([{ grade: 'P1', year: 2026, until: null }]);
  });
});

describe('leavers', () => {
  test('who was on the last list and is missing is listed, and nobody is closed unasked', async () => {
    await appliedImport(api, admin, roster(line(1, 'sunshine'), line(2, 'sunshine'), line(3, 'riverside')));
    const run = await checkedImport(api, admin, roster(line(1, 'sunshine')));
    expect(run.absent).toBe(1);
    expect(await leavers(run)).toMatchObject({ totalCount: 1, nodes: [{ name: NAMES[2], endedOn: null }] });
    await moveImport(admin, 'applyImport', run, { mode: 'VALID_ONLY' });
    await api.runJobs();
    expect(await readImport(admin, run.id)).toMatchObject({ status: 'APPLIED', closed: 0 });
    expect(await places(2)).toMatchObject([{ until: null }]);
  });

  test('asked for, their places are closed from today, the school loses sight of them, and the undo opens them again', async () => {
    await appliedImport(api, admin, roster(line(1, 'sunshine'), line(2, 'sunshine')));
    const run = await appliedImport(api, admin, roster(line(1, 'sunshine')), { closeAbsent: true });
    expect(run).toMatchObject({ status: 'APPLIED', absent: 1, closed: 1 });
    expect(await places(2)).toMatchObject([{ until: '2026-11-22' }]);
    expect(await sees(sunshineTeacher)).toEqual([NAMES[1]]);
    expect(await leavers(run)).toMatchObject({ nodes: [{ name: NAMES[2], endedOn: '2026-11-22' }] });
    await moveImport(admin, 'undoImport', run);
    expect(await places(2)).toMatchObject([{ until: null }]);
    expect(await sees(sunshineTeacher)).toHaveLength(2);
  });

  test('in a new school year they end with the old one', async () => {
    await appliedImport(api, admin, roster(line(1, 'sunshine'), line(2, 'sunshine')));
    await api.travelTo('2027-09-10');
    await appliedImport(api, admin, roster(line(1, 'sunshine', '二年级')), { closeAbsent: true });
    expect(await places(2)).toMatchObject([{ until: '2027-09-01' }]);
  });

  test('a pupil whose row was refused for a wrong telephone number has not left', async () => {
    await appliedImport(api, admin, roster(line(1, 'sunshine'), line(2, 'sunshine')));
    const file = roster(line(1, 'sunshine'), line(2, 'sunshine', '一年级', '1班', ['1380000']));
    expect(await checkedImport(api, admin, file)).toMatchObject({ ready: 1, refused: 1, absent: 0 });
  });

  test('a pupil who moves to another school in the same file has not left', async () => {
    await appliedImport(api, admin, roster(line(1, 'sunshine'), line(2, 'sunshine'), line(3, 'riverside')));
    const file = roster(line(1, 'sunshine'), line(2, 'riverside'), line(3, 'riverside'));
    expect(await checkedImport(api, admin, file)).toMatchObject({ ready: 3, absent: 0 });
  });

  test('a school that is not in the file has nobody missing, and another district sees no list', async () => {
    await appliedImport(api, admin, roster(line(1, 'sunshine'), line(2, 'riverside'), line(3, 'riverside')));
    const run = await checkedImport(api, admin, roster(line(2, 'riverside')));
    expect((await leavers(run)).nodes.map((one) => one.name)).toEqual([NAMES[3]]);
    const stranger = await api.signIn('PROGRAMME_ADMIN', await api.organisation('FEDERATION', '440306'));
    expect(await leavers(run, stranger)).toMatchObject({ totalCount: 0, nodes: [] });
  });
});
