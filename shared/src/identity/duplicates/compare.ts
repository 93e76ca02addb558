import type { DuplicateAspect } from '../../codes/duplicate-aspect.ts';
import type { Likeness } from '../../codes/likeness.ts';
import { parseNationalId } from '../national-id.ts';
import type { GuardianFacts, IdentityFacts } from './facts.ts';
import { dayMonthSwapped, isOneSlipAway } from './near-dates.ts';
import { areNearNationalIds } from './near-national-ids.ts';
import { foldSyllable } from './sound.ts';

type Compare = (one: IdentityFacts, other: IdentityFacts) => Likeness;

/** How two persons agree, aspect by aspect. Every comparison gives the same answer whichever of the two comes first. */
export const COMPARE: Readonly<Record<DuplicateAspect, Compare>> = {
  NATIONAL_ID: (one, other) => compareNationalIds(one.nationalId, other.nationalId),
  NAME: (one, other) => compareNames(one, other),
  BIRTH_DATE: (one, other) => compareDates(one.birthDate, other.birthDate),
  SEX: (one, other) => {
    const told = [one.sex, other.sex].every((sex) => sex === 'MALE' || sex === 'FEMALE');
    return told ? (one.sex === other.sex ? 'EQUAL' : 'DIFFERENT') : 'UNKNOWN';
  },
  GUARDIAN_PHONE: (one, other) =>
    one.guardians.some(({ phone }) => phone !== null && other.guardians.some((their) => their.phone === phone))
      ? 'EQUAL'
      : 'UNKNOWN',
  GUARDIAN_NAME: (one, other) => compareGuardians(one.guardians, other.guardians),
  SCHOOL: (one, other) => {
    if (!one.schoolId || one.schoolId !== other.schoolId) return 'UNKNOWN';
    return one.className !== null && one.className === other.className ? 'SAME_CLASS' : 'SAME_SCHOOL';
  },
  ADDRESS: (one, other) => {
    if (one.streetCode && one.streetCode === other.streetCode) return 'SAME_STREET';
    return one.areaCode && one.areaCode === other.areaCode ? 'SAME_AREA' : 'UNKNOWN';
  },
};

export function compareNationalIds(one: string | null, other: string | null): Likeness {
  if (!one || !other) return 'UNKNOWN';
  if (one === other) return 'EQUAL';
  const sound = parseNationalId(one).ok && parseNationalId(other).ok;
  if (areNearNationalIds(one, other)) return sound ? 'NEIGHBOUR' : 'MISTYPED';
  return sound ? 'DIFFERENT' : 'UNKNOWN';
}

type Named = { readonly name: string | null; readonly syllables: readonly string[] };

export function compareNames(one: Named, other: Named): Likeness {
  if (!one.name || !other.name) return 'UNKNOWN';
  if (one.name === other.name) return 'EQUAL';
  if (one.syllables.length > 0 && one.syllables.length === other.syllables.length) {
    if (one.syllables.join(' ') === other.syllables.join(' ')) return 'HOMOPHONE';
    if (sameLetters(one.name, other.name)) return 'CHARACTERS_SWAPPED';
    if (one.syllables.every((syllable, at) => foldSyllable(syllable) === foldSyllable(other.syllables[at] ?? '')))
      return 'NEAR_SOUND';
  }
  return 'DIFFERENT';
}

const sameLetters = (one: string, other: string): boolean =>
  [...one].toSorted().join('') === [...other].toSorted().join('');

function compareDates(one: string | null, other: string | null): Likeness {
  if (!one || !other) return 'UNKNOWN';
  if (one === other) return 'EQUAL';
  if (dayMonthSwapped(one) === other) return 'DAY_MONTH_SWAPPED';
  return isOneSlipAway(one, other) ? 'ONE_SLIP' : 'DIFFERENT';
}

/** The closest of all guardians. Two different guardians of one child are usual and say nothing. */
function compareGuardians(one: readonly GuardianFacts[], other: readonly GuardianFacts[]): Likeness {
  const found = one.flatMap((mine) => other.map((theirs) => compareNames(mine, theirs)));
  return found.includes('EQUAL') ? 'EQUAL' : found.includes('HOMOPHONE') ? 'HOMOPHONE' : 'UNKNOWN';
}
