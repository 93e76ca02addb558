import type { Keys } from '../platform/crypto/keys.js';
import { openCell, type CellPlace } from '../platform/crypto/cell.js';
import { blindIndexes, type Indexes } from '../platform/crypto/blind-index.js';
import { GUARDIAN, guardianPhone, NATIONAL_ID, personNationalId, PHONE } from './identity.js';
import { DOCUMENT_NO, GUARDIAN_NAME } from './places.js';

/** A column by whose keyed hash rows are found, and the sealed columns of the row that it is computed from again when the key changes. */
export interface Indexed {
  table: 'person' | 'guardian';
  column: string;
  /** The first is there in every row that has the index. */
  cells: readonly [string, ...string[]];
  indexes(keys: Keys, rowId: string, cells: readonly (Buffer | null)[]): Indexes;
}

const opened = (keys: Keys, place: CellPlace, cell: Buffer | null | undefined) =>
  cell ? openCell(keys, place, cell) : '';

export const INDEXED: readonly Indexed[] = [
  {
    table: 'person',
    column: 'national_id_index',
    cells: ['national_id_cell'],
    indexes: (keys, id, [cell]) => blindIndexes(keys, NATIONAL_ID, opened(keys, personNationalId(id), cell)),
  },
  {
    table: 'guardian',
    column: 'phone_index',
    cells: ['phone_cell'],
    indexes: (keys, id, [cell]) => blindIndexes(keys, PHONE, opened(keys, guardianPhone(id), cell)),
  },
  {
    table: 'guardian',
    column: 'same_index',
    cells: ['name_cell', 'document_no_cell'],
    indexes: (keys, rowId, [name, documentNo]) =>
      blindIndexes(
        keys,
        GUARDIAN,
        `${opened(keys, { ...GUARDIAN_NAME, rowId }, name)}|${opened(keys, { ...DOCUMENT_NO, rowId }, documentNo)}`,
      ),
  },
];
