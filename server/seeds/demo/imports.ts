import type { ImportMode } from '@xingcheng/shared/codes/import-mode';
import { nationalIdCheck } from '@xingcheng/shared/identity/national-id';
import { addDays } from '@xingcheng/shared/age/iso-date';
import type { Actor, Ctx } from '../../src/access/index.js';
import { jobs } from '../../src/app/rooms.js';
import { runJob } from '../../src/app/run-job.js';
import { fixedClock } from '../../src/platform/clock.js';
import { applyImport } from '../../src/platform/imports/commands/apply-import.js';
import { cancelImport } from '../../src/platform/imports/commands/cancel-import.js';
import { checkImport } from '../../src/platform/imports/commands/check-import.js';
import { discardImport } from '../../src/platform/imports/commands/discard-import.js';
import { mapImport } from '../../src/platform/imports/commands/map-import.js';
import { undoImport } from '../../src/platform/imports/commands/undo-import.js';
import { ImportRun } from '../../src/platform/imports/import-run.entity.js';
import { receiveUpload } from '../../src/platform/imports/upload-route.js';
import { schoolYearOf } from '../city/school-classes.js';
import { enrolledIn, HEADS, lineOf, type Enrolled } from './roster-file.js';
import { act, postAt, postOf, withoutQueue, type World } from './world.js';
import type { WrittenPupil } from './write-pupils.js';

/** Pupils whom only a file of the demonstration knows. */
export const FROM_FILES = ['骆一鸣', '谈思齐', '茅知夏'] as const;

interface Sender {
  world: World;
  post: Actor;
  on: string;
}

/**
 * The files that 龙岗 has sent this autumn, one for each way a file can go: written with every outcome a row can have,
 * taken back, stopped between two portions, checked and waiting, waiting for its columns, and given up.
 */
export async function sendFiles(city: World, written: ReadonlyMap<string, WrittenPupil>): Promise<void> {
  const world = withoutQueue(city);
  const { today } = world.city;
  const admin = { world, post: postAt(world, 'longgang-federation', 'PROGRAMME_ADMIN') };
  const schools = await enrolledIn(world, 'longgang', written);
  // A pupil whose life is told stays where the story has put the pupil.
  const told = new Set(world.city.lives.map((life) => life.pupilKey));
  const free = ({ pupil }: Enrolled) => !told.has(pupil.key);
  const kindOf = new Map(world.city.organisations.map((one) => [one.key, one.kind]));
  const [ours = [], theirs = []] = [...schools]
    .filter(([key]) => kindOf.get(key) === 'PRIMARY_SCHOOL')
    .map(([, pupils]) => pupils)
    .toSorted((a, b) => a.length - b.length);
  const leavers = new Set(ours.filter(free).slice(0, 2));
  const [coming, borrowed] = [theirs.filter(free).slice(0, 2), theirs.filter(free).slice(2, 3)];
  const school = ours[0]?.school ?? '';
  const moved = (pupils: readonly Enrolled[]) => pupils.map((one) => lineOf({ ...one, school, className: '1班' }));

  const stopped = await send({ ...admin, on: addDays(today, -40) }, '龙岗区全区学籍核对.csv', [
    HEADS,
    ...[...schools.values()].flat().map(lineOf),
  ]);
  await write(stopped, 'CHUNKS', { stop: true });

  const whole = await send({ ...admin, on: addDays(today, -30) }, `${school}秋季名册.csv`, [
    HEADS,
    ...ours.filter((one) => !leavers.has(one)).map(lineOf),
    ...moved(coming),
    ...FROM_FILES.map((name, at) => newcomer(world, school, name, at)),
    ...faulty(world, school),
  ]);
  // While the first file waits, another district enters one of its pupils.
  const beyond = { world, post: postAt(world, 'baoan-federation', 'PROGRAMME_ADMIN'), on: addDays(today, -30) };
  const elsewhere = world.city.organisations.find((one) => one.area === 'baoan' && one.kind === 'PRIMARY_SCHOOL');
  const late = await send(beyond, '插班生补录.csv', [HEADS, newcomer(world, elsewhere?.name ?? '', FROM_FILES[0], 0)]);
  await write(late, 'ALL_OR_NONE');
  await write(whole, 'VALID_ONLY', { closeAbsent: true });

  const mistaken = await send({ ...admin, on: addDays(today, -12) }, '转入学生（误传）.csv', [
    HEADS,
    ...moved(borrowed),
    newcomer(world, school, '宫小满', 3),
    ...faulty(world, school).slice(0, 1),
  ]);
  await write(mistaken, 'VALID_ONLY');
  await step(mistaken, undoImport);

  const answers = await send({ ...admin, on: addDays(today, -9) }, '量表验证队列.csv', SHEETS, 'SCREENING_ANSWERS');
  await write(answers, 'VALID_ONLY');
  const given = await receive({ ...admin, on: addDays(today, -6) }, '重复的名册.csv', [
    HEADS,
    ...ours.slice(0, 3).map(lineOf),
  ]);
  await step(given, discardImport);
  await receive({ ...admin, on: addDays(today, -1) }, '旧格式名册.csv', [
    '单位,班,学生,性别（男/女）,生日,备注,联系电话',
    ...theirs.slice(0, 4).map(({ pupil, school: at, className }) => {
      const sex = pupil.sex === 'MALE' ? '男' : '女';
      return [at, className, pupil.name, sex, pupil.birthDate, '', pupil.guardian.phone].join();
    }),
  ]);
  await sendOwnRoster(world, schools);
}

/** The screener of 龙岗 has sent the roster of the own institution, and has not yet said that it is to be written. */
async function sendOwnRoster(world: World, schools: ReadonlyMap<string, Enrolled[]>): Promise<void> {
  const post = await postOf(world, 'screener.longgang');
  const key = [...world.places].find(([, place]) => place.id === post?.organisationId)?.[0];
  const own = key ? schools.get(key) : undefined;
  if (!post || !own?.[0]) return;
  const { school } = own[0];
  const lines = [HEADS, ...own.slice(3).map(lineOf), ...faulty(world, school)];
  await send({ world, post, on: world.city.today }, `${school}名册.csv`, lines);
}

/** A child of the first grade that nobody knows. */
function newcomer(world: World, school: string, name: string, at: number): string {
  const born = `${schoolYearOf(world.city.today) - 7}-1${at % 2}-0${at + 3}`;
  const body = `440307${born.replaceAll('-', '')}90${2 * at + (at % 2 ? 0 : 1)}`;
  const id = body + nationalIdCheck(body);
  return [school, '一年级', '1班', '', name, at % 2 ? '女' : '男', born, id, `${name}家长`, `1380000310${at}`].join();
}

/** A line for each slip that schools make: another school's name, an age that does not fit, a number that cannot be. */
function faulty(world: World, school: string): string[] {
  const year = schoolYearOf(world.city.today);
  return [
    `没有登记的学校,一年级,1班,,米小谷,男,${year - 7}-10-03,,米先生,13800003201`,
    `${school},五年级,2班,,路小遥,女,${year - 7}-11-04,,路女士,13800003202`,
    `${school},一年级,1班,,边小城,男,${year - 7}-12-05,44030720200315001X,边先生,1380000`,
    `${school},一年级,1班,,云小朵,女,${year - 7}-13-01,,云女士,13800003204`,
  ];
}

const SHEETS = [
  `编号,${Array.from({ length: 10 }, (_, at) => `A${at + 1}`).join()},Score,Class`,
  'V001,1,1,1,1,1,1,1,0,0,0,7,YES',
  'V002,0,0,1,0,1,0,0,0,0,0,2,NO',
  'V003,1,1,1,1,1,1,1,1,0,0,8,YES',
  'V004,1,1,1,1,1,1,1,0,0,0,6,YES',
  'V005,1,1,1,1,1,1,1,0,0,5,7,YES',
];

type Sent = Sender & { id: string };

async function receive(sender: Sender, name: string, lines: readonly string[], purpose = 'ROSTER'): Promise<Sent> {
  const file = Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`);
  const id = await act(sender.world, sender.post, sender.on, (ctx) => receiveUpload(ctx, purpose, name, file));
  return { ...sender, id };
}

async function send(sender: Sender, name: string, lines: readonly string[], purpose = 'ROSTER'): Promise<Sent> {
  const sent = await receive(sender, name, lines, purpose);
  if (purpose === 'SCREENING_ANSWERS')
    await step(sent, (ctx, input) =>
      mapImport(ctx, { ...input, options: [{ key: 'instrument', value: 'AQ10_CHILD@asdtests' }] }),
    );
  await step(sent, checkImport);
  await background(sent, 'imports.check');
  return sent;
}

async function write(sent: Sent, mode: ImportMode, { closeAbsent = false, stop = false } = {}): Promise<void> {
  await step(sent, (ctx, input) => applyImport(ctx, { ...input, mode, closeAbsent }));
  if (stop) await step(sent, cancelImport);
  await background(sent, 'imports.apply');
}

/** One step of the file, as of the version it has now. */
async function step(
  { world, post, on, id }: Sent,
  move: (ctx: Ctx, input: { id: string; version: number }) => Promise<unknown>,
): Promise<void> {
  await act(world, post, on, async (ctx) => {
    const { version } = await ctx.em.findOneOrFail(ImportRun, { id });
    await move(ctx, { id, version });
  });
}

/** What the queue would do; a run that was answered at once is left alone. */
async function background({ world, post, on, id }: Sent, queue: string): Promise<void> {
  const job = jobs.find((one) => one.name === queue);
  const { accountId, organisationId, role } = post;
  if (job)
    await runJob({ ...world.parts, clock: fixedClock(on) }, job, { importId: id, accountId, organisationId, role });
}
