import type { Ctx } from '../access/index.js';
import { owe } from '../casefile/index.js';
import { dutyHolder, Organisation } from '../organisations/index.js';
import { involve, Person } from '../people/index.js';
import { Candidate } from './education.entity.js';
import { opinionDueOn, schoolYearOf } from './school-year.js';

/**
 * Puts a child on the district's list for the next school year; once a year.
 * The education bureau gets to know the person by it (残疾人教育条例 15).
 */
export async function listCandidate(
  ctx: Ctx,
  { personId, because }: { personId: string; because: string },
): Promise<void> {
  const person = await ctx.em.findOneOrFail(Person, { id: personId });
  const bureauId = await dutyHolder(ctx, ['EDUCATION_BUREAU'], person.areaCode);
  if (!bureauId) return;
  const schoolYear = schoolYearOf(ctx.today) + 1;
  if (await ctx.em.count(Candidate, { person, schoolYear })) return;
  const dueOn = opinionDueOn(schoolYear);
  const candidate = ctx.em.create(Candidate, {
    person,
    bureau: ctx.em.getReference(Organisation, bureauId),
    schoolYear,
    because,
    listedOn: ctx.today,
    opinionDueOn: dueOn,
  });
  await ctx.em.flush();
  await involve(ctx, { personId, organisationId: bureauId, reason: 'EDUCATION' });
  await owe(ctx, {
    personId,
    chapter: 'EDUCATION',
    kind: 'EDUCATION_EVALUATION',
    organisationId: bureauId,
    dueOn,
    source: '教基〔2020〕4号; 残疾人教育条例 20',
    recordType: 'Candidate',
    recordId: candidate.id,
  });
}
