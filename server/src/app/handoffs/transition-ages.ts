import { addMonths, addYears } from '@xingcheng/shared/age/iso-date';
import type { Ctx } from '../../access/index.js';
import { CaseFile, owe } from '../../casefile/index.js';
import { listCandidate } from '../../education/index.js';
import type { Job } from '../../platform/jobs/jobs.js';
import { oweVocationalProfile } from './school-to-employment.js';

/** The clocks of a life, in months of age: school entry, vocational profile, and half a year before adulthood (民法典 17; domain.md R25). */
export const TRANSITION_CLOCKS = {
  schoolEntry: 5 * 12 + 6,
  vocationalProfile: 15 * 12,
  adulthoodWarning: 17 * 12 + 6,
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
    for (const file of await reaching(ctx, TRANSITION_CLOCKS.adulthoodWarning)) await oweAdulthood(ctx, file);
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

/** At 18 parental authority ends: consent is asked anew, or guardianship documented (民法典 17, 21 to 24, 28). */
async function oweAdulthood(ctx: Ctx, file: CaseFile): Promise<void> {
  await owe(ctx, {
    personId: file.person.id,
    chapter: null,
    kind: 'GUARDIANSHIP_AT_EIGHTEEN',
    organisationId: file.ownerOrganisation.id,
    accountId: file.ownerAccountId ?? null,
    dueOn: addYears(file.person.birthDate, 18),
    source: '民法典 17, 21-24, 28',
    recordType: 'CaseFile',
    recordId: file.id,
  });
}
