import { openCell, sealCell } from '../../platform/crypto/cell.js';
import type { Keys } from '../../platform/crypto/keys.js';
import { guardianPhone, personNationalId } from '../identity.js';
import type { RosterPupil } from './roster-row.js';
import { GUARDIAN_NAME } from '../places.js';

/**
 * A staged line of a roster carries the cells it is going to write, sealed when the file was read. They are brought under the generation in
 * force with the line, or writing it later would bring a retired generation back. Rows of other imports are left as they are.
 */
export function resealStaged(keys: Keys, content: string): string {
  const row = JSON.parse(content) as { value: Partial<Pick<RosterPupil, 'personId' | 'identity' | 'guardian'>> | null };
  const { personId, identity, guardian } = row.value ?? {};
  if (!identity && !guardian) return content;
  const again = (place: Parameters<typeof sealCell>[1], cell: string) =>
    sealCell(keys, place, openCell(keys, place, Buffer.from(cell, 'hex'))).toString('hex');
  if (identity && personId) identity.cell = again(personNationalId(personId), identity.cell);
  if (guardian?.phone) guardian.phone.cell = again(guardianPhone(guardian.id), guardian.phone.cell);
  // A line that was staged before names were sealed has its name in words still; it is written as it is.
  if (guardian && typeof guardian.name === 'object')
    guardian.name.cell = again({ ...GUARDIAN_NAME, rowId: guardian.id }, guardian.name.cell);
  return JSON.stringify(row);
}
