import { casefileWords } from '../../casefile/index.js';
import { diagnosisWords } from '../../diagnosis/index.js';
import { educationWords } from '../../education/index.js';
import { employmentWords } from '../../employment/index.js';
import { interventionWords } from '../../intervention/index.js';
import { INDEXED, peopleWords, resealStaged } from '../../people/index.js';
import { referralWords } from '../../referral/index.js';
import { residenceWords } from '../../residence/index.js';
import { retentionWords } from '../../retention/index.js';
import { screeningWords } from '../../screening/index.js';
import type { CellPlace } from '../../platform/crypto/cell.js';
import type { Keys } from '../../platform/crypto/keys.js';
import { cellColumn, type Word } from '../../platform/crypto/word.js';

/** Where the database holds sealed cells, and by what they are bound to their row. */
export interface SealedColumn {
  table: string;
  column: string;
  /** What the cell was told of its place when it was sealed. */
  place: Omit<CellPlace, 'rowId'>;
  /** The primary key with the types of its columns. */
  key: Readonly<Record<string, 'uuid' | 'int' | 'text'>>;
  /** The row of the place, in SQL; absent: the values of the key, joined by `|`. */
  rowId?: string;
  /** Where the cell stands in a JSON column, as PostgreSQL writes bytes; absent: the column is the cell. */
  within?: readonly string[];
  /** Which rows have it there, in SQL. */
  where?: string;
  /** Cells within what is sealed, brought along. */
  inside?: (keys: Keys, plain: string) => string;
}

const ID = { id: 'uuid' } as const;

const of = (table: string, column: string, place: string, key: SealedColumn['key'] = ID): SealedColumn => ({
  table,
  column,
  place: { table, column: place },
  key,
});

const NATIONAL_ID = { table: 'person', column: 'national_id' };

/** What is said about persons in words, in every room. */
export const WORDS: readonly Word[] = [
  ...casefileWords,
  ...diagnosisWords,
  ...educationWords,
  ...employmentWords,
  ...interventionWords,
  ...peopleWords,
  ...referralWords,
  ...residenceWords,
  ...retentionWords,
  ...screeningWords,
];

const ofWord = (one: Word): SealedColumn => of(one.table, cellColumn(one), one.column);

/** Every column with cells, or with the sealed keys of files. Rotation goes through it; nothing is sealed anywhere else (docs/decisions/0030). */
export const SEALED_COLUMNS: readonly SealedColumn[] = [
  of('person', 'national_id_cell', 'national_id'),
  of('guardian', 'phone_cell', 'phone'),
  ...WORDS.map(ofWord),
  of('second_factor', 'secret_sealed', 'secret_sealed'),
  of('second_factor', 'pending_sealed', 'pending_sealed'),
  of('sign_on_attempt', 'verifier_sealed', 'verifier_sealed', { state_hash: 'text' }),
  of('idempotent_answer', 'answer', 'answer', { account_key: 'text', key: 'text' }),
  of('draft', 'content', 'content', { account_id: 'uuid', form: 'text' }),
  of('upload', 'key_cell', 'key'),
  of('import_run', 'layout_cell', 'layout'),
  { ...of('import_row', 'content_cell', 'content', { run_id: 'uuid', file_row: 'int' }), inside: resealStaged },
  of('instrument_text', 'key_cell', 'key'),
  // Records that were merged and put away keep their cells, so that they can come back.
  {
    ...of('person_merge', 'tombstone', ''),
    place: NATIONAL_ID,
    rowId: 'merged_id::text',
    within: ['national_id_cell'],
  },
  ...(['before', 'after'] as const).map((when) => ({
    ...of('person_merge', 'survivor_fields', ''),
    place: NATIONAL_ID,
    rowId: 'survivor_then::text',
    within: ['national_id_cell', when],
  })),
  ...[of('guardian', 'phone_cell', 'phone'), ...WORDS.map(ofWord)].map(({ table, column, place }) => ({
    ...of('merge_link', 'before', ''),
    place,
    rowId: 'row_id::text',
    within: [column],
    where: `table_name = '${table}' and jsonb_typeof(before) = 'object'`,
  })),
];

/**
 * What a merge compares with the row itself to know whether anybody has touched it since: it is re-sealed together with the row, to
 * the very same bytes.
 */
export const COPIES: Readonly<Record<string, { table: string; column: string; of: string }>> = {
  person: { table: 'person_merge', column: 'survivor_fields', of: 'survivor_then' },
};

/** Other columns of bytes, and why rotation does not touch them. */
export const OTHER_BYTES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    INDEXED.flatMap(({ table, column }) =>
      [column, `${column}_even`].map((one) => [
        `${table}.${one}`,
        'keyed hash, made anew when the key of the index changes (`reindex`)',
      ]),
    ),
  ),
  'import_row.mark': 'keyed hash, under the key of the blind index',
  'upload_part.content': "sealed under its file's own key, which is in upload.key_cell",
  'instrument_text.content': "sealed under its file's own key, which is in instrument_text.key_cell",
  'data_key.wrapped': 'wrapped under the master key',
  'audit_seal.hash': 'a hash',
  'audit_head.hash': 'a hash',
  'audit_head.signature': 'a signature',
  'deletion_certificate.digest': 'keyed hash, under the key of the blind index',
  'deletion_certificate.signature': 'a signature',
};

export const nameOf = ({ table, column, within = [], where, place }: SealedColumn): string =>
  [table, column, ...within].join('.') + (where ? ` of ${place.table}` : '');

/** The cell, and the row of its place, as SQL says them. */
export function inSql({ column, key, rowId, within, where }: SealedColumn) {
  const text = within && `${column} #>> '{${within.join()}}'`;
  return {
    cell: text ? `decode(substr(${text}, 3), 'hex')` : column,
    rowId:
      rowId ??
      Object.keys(key)
        .map((name) => `${name}::text`)
        .join(` || '|' || `),
    present: [text ? `${text} like '\\\\x%'` : `${column} is not null`, ...(where ? [where] : [])].join(' and '),
    set: (value: string) =>
      within
        ? `${column} = jsonb_set(t.${column}, '{${within.join()}}', to_jsonb('\\x' || encode(${value}, 'hex')))`
        : `${column} = ${value}`,
  };
}
