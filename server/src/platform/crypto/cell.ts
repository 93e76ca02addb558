import { createCipheriv, createDecipheriv, createHmac, randomFillSync } from 'node:crypto';
import type { Keys } from './keys.js';

/** Where an encrypted cell lives. It is authenticated with the cell, so cells cannot be swapped between rows. */
export interface CellPlace {
  table: string;
  column: string;
  rowId: string;
}

const VERSION = 1;
const KEY_ID = 1;
const HEAD = 2;
const NONCE = 12;
const TAG = 16;

const bound = ({ table, column, rowId }: CellPlace) => Buffer.from(`${table}|${column}|${rowId}`);

const POOL = Buffer.alloc(NONCE * 512);
let taken = POOL.length;

/** Random bytes fetched for five hundred cells at a time: asking for twelve costs as much as sealing. Each is used once. */
function nextNonce(): Buffer {
  if (taken === POOL.length) {
    randomFillSync(POOL);
    taken = 0;
  }
  taken += NONCE;
  return Buffer.from(POOL.subarray(taken - NONCE, taken));
}

/** AES-256-GCM: `version | key id | nonce | ciphertext | tag`. */
export function sealCell(keys: Keys, place: CellPlace, plain: string): Buffer {
  const nonce = nextNonce();
  const cipher = createCipheriv('aes-256-gcm', keys.cell, nonce).setAAD(bound(place));
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return Buffer.concat([Buffer.from([VERSION, KEY_ID]), nonce, body, cipher.getAuthTag()]);
}

/** Throws when the cell was changed, moved to another row, or sealed under another key. Never returns garbage. */
export function openCell(keys: Keys, place: CellPlace, sealed: Uint8Array): string {
  const cell = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  if (cell[0] !== VERSION || cell[1] !== KEY_ID)
    throw new Error('This cell was sealed under a key this server does not hold.');
  const decipher = createDecipheriv('aes-256-gcm', keys.cell, cell.subarray(HEAD, HEAD + NONCE)).setAAD(bound(place));
  decipher.setAuthTag(cell.subarray(cell.length - TAG));
  return Buffer.concat([decipher.update(cell.subarray(HEAD + NONCE, cell.length - TAG)), decipher.final()]).toString(
    'utf8',
  );
}

/** A keyed hash that finds an equal value without revealing it. The key is not in the database or its backups. */
export function blindIndex(keys: Keys, kind: string, value: string): Buffer {
  return createHmac('sha256', keys.index)
    .update(`${kind}|${value.normalize('NFKC').trim().toUpperCase()}`)
    .digest();
}
