import { addMonths } from '@xingcheng/shared/age/iso-date';
import type { Ctx } from '../../access/index.js';
import { CaseFile } from '../../casefile/index.js';
import { listCandidate } from '../../education/index.js';
import type { Job } from '../../platform/jobs/jobs.js';
import { consentAges } from './consent-ages.js';
import { oweVocationalProfile } from './school-to-employment.js';

/** The clocks of a life, in months of age: school entry and vocational profile; whose word counts for a consent has clocks of its own. */
export const TRANSITION_CLOCKS = {
  schoolEntry: 5 * 12 + 6,
  vocationalProfile: 15 * 12,
} as const;

/** Days in which a missed night is made up for. */
const LOOK_BACK_MONTHS = 1;

/** Every night: who has come to a transition age. Safe to run twice: each list and task is opened once. */
export const transitionAges: Job<Ctx> = {
  name: 'handoffs.transition-ages',
  schedule: '20 0 * * *',
  handle: async (ctx) => {
    for (const file of await reaching(ctx, TRANSITION_CLOCKS.schoolEntry))
      await listCandidate(ctx, { personId: file.person.id, because: 'AGE' });
    for (const file of await reaching(ctx, TRANSITION_CLOCKS.vocationalProfile))
      await oweVocationalProfile(ctx, file.person);
    await consentAges(ctx);
  },
};

function reaching(ctx: Ctx, months: number): Promise<CaseFile[]> {
  const latest = addMonths(ctx.today, -months);
  return ctx.em.find(
    CaseFile,
    { status: 'OPEN', person: { birthDate: { $lte: latest, $gt: addMonths(latest, -LOOK_BACK_MONTHS) } } },
    { populate: ['person'] },
  );
}
