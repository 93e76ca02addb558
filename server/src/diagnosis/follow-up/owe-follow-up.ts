import type { Ctx } from '../../access/index.js';
import { owe } from '../../casefile/index.js';
import type { Diagnosis } from '../diagnosis.entity.js';
import { FollowUp } from './follow-up.entity.js';

/** The next visit is counted from the last one since the conclusion, or from the conclusion itself. */
export async function oweFollowUp(ctx: Ctx, diagnosis: Diagnosis): Promise<void> {
  if (!diagnosis.followUpDueOn) return;
  await ctx.em.flush();
  const last = await ctx.em.findOne(
    FollowUp,
    { person: diagnosis.person.id, visitedOn: { $gte: diagnosis.diagnosedOn } },
    { orderBy: { visitedOn: 'desc' } },
  );
  // An adult's next visit is owed by nobody (proposal: the text is about children).
  const dueOn = last ? last.nextDueOn : diagnosis.followUpDueOn;
  if (!dueOn) return;
  await owe(ctx, {
    personId: diagnosis.person.id,
    chapter: 'DIAGNOSIS',
    kind: 'FOLLOW_UP',
    organisationId: diagnosis.organisation.id,
    dueOn,
    source: '国卫办妇幼发〔2022〕12号 随访',
    recordType: 'Diagnosis',
    recordId: diagnosis.id,
  });
}
