import { found, type Ctx } from '../../access/index.js';
import { Organisation } from '../../organisations/index.js';
import type { SaveJobInput } from '../employment.inputs.js';
import { Job } from '../job.entity.js';

/** Enters a job of an employer, a vocational centre or a care provider that employs. */
export async function saveJob(ctx: Ctx, { employerId, ...facts }: SaveJobInput): Promise<Job> {
  const employer = found(
    await ctx.em.findOne(Organisation, {
      id: employerId,
      kind: { $in: ['EMPLOYER', 'VOCATIONAL_CENTRE'] },
      closedOn: null,
    }),
    'employerId',
  );
  return ctx.em.create(Job, { employer, ...facts, title: facts.title.trim(), status: 'OPEN' });
}
