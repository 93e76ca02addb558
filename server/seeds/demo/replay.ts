import { Refused } from '../../src/platform/graphql/refusal.js';
import type { LifeScript } from '../city/city.types.js';
import { actsOfLife } from './acts-of-life.js';
import { together, type Act, type Life, type World } from './world.js';
import type { WrittenPupil } from './write-pupils.js';

/** What a rule of the house said no to while the lives were lived again: deed and code, and how often. */
export type Refusals = Map<string, number>;

interface Deed {
  act: Act;
  life: Life;
  place: number;
}

const AT_ONCE = 60;
/** After so many portions the database looks again how large its tables are: plans made for empty ones would be kept for hours. */
const LOOK_AGAIN = [1, 8, 32];

/** All lives at once, day by day: files, waiting lists and beds come about in the order in which they would have. */
export async function replayLives(
  world: World,
  scripts: readonly LifeScript[],
  written: ReadonlyMap<string, WrittenPupil>,
  ofTheHouse: readonly Act[] = [],
): Promise<{ acts: number; refusals: Refusals }> {
  const queue: Deed[] = [];
  for (const script of scripts) {
    const pupil = script.pupilKey ? written.get(script.pupilKey) : undefined;
    const life: Life = { script, personId: pupil?.personId ?? '', guardianId: pupil?.guardianId ?? null };
    for (const act of actsOfLife(script, world.city.today)) queue.push({ act, life, place: queue.length });
  }
  // What the house does by itself belongs to nobody's life; it takes its turn on its day all the same.
  const [nobody] = queue;
  if (nobody) for (const act of ofTheHouse) queue.push({ act, life: nobody.life, place: queue.length });
  queue.sort((a, b) => (a.act.on < b.act.on ? -1 : a.act.on > b.act.on ? 1 : a.place - b.place));
  const refusals: Refusals = new Map();
  for (let at = 0; at < queue.length; at += AT_ONCE) {
    await doTogether(world, queue.slice(at, at + AT_ONCE), refusals);
    if (LOOK_AGAIN.includes(at / AT_ONCE)) await world.look();
  }
  return { acts: queue.length, refusals };
}

/** If one of them is refused, all are done again one by one, and only that one is missing. */
async function doTogether(world: World, deeds: readonly Deed[], refusals: Refusals): Promise<void> {
  try {
    await together(world, async () => {
      for (const { act, life } of deeds) await act.run(world, life);
    });
  } catch {
    for (const deed of deeds) await doAlone(world, deed, refusals);
  }
}

async function doAlone(world: World, { act, life }: Deed, refusals: Refusals): Promise<void> {
  try {
    await act.run(world, life);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const code = error instanceof Refused ? `${error.code} ${error.field ?? ''}`.trim() : error.message.slice(0, 200);
    const why = `${act.name}: ${code}`;
    refusals.set(why, (refusals.get(why) ?? 0) + 1);
  }
}
