import { waitingGate, waitingScore } from '@xingcheng/shared/residence/waiting-score';
import { addDays } from '@xingcheng/shared/age/iso-date';
import { found, type Ctx } from '../../access/index.js';
import { enterStage, owe, settlePersonTasks, tell } from '../../casefile/index.js';
import { Organisation } from '../../organisations/index.js';
import { Person, requireReach } from '../../people/index.js';
import { Refused } from '../../platform/graphql/refusal.js';
import { Application } from '../application.entity.js';
import type { ApplyForCareInput } from '../residence.inputs.js';

/** Days until a panel has looked at an application; ours. */
const PANEL_DAYS = 30;

/** Applies for residential care. The gate says every condition that is not met at once. */
export async function applyForCare(ctx: Ctx, input: ApplyForCareInput): Promise<Application> {
  await requireReach(ctx, 'application.create', input.personId, 'personId');
  const person = found(await ctx.em.findOne(Person, { id: input.personId }), 'personId');
  const { selfCare, caregiver, moreThanOneDisabled, danger, income, alternative } = input;
  const unmet = waitingGate(
    { ...input, birthDate: person.birthDate, certificate: input.certificate ?? null },
    ctx.today,
  );
  if (unmet.length > 0) throw new Refused('APPLICATION_GATE', 'personId', { reasons: unmet.join(', ') });
  const facts = { selfCare, caregiver, moreThanOneDisabled, danger, income, alternative };
  const score = waitingScore({ ...facts, appliedOn: ctx.today }, ctx.today);
  const application = ctx.em.create(Application, {
    person,
    status: 'SUBMITTED',
    appliedOn: ctx.today,
    byOrganisation: ctx.em.getReference(Organisation, ctx.actor.organisationId),
    facts,
    oldestCaregiverBorn: input.oldestCaregiverBorn ?? null,
    rule: score.rule,
    points: score.total,
    factors: score.factors,
  });
  await ctx.em.flush();
  await enterStage(ctx, person.id, 'RESIDENCE');
  await settlePersonTasks(ctx, person.id, ['RESIDENCE_PANEL']);
  await ctx.em.flush();
  await owe(ctx, {
    personId: person.id,
    chapter: 'RESIDENCE',
    kind: 'RESIDENCE_PANEL',
    organisationId: ctx.actor.organisationId,
    dueOn: addDays(ctx.today, PANEL_DAYS),
    recordType: 'Application',
    recordId: application.id,
  });
  tell(ctx, {
    personId: person.id,
    chapter: 'RESIDENCE',
    kind: 'RESIDENCE_APPLIED',
    facts: { points: score.total },
    recordType: 'Application',
    recordId: application.id,
  });
  return application;
}
