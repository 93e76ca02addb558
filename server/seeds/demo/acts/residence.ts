import { addDays, earlierOf } from '@xingcheng/shared/age/iso-date';
import type { DisabilityCategory } from '@xingcheng/shared/codes/disability-category';
import type { Ctx } from '../../../src/access/index.js';
import {
  answerOffer,
  applyForCare,
  assessApplication,
  moveStay,
  offerBed,
  saveUnit,
} from '../../../src/residence/index.js';
import { Application } from '../../../src/residence/application.entity.js';
import { Stay } from '../../../src/residence/stay.entity.js';
import type { SeedPerson } from '../../city/city.types.js';
import type { LifeStep } from '../../city/life-step.types.js';
import { randomOf } from '../../city/random.js';
import { act, federationOf, placeOf, postAt, type Act, type Life, type World } from '../world.js';

type Applied = Extract<LifeStep, { deed: 'CARE_APPLIED' }>;
type Ended = Extract<LifeStep, { deed: 'STAY_ENDED' }>;

const PANEL = ['街道社工 陈静', '残联 李卫东', '医师 黄敏'];

/** The beds of a facility: a floor for men and one for women; a halfway house takes everybody. */
export async function openBeds(world: World, key: string, beds: number): Promise<void> {
  const rooms = (floor: number, count: number) =>
    Array.from({ length: count }, (_, i) => `${floor}${String(Math.floor(i / 2) + 1).padStart(2, '0')}-${(i % 2) + 1}`);
  const half = Math.ceil(beds / 2);
  const units =
    beds < 20
      ? [{ name: '生活区', floor: 2, sex: null, count: beds }]
      : [
          { name: '男生活区', floor: 2, sex: 'MALE' as const, count: half },
          { name: '女生活区', floor: 3, sex: 'FEMALE' as const, count: beds - half },
        ];
  await act(world, postAt(world, key), '2022-03-01', async (ctx) => {
    for (const { name, floor, sex, count } of units)
      await saveUnit(ctx, { name, building: 'A座', floor: `${floor}层`, sex, beds: rooms(floor, count) });
  });
}

export function careApplied(step: Applied, category: DisabilityCategory): Act[] {
  const { on, at, status } = step;
  if (status === 'SUBMITTED')
    return [{ on, name: 'CARE_APPLIED', run: (world, life) => apply(world, life, on, category) }];
  if (status === 'ASSESSED') return [{ on, name: 'CARE_ASSESSED', run: (world, life) => assess(world, life, on) }];
  if (status === 'OFFERED') return [{ on, name: 'BED_OFFERED', run: (world, life) => offer(world, life, at, on) }];
  // WAITING follows from the assessment; PLACED is answered in time, whenever the person then moves in.
  return [];
}

/** The family says yes within the seven days an offer stands. */
export const offerAnswered = (offeredOn: string, entersOn: string): Act => {
  const on = earlierOf(entersOn, addDays(offeredOn, 5));
  return { on, name: 'OFFER_ANSWERED', run: (world, life) => answer(world, life, on, entersOn) };
};

async function apply(world: World, life: Life, on: string, certificate: DisabilityCategory): Promise<void> {
  const random = randomOf(5).fork(life.script.key);
  await act(world, postAt(world, federationOf(life.script)), on, async (ctx) => {
    const application = await applyForCare(ctx, {
      personId: life.personId,
      selfCare: random.pick(['TOTAL', 'SEVERE', 'MODERATE']),
      caregiver: random.pick(['NONE', 'ALL_AGED_70_OR_SEVERELY_DISABLED', 'SINGLE_AGED_60_OR_ILL', 'SINGLE', 'ABLE']),
      moreThanOneDisabled: random.chance(0.2),
      danger: random.pick(['INJURY_MONTHLY', 'ELOPEMENT', 'NONE']),
      income: random.pick(['MINIMUM_ALLOWANCE', 'NEAR_MINIMUM', 'OTHER']),
      alternative: random.pick(['NONE', 'PARTIAL']),
      registeredHere: true,
      certificate,
      needsHospital: false,
      appliedWithAuthority: true,
    });
    life.applicationId = application.id;
  });
}

async function assess(world: World, life: Life, on: string): Promise<void> {
  await act(world, postAt(world, federationOf(life.script)), on, async (ctx) => {
    const { id, version } = await ctx.em.findOneOrFail(Application, { id: life.applicationId ?? '' });
    await assessApplication(ctx, { id, version, panel: PANEL, accept: true, note: '符合条件，列入轮候' });
  });
}

async function offer(world: World, life: Life, at: string, on: string): Promise<void> {
  await act(world, postAt(world, at), on, async (ctx) => {
    const bedId = await freeBed(ctx, placeOf(world, at).id, life.script.person);
    life.offerId = (await offerBed(ctx, { applicationId: life.applicationId ?? '', bedId })).id;
  });
}

async function freeBed(ctx: Ctx, facilityId: string, { sex }: SeedPerson): Promise<string> {
  const [bed] = (await ctx.em.execute(
    `select b.id from bed b join unit u on u.id = b.unit_id where u.facility_id = ? and (u.sex is null or u.sex = ?)
       and not exists (select 1 from stay s where s.bed_id = b.id and (s.ended_on is null or s.ended_on > ?::date))
       and not exists (select 1 from offer o where o.bed_id = b.id and o.status = 'OPEN')
     order by b.room, b.label limit 1`,
    [facilityId, sex, ctx.today],
  )) as { id: string }[];
  if (!bed) throw new Error('The facility is full.');
  return bed.id;
}

async function answer(world: World, life: Life, on: string, startsOn: string): Promise<void> {
  await act(world, postAt(world, federationOf(life.script)), on, async (ctx) => {
    await answerOffer(ctx, { id: life.offerId ?? '', accept: true, startsOn, answer: '家属同意' });
    await ctx.em.flush();
    life.stayId = (await ctx.em.findOneOrFail(Stay, { person: life.personId, status: 'RESERVED' })).id;
  });
}

export const stayMoved = (at: string, on: string, move: 'admit' | 'confirm'): Act => ({
  on,
  name: `STAY ${move}`,
  run: (world, life) => moved(world, life, at, on, { move }),
});

export const stayEnded = ({ at, on, reason }: Ended): Act => ({
  on,
  name: 'STAY_ENDED',
  run: (world, life) => moved(world, life, at, on, { move: 'discharge', reason }),
});

async function moved(
  world: World,
  life: Life,
  at: string,
  on: string,
  how: Pick<Parameters<typeof moveStay>[1], 'move' | 'reason'>,
) {
  await act(world, postAt(world, at), on, async (ctx) => {
    const { id, version } = await ctx.em.findOneOrFail(Stay, { id: life.stayId ?? '' });
    await moveStay(ctx, { id, version, ...how });
  });
}

/** Into the halfway house straight from the hospital: the same door, all in the days before. */
export function halfwayEntry(at: string, on: string, category: DisabilityCategory): Act[] {
  const day = (before: number) => addDays(on, -before);
  return [
    { on: day(12), name: 'CARE_APPLIED', run: (world, life) => apply(world, life, day(12), category) },
    { on: day(8), name: 'CARE_ASSESSED', run: (world, life) => assess(world, life, day(8)) },
    { on: day(5), name: 'BED_OFFERED', run: (world, life) => offer(world, life, at, day(5)) },
    offerAnswered(day(5), on),
    stayMoved(at, on, 'admit'),
  ];
}
