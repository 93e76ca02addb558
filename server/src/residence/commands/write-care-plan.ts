import type { Ctx } from '../../access/index.js';
import { owe, settleTasks, tell } from '../../casefile/index.js';
import { Refused } from '../../platform/graphql/refusal.js';
import { CarePlan } from '../care.entity.js';
import type { WriteCarePlanInput } from '../residence.inputs.js';
import { nextRevision, stayInCare } from './stay-in-care.js';
import { sealWord } from '../../platform/crypto/word.js';
import { newId } from '../../platform/db/base-properties.js';
import { CARE_GOALS, CARE_NEEDS } from '../places.js';

const written = (lines: readonly string[]): string[] => lines.map((line) => line.trim()).filter(Boolean);

/** Writes the care plan of a resident, or its next revision; the review is owed on the day it names. */
export async function writeCarePlan(ctx: Ctx, input: WriteCarePlanInput): Promise<CarePlan> {
  const stay = await stayInCare(ctx, 'careplan.write', input.stayId);
  const [careNeeds, careGoals] = [written(input.needs), written(input.goals)];
  if (careNeeds.length === 0) throw new Refused('REQUIRED', 'needs');
  if (careGoals.length === 0) throw new Refused('REQUIRED', 'goals');
  if (input.reviewOn <= ctx.today) throw new Refused('DATE_IN_PAST', 'reviewOn');
  const [newest = null] = await ctx.em.find(CarePlan, { stay }, { orderBy: { revision: 'desc' }, limit: 1 });
  const id = newId();
  const plan = ctx.em.create(CarePlan, {
    id,
    stay,
    person: stay.person,
    revision: nextRevision(newest, input.revision, ctx.now),
    supportLevel: input.supportLevel,
    careNeedsCell: sealWord(ctx.keys, CARE_NEEDS, id, JSON.stringify(careNeeds)),
    careGoalsCell: sealWord(ctx.keys, CARE_GOALS, id, JSON.stringify(careGoals)),
    reviewOn: input.reviewOn,
    writtenOn: ctx.today,
    writtenBy: ctx.actor.accountId,
  });
  await ctx.em.flush();
  await settleTasks(ctx, stay.id, ['CARE_PLAN', 'CARE_PLAN_REVIEW']);
  await ctx.em.flush();
  const personId = stay.person.id;
  await owe(ctx, {
    personId,
    chapter: 'RESIDENCE',
    kind: 'CARE_PLAN_REVIEW',
    organisationId: ctx.actor.organisationId,
    dueOn: input.reviewOn,
    recordType: 'Stay',
    recordId: stay.id,
  });
  tell(ctx, {
    personId,
    chapter: 'RESIDENCE',
    kind: 'CARE_PLAN_WRITTEN',
    facts: { support: input.supportLevel, goals: careGoals.length, reviewOn: input.reviewOn },
    recordType: 'CarePlan',
    recordId: plan.id,
  });
  return plan;
}
