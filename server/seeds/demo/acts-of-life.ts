import { addDays } from '@xingcheng/shared/age/iso-date';
import type { DisabilityCategory } from '@xingcheng/shared/codes/disability-category';
import type { LifeScript } from '../city/city.types.js';
import type { LifeStep } from '../city/life-step.types.js';
import { carePlanned, reconciled } from './acts/care.js';
import { diagnosed, followedUp } from './acts/diagnosis.js';
import { committeeOpinion, iepReviewed, iepStarted, placed } from './acts/education.js';
import { coachAssigned, jobEnded, jobStarted, recentVisits, retentionReached, workWish } from './acts/employment.js';
import { planReviewed, planStarted, recentSessions } from './acts/intervention.js';
import { arrival, consent } from './acts/people.js';
import { referred } from './acts/referral.js';
import { careApplied, halfwayEntry, offerAnswered, stayEnded, stayMoved } from './acts/residence.js';
import { ownership, primaryScreen, secondaryScreen } from './acts/screening.js';
import type { Act } from './world.js';

/** Everything people did in a life, up to today; what follows by itself is left to the hand-offs. */
export function actsOfLife(script: LifeScript, today: string): Act[] {
  const [first] = script.steps;
  if (!first) return [];
  const acts = script.steps.flatMap((step, i) => actsOfStep(script, step, i, today));
  const opened = script.steps.find(
    (one) => (one.deed === 'PRIMARY_SCREEN' && one.outcome === 'POSITIVE') || one.deed === 'DIAGNOSED',
  );
  if (opened && !script.key.endsWith('7')) acts.push(ownership(opened.on));
  return [...(script.pupilKey ? [] : [arrival(first)]), ...acts].filter((one) => one.on <= today);
}

function actsOfStep(script: LifeScript, step: LifeStep, i: number, today: string): Act[] {
  const later = script.steps.slice(i + 1);
  switch (step.deed) {
    case 'CONSENT':
      return [consent(step)];
    case 'PRIMARY_SCREEN':
      return [primaryScreen(step)];
    case 'SECONDARY_SCREEN':
      return [
        secondaryScreen(
          step,
          script.steps.slice(0, i).some((one) => one.deed === 'SECONDARY_SCREEN'),
        ),
      ];
    case 'REFERRED':
      return referred(step, later.find((one) => one.at === step.to)?.on ?? null, i % 3 !== 0);
    case 'DIAGNOSED':
      return [
        diagnosed(step),
        ...(step.outcome === 'CONFIRMED' ? followedUp(step, script, today, keepsUp(script)) : []),
      ];
    case 'PLAN_STARTED':
      return [planStarted(step), ...recentSessions(step, today, script.key).filter((one) => one.on > step.on)];
    case 'PLAN_REVIEWED':
      return [planReviewed(step)];
    case 'COMMITTEE_OPINION':
      return committeeOpinion(step);
    case 'PLACED':
      return placed(step);
    case 'IEP_STARTED':
      return [iepStarted(step), ...(keepsUp(script) ? [iepReviewed(step)] : [])];
    case 'WORK_WISH':
      return [workWish(step)];
    case 'COACH_ASSIGNED':
      return [coachAssigned(step), ...recentVisits(step, step.on, today, script.key)];
    case 'JOB_STARTED':
      return [jobStarted(step)];
    case 'RETENTION_REACHED':
      return [retentionReached(step)];
    case 'JOB_ENDED':
      return [jobEnded(step)];
    case 'CARE_APPLIED':
      return [...careApplied(step, categoryOf(script)), ...answeredAfter(step, later, today)];
    case 'STAY_STARTED':
      if (step.type === 'HALFWAY_HOUSE') return halfwayEntry(step.at, step.on, categoryOf(script));
      if (!step.trial) return [stayMoved(step.at, step.on, 'confirm')];
      return [stayMoved(step.at, step.on, 'admit'), reconciled(step), ...(keepsUp(script) ? [carePlanned(step)] : [])];
    case 'STAY_ENDED':
      return [stayEnded(step)];
    case 'CERTIFIED':
    case 'HOSPITALISED':
    case 'DAY_CARE_STARTED':
      return [];
  }
}

/** An offer that was taken up later was answered with yes; one still open today waits for its answer. */
function answeredAfter(
  step: Extract<LifeStep, { deed: 'CARE_APPLIED' }>,
  later: readonly LifeStep[],
  today: string,
): Act[] {
  if (step.status !== 'OFFERED') return [];
  const entered = later.find((one) => one.deed === 'STAY_STARTED');
  if (entered) return [offerAnswered(step.on, entered.on)];
  return addDays(step.on, 5) <= today ? [offerAnswered(step.on, addDays(step.on, 9))] : [];
}

/** Three in ten are late with something, as everywhere. */
const keepsUp = ({ key }: LifeScript): boolean => !/[258]$/.test(key);

function categoryOf(script: LifeScript): DisabilityCategory {
  const certificate = script.steps.find((one) => one.deed === 'CERTIFIED');
  return certificate?.deed === 'CERTIFIED' ? certificate.category : 'PSYCHIATRIC';
}
