import { addDays, earlierOf } from '@xingcheng/shared/age/iso-date';
import type { ReferralService } from '@xingcheng/shared/codes/referral-service';
import type { Actor, Ctx } from '../../../src/access/index.js';
import { draftReferral, moveReferral, Referral, sendReferral } from '../../../src/referral/index.js';
import type { LifeStep } from '../../city/life-step.types.js';
import { act, placeOf, postAt, type Act, type Life, type World } from '../world.js';

type Referred = Extract<LifeStep, { deed: 'REFERRED' }>;
type Move = Omit<Parameters<typeof moveReferral>[1], 'id' | 'version'>;

const LIVE = ['DRAFT', 'SENT', 'RECEIVED', 'RETURNED', 'ACCEPTED', 'ATTENDED', 'RESULT_WRITTEN', 'LOST'] as const;
/** Days: until the receiver answers, until the sender closes, until somebody is called lost (追访). */
const [ANSWER, CLOSE, LOST] = [2, 4, 61];

/** The newest way of this person for a service that has not come to its end. */
const current = (ctx: Ctx, personId: string, service: ReferralService) =>
  ctx.em.findOne(Referral, { person: personId, service, status: { $in: [...LIVE] } }, { orderBy: { id: 'desc' } });

const movedBy = (world: World, actor: Actor, on: string, { personId }: Life, service: ReferralService, move: Move) =>
  act(world, actor, on, async (ctx) => {
    const referral = await current(ctx, personId, service);
    if (!referral) throw new Error(`There is no referral for ${service}.`);
    await moveReferral(ctx, { id: referral.id, version: referral.version, ...move });
  });

/** The ways a referral goes; what a screen or a diagnosis has sent by itself is only walked on. */
export function referred(step: Referred, attendedOn: string | null, closes: boolean): Act[] {
  const { on, service, fate } = step;
  const acts: Act[] = [{ on, name: 'REFERRED', run: (world, life) => send(world, life, step) }];
  if (fate === 'SENT') return acts;
  const answered = addDays(on, ANSWER);
  const appointmentOn = attendedOn ?? addDays(on, 14);
  const receiver = (name: string, day: string, move: Move): Act => ({
    on: day,
    name: `${service} ${name}`,
    run: (world, life) => movedBy(world, postAt(world, step.to), day, life, service, move),
  });
  acts.push(receiver('accept', earlierOf(answered, appointmentOn), { move: 'accept', appointmentOn }));
  if (fate === 'LOST') acts.push(lose(step));
  if (fate !== 'ATTENDED' || !attendedOn) return acts;
  acts.push(receiver('attend', attendedOn, { move: 'attend' }));
  const answers = service === 'SECONDARY_SCREEN' || service === 'DIAGNOSIS';
  if (!answers) acts.push(receiver('result', attendedOn, { move: 'writeResult', result: 'SERVICE_STARTED' }));
  if (closes) acts.push(close(step, addDays(attendedOn, CLOSE)));
  return acts;
}

async function send(world: World, life: Life, { on, at, to, service, reason }: Referred): Promise<void> {
  const target = placeOf(world, to).id;
  const sender = postAt(world, at);
  const live = await act(world, sender, on, async (ctx) => {
    const found = await current(ctx, life.personId, service);
    if (found && found.status !== 'DRAFT' && found.status !== 'RESULT_WRITTEN') return found.toOrganisation.id;
    const draft =
      found?.status === 'DRAFT'
        ? found
        : await draftReferral(ctx, { personId: life.personId, toOrganisationId: target, service, reason });
    await sendReferral(ctx, { id: draft.id, version: draft.version });
    return draft.toOrganisation.id;
  });
  if (live === target) return;
  // The rule asked the duty-holder of the district; the family goes elsewhere, and the first one passes it on.
  const first = [...world.places].find(([, place]) => place.id === live)?.[0] ?? to;
  const reroute: Move = { move: 'reroute', toOrganisationId: target, reason: '家长选择就近就诊' };
  await movedBy(world, postAt(world, first), on, life, service, reroute);
}

const close = ({ at, service }: Referred, on: string): Act => ({
  on,
  name: `${service} close`,
  run: async (world, life) => {
    await act(world, postAt(world, at), on, async (ctx) => {
      const referral = await current(ctx, life.personId, service);
      if (referral?.status !== 'RESULT_WRITTEN') return;
      await moveReferral(ctx, { id: referral.id, version: referral.version, move: 'close' });
    });
  },
});

const lose = ({ on, at, service }: Referred): Act => {
  const day = addDays(on, LOST);
  const move: Move = { move: 'lose', lostReason: 'NOT_REACHABLE', reason: '三次电话未接通' };
  return {
    on: day,
    name: `${service} lose`,
    run: (world, life) => movedBy(world, postAt(world, at), day, life, service, move),
  };
};
