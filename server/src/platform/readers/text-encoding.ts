import { UnreadableCode, UnreadableFile } from './table.types.js';

const startsWith = (file: Buffer, mark: number[]): boolean => mark.every((byte, i) => file[i] === byte);

/** Chinese Excel saves "CSV" as GB18030 and "CSV UTF-8" with a mark; both arrive every day. */
export function decodeText(file: Buffer): string {
  if (startsWith(file, [0xff, 0xfe])) return checked(decode(file, 'utf-16le'));
  if (startsWith(file, [0xfe, 0xff])) return checked(decode(file, 'utf-16be'));
  return checked(decode(file, 'utf-8') ?? decode(file, 'gb18030'));
}

function decode(file: Buffer, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(file);
  } catch {
    return undefined;
  }
}

function checked(text: string | undefined): string {
  // A zero character never occurs in a table a person saved; it marks a picture or a program.
  if (text === undefined || text.includes('\0')) throw new UnreadableFile(UnreadableCode.unknownEncoding);
  return text;
}
