import { found, type Ctx } from '../../access/index.js';
import { owe, settlePersonTasks, tell } from '../../casefile/index.js';
import { Person, requireReach } from '../../people/index.js';
import { Refused } from '../../platform/graphql/refusal.js';
import { Visit } from '../employment.entity.js';
import type { LogVisitInput } from '../employment.inputs.js';
import { sealWord } from '../../platform/crypto/word.js';
import { newId } from '../../platform/db/base-properties.js';
import { VISIT_NOTE } from '../places.js';

const LONGEST = 600;

/** Writes down a contact. It settles the visit that was owed; the next contact is owed from here. */
export async function logVisit(ctx: Ctx, input: LogVisitInput): Promise<Visit> {
  await requireReach(ctx, 'visit.log', input.personId, 'personId');
  const person = found(await ctx.em.findOne(Person, { id: input.personId }), 'personId');
  const heldOn = input.heldOn ?? ctx.today;
  if (heldOn > ctx.today) throw new Refused('DATE_IN_FUTURE', 'heldOn');
  if (input.minutes < 1 || input.minutes > LONGEST) throw new Refused('VISIT_TOO_LONG', 'minutes', { max: LONGEST });
  if (input.nextContactOn && input.nextContactOn <= heldOn) throw new Refused('DATE_ORDER', 'nextContactOn');
  const id = newId();
  const visit = ctx.em.create(Visit, {
    id,
    person,
    coachId: ctx.actor.accountId,
    heldOn,
    minutes: input.minutes,
    activities: input.activities,
    place: input.place ?? 'WORKPLACE',
    nextContactOn: input.nextContactOn ?? null,
    noteCell: sealWord(ctx.keys, VISIT_NOTE, id, input.note),
  });
  await ctx.em.flush();
  await settlePersonTasks(ctx, person.id, ['COACH_VISIT']);
  if (input.nextContactOn) {
    await owe(ctx, {
      personId: person.id,
      chapter: 'EMPLOYMENT',
      kind: 'COACH_VISIT',
      organisationId: ctx.actor.organisationId,
      accountId: ctx.actor.accountId,
      dueOn: input.nextContactOn,
      recordType: 'Visit',
      recordId: visit.id,
    });
  }
  tell(ctx, {
    personId: person.id,
    chapter: 'EMPLOYMENT',
    kind: 'VISIT_LOGGED',
    happenedOn: heldOn,
    facts: { minutes: input.minutes, place: visit.place },
    recordType: 'Visit',
    recordId: visit.id,
  });
  return visit;
}
