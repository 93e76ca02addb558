import { LockMode } from '@mikro-orm/core';
import { found, type Ctx } from '../../access/index.js';
import { endInTimeline, settleTasks, tell } from '../../casefile/index.js';
import { requireReach } from '../../people/index.js';
import { Refused } from '../../platform/graphql/refusal.js';
import { requireVersion } from '../../platform/graphql/version.js';
import { Employment } from '../employment.entity.js';
import { JobLost } from '../employment.events.js';
import type { EndEmploymentInput } from '../employment.inputs.js';

/** A person leaves a job. Unless it is for a better one, the case reopens by hand-off. */
export async function endEmployment(ctx: Ctx, input: EndEmploymentInput): Promise<Employment> {
  const employment = found(
    await ctx.em.findOne(
      Employment,
      { id: input.id },
      { lockMode: LockMode.PESSIMISTIC_WRITE, populate: ['job.employer'] },
    ),
  );
  const personId = employment.person.id;
  await requireReach(ctx, 'employment.end', personId);
  requireVersion(employment, input.version, { endReason: input.reason });
  if (employment.endedOn) throw new Refused('MOVE_NOT_ALLOWED', 'id', { move: 'end', status: employment.status });
  employment.endedOn = ctx.today;
  employment.endReason = input.reason;
  employment.status = input.reason === 'BETTER_JOB' ? 'ENDED' : 'LOST';
  employment.job.status = 'OPEN';
  await ctx.em.flush();
  await endInTimeline(ctx, employment.id, ctx.today);
  await settleTasks(ctx, employment.id, ['RETENTION_CHECK'], 'CANCELLED');
  tell(ctx, {
    personId,
    chapter: 'EMPLOYMENT',
    kind: 'JOB_ENDED',
    facts: { reason: input.reason, employer: employment.job.employer.name },
    recordType: 'Employment',
    recordId: employment.id,
  });
  if (employment.status === 'LOST') await ctx.publish(new JobLost(employment.id, personId, input.reason));
  return employment;
}
