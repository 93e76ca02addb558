import type { CellPlace } from '../../platform/crypto/cell.js';

/** A column of the database that holds sealed cells, and by what they are bound to their row. */
export interface SealedColumn {
  table: string;
  column: string;
  /** What the cell was told of its place when it was sealed. */
  place: Omit<CellPlace, 'rowId'>;
  /** The primary key with the types of its columns; its values, joined by `|`, are the row of the place. */
  key: Readonly<Record<string, 'uuid' | 'int' | 'text'>>;
}

const ID = { id: 'uuid' } as const;

const of = (table: string, column: string, place: string, key: SealedColumn['key'] = ID): SealedColumn => ({
  table,
  column,
  place: { table, column: place },
  key,
});

/** Every column with cells, or with the sealed keys of files. Rotation goes through it; nothing is sealed anywhere else (docs/decisions/0030). */
export const SEALED_COLUMNS: readonly SealedColumn[] = [
  of('person', 'national_id_cell', 'national_id'),
  of('guardian', 'phone_cell', 'phone'),
  of('second_factor', 'secret_sealed', 'secret_sealed'),
  of('second_factor', 'pending_sealed', 'pending_sealed'),
  of('sign_on_attempt', 'verifier_sealed', 'verifier_sealed', { state_hash: 'text' }),
  of('upload', 'key_cell', 'key'),
  of('import_run', 'layout_cell', 'layout'),
  of('import_row', 'content_cell', 'content', { run_id: 'uuid', file_row: 'int' }),
  of('instrument_text', 'key_cell', 'key'),
];

/** Other columns of bytes, and why rotation does not touch them. */
export const OTHER_BYTES: Readonly<Record<string, string>> = {
  'person.national_id_index': 'keyed hash, under the key of the blind index',
  'guardian.phone_index': 'keyed hash, under the key of the blind index',
  'import_row.mark': 'keyed hash, under the key of the blind index',
  'upload_part.content': "sealed under its file's own key, which is in upload.key_cell",
  'instrument_text.content': "sealed under its file's own key, which is in instrument_text.key_cell",
  'data_key.wrapped': 'wrapped under the master key',
  'audit_seal.hash': 'a hash',
  'audit_head.hash': 'a hash',
  'audit_head.signature': 'a signature',
};

export const rowIdOf = (column: SealedColumn, key: readonly string[]): string =>
  key.slice(0, Object.keys(column.key).length).join('|');
