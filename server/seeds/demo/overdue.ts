import { addDays } from '@xingcheng/shared/age/iso-date';
import { sql } from 'kysely';
import { draftReferral, moveReferral, Referral, sendReferral } from '../../src/referral/index.js';
import { readOne } from '../../src/platform/graphql/page.js';
import { act, placeOf, postAt, type Act, type World } from './world.js';

const AREA = 'longgang';
/** Days ago a child was sent whom nobody has answered for, or who was given a day and did not come. */
const UNANSWERED = [38, 31, 27, 24, 19];
const NOT_SEEN = [52, 44];
const UNBOOKED = [22];

/** What a district's supervisor finds on Monday morning: ways that stopped on the hospital's side, and families who did not come. */
export function overdueWays(world: World): Act[] {
  const { today } = world.city;
  const ways = [
    ...UNANSWERED.map((ago) => ({ ago, answer: null })),
    ...NOT_SEEN.map((ago) => ({ ago, answer: 'BOOKED' as const })),
    ...UNBOOKED.map((ago) => ({ ago, answer: 'TAKEN' as const })),
  ];
  return ways.map(({ ago, answer }) => ({
    on: addDays(today, -ago),
    name: 'OVERDUE',
    run: () => send(world, addDays(today, -ago), answer),
  }));
}

async function send(world: World, on: string, answer: 'BOOKED' | 'TAKEN' | null): Promise<void> {
  const hospital = `${AREA}-mch`;
  const id = await act(world, postAt(world, `${AREA}-federation`), on, async (ctx) => {
    const child = await readOne(
      ctx,
      sql<{
        id: string;
      }>`select p.id from person p where p.area_code = '440307' and p.birth_date between ${addDays(on, -1800)}::date and ${addDays(on, -1200)}::date
        and not exists (select 1 from referral r where r.person_id = p.id) order by p.id limit 1`,
    );
    if (!child) throw new Error('No child is left to send.');
    const draft = await draftReferral(ctx, {
      personId: child.id,
      toOrganisationId: placeOf(world, hospital).id,
      service: 'SECONDARY_SCREEN',
      reason: 'PARENT_CONCERN',
    });
    await sendReferral(ctx, { id: draft.id, version: draft.version });
    return draft.id;
  });
  if (!answer) return;
  const day = addDays(on, 3);
  await act(world, postAt(world, hospital), day, async (ctx) => {
    const { version } = await ctx.em.findOneOrFail(Referral, { id });
    const appointmentOn = answer === 'BOOKED' ? addDays(day, 9) : null;
    await moveReferral(ctx, { id, version, move: 'accept', appointmentOn });
  });
}
