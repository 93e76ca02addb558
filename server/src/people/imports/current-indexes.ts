import { areCurrent } from '../../platform/crypto/blind-index.js';
import type { Keys } from '../../platform/crypto/keys.js';
import { guardianIndexes, nationalIdIndexes, openNationalId, openPhone, phoneIndexes } from '../identity.js';
import { openWord } from '../../platform/crypto/word.js';
import { GUARDIAN_NAME } from '../places.js';
import type { SealedIndexes } from '../write-persons.js';
import type { RosterPupil } from './roster-row.js';

const bytes = (hex: string | null | undefined): Buffer | null => (hex ? Buffer.from(hex, 'hex') : null);
const isCurrent = (keys: Keys, { index, indexEven }: SealedIndexes): boolean =>
  areCurrent(keys, { odd: bytes(index), even: bytes(indexEven) });
const hexes = (odd: Buffer | null, even: Buffer | null): SealedIndexes => ({
  index: odd?.toString('hex') ?? null,
  indexEven: even?.toString('hex') ?? null,
});

/** A line was hashed when its file was read. Where the key of the index has changed since, it is hashed anew from what is sealed in it. */
export function withCurrentIndexes(keys: Keys, pupil: RosterPupil): RosterPupil {
  const { personId, identity, guardian } = pupil;
  if (identity && !isCurrent(keys, identity)) {
    const number = openNationalId(keys, personId, Buffer.from(identity.cell, 'hex'));
    const { nationalIdIndex, nationalIdIndexEven } = nationalIdIndexes(keys, number);
    Object.assign(identity, hexes(nationalIdIndex, nationalIdIndexEven));
  }
  if (guardian?.phone && !isCurrent(keys, guardian.phone)) {
    const { phoneIndex, phoneIndexEven } = phoneIndexes(
      keys,
      openPhone(keys, guardian.id, Buffer.from(guardian.phone.cell, 'hex')),
    );
    Object.assign(guardian.phone, hexes(phoneIndex, phoneIndexEven));
  }
  if (guardian && typeof guardian.name === 'object' && !isCurrent(keys, guardian.name)) {
    const name = openWord(keys, GUARDIAN_NAME, guardian.id, Buffer.from(guardian.name.cell, 'hex'));
    const { sameIndex, sameIndexEven } = guardianIndexes(keys, name, null);
    Object.assign(guardian.name, hexes(sameIndex, sameIndexEven));
  }
  return pupil;
}
