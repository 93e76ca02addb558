import { isUtf8 } from 'node:buffer';
import { UnreadableCode, UnreadableFile } from './table.types.js';

const startsWith = (file: Buffer, mark: number[]): boolean => mark.every((byte, i) => file[i] === byte);
const AT_ONCE = 256 * 1024;

/** Chinese Excel saves "CSV" as GB18030 and "CSV UTF-8" with a mark; both arrive every day. */
function encodingOf(file: Buffer): string {
  if (startsWith(file, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(file, [0xfe, 0xff])) return 'utf-16be';
  return isUtf8(file) ? 'utf-8' : 'gb18030';
}

/** The text of a file piece by piece, and how many bytes have been passed. */
export function* decodePieces(file: Buffer): Generator<{ text: string; passed: number }> {
  const decoder = new TextDecoder(encodingOf(file), { fatal: true });
  for (let at = 0; at < file.length; at += AT_ONCE) {
    const passed = Math.min(file.length, at + AT_ONCE);
    yield { text: piece(decoder, file.subarray(at, passed), passed < file.length), passed };
  }
}

export function decodeText(file: Buffer): string {
  return [...decodePieces(file)].map((one) => one.text).join('');
}

function piece(decoder: TextDecoder, bytes: Buffer, more: boolean): string {
  let text: string;
  try {
    text = decoder.decode(bytes, { stream: more });
  } catch {
    throw new UnreadableFile(UnreadableCode.unknownEncoding);
  }
  // A zero character never occurs in a table a person saved; it marks a picture or a program.
  if (text.includes('\0')) throw new UnreadableFile(UnreadableCode.unknownEncoding);
  return text;
}
