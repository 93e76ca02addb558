import { randomBytes } from 'node:crypto';
import { CellShut, openCell, sealCell, type CellPlace } from './cell.js';
import type { Keys } from './keys.js';
import { openUnder, sealUnder, Suite, suiteKey, type SuiteKey } from './suites.js';

/** What a connection has held once in one message it keeps room for: large parts stay in memory long after the file. */
const PART = 512 * 1024;
const NO_HEAD = Buffer.alloc(0);
/** Stands before the key of a file that is sealed with the national algorithms. */
const NATIONAL = 'sm4:';

export interface SealedFile {
  /** In order; each is bound to its place, so that none can be left out, doubled or moved. */
  parts: Buffer[];
  /** The file's own key, sealed as a cell: dropping it makes the content unreadable everywhere, backups included. */
  keyCell: Buffer;
}

const bound = ({ rowId }: CellPlace, at: number, count: number) => Buffer.from(`${rowId}|${at}|${count}`);

/** Under a key made for this file alone, with the suite in force, in parts a database column likes. */
export function sealFile(keys: Keys, place: CellPlace, plain: Buffer): SealedFile {
  const { parts, keyCell } = sealInParts(keys, place, plain);
  return { parts: [...parts], keyCell };
}

/** The same, one part after the other: a file of a million rows is not in memory twice. */
export function sealInParts(keys: Keys, place: CellPlace, plain: Buffer): { parts: Iterable<Buffer>; keyCell: Buffer } {
  const secret = randomBytes(32);
  const { suite } = keys.cells.sealing.key;
  const key = suiteKey(suite, secret);
  const count = Math.max(1, Math.ceil(plain.length / PART));
  function* parts(): Generator<Buffer> {
    for (let at = 0; at < count; at += 1)
      yield sealUnder(key, NO_HEAD, bound(place, at, count), plain.subarray(at * PART, (at + 1) * PART));
  }
  const text = (suite === Suite.NATIONAL ? NATIONAL : '') + secret.toString('base64');
  return { parts: parts(), keyCell: sealCell(keys, place, text) };
}

export function openFile(keys: Keys, place: CellPlace, { parts, keyCell }: SealedFile): Buffer {
  const open = partOpener(keys, place, keyCell, parts.length);
  return Buffer.concat(parts.map(open));
}

/** Opens the parts of a file one by one; throws for one that is not as it was sealed, or not in its place. */
export function partOpener(keys: Keys, place: CellPlace, keyCell: Buffer, count: number) {
  const key = fileKey(openCell(keys, place, keyCell));
  return (part: Buffer, at: number): Buffer => {
    const plain = openUnder(key, 0, bound(place, at, count), part);
    if (!plain)
      throw new CellShut(place, keyCell[1] ?? 0, `part ${at + 1} of ${count} of this file is not as it was sealed.`);
    return plain;
  };
}

function fileKey(text: string): SuiteKey {
  const national = text.startsWith(NATIONAL);
  const secret = Buffer.from(national ? text.slice(NATIONAL.length) : text, 'base64');
  return suiteKey(national ? Suite.NATIONAL : Suite.INTERNATIONAL, secret);
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
