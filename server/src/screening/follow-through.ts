import { NextStep } from '@xingcheng/shared/pathway/clause';
import { NATIONAL_PATHWAY } from '@xingcheng/shared/pathway/national-pathway';
import type { TaskKind } from '@xingcheng/shared/codes/task-kind';
import type { Ctx } from '../access/index.js';
import { enterStage, owe, settlePersonTasks, settleTasks, tell } from '../casefile/index.js';
import { involve } from '../people/index.js';
import { addWorkingDays } from '../platform/calendar/working-days.js';
import { Screening } from './screening.entity.js';
import { ScreeningScored } from './screening.events.js';

const PREVIOUS_STEPS: readonly TaskKind[] = ['BOOK_SECONDARY_SCREEN', 'TRACE_PRIMARY', 'RECHECK'];

/** What follows from a finished screening: the timeline, the next step with its day, and word to the other chapters. */
export async function followThrough(ctx: Ctx, screening: Screening, amended = false): Promise<void> {
  const personId = screening.person.id;
  const organisationId = screening.organisation.id;
  await involve(ctx, { personId, organisationId, reason: 'SCREENING' });
  if (screening.status !== 'SCORED') return await announce(ctx, screening, amended);
  tell(ctx, {
    personId,
    chapter: 'SCREENING',
    kind: 'SCREENING_RECORDED',
    happenedOn: screening.screenedOn,
    facts: {
      stage: screening.stage,
      instrument: screening.instrument,
      outcome: screening.outcome,
      node: screening.node ?? null,
    },
    recordType: 'Screening',
    recordId: screening.id,
  });
  await settlePrevious(ctx, screening);
  await oweNextStep(ctx, screening);
  await announce(ctx, screening, amended);
  await enterStage(ctx, personId, 'SCREENING');
}

/** A guardian says yes again: the step that a refusal had cancelled is owed anew, and whoever takes it is asked anew. */
export async function resume(ctx: Ctx, screening: Screening): Promise<void> {
  await oweNextStep(ctx, screening, ctx.today);
  await announce(ctx, screening, false);
}

async function announce(ctx: Ctx, screening: Screening, amended: boolean): Promise<void> {
  await ctx.em.flush();
  const { id, stage, outcome, nextStep } = screening;
  const positive = outcome === 'POSITIVE' || outcome === 'ABNORMAL';
  await ctx.publish(
    new ScreeningScored(
      id,
      screening.person.id,
      stage,
      outcome,
      positive,
      nextStep,
      screening.dueOn ?? null,
      screening.organisation.id,
      amended,
    ),
  );
}

/** A step that was owed has now been taken: a secondary screen answers every call for one; a repeat answers its own. */
async function settlePrevious(ctx: Ctx, screening: Screening): Promise<void> {
  const person = screening.person.id;
  if (screening.stage !== 'PRIMARY') return await settlePersonTasks(ctx, person, PREVIOUS_STEPS);
  const earlier = await ctx.em.find(Screening, {
    person,
    instrument: screening.instrument,
    stage: 'PRIMARY',
    nextStep: 'RECHECK',
    id: { $ne: screening.id },
  });
  for (const one of earlier) await settleTasks(ctx, one.id, ['RECHECK']);
}

async function oweNextStep(ctx: Ctx, screening: Screening, from: string = screening.screenedOn): Promise<void> {
  const step = nextTask(screening, from);
  if (!step) return;
  await owe(ctx, {
    personId: screening.person.id,
    chapter: 'SCREENING',
    organisationId: screening.organisation.id,
    accountId: screening.accountId ?? null,
    recordType: 'Screening',
    recordId: screening.id,
    ...step,
  });
}

function nextTask(
  { nextStep, dueOn, clauses }: Screening,
  from: string,
): { kind: TaskKind; dueOn: string; source: string } | null {
  // The text says 尽快 and gives no number; ten working days to book is our default.
  const soon = addWorkingDays(from, NATIONAL_PATHWAY.referral.bookWithinWorkingDays);
  const source = clauses[0]?.article ?? '';
  if (nextStep === NextStep.REFER_SECONDARY) return { kind: 'BOOK_SECONDARY_SCREEN', dueOn: soon, source };
  if (nextStep === NextStep.REFER_DIAGNOSIS) return { kind: 'BOOK_DIAGNOSIS', dueOn: soon, source };
  if (nextStep === NextStep.RECHECK && dueOn) return { kind: 'RECHECK', dueOn, source };
  return null;
}
