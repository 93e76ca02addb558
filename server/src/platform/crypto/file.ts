import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { openCell, sealCell, type CellPlace } from './cell.js';
import type { Keys } from './keys.js';

const NONCE = 12;
const TAG = 16;

export interface SealedFile {
  content: Buffer;
  /** The file's own key, sealed under the master key: dropping it makes the content unreadable everywhere, backups included. */
  keyCell: Buffer;
}

/** AES-256-GCM under a key made for this file alone. */
export function sealFile(keys: Keys, place: CellPlace, plain: Buffer): SealedFile {
  const key = randomBytes(32);
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place.rowId));
  const content = Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  return { content, keyCell: sealCell(keys, place, key.toString('base64')) };
}

export function openFile(keys: Keys, place: CellPlace, { content, keyCell }: SealedFile): Buffer {
  const sealed = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const key = Buffer.from(openCell(keys, place, keyCell), 'base64');
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE)).setAAD(Buffer.from(place.rowId));
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
  return Buffer.concat([decipher.update(sealed.subarray(NONCE, sealed.length - TAG)), decipher.final()]);
}
