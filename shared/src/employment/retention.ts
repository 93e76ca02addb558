import { type IsoDate, addDays, daysBetween } from '../age/iso-date.ts';
import { RETENTION_DAYS, RetentionMilestone } from '../codes/retention-milestone.ts';

/** Days without work between two jobs that keep the clock running (proposal). */
export const GAP_KEEPS_CLOCK_DAYS = 14;

export interface JobSpell {
  readonly from: IsoDate;
  /** Last day in the job; null while it lasts. */
  readonly to: IsoDate | null;
}

export type MilestoneState = 'REACHED' | 'PENDING' | 'LOST';

export interface Milestone {
  readonly milestone: RetentionMilestone;
  readonly dueOn: IsoDate;
  readonly state: MilestoneState;
}

interface Chain {
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

/** Jobs in a row with short gaps make one chain; the last chain is the one that counts. */
export function currentChain(spells: readonly JobSpell[]): Chain | null {
  return spells
    .toSorted((one, other) => one.from.localeCompare(other.from))
    .reduce<Chain | null>((chain, spell) => {
      if (!chain) return spell;
      const gap = chain.to === null ? 0 : daysBetween(chain.to, spell.from) - 1;
      if (gap > GAP_KEEPS_CLOCK_DAYS) return spell;
      const ends = chain.to === null || spell.to === null;
      return { from: chain.from, to: ends ? null : chain.to > spell.to ? chain.to : spell.to };
    }, null);
}

function stateOf(chain: Chain, dueOn: IsoDate, today: IsoDate): MilestoneState {
  const held = chain.to === null || chain.to >= dueOn;
  if (held) return dueOn <= today ? 'REACHED' : 'PENDING';
  const daysWithout = daysBetween(chain.to, today);
  return daysWithout > GAP_KEEPS_CLOCK_DAYS ? 'LOST' : 'PENDING';
}

/** 30, 90, 180 and 365 days in the same or an equal job, counted from the first day of the current chain. */
export function retentionMilestones(spells: readonly JobSpell[], today: IsoDate): Milestone[] {
  const chain = currentChain(spells);
  if (!chain) return [];
  return Object.values(RetentionMilestone).map((milestone) => {
    const dueOn = addDays(chain.from, RETENTION_DAYS[milestone]);
    return { milestone, dueOn, state: stateOf(chain, dueOn, today) };
  });
}
