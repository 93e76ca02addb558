import type { IsoDate } from '../../age/iso-date.ts';
import type { Sex } from '../../codes/sex.ts';

/** What is known of a person when two records are compared. Null is unknown, which counts neither way. */
export interface IdentityFacts {
  /** In full, inside the server only; a number that was typed may be unsound. */
  readonly nationalId: string | null;
  readonly name: string | null;
  /** The name in pinyin without tones, syllable by syllable. */
  readonly syllables: readonly string[];
  readonly birthDate: IsoDate | null;
  readonly sex: Sex | null;
  readonly guardians: readonly GuardianFacts[];
  readonly schoolId: string | null;
  /** Grade and class as one text. */
  readonly className: string | null;
  readonly areaCode: string | null;
  readonly streetCode: string | null;
}

export interface GuardianFacts {
  readonly name: string | null;
  readonly syllables: readonly string[];
  /** The number or a keyed hash of it: only equality is asked. */
  readonly phone: string | null;
}

export const NOTHING_KNOWN: IdentityFacts = {
  nationalId: null,
  name: null,
  syllables: [],
  birthDate: null,
  sex: null,
  guardians: [],
  schoolId: null,
  className: null,
  areaCode: null,
  streetCode: null,
};
