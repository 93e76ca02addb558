import { LockMode } from '@mikro-orm/core';
import { found, type Ctx } from '../../access/index.js';
import { Refused } from '../../platform/graphql/refusal.js';
import { requireVersion } from '../../platform/graphql/version.js';
import { lookForDuplicates } from '../duplicates/look-for.js';
import { spell } from '../names.js';
import type { ChangePersonInput } from '../people.inputs.js';
import { Person } from '../person.entity.js';
import { requireReach } from '../scope.js';

/** Corrects identity or address; where the identity changed, looks anew for whom the record now resembles. */
export async function changePerson(ctx: Ctx, { id, version, ...wanted }: ChangePersonInput): Promise<Person> {
  await requireReach(ctx, 'person.change', id);
  if (wanted.birthDate > ctx.today) throw new Refused('DATE_IN_FUTURE', 'birthDate');
  const person = found(await ctx.em.findOne(Person, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }));
  requireVersion(person, version, wanted);
  const before = likeness(person);
  // A subdistrict nobody spoke of stays, but for a family that moved to another district.
  const moved = person.areaCode !== wanted.areaCode;
  const streetCode = wanted.streetCode === undefined && !moved ? person.streetCode : (wanted.streetCode ?? null);
  ctx.em.assign(person, { ...wanted, streetCode, ...spell(wanted.name) });
  if (likeness(person) !== before) await lookForDuplicates(ctx, [id]);
  return person;
}

/** What two records of one child are likened by, as far as this command can change it. */
const likeness = ({ name, sex, birthDate }: Person): string => [name, sex, birthDate].join('|');
