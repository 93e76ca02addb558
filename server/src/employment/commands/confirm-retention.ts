import { LockMode } from '@mikro-orm/core';
import { RETENTION_DAYS, RetentionMilestone } from '@xingcheng/shared/codes/retention-milestone';
import { found, type Ctx } from '../../access/index.js';
import { owe, settleTasks, tell } from '../../casefile/index.js';
import { requireReach } from '../../people/index.js';
import { Refused } from '../../platform/graphql/refusal.js';
import { Employment, RetentionCheck } from '../employment.entity.js';
import type { ConfirmRetentionInput } from '../employment.inputs.js';
import { milestonesOf } from '../employment.queries.js';
import { sealWord } from '../../platform/crypto/word.js';
import { newId } from '../../platform/db/base-properties.js';
import { EVIDENCE } from '../places.js';

const LADDER = Object.values(RetentionMilestone);

/** Confirms a milestone with evidence, and owes the next one. */
export async function confirmRetention(ctx: Ctx, input: ConfirmRetentionInput): Promise<Employment> {
  const employment = found(
    await ctx.em.findOne(Employment, { id: input.employmentId }, { lockMode: LockMode.PESSIMISTIC_WRITE }),
    'employmentId',
  );
  const personId = employment.person.id;
  await requireReach(ctx, 'retention.confirm', personId, 'employmentId');
  const milestones = await milestonesOf(ctx, personId);
  const reached = milestones.find((one) => one.milestone === input.milestone);
  if (reached?.state !== 'REACHED')
    throw new Refused('MILESTONE_NOT_REACHED', 'milestone', {
      date: reached?.dueOn ?? '',
      days: RETENTION_DAYS[input.milestone],
    });
  const id = newId();
  const check = ctx.em.create(RetentionCheck, {
    id,
    employment,
    milestone: input.milestone,
    confirmedOn: ctx.today,
    evidenceCell: sealWord(ctx.keys, EVIDENCE, id, input.evidence),
    confirmedBy: ctx.actor.accountId,
  });
  await ctx.em.flush();
  await settleTasks(ctx, employment.id, ['RETENTION_CHECK']);
  await ctx.em.flush();
  const next = LADDER[LADDER.indexOf(input.milestone) + 1];
  const nextDue = milestones.find((one) => one.milestone === next);
  if (next && nextDue && !employment.endedOn) {
    await owe(ctx, {
      personId,
      chapter: 'EMPLOYMENT',
      kind: 'RETENTION_CHECK',
      organisationId: ctx.actor.organisationId,
      dueOn: nextDue.dueOn,
      recordType: 'Employment',
      recordId: employment.id,
    });
  }
  tell(ctx, {
    personId,
    chapter: 'EMPLOYMENT',
    kind: 'RETENTION_REACHED',
    facts: { milestone: input.milestone },
    recordType: 'RetentionCheck',
    recordId: check.id,
  });
  return employment;
}
