import { ageInMonths, ageInYears } from '@xingcheng/shared/age/age-in-months';
import { addDays } from '@xingcheng/shared/age/iso-date';
import type { FollowUpProgress } from '@xingcheng/shared/codes/follow-up-progress';
import type { FunctionalLanguage } from '@xingcheng/shared/codes/functional-language';
import type { Icd11Code } from '@xingcheng/shared/codes/icd11';
import { recordDiagnosis, recordFollowUp } from '../../../src/diagnosis/index.js';
import type { LifeStep } from '../../city/life-step.types.js';
import { nextFollowUp } from '@xingcheng/shared/pathway/national-pathway';
import type { LifeScript } from '../../city/city.types.js';
import { act, postAt, type Act } from '../world.js';

type Diagnosed = Extract<LifeStep, { deed: 'DIAGNOSED' }>;

export function diagnosed(step: Diagnosed): Act {
  const { on, at, outcome } = step;
  return {
    on,
    name: 'DIAGNOSED',
    run: async (world, { personId, script: { person } }) => {
      await act(world, postAt(world, at), on, async (ctx) => {
        const doctor = { licenceScope: ageInYears(person.birthDate, on) < 14 ? 'CHILD_HEALTH' : 'PSYCHIATRY' } as const;
        const licenceNumber = `1104403${ctx.actor.accountId.replaceAll(/\D/g, '').slice(-8)}`;
        const facts = outcome === 'CONFIRMED' ? confirmed(step, ageInYears(person.birthDate, on)) : {};
        await recordDiagnosis(ctx, { personId, ...doctor, licenceNumber, outcome, ...facts });
      });
    },
  };
}

function confirmed(
  { icd10, socialCommunication, restrictedRepetitive, quotient, adaptive, coOccurring }: Diagnosed,
  age: number,
) {
  const known = quotient ?? null;
  const language = languageOf(known, socialCommunication === 'LEVEL_3');
  return {
    icd10: icd10 ?? 'F84.0',
    icd11: icd11Of(known !== null && known < 70, language),
    severitySocial: socialCommunication ?? null,
    severityRepetitive: restrictedRepetitive ?? null,
    cognitiveMeasure: known === null ? ('UNTESTABLE' as const) : age < 7 ? ('DQ' as const) : ('IQ' as const),
    cognitiveValue: known,
    adaptiveLevel: adaptive ?? null,
    functionalLanguage: language,
    coOccurring: coOccurring ?? [],
    endScores: { 'CARS@1': { TOTAL: socialCommunication === 'LEVEL_3' ? 41.5 : 34 } },
    differential: ['LANGUAGE_DISORDER' as const, 'HEARING_LOSS' as const],
  };
}

/** How far back visits are told, and since when those who are late have not come. */
const [TOLD_DAYS, LATE_DAYS] = [730, 250];
const PROGRESS = ['BETTER', 'SAME', 'BETTER', 'MIXED'] as const;

/** Seen again some days before each is due (随访); three in ten have not come for a while. */
export function followedUp({ on, at }: Diagnosed, { person }: LifeScript, today: string, keepsUp: boolean): Act[] {
  const until = keepsUp ? today : addDays(today, -LATE_DAYS);
  const acts: Act[] = [];
  const next = (last: string) => addDays(nextFollowUp(ageInMonths(person.birthDate, last), last), -4);
  let day = next(on);
  while (day < addDays(today, -TOLD_DAYS)) day = next(day);
  for (; day <= until; day = next(day)) acts.push(visit(at, day, PROGRESS[acts.length % PROGRESS.length] ?? 'SAME'));
  return acts;
}

const visit = (at: string, visitedOn: string, progress: FollowUpProgress): Act => ({
  on: visitedOn,
  name: 'FOLLOW_UP',
  run: async (world, { personId }) => {
    await act(world, postAt(world, at), visitedOn, (ctx) => recordFollowUp(ctx, { personId, visitedOn, progress }));
  },
});

function languageOf(quotient: number | null, severe: boolean): FunctionalLanguage {
  if (severe && (quotient ?? 50) < 45) return 'ABSENT';
  return severe || (quotient ?? 80) < 70 ? 'IMPAIRED' : 'MILD_OR_NONE';
}

/** There is no 6A02.4: an absent language goes with a disorder of intellectual development, or is said otherwise. */
function icd11Of(intellectual: boolean, language: FunctionalLanguage): Icd11Code {
  if (language === 'ABSENT') return intellectual ? '6A02.5' : '6A02.Y';
  if (language === 'IMPAIRED') return intellectual ? '6A02.3' : '6A02.2';
  return intellectual ? '6A02.1' : '6A02.0';
}
