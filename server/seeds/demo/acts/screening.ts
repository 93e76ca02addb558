import { ageInMonths } from '@xingcheng/shared/age/age-in-months';
import { addDays } from '@xingcheng/shared/age/iso-date';
import { findInstrument } from '@xingcheng/shared/instruments/catalogue';
import type { Answers } from '@xingcheng/shared/instruments/answers';
import { nodeForAge } from '@xingcheng/shared/pathway/nodes';
import type { Ctx } from '../../../src/access/index.js';
import { CaseFile } from '../../../src/casefile/case-file.entity.js';
import { assignOwner } from '../../../src/casefile/commands/assign-owner.js';
import { giveNotices, recordScreening, recordSecondaryScreening } from '../../../src/screening/index.js';
import type { LifeStep } from '../../city/life-step.types.js';
import { schoolYearOf } from '../../city/school-classes.js';
import { answersScoring } from '../answers.js';
import { act, federationOf, postAt, type Act, type World } from '../world.js';

type Primary = Extract<LifeStep, { deed: 'PRIMARY_SCREEN' }>;
type Secondary = Extract<LifeStep, { deed: 'SECONDARY_SCREEN' }>;

/** Until the letter of a result is in the guardian's hands. */
export const DAYS_TO_TELL = 4;

export const SIGNS = 'CN_WARNING_SIGNS@2022';

/** What a school asks about a pupil of this age. */
export function questionnaireFor(months: number): { instrument: string; informant: 'PARENT' | 'SELF' } {
  if (months < 144) return { instrument: 'CAST@1', informant: 'PARENT' };
  return months < 192
    ? { instrument: 'AQ10_ADOLESCENT@1', informant: 'PARENT' }
    : { instrument: 'AQ10_ADULT@1', informant: 'SELF' };
}

export const campaignKey = (area: string, programme: string, schoolYear: number): string =>
  `${area}|${programme}|${schoolYear}`;

export function primaryScreen(step: Primary): Act {
  return {
    on: step.on,
    name: 'PRIMARY_SCREEN',
    run: async (world, { personId, script: { person } }) => {
      const months = ageInMonths(person.birthDate, step.on);
      const asked =
        step.programme === 'SCHOOL' ? questionnaireFor(months) : { instrument: SIGNS, informant: 'SCREENER' as const };
      const campaign = campaignKey(person.area, step.programme, schoolYearOf(step.on));
      await act(world, postAt(world, step.at), step.on, async (ctx) => {
        const { id, status } = await recordScreening(ctx, {
          personId,
          ...asked,
          campaignId: step.programme === 'NATIONAL_0_6' ? null : (world.campaigns.get(campaign) ?? null),
          answers: answersOf(asked.instrument, step, months),
        });
        await tellGuardian(ctx, world, id, status, step.on);
      });
    },
  };
}

function answersOf(key: string, step: Primary, months: number): Answers {
  const instrument = findInstrument(key);
  if (!instrument) throw new Error(`There is no ${key}.`);
  if (key === SIGNS)
    return answersScoring(
      instrument,
      step.outcome === 'POSITIVE' ? (step.signs?.length ?? 2) : 0,
      nodeForAge(months) ?? undefined,
    );
  // The totals of the scripts are those of a long questionnaire; a short one is simply well above its cut.
  return answersScoring(instrument, Math.min(step.total ?? 0, instrument.items.length > 10 ? 31 : 8));
}

export function secondaryScreen(step: Secondary, recheck: boolean): Act {
  return {
    on: step.on,
    name: 'SECONDARY_SCREEN',
    run: async (world, { personId, script: { person } }) => {
      const months = ageInMonths(person.birthDate, step.on);
      const abnormal = step.outcome === 'ABNORMAL';
      const dq = step.dq ?? (abnormal ? 68 : 92);
      const mchat = months >= 18 && months < 24 ? findInstrument('MCHAT23@1') : null;
      await act(world, postAt(world, step.at), step.on, async (ctx) => {
        const { id, status } = await recordSecondaryScreening(ctx, {
          personId,
          recheck,
          history: abnormal ? ['COMMUNICATION', 'STEREOTYPED'] : [],
          answers: mchat ? answersScoring(mchat, abnormal ? 6 : 0) : {},
          paperTotal: months >= 24 ? (step.abcTotal ?? (abnormal ? 64 : 26)) : null,
          scores: months < 84 ? { TOTAL: dq, LANGUAGE: dq - 4, ADAPTIVE: dq + 2, SOCIAL: dq - 1 } : {},
        });
        await tellGuardian(ctx, world, id, status, step.on);
      });
    },
  };
}

/** The guardian is told face to face on the day itself, but for the newest results, which are still to be told. */
async function tellGuardian(ctx: Ctx, world: World, id: string, status: string, on: string): Promise<void> {
  if (status !== 'SCORED' || addDays(on, DAYS_TO_TELL) > world.city.today) return;
  await giveNotices(ctx, { screeningIds: [id] });
}

/** Some days after a file was opened its federation names who answers for it. */
export function ownership(on: string): Act {
  return {
    on: addDays(on, 3),
    name: 'OWNER',
    run: async (world, { personId, script }) => {
      const actor = postAt(world, federationOf(script));
      await act(world, actor, addDays(on, 3), async (ctx) => {
        const file = await ctx.em.findOne(CaseFile, { person: personId, ownerAccountId: null });
        if (file) await assignOwner(ctx, { caseFileId: file.id, version: file.version, accountId: actor.accountId });
      });
    },
  };
}
