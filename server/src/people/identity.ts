import { maskNationalId, maskPhone } from '@xingcheng/shared/identity/mask';
import { blindIndex, openCell, sealCell, type CellPlace } from '../platform/crypto/cell.js';
import { sealWord } from '../platform/crypto/word.js';
import type { Keys } from '../platform/crypto/keys.js';
import { DOCUMENT_NO, GUARDIAN_NAME } from './places.js';

export const personNationalId = (rowId: string): CellPlace => ({ table: 'person', column: 'national_id', rowId });
export const guardianPhone = (rowId: string): CellPlace => ({ table: 'guardian', column: 'phone', rowId });

/** The three columns of a national ID: sealed for reading, hashed for finding, masked for showing. */
export function sealNationalId(keys: Keys, personId: string, number: string) {
  return {
    nationalIdCell: sealCell(keys, personNationalId(personId), number),
    nationalIdIndex: blindIndex(keys, 'national-id', number),
    nationalIdMasked: maskNationalId(number),
  };
}

export function openNationalId(keys: Keys, personId: string, cell: Uint8Array): string {
  return openCell(keys, personNationalId(personId), cell);
}

export function sealPhone(keys: Keys, guardianId: string, phone: string) {
  return {
    phoneCell: sealCell(keys, guardianPhone(guardianId), phone),
    phoneIndex: blindIndex(keys, 'phone', phone),
    phoneMasked: maskPhone(phone),
  };
}

export function openPhone(keys: Keys, guardianId: string, cell: Uint8Array): string {
  return openCell(keys, guardianPhone(guardianId), cell);
}

/** A guardian's name and document: sealed for reading, with one keyed hash of both for telling the same guardian twice. */
export function sealGuardian(keys: Keys, guardianId: string, name: string, documentNo: string | null = null) {
  return {
    nameCell: sealWord(keys, GUARDIAN_NAME, guardianId, name),
    documentNoCell: sealWord(keys, DOCUMENT_NO, guardianId, documentNo),
    sameIndex: indexOfGuardian(keys, name, documentNo),
  };
}

export const indexOfGuardian = (keys: Keys, name: string, documentNo: string | null) =>
  blindIndex(keys, 'guardian', `${name.trim()}|${documentNo?.trim() ?? ''}`);
export const indexOfNationalId = (keys: Keys, number: string) => blindIndex(keys, 'national-id', number);
export const indexOfPhone = (keys: Keys, phone: string) => blindIndex(keys, 'phone', phone);
/** Whom a line without a number speaks of, for telling repetitions. */
export const markOf = (keys: Keys, who: string) => blindIndex(keys, 'roster-line', who);
