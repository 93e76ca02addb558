import { addDays, type IsoDate } from '@xingcheng/shared/age/iso-date';
import type { OrganisationKind } from '@xingcheng/shared/codes/organisation-kind';
import type { SeedOrganisation, SeedPerson } from '../city.types.js';
import type { LifeStep } from '../life-step.types.js';
import type { Random } from '../random.js';

/** One person's story while it is being written. */
export type Life = {
  person: SeedPerson;
  random: Random;
  today: IsoDate;
  steps: LifeStep[];
  /** Writes the step down unless it lies after today; tells whether the story has come that far. */
  add(step: LifeStep): boolean;
  /** Key of such an organisation: in the person's area, else for the city, else anywhere. */
  place(kind: OrganisationKind): string;
  /** The day so many days on, give or take. */
  later(day: IsoDate, from: number, to: number): IsoDate;
};

export function lifeOf(
  person: SeedPerson,
  organisations: readonly SeedOrganisation[],
  random: Random,
  today: IsoDate,
): Life {
  const steps: LifeStep[] = [];
  return {
    person,
    random,
    today,
    steps,
    add(step) {
      if (step.on > today) return false;
      steps.push(step);
      return true;
    },
    place(kind) {
      const all = organisations.filter((o) => o.kind === kind);
      const near = all.filter((o) => o.area === person.area);
      const wide = all.filter((o) => o.area === 'city');
      return random.pick(near.length > 0 ? near : wide.length > 0 ? wide : all).key;
    },
    later: (day, from, to) => addDays(day, random.int(from, to)),
  };
}
