import { ageInYears } from '@xingcheng/shared/age/age-in-months';
import { addDays } from '@xingcheng/shared/age/iso-date';
import { HANDOFF_CLOCKS, HANDOFF_SOURCE } from '@xingcheng/shared/handoffs/handoff-clocks';
import { MIN_AGE_YEARS } from '@xingcheng/shared/residence/waiting-factors';
import type { Ctx } from '../../access/index.js';
import { caseOf, owe, settlePersonTasks, tell, type CaseFile } from '../../casefile/index.js';
import { Guardian, Person, type CarerLost, type GuardianAdded, type GuardianEnded } from '../../people/index.js';
import { openAssessment } from '../../residence/index.js';

const ADULT_YEARS = 18;

/** Each loss is told in the life, also when somebody else remains. */
export async function guardianEnded(ctx: Ctx, { loss }: GuardianEnded): Promise<void> {
  tell(ctx, {
    personId: loss.personId,
    chapter: null,
    kind: 'GUARDIAN_ENDED',
    happenedOn: loss.lostOn,
    facts: { reason: loss.reason },
    recordType: 'Guardian',
    recordId: loss.guardianId,
  });
}

/**
 * Nobody is left who decides or cares: the case owner is told, what care is needed is asked at once, and whoever needs a guardian
 * gets one. Care in a facility begins at sixteen; for a younger child the guardian comes first, in need the civil affairs
 * department (民法典 31, 32; 未成年人保护法 92).
 */
export async function carerLost(ctx: Ctx, { loss }: CarerLost): Promise<void> {
  const { personId } = loss;
  const file = await caseOf(ctx, personId, 'REPORT');
  if (file.status === 'CLOSED') Object.assign(file, { status: 'OPEN', closedOn: null });
  tell(ctx, {
    personId,
    chapter: null,
    kind: 'CARER_LOST',
    happenedOn: loss.lostOn,
    facts: { reason: loss.reason },
    recordType: 'Guardian',
    recordId: loss.guardianId,
  });
  const person = await ctx.em.findOneOrFail(Person, { id: personId });
  const years = ageInYears(person.birthDate, ctx.today);
  if (years < ADULT_YEARS || loss.hadAuthority) await oweGuardian(ctx, file, personId);
  if (years >= MIN_AGE_YEARS) await oweAssessment(ctx, file, personId);
}

async function oweGuardian(ctx: Ctx, file: CaseFile, personId: string): Promise<void> {
  await owe(ctx, {
    ...toOwner(file),
    personId,
    chapter: null,
    kind: 'GUARDIAN_NEEDED',
    dueOn: addDays(ctx.today, HANDOFF_CLOCKS.guardianNamedDays),
    source: `民法典 27-32; 未成年人保护法 92; ${HANDOFF_SOURCE}`,
    recordType: 'Person',
    recordId: personId,
  });
}

async function oweAssessment(ctx: Ctx, file: CaseFile, personId: string): Promise<void> {
  const organisationId = file.ownerOrganisation.id;
  const application = await openAssessment(ctx, { personId, because: 'CARER_LOST', organisationId });
  if (!application) return;
  await owe(ctx, {
    ...toOwner(file),
    personId,
    chapter: 'RESIDENCE',
    kind: 'RESIDENCE_ASSESSMENT',
    dueOn: addDays(ctx.today, HANDOFF_CLOCKS.carerLostAssessmentDays),
    source: HANDOFF_SOURCE,
    recordType: 'Application',
    recordId: application.id,
  });
}

const toOwner = (file: CaseFile) => ({
  organisationId: file.ownerOrganisation.id,
  accountId: file.ownerAccountId ?? null,
});

/** Somebody decides again: nobody need be looked for. */
export async function guardianAdded(ctx: Ctx, event: GuardianAdded): Promise<void> {
  const { endedOn } = await ctx.em.findOneOrFail(Guardian, { id: event.guardianId });
  if (endedOn && endedOn <= ctx.today) return;
  await settlePersonTasks(ctx, event.personId, ['GUARDIAN_NEEDED']);
}
