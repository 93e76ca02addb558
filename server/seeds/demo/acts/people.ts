import { ageInYears } from '@xingcheng/shared/age/age-in-months';
import type { ConsentPurpose } from '@xingcheng/shared/codes/consent-purpose';
import { createPerson, Guardian, recordConsent } from '../../../src/people/index.js';
import type { LifeStep } from '../../city/life-step.types.js';
import { act, areaCodeOf, postAt, type Act } from '../world.js';

const ALL: readonly ConsentPurpose[] = ['SCREENING', 'HEALTH_RECORD', 'SHARING'];
const GROWN: readonly ConsentPurpose[] = [...ALL, 'EMPLOYMENT', 'RESIDENCE'];

/** Somebody no school has on its roll is entered where the story begins, and asked at once. */
export function arrival({ on, at }: LifeStep): Act {
  return {
    on,
    name: 'ARRIVAL',
    run: async (world, life) => {
      const { person } = life.script;
      const grown = ageInYears(person.birthDate, on) >= 18;
      await act(world, postAt(world, at), on, async (ctx) => {
        const { name, sex, birthDate, nationalId, streetCode, guardian } = person;
        const areaCode = areaCodeOf(world.city, person.area);
        const known = { name, sex, birthDate, nationalId, areaCode, streetCode, notADuplicate: true };
        const { id } = await createPerson(ctx, grown ? known : { ...known, guardian });
        life.personId = id;
        await ctx.em.flush();
        life.guardianId = grown ? null : (await ctx.em.findOneOrFail(Guardian, { person: id })).id;
        for (const purpose of grown ? GROWN : ALL)
          await recordConsent(ctx, { personId: id, purpose, outcome: 'CONSENTED', guardianId: life.guardianId });
      });
    },
  };
}

/** The school's letter to the family and its answer; a refusal ends the processing. */
export function consent({ on, at, outcome }: Extract<LifeStep, { deed: 'CONSENT' }>): Act {
  const purposes: readonly ConsentPurpose[] = outcome === 'CONSENTED' ? [...ALL, 'EDUCATION'] : ['SCREENING'];
  return {
    on,
    name: 'CONSENT',
    run: async (world, { personId, guardianId }) => {
      await act(world, postAt(world, at), on, async (ctx) => {
        for (const purpose of purposes) await recordConsent(ctx, { personId, purpose, outcome, guardianId });
      });
    },
  };
}
