import { ageInMonths } from '@xingcheng/shared/age/age-in-months';
import { addDays, addMonths } from '@xingcheng/shared/age/iso-date';
import { nodeForAge } from '@xingcheng/shared/pathway/nodes';
import type { Actor } from '../../src/access/index.js';
import { runJob } from '../../src/app/run-job.js';
import { createPerson, endInvolvement, Guardian, Involvement, recordConsent } from '../../src/people/index.js';
import { fixedClock } from '../../src/platform/clock.js';
import { draftReferral, moveReferral, Referral, sendReferral } from '../../src/referral/index.js';
import { carryOutJob } from '../../src/retention/disposal/carry-out-disposal.js';
import { approveDisposal, declineDisposal, withdrawDisposal } from '../../src/retention/disposal/decide-disposal.js';
import { Disposal } from '../../src/retention/disposal/disposal.entity.js';
import { proposeDisposals } from '../../src/retention/disposal/propose-disposals.js';
import { placeHold } from '../../src/retention/holds.js';
import { instrumentOf } from '../../src/screening/derive.js';
import { giveNotices, recordScreening } from '../../src/screening/index.js';
import { personName } from '../city/names.js';
import { randomOf } from '../city/random.js';
import { SIGNS } from './acts/screening.js';
import { answersScoring } from './answers.js';
import { act, areaCodeOf, placeOf, postAt, together, withoutQueue, type World } from './world.js';

const HOME = 'longgang';

/** What a family had come for before it moved away: kept two, three and one year after. */
type Came = 'SCREENED' | 'REFERRED' | 'REFUSED';
type Fate = 'DUE' | 'HELD' | 'PROPOSED' | 'PROPOSED_OWN' | 'CARRIED_OUT' | 'WITHDRAWN' | 'DECLINED' | 'STOPPED';

/** [why they came, months ago, what became of their records]: every state of a disposal that lasts, for the administrator of 龙岗. */
export const FORMER: readonly (readonly [Came, number, Fate])[] = [
  ['SCREENED', 41, 'DUE'],
  ['SCREENED', 37, 'DUE'],
  ['REFERRED', 49, 'DUE'],
  ['REFUSED', 26, 'DUE'],
  ['SCREENED', 33, 'HELD'],
  ['SCREENED', 44, 'PROPOSED'],
  ['REFERRED', 52, 'PROPOSED'],
  ['SCREENED', 35, 'PROPOSED_OWN'],
  ['SCREENED', 47, 'CARRIED_OUT'],
  ['REFERRED', 58, 'CARRIED_OUT'],
  ['REFUSED', 31, 'WITHDRAWN'],
  ['SCREENED', 39, 'DECLINED'],
  ['REFERRED', 55, 'STOPPED'],
];

/** Families who moved away years ago. Nobody has to do with them any more, and two administrators go through what is due. */
export async function letFormerCasesGo(city: World): Promise<void> {
  const world = withoutQueue(city);
  const random = randomOf(world.city.seed).fork('former cases');
  const persons: string[] = [];
  await together(world, async () => {
    for (const [came, months] of FORMER) {
      const sex = random.chance(0.7) ? 'MALE' : 'FEMALE';
      const on = addDays(addMonths(world.city.today, -months), -random.int(0, 25));
      const child = {
        name: personName(random, sex),
        sex,
        birthDate: addMonths(on, -24),
        guardian: personName(random, 'FEMALE'),
      } as const;
      persons.push(await comesAndLeaves(world, came, on, child));
    }
  });
  for (const [at, [, , fate]] of FORMER.entries()) await disposeOf(world, persons[at]!, fate);
}

interface Child {
  name: string;
  sex: 'MALE' | 'FEMALE';
  birthDate: string;
  guardian: string;
}

async function comesAndLeaves(world: World, came: Came, on: string, child: Child): Promise<string> {
  const desk = world.city.organisations.find((one) => one.area === HOME && one.kind === 'COMMUNITY_HEALTH_CENTRE')!.key;
  const nurse = postAt(world, desk);
  const personId = await act(world, nurse, on, async (ctx) => {
    const { guardian, ...facts } = child;
    const { id } = await createPerson(ctx, {
      ...facts,
      areaCode: areaCodeOf(world.city, HOME),
      notADuplicate: true,
      guardian: { name: guardian, kind: 'PARENT' },
    });
    const { id: guardianId } = await ctx.em.findOneOrFail(Guardian, { person: id });
    const outcome = came === 'REFUSED' ? came : 'CONSENTED';
    for (const purpose of came === 'REFERRED' ? (['SCREENING', 'SHARING'] as const) : (['SCREENING'] as const))
      await recordConsent(ctx, { personId: id, purpose, outcome, guardianId });
    if (came === 'SCREENED') {
      const visit = { personId: id, instrument: SIGNS, informant: 'SCREENER', answers: unmarked(child, on) } as const;
      const { id: screeningId } = await recordScreening(ctx, visit);
      await giveNotices(ctx, { screeningIds: [screeningId] });
    }
    return id;
  });
  if (came === 'REFERRED') await referred(world, nurse, personId, on);
  await act(world, nurse, addDays(on, 80), async (ctx) => {
    const ties = await ctx.em.find(Involvement, { person: personId, endedOn: null });
    for (const { organisation, reason } of ties)
      await endInvolvement(ctx, { personId, organisationId: organisation.id, reason });
  });
  return personId;
}

/** The hospital was far; before the family answered, it had moved. */
async function referred(world: World, nurse: Actor, personId: string, on: string): Promise<void> {
  const id = await act(world, nurse, on, async (ctx) => {
    const draft = await draftReferral(ctx, {
      personId,
      toOrganisationId: placeOf(world, `${HOME}-mch`).id,
      service: 'SECONDARY_SCREEN',
      reason: 'PARENT_CONCERN',
    });
    await sendReferral(ctx, { id: draft.id, version: draft.version });
    return draft.id;
  });
  await act(world, nurse, addDays(on, 30), async (ctx) => {
    const { version } = await ctx.em.findOneOrFail(Referral, { id });
    await moveReferral(ctx, { id, version, move: 'withdraw', reason: '家庭已迁往外地' });
  });
}

const unmarked = ({ birthDate }: Child, on: string) =>
  answersScoring(instrumentOf(SIGNS), 0, nodeForAge(ageInMonths(birthDate, on)) ?? undefined);

/** One proposes, the other decides, on different days: whichever of the two a visitor signs in as has something to look at. */
async function disposeOf(world: World, personId: string, fate: Fate): Promise<void> {
  if (fate === 'DUE') return;
  const { today } = world.city;
  const admin = (at: string) => postAt(world, `${at}-federation`, 'PROGRAMME_ADMIN');
  const own = fate === 'PROPOSED_OWN' || fate === 'WITHDRAWN' || fate === 'DECLINED';
  const [one, other] = own ? [admin(HOME), admin('city')] : [admin('city'), admin(HOME)];
  const hold = (on: string) =>
    act(world, admin(HOME), on, (ctx) =>
      placeHold(ctx, { personId, reason: 'DISPUTE', note: '家长就档案内容提出异议，处理中' }),
    );
  if (fate === 'HELD') return void (await hold(addDays(today, -20)));
  // What waits was proposed last, and so stands first on the list.
  const waits = fate === 'PROPOSED' || fate === 'PROPOSED_OWN';
  const [proposed, decided] = [addDays(today, waits ? -2 : -9), addDays(today, -6)];
  const seen = await act(world, one, proposed, async (ctx) => {
    await proposeDisposals(ctx, { personIds: [personId], note: '保存期满，无人继续服务' });
    return await ctx.em.findOneOrFail(Disposal, { personId, status: 'PROPOSED' });
  });
  const { id, version } = seen;
  if (fate === 'WITHDRAWN') await act(world, one, decided, (ctx) => withdrawDisposal(ctx, { id, version }));
  if (fate === 'DECLINED')
    await act(world, other, decided, (ctx) =>
      declineDisposal(ctx, { id, version, note: '家长本月来电询问，先联系再议' }),
    );
  if (fate !== 'CARRIED_OUT' && fate !== 'STOPPED') return;
  await act(world, other, decided, (ctx) => approveDisposal(ctx, { id, version, note: '已核对，同意' }));
  if (fate === 'STOPPED') await hold(decided);
  await runJob({ ...world.parts, clock: fixedClock(decided) }, carryOutJob, { disposalId: id });
}
