import { maskNationalId, maskPhone } from '@xingcheng/shared/identity/mask';
import { blindIndex, blindIndexes, type Indexes } from '../platform/crypto/blind-index.js';
import { openCell, sealCell, type CellPlace } from '../platform/crypto/cell.js';
import { sealWord } from '../platform/crypto/word.js';
import type { Keys } from '../platform/crypto/keys.js';
import { DOCUMENT_NO, GUARDIAN_NAME } from './places.js';

/** What is hashed, said with it: equal texts of two kinds have two hashes. */
export const NATIONAL_ID = 'national-id';
export const PHONE = 'phone';
export const GUARDIAN = 'guardian';

export const personNationalId = (rowId: string): CellPlace => ({ table: 'person', column: 'national_id', rowId });
export const guardianPhone = (rowId: string): CellPlace => ({ table: 'guardian', column: 'phone', rowId });

/** The columns of a national ID: sealed for reading, hashed for finding, masked for showing. */
export function sealNationalId(keys: Keys, personId: string, number: string) {
  return {
    nationalIdCell: sealCell(keys, personNationalId(personId), number),
    ...nationalIdIndexes(keys, number),
    nationalIdMasked: maskNationalId(number),
  };
}

export function openNationalId(keys: Keys, personId: string, cell: Uint8Array): string {
  return openCell(keys, personNationalId(personId), cell);
}

export function sealPhone(keys: Keys, guardianId: string, phone: string) {
  return {
    phoneCell: sealCell(keys, guardianPhone(guardianId), phone),
    ...phoneIndexes(keys, phone),
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
    ...guardianIndexes(keys, name, documentNo),
  };
}

export function nationalIdIndexes(keys: Keys, number: string) {
  const { odd, even } = blindIndexes(keys, NATIONAL_ID, number);
  return { nationalIdIndex: odd, nationalIdIndexEven: even };
}

export function phoneIndexes(keys: Keys, phone: string) {
  const { odd, even } = blindIndexes(keys, PHONE, phone);
  return { phoneIndex: odd, phoneIndexEven: even };
}

export function guardianIndexes(keys: Keys, name: string, documentNo: string | null) {
  const { odd, even } = blindIndexes(keys, GUARDIAN, `${name.trim()}|${documentNo?.trim() ?? ''}`);
  return { sameIndex: odd, sameIndexEven: even };
}

export const indexesOfNationalId = (keys: Keys, number: string): Indexes => blindIndexes(keys, NATIONAL_ID, number);
/** A line with a number, for telling repetitions within a file. */
export const nationalIdMark = (keys: Keys, number: string) => blindIndex(keys, NATIONAL_ID, number);
/** Whom a line without a number speaks of, for telling repetitions. */
export const markOf = (keys: Keys, who: string) => blindIndex(keys, 'roster-line', who);
