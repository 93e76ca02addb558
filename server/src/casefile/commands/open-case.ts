import type { CaseOpenedBecause } from '@xingcheng/shared/codes/case-opened-because';
import { CaseStatus } from '@xingcheng/shared/codes/case-status';
import { caseNumber } from '@xingcheng/shared/identity/case-number';
import { found, type Ctx } from '../../access/index.js';
import { dutyHolder, Organisation } from '../../organisations/index.js';
import { involve, Person, requireReach } from '../../people/index.js';
import { Refused } from '../../platform/graphql/refusal.js';
import { CaseFile } from '../case-file.entity.js';
import { CaseOpened } from '../casefile.events.js';
import { OwnerPeriod } from '../owner-period.entity.js';
import { tell } from '../timeline.js';

interface OpenCase {
  personId: string;
  because: CaseOpenedBecause;
}

/** Opens the file of a life. The federation of the person's district owns it from the first moment. */
export async function openCase(ctx: Ctx, { personId, because }: OpenCase): Promise<CaseFile> {
  await requireReach(ctx, 'case.open', personId, 'personId');
  if (await ctx.em.count(CaseFile, { person: personId })) throw new Refused('CASE_ALREADY_OPEN', 'personId');
  return await openFor(ctx, found(await ctx.em.findOne(Person, { id: personId }), 'personId'), because);
}

/** The file of a person, opened when there is none: what a hand-off needs. */
export async function caseOf(ctx: Ctx, personId: string, because: CaseOpenedBecause): Promise<CaseFile> {
  const known = await ctx.em.findOne(CaseFile, { person: personId });
  return known ?? (await openFor(ctx, found(await ctx.em.findOne(Person, { id: personId }), 'personId'), because));
}

async function openFor(ctx: Ctx, person: Person, because: CaseOpenedBecause): Promise<CaseFile> {
  // Where the district has no federation in the system, whoever opens the file answers for it: never nobody.
  const ownerId = (await dutyHolder(ctx, ['FEDERATION'], person.areaCode)) ?? ctx.who.organisationId;
  if (!ownerId) throw new Refused('OWNER_REQUIRED', 'personId');
  const [{ next }] = (await ctx.em.execute("select nextval('case_number')::int as next")) as [{ next: number }];
  const caseFile = ctx.em.create(CaseFile, {
    person,
    number: caseNumber(Number(ctx.today.slice(0, 4)), next),
    status: CaseStatus.OPEN,
    openedOn: ctx.today,
    openedBecause: because,
    ownerOrganisation: ctx.em.getReference(Organisation, ownerId),
  });
  ctx.em.create(OwnerPeriod, {
    caseFile,
    organisation: ctx.em.getReference(Organisation, ownerId),
    startedAt: ctx.now,
  });
  await ctx.em.flush();
  await involve(ctx, { personId: person.id, organisationId: ownerId, reason: 'CASE_TEAM' });
  tell(ctx, {
    personId: person.id,
    chapter: null,
    kind: 'CASE_OPENED',
    facts: { because, number: caseFile.number },
    recordType: 'CaseFile',
    recordId: caseFile.id,
  });
  await ctx.publish(new CaseOpened(caseFile.id, person.id));
  return caseFile;
}
