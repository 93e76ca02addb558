import { hashPassword, SignInSetting } from '../src/access/index.js';
import { asSystem, type ContextParts } from '../src/app/context.js';
import { jobs } from '../src/app/rooms.js';
import { runJob } from '../src/app/run-job.js';
import { transitionAges } from '../src/app/handoffs/transition-ages.js';
import { fixedClock } from '../src/platform/clock.js';
import type { Orm } from '../src/platform/db/orm.js';
import { generateCity } from './city/generate-city.js';
import { schoolYearOf } from './city/school-classes.js';
import { openBeds } from './demo/acts/residence.js';
import { circularsOf } from './demo/circulars.js';
import { overdueWays } from './demo/overdue.js';
import { deliverOverTheYears } from './demo/reports.js';
import { closeOldCampaigns, openCampaigns } from './demo/campaigns.js';
import { leaveClassHalfDone } from './demo/class-half-done.js';
import { tellGuardians, writeClassScreenings } from './demo/class-screenings.js';
import { sendFiles } from './demo/imports.js';
import { freshlyPositive } from './demo/fresh.js';
import { loseOneCarer } from './demo/carer-lost.js';
import { letFormerCasesGo } from './demo/former-cases.js';
import { leaveRenewals, showPilotNotices } from './demo/pilot-notices.js';
import { writeLicences } from './demo/licences.js';
import { replayLives, type Refusals } from './demo/replay.js';
import { together, withoutWaiting, type World } from './demo/world.js';
import { writeDoubles } from './demo/write-doubles.js';
import { writeOrganisations, writeStaff } from './demo/write-organisations.js';
import { writePupils } from './demo/write-pupils.js';

export const DEMO_PASSWORD = 'xingcheng-2026';
const SEED = 20_261_122;
const WHY = 'demonstration city';
/** Stands where `WHY` will, until the last of its lives is told. */
const BEGUN = 'demonstration city, begun';

/** The demonstration city, once, into a database without an organisation. Nobody in it exists. */
export async function seedDemo(
  parts: ContextParts,
  say: (line: string) => void,
  /** Lets the database count its tables, which only their owner may. */
  look: () => Promise<unknown>,
): Promise<Refusals> {
  const [known] = (await parts.orm.em.fork().execute(
    `select exists (select 1 from organisation) as filled, exists (select 1 from sign_in_setting where profile = 'demonstration') as ours,
       exists (select 1 from sign_in_setting where reason = ?) as begun`,
    [BEGUN],
  )) as { filled: boolean; ours: boolean; begun: boolean }[];
  if (known?.begun)
    throw new Error(
      'The demonstration city was not filled to its end, because the first start was broken off. Delete the data folder (or empty the database of DATABASE_URL) and start again.',
    );
  if (known?.ours || !known?.filled) showPilotNotices();
  if (known?.filled) return new Map();
  const city = generateCity(SEED, parts.clock.today());
  say(
    `Filling the demonstration city: ${city.organisations.length} organisations, ${city.pupils.length} pupils, ${city.lives.length} lives …`,
  );
  const term = fixedClock(`${schoolYearOf(city.today)}-09-01`);
  const passwordHash = await hashPassword(parts.keys, DEMO_PASSWORD);
  const filled = await asSystem(
    parts,
    WHY,
    async (ctx) => {
      await withoutWaiting(ctx.em);
      // By this row, and by nothing else, the door of the demonstration is wider than that of a real installation.
      ctx.em.create(SignInSetting, { profile: 'demonstration', chosenAt: ctx.now, reason: BEGUN });
      const places = await writeOrganisations(ctx, city);
      const posts = await writeStaff(ctx, city, places, passwordHash);
      const written = await writePupils(ctx, city, places);
      await writeDoubles(ctx, city, places);
      return { places, posts, written };
    },
    term,
  );
  const world: World = { parts, look, city, campaigns: new Map(), together: null, ...filled };
  for (const { key, beds } of city.organisations) if (beds) await openBeds(world, key, beds);
  await together(world, () => openCampaigns(world));
  await look();
  const waiting = await asSystem(parts, WHY, (ctx) => writeClassScreenings(ctx, world, filled.written));
  // What follows is asked of thousands of screenings: with figures of them it is planned for them.
  await look();
  await asSystem(parts, WHY, tellGuardians);
  const scripts = [...city.lives, ...freshlyPositive(world, waiting)];
  const { refusals } = await replayLives(world, scripts, filled.written, [
    ...overdueWays(world),
    ...circularsOf(world),
  ]);
  await deliverOverTheYears(world);
  await together(world, () => closeOldCampaigns(world));
  await together(world, async () => {
    await leaveClassHalfDone(world);
    await writeLicences(world);
    await loseOneCarer(world);
    await leaveRenewals(world);
  });
  await letFormerCasesGo(world);
  await sendFiles(world, filled.written);
  for (const job of [...jobs.filter((one) => one.schedule), transitionAges]) await runJob(parts, job, {});
  await parts.orm.em.fork().execute('update sign_in_setting set reason = ? where reason = ?', [WHY, BEGUN]);
  await look();
  return refusals;
}

const SHOWN = [
  'screener',
  'nurse',
  'clinician',
  'doctor',
  'therapist',
  'teacher',
  'secretary',
  'coach',
  'care',
  'case',
  'admin',
];

/** Whom to sign in as, for the terminal: one of each role in 龙岗, and the three who see no case. */
export async function demoAccounts(orm: Orm, password: string): Promise<string> {
  const names = [...SHOWN.map((word) => `${word}.longgang`), 'auditor.city', 'security.city', 'sysadmin.city'];
  const rows = (await orm.em.fork().execute(
    `select a.username, m.role, o.name as place from account a join membership m on m.account_id = a.id join organisation o on o.id = m.organisation_id
     where a.username = any(?::text[]) order by array_position(?::text[], a.username::text)`,
    [`{${names.join()}}`, `{${names.join()}}`],
  )) as { username: string; role: string; place: string }[];
  if (rows.length === 0) return '';
  const lines = rows.map(({ username, role, place }) => `  ${username.padEnd(20)} ${role.padEnd(20)} ${place}`);
  return ['', `Sign in with the password ${password} as`, ...lines, ''].join('\n');
}
