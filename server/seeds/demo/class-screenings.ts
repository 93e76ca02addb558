import { ageInMonths } from '@xingcheng/shared/age/age-in-months';
import { addDays, daysBetween, laterOf } from '@xingcheng/shared/age/iso-date';
import { findInstrument } from '@xingcheng/shared/instruments/catalogue';
import { nodeForAge } from '@xingcheng/shared/pathway/nodes';
import type { Ctx } from '../../src/access/index.js';
import { newId } from '../../src/platform/db/base-properties.js';
import { writeInvolvements } from '../../src/people/index.js';
import { derive } from '../../src/screening/derive.js';
import { randomOf, type Random } from '../city/random.js';
import { schoolYearOf } from '../city/school-classes.js';
import { campaignKey, DAYS_TO_TELL, questionnaireFor, SIGNS } from './acts/screening.js';
import { answersScoring } from './answers.js';
import { WORKER, type World } from './world.js';
import type { WrittenPupil } from './write-pupils.js';

const NOTICE = 'notice-2026.1';
const AT_ONCE = 2_000;

interface ClassPupil extends WrittenPupil {
  consent: 'CONSENTED' | 'REFUSED' | 'NO_REPLY';
  on: string;
  screened: boolean;
}

/**
 * This year's campaign as the class grids left it: consents of every class, and the unremarkable screenings, scored by the
 * rooms' own rule and written in sets. Every positive one is entered by a person. Answers with who is still to be screened.
 */
export async function writeClassScreenings(
  ctx: Ctx,
  world: World,
  written: ReadonlyMap<string, WrittenPupil>,
): Promise<WrittenPupil[]> {
  const told = new Set(world.city.lives.map((life) => life.pupilKey));
  const random = randomOf(world.city.seed).fork('class screenings');
  const year = schoolYearOf(world.city.today);
  const start = `${year}-09-01`;
  const days = Math.max(0, daysBetween(start, world.city.today) - 1);
  const pace = new Map<string, number>();
  const pupils = [...written.values()]
    .filter(({ pupil }) => !told.has(pupil.key))
    .map((one): ClassPupil => {
      const share = pace.get(one.pupil.schoolKey) ?? random.int(25, 97) / 100;
      pace.set(one.pupil.schoolKey, share);
      const consent = random.weighted([
        ['CONSENTED', 90],
        ['REFUSED', 3],
        ['NO_REPLY', 7],
      ] as const);
      const on = laterOf(start, weekday(addDays(start, random.int(Math.floor(days / 3), days))));
      return { ...one, consent, on, screened: consent === 'CONSENTED' && random.chance(share) };
    });
  for (let at = 0; at < pupils.length; at += AT_ONCE) {
    const chunk = pupils.slice(at, at + AT_ONCE);
    await writeConsents(ctx, world, chunk, start);
    await writeScreenings(
      ctx,
      world,
      chunk.filter((one) => one.screened),
      random,
    );
  }
  return pupils.filter((one) => one.consent === 'CONSENTED' && !one.screened);
}

const weekday = (day: string): string => {
  const number = new Date(`${day}T00:00:00Z`).getUTCDay();
  return number === 0 ? addDays(day, -2) : number === 6 ? addDays(day, -1) : day;
};

/** Letters went home some days after the day in class; what was screened last is still to be told. */
export async function tellGuardians(ctx: Ctx): Promise<void> {
  await ctx.em.execute(
    `insert into screening_notice (id, screening_id, outcome, given_on, recorded_by, recorded_at)
     select gen_random_uuid(), s.id, s.outcome, s.screened_on + ?::int, s.account_id, s.created_at + make_interval(days => ?::int)
     from screening s where s.status = 'SCORED' and s.campaign_id is not null and s.account_id is not null and s.screened_on <= ?::date`,
    [DAYS_TO_TELL, DAYS_TO_TELL, addDays(ctx.today, -DAYS_TO_TELL)],
  );
}

async function writeConsents(ctx: Ctx, world: World, pupils: readonly ClassPupil[], on: string): Promise<void> {
  const rows = pupils.flatMap((one) => {
    const by = world.posts.get(`${one.pupil.schoolKey}|TEACHER`)?.accountId;
    return one.consent === 'NO_REPLY'
      ? []
      : [{ person: one.personId, guardian: one.guardianId, outcome: one.consent, by }];
  });
  await ctx.em.execute(
    `insert into consent (id, created_at, updated_at, version, person_id, purpose, outcome, guardian_id, answered_on, text_version, recorded_by)
     select gen_random_uuid(), ?, ?, 1, person, 'SCREENING', outcome, guardian, ?::date, ?, by
     from jsonb_to_recordset(?::jsonb) as r(person uuid, guardian uuid, outcome text, by uuid)`,
    [ctx.now, ctx.now, on, NOTICE, JSON.stringify(rows)],
  );
}

async function writeScreenings(ctx: Ctx, world: World, pupils: readonly ClassPupil[], random: Random): Promise<void> {
  const rows = pupils.map((one) => screeningOf(world, one, random));
  await ctx.em.execute(
    `insert into screening (id, created_at, updated_at, version, person_id, campaign_id, stage, programme, instrument, informant, node, age_months,
       answers, scores, total, band, outcome, clauses, missing, next_step, due_on, scoring_version, status, screened_on, organisation_id, account_id)
     select id, at, at, 1, person, campaign, 'PRIMARY', programme, instrument, informant, node, "ageMonths", answers, '{}', total, band, outcome, clauses, missing,
       "nextStep", "dueOn", "scoringVersion", 'SCORED', "on", school, by
     from jsonb_to_recordset(?::jsonb) as r(id uuid, at timestamptz, person uuid, campaign uuid, programme text, instrument text, informant text, node int,
       "ageMonths" int, answers jsonb, total int, band text, outcome text, clauses jsonb, missing jsonb, "nextStep" text, "dueOn" date, "scoringVersion" text, "on" date,
       school uuid, by uuid)`,
    [JSON.stringify(rows)],
  );
  await ctx.em.execute(
    `insert into timeline_entry (id, person_id, chapter, kind, happened_on, lasts, facts, account_id, organisation_id, record_type, record_id, recorded_at)
     select gen_random_uuid(), person, 'SCREENING', 'SCREENING_RECORDED', "on", false,
       jsonb_build_object('stage', 'PRIMARY', 'instrument', instrument, 'outcome', outcome, 'node', node), by, school, 'Screening', id, at
     from jsonb_to_recordset(?::jsonb) as r(id uuid, at timestamptz, person uuid, "on" date, instrument text, outcome text, node int, school uuid, by uuid)`,
    [JSON.stringify(rows)],
  );
  await writeInvolvements(
    ctx,
    pupils.map((one) => ({
      id: newId(),
      personId: one.personId,
      organisationId: one.schoolId,
      reason: 'SCREENING',
      startedOn: one.on,
    })),
  );
}

function screeningOf(world: World, { pupil, personId, schoolId, on }: ClassPupil, random: Random) {
  const ageMonths = ageInMonths(pupil.birthDate, on);
  const small = pupil.grade.startsWith('K');
  const programme = small ? 'KINDERGARTEN' : 'SCHOOL';
  const asked = small ? { instrument: SIGNS, informant: 'SCREENER' as const } : questionnaireFor(ageMonths);
  const instrument = findInstrument(asked.instrument);
  if (!instrument) throw new Error(`There is no ${asked.instrument}.`);
  const node = small ? nodeForAge(ageMonths) : null;
  const points = small ? 0 : random.int(0, instrument.items.length > 10 ? 10 : 4);
  const answers = answersScoring(instrument, points, node ?? undefined);
  const frame = { stage: 'PRIMARY' as const, instrument: asked.instrument, ageMonths, screenedOn: on, node };
  const found = {
    answers,
    scores: {},
    informant: asked.informant,
    followUpAnswers: null,
    history: null,
    paperTotal: null,
  };
  const role = WORKER[world.places.get(pupil.schoolKey)?.kind ?? 'PRIMARY_SCHOOL'];
  return {
    id: newId(),
    at: `${on}T10:00:00+08:00`,
    person: personId,
    campaign: world.campaigns.get(campaignKey(pupil.area, programme, schoolYearOf(on))) ?? null,
    programme,
    ...asked,
    node,
    ageMonths,
    answers,
    ...derive(frame, found),
    on,
    school: schoolId,
    by: world.posts.get(`${pupil.schoolKey}|${role}`)?.accountId ?? null,
  };
}
