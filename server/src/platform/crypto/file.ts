import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { openCell, sealCell, type CellPlace } from './cell.js';
import type { Keys } from './keys.js';

const NONCE = 12;
const TAG = 16;
const PART = 4 * 1024 * 1024;

export interface SealedFile {
  /** In order; each is bound to its place, so that none can be left out, doubled or moved. */
  parts: Buffer[];
  /** The file's own key, sealed under the master key: dropping it makes the content unreadable everywhere, backups included. */
  keyCell: Buffer;
}

const bound = ({ rowId }: CellPlace, at: number, count: number) => Buffer.from(`${rowId}|${at}|${count}`);

/** AES-256-GCM under a key made for this file alone, in parts a database column likes. */
export function sealFile(keys: Keys, place: CellPlace, plain: Buffer): SealedFile {
  const key = randomBytes(32);
  const count = Math.max(1, Math.ceil(plain.length / PART));
  const parts = Array.from({ length: count }, (_, at) => {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(bound(place, at, count));
    const body = cipher.update(plain.subarray(at * PART, (at + 1) * PART));
    return Buffer.concat([nonce, body, cipher.final(), cipher.getAuthTag()]);
  });
  return { parts, keyCell: sealCell(keys, place, key.toString('base64')) };
}

export function openFile(keys: Keys, place: CellPlace, { parts, keyCell }: SealedFile): Buffer {
  const key = Buffer.from(openCell(keys, place, keyCell), 'base64');
  const opened = parts.map((part, at) => {
    const decipher = createDecipheriv('aes-256-gcm', key, part.subarray(0, NONCE));
    decipher.setAAD(bound(place, at, parts.length)).setAuthTag(part.subarray(part.length - TAG));
    return Buffer.concat([decipher.update(part.subarray(NONCE, part.length - TAG)), decipher.final()]);
  });
  return Buffer.concat(opened);
}

/** A short text under a key of its own: a message or a form, for one column or one line of a file. */
export function sealText(keys: Keys, place: CellPlace, text: string): { content: Buffer; keyCell: Buffer } {
  const { parts, keyCell } = sealFile(keys, place, Buffer.from(text, 'utf8'));
  const [content, more] = parts;
  if (!content || more) throw new RangeError('This text is a file: seal it in parts.');
  return { content, keyCell };
}

export function openText(
  keys: Keys,
  place: CellPlace,
  { content, keyCell }: { content: Buffer; keyCell: Buffer },
): string {
  return openFile(keys, place, { parts: [content], keyCell }).toString('utf8');
}
