import { isCityWide, scopeOf, type Ctx } from '../../access/index.js';
import { newId } from '../../platform/db/base-properties.js';
import { beyondReach } from '../../platform/db/beyond.js';
import { Refused } from '../../platform/graphql/refusal.js';
import { possibleDuplicates } from '../duplicates/known.js';
import { lookForDuplicates } from '../duplicates/look-for.js';
import { checkIdentity } from '../check-identity.js';
import { sealNationalId } from '../identity.js';
import { involve } from '../involve.js';
import { spell } from '../names.js';
import type { CreatePersonInput } from '../people.inputs.js';
import { Person } from '../person.entity.js';
import { addGuardian } from './add-guardian.js';
import { nationalIdIndexes } from '../identity.js';
import { PersonsEntered } from '../people.events.js';

/** Enters a person after the search. The entering organisation has to do with the person from today. */
export async function createPerson(ctx: Ctx, input: CreatePersonInput): Promise<Person> {
  const nationalId = checkIdentity(ctx, input);
  if (
    !isCityWide(ctx.actor) &&
    scopeOf(ctx.actor, 'person.create') === 'district' &&
    input.areaCode !== ctx.actor.areaCode
  )
    throw new Refused('NOT_ALLOWED', 'areaCode');
  return await beyondReach(ctx, 'nobody reaches a person before the first tie; a number is one in the city', () =>
    enter(ctx, input, nationalId),
  );
}

/** Under every key there is: a row that is not written under the newest one yet has the number all the same. */
async function isTaken(ctx: Ctx, nationalId: string): Promise<boolean> {
  const either = Object.entries(nationalIdIndexes(ctx.keys, nationalId)).filter(([, hash]) => hash);
  return (await ctx.em.count(Person, { $or: either.map(([column, hash]) => ({ [column]: hash })) })) > 0;
}

async function enter(ctx: Ctx, input: CreatePersonInput, nationalId: string | null): Promise<Person> {
  if (nationalId && (await isTaken(ctx, nationalId))) throw new Refused('NATIONAL_ID_TAKEN', 'nationalId');
  if (!input.notADuplicate) {
    const count = (await possibleDuplicates(ctx, knownOf(input))).length;
    if (count > 0) throw new Refused('POSSIBLE_DUPLICATE', 'notADuplicate', { count });
  }
  const id = newId();
  const person = ctx.em.create(Person, {
    id,
    name: input.name.trim(),
    ...spell(input.name.trim()),
    sex: input.sex,
    birthDate: input.birthDate,
    gestationWeeks: input.gestationWeeks ?? null,
    areaCode: input.areaCode,
    streetCode: input.streetCode ?? null,
    ...(nationalId ? sealNationalId(ctx.keys, id, nationalId) : {}),
  });
  await ctx.em.flush();
  await involve(ctx, { personId: id, organisationId: ctx.actor.organisationId, reason: 'CASE_TEAM' });
  if (input.guardian) await addGuardian(ctx, { ...input.guardian, personId: id });
  else await lookForDuplicates(ctx, [id]);
  await ctx.publish(new PersonsEntered([id], 'BY_HAND'));
  return person;
}

const knownOf = ({ guardian, ...input }: CreatePersonInput) => ({
  ...input,
  guardianName: guardian?.name ?? null,
  guardianPhone: guardian?.phone ?? null,
});
