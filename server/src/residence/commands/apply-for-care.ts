import { LockMode } from '@mikro-orm/core';
import { WAITING_RULE } from '@xingcheng/shared/residence/waiting-factors';
import { waitingGate } from '@xingcheng/shared/residence/waiting-score';
import { addDays } from '@xingcheng/shared/age/iso-date';
import { found, type Ctx } from '../../access/index.js';
import { enterStage, owe, settlePersonTasks, tell } from '../../casefile/index.js';
import { Organisation } from '../../organisations/index.js';
import { Person, requireReach } from '../../people/index.js';
import { Refused } from '../../platform/graphql/refusal.js';
import { decide } from '../../platform/machine/machine.js';
import { Application } from '../application.entity.js';
import { applicationMachine } from '../application.machine.js';
import type { ApplyForCareInput } from '../residence.inputs.js';
import { rescore } from '../scoring.js';

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
  const application = await submit(ctx, person, { facts, oldestCaregiverBorn: input.oldestCaregiverBorn ?? null });
  await enterStage(ctx, person.id, 'RESIDENCE');
  await settlePersonTasks(ctx, person.id, ['RESIDENCE_PANEL', 'RESIDENCE_ASSESSMENT']);
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
    facts: { points: application.points },
    recordType: 'Application',
    recordId: application.id,
  });
  return application;
}

type Asked = Pick<Application, 'facts' | 'oldestCaregiverBorn'>;

/** A draft that a hand-off opened is filled in; nobody applies twice. */
async function submit(ctx: Ctx, person: Person, asked: Asked): Promise<Application> {
  const draft = await ctx.em.findOne(
    Application,
    { person, status: 'DRAFT' },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  const byOrganisation = ctx.em.getReference(Organisation, ctx.actor.organisationId);
  const application = draft
    ? Object.assign(draft, { ...asked, byOrganisation, status: decide(applicationMachine, 'submit', draft.status, {}) })
    : ctx.em.create(Application, {
        ...asked,
        person,
        status: 'SUBMITTED',
        appliedOn: ctx.today,
        byOrganisation,
        rule: WAITING_RULE.id,
        points: 0,
        factors: [],
      });
  rescore(application, ctx.today);
  await ctx.em.flush();
  return application;
}
