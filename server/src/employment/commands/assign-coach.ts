import { LockMode } from '@mikro-orm/core';
import { COACH_DEFAULTS } from '@xingcheng/shared/employment/coach';
import { found, Membership, requireBackgroundCheck, type Ctx } from '../../access/index.js';
import { settlePersonTasks, tell } from '../../casefile/index.js';
import { Organisation } from '../../organisations/index.js';
import { involve, Person, requireReach } from '../../people/index.js';
import { Refused } from '../../platform/graphql/refusal.js';
import { CoachAssignment } from '../employment.entity.js';
import type { AssignCoachInput } from '../employment.inputs.js';

/** Gives a person one coach. The coach's membership is locked, so that two assignments cannot both take the last place. */
export async function assignCoach(ctx: Ctx, input: AssignCoachInput): Promise<CoachAssignment> {
  await requireReach(ctx, 'coach.assign', input.personId, 'personId');
  const coach = found(
    await ctx.em.findOne(
      Membership,
      { account: input.coachId, role: 'JOB_COACH', endedOn: null },
      { lockMode: LockMode.PESSIMISTIC_WRITE, populate: ['account'] },
    ),
    'coachId',
  );
  const { organisationId } = coach;
  await requireBackgroundCheck(ctx, { accountId: input.coachId, organisationId }, 'coachId');
  const load = await ctx.em.count(CoachAssignment, { coachId: input.coachId, endedOn: null });
  if (load >= COACH_DEFAULTS.caseloadCap)
    throw new Refused('COACH_CASELOAD_FULL', 'coachId', { cap: COACH_DEFAULTS.caseloadCap });
  const assignment = ctx.em.create(CoachAssignment, {
    person: ctx.em.getReference(Person, input.personId),
    organisation: ctx.em.getReference(Organisation, coach.organisationId),
    coachId: input.coachId,
    phase: 'INTENSIVE',
    startedOn: ctx.today,
  });
  await ctx.em.flush();
  await involve(ctx, {
    personId: input.personId,
    organisationId: coach.organisationId,
    reason: 'EMPLOYMENT',
    accountId: input.coachId,
  });
  await settlePersonTasks(ctx, input.personId, ['ASSIGN_COACH']);
  tell(ctx, {
    personId: input.personId,
    chapter: 'EMPLOYMENT',
    kind: 'COACH_ASSIGNED',
    facts: { coach: coach.account.name },
    recordType: 'CoachAssignment',
    recordId: assignment.id,
  });
  return assignment;
}
