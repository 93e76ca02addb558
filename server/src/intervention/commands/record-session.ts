import { found, type Ctx } from '../../access/index.js';
import { tell } from '../../casefile/index.js';
import { requireReach } from '../../people/index.js';
import { NotFound, Refused } from '../../platform/graphql/refusal.js';
import type { RecordSessionInput } from '../intervention.inputs.js';
import { Plan } from '../plan.entity.js';
import { TherapySession } from '../session.entity.js';
import { sealWord } from '../../platform/crypto/word.js';
import { newId } from '../../platform/db/base-properties.js';
import { SESSION_NOTE } from '../places.js';

const SHORTEST = 5;
const LONGEST = 480;

/** Writes down a session with its minutes. */
export async function recordSession(ctx: Ctx, input: RecordSessionInput): Promise<Plan> {
  const plan = found(await ctx.em.findOne(Plan, { id: input.planId }), 'planId');
  await requireReach(ctx, 'session.record', plan.person.id, 'planId');
  if (plan.organisation.id !== ctx.actor.organisationId) throw new NotFound('planId');
  if (plan.status !== 'ACTIVE') throw new Refused('PLAN_NOT_ACTIVE', 'planId');
  const heldOn = input.heldOn ?? ctx.today;
  if (heldOn > ctx.today) throw new Refused('DATE_IN_FUTURE', 'heldOn');
  if (input.plannedMinutes < SHORTEST || input.plannedMinutes > LONGEST)
    throw new Refused('SESSION_MINUTES', 'plannedMinutes', { min: SHORTEST, max: LONGEST });
  const came = input.attendance === 'ATTENDED' || input.attendance === 'LATE';
  if (!came && input.deliveredMinutes > 0) throw new Refused('INVALID_VALUE', 'deliveredMinutes');
  const id = newId();
  const session = ctx.em.create(TherapySession, {
    id,
    plan,
    person: plan.person,
    heldOn,
    plannedMinutes: input.plannedMinutes,
    deliveredMinutes: input.deliveredMinutes,
    familyMinutes: input.familyMinutes ?? 0,
    attendance: input.attendance,
    setting: input.setting,
    method: input.method,
    providerId: ctx.actor.accountId,
    noteCell: sealWord(ctx.keys, SESSION_NOTE, id, input.note),
  });
  await ctx.em.flush();
  tell(ctx, {
    personId: plan.person.id,
    chapter: 'INTERVENTION',
    kind: 'SESSION_RECORDED',
    happenedOn: heldOn,
    facts: { method: input.method, minutes: input.deliveredMinutes, attendance: input.attendance },
    recordType: 'TherapySession',
    recordId: session.id,
  });
  return plan;
}
