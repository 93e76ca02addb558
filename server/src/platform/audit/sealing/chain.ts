import { createHash } from 'node:crypto';

/**
 * The fields of an event in the order in which they are hashed, as text the database writes the same way every time.
 * The time has the precision of its column: hashed finer than it is stored, no chain would ever verify.
 */
const FIELDS = [
  'e.id::text',
  `to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
  'e.account_id::text',
  'e.organisation_id::text',
  'e.role',
  'e.system',
  'e.deed',
  'e.subject_type',
  'e.subject_id',
  'e.person_id::text',
  'e.changes::text',
  'e.purpose',
  'e.request_id',
  'e.address',
  'e.device',
  'e.session',
  'e.transaction_id::text',
] as const;

/**
 * One column that holds all of them, for a table `e`. What came later is one field more where it is set, so that every event that was
 * sealed before it hashes as it did.
 */
export const SEALED_FIELDS = `(array[${FIELDS.join(', ')}] || case when e.grant_id is not null then array[e.grant_id::text] end
  || case when e.shown is not null then array['shown ' || array_to_string(e.shown, ' ')] end)`;

export type SealedFields = readonly (string | null)[];

/** What stands before the first link. */
export const BEGINNING = Buffer.alloc(32);

/** SHA-256(link before ‖ each field with its length before it); no value and an empty value differ. */
export function linkOf(before: Uint8Array, fields: SealedFields): Buffer {
  const hash = createHash('sha256').update(before);
  for (const field of fields) {
    const length = Buffer.alloc(4);
    length.writeInt32BE(field === null ? -1 : Buffer.byteLength(field));
    hash.update(length);
    if (field !== null) hash.update(field, 'utf8');
  }
  return hash.digest();
}
