import { Refused } from '../../src/platform/graphql/refusal.js';
import { actsOfLife } from './acts-of-life.js';
import type { Act, Life, World } from './world.js';
import type { WrittenPupil } from './write-pupils.js';

/** What a rule of the house said no to while the lives were lived again: deed and code, and how often. */
export type Refusals = Map<string, number>;

/** All lives at once, day by day: files, waiting lists and beds come about in the order in which they would have. */
export async function replayLives(
  world: World,
  written: ReadonlyMap<string, WrittenPupil>,
): Promise<{ acts: number; refusals: Refusals }> {
  const queue: { act: Act; life: Life; place: number }[] = [];
  for (const script of world.city.lives) {
    const pupil = script.pupilKey ? written.get(script.pupilKey) : undefined;
    const life: Life = { script, personId: pupil?.personId ?? '', guardianId: pupil?.guardianId ?? null };
    for (const act of actsOfLife(script, world.city.today)) queue.push({ act, life, place: queue.length });
  }
  queue.sort((a, b) => (a.act.on < b.act.on ? -1 : a.act.on > b.act.on ? 1 : a.place - b.place));
  const refusals: Refusals = new Map();
  for (const { act, life } of queue) {
    try {
      await act.run(world, life);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      const why =
        error instanceof Refused
          ? `${act.name} ${error.code} ${error.field ?? ''}`
          : `${act.name}: ${error.message.slice(0, 200)}`;
      refusals.set(why, (refusals.get(why) ?? 0) + 1);
    }
  }
  return { acts: queue.length, refusals };
}
