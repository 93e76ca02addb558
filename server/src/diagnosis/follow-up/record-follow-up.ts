import { LockMode } from '@mikro-orm/core';
import { DIAGNOSING_KINDS } from '@xingcheng/shared/codes/organisation-kind';
import { followUpOwed, NATIONAL_PATHWAY } from '@xingcheng/shared/pathway/national-pathway';
import type { Ctx } from '../../access/index.js';
import { settlePersonTasks, tell } from '../../casefile/index.js';
import { Organisation } from '../../organisations/index.js';
import { Person, requireReach } from '../../people/index.js';
import { sealWord } from '../../platform/crypto/word.js';
import { newId } from '../../platform/db/base-properties.js';
import { Refused } from '../../platform/graphql/refusal.js';
import { ADVICE } from '../places.js';
import { Diagnosis } from '../diagnosis.entity.js';
import type { RecordFollowUpInput } from './follow-up.inputs.js';
import { FollowUp } from './follow-up.entity.js';
import { oweFollowUp } from './owe-follow-up.js';

/** 国卫办妇幼发〔2022〕12号 随访: the institution that confirmed sees the child again, and says when the next time is. */
export async function recordFollowUp(ctx: Ctx, input: RecordFollowUpInput): Promise<FollowUp> {
  const { personId } = input;
  await requireReach(ctx, 'followup.record', personId, 'personId');
  if (!DIAGNOSING_KINDS.includes(ctx.actor.organisationKind))
    throw new Refused('NOT_DIAGNOSING_INSTITUTION', 'personId');
  const diagnosis = await ctx.em.findOne(
    Diagnosis,
    { person: personId, supersededOn: null },
    { orderBy: { diagnosedOn: 'desc', id: 'desc' }, lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (diagnosis?.outcome !== 'CONFIRMED') throw new Refused('FOLLOW_UP_WITHOUT_DIAGNOSIS', 'personId');
  if (diagnosis.organisation.id !== ctx.actor.organisationId) throw new Refused('FOLLOW_UP_ELSEWHERE', 'personId');
  const visitedOn = input.visitedOn ?? ctx.today;
  if (visitedOn > ctx.today) throw new Refused('DATE_IN_FUTURE', 'visitedOn');
  if (visitedOn < diagnosis.diagnosedOn) throw new Refused('DATE_ORDER', 'visitedOn');
  const person = await ctx.em.findOneOrFail(Person, { id: personId });
  const id = newId();
  const visit = ctx.em.create(FollowUp, {
    id,
    person,
    diagnosis,
    organisation: ctx.em.getReference(Organisation, ctx.actor.organisationId),
    doctorId: ctx.actor.accountId,
    visitedOn,
    progress: input.progress,
    adviceNoteCell: sealWord(ctx.keys, ADVICE, id, input.advice),
    nextDueOn: followUpOwed(person.birthDate, visitedOn),
    ruleVersion: NATIONAL_PATHWAY.id,
  });
  await ctx.em.flush();
  await settlePersonTasks(ctx, personId, ['FOLLOW_UP']);
  await oweFollowUp(ctx, diagnosis);
  tell(ctx, {
    personId,
    chapter: 'DIAGNOSIS',
    kind: 'FOLLOW_UP_RECORDED',
    happenedOn: visitedOn,
    facts: { progress: visit.progress, dueOn: visit.nextDueOn ?? null },
    recordType: 'Diagnosis',
    recordId: diagnosis.id,
  });
  return visit;
}
