import { LIMITS } from '../limits.js';
import { UnreadableCode, UnreadableFile } from '../table.types.js';
import type { Archive } from './archive.js';
import { StringTable } from './string-table.js';
import { visitXml } from './xml.js';

/** Excel writes control characters as _x000D_. */
export const unescapeText = (text: string): string =>
  text.includes('_x')
    ? text.replaceAll(/_x([0-9A-F]{4})_/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;

export async function readSharedStrings(archive: Archive, part: string): Promise<StringTable> {
  const strings = new StringTable();
  if (!archive.has(part)) return strings;
  let current = '';
  let inText = false;
  let inReading = false;
  await visitXml(await archive.open(part), {
    open(name) {
      if (name === 'si') current = '';
      // rPh holds how the characters are read aloud, which is no part of the value.
      if (name === 'rPh') inReading = true;
      if (name === 't') inText = !inReading;
    },
    text(text) {
      if (inText) current += text;
      if (current.length > LIMITS.cellLength) throw new UnreadableFile(UnreadableCode.cellTooLong);
    },
    close(name) {
      if (name === 't') inText = false;
      if (name === 'rPh') inReading = false;
      if (name === 'si') strings.add(unescapeText(current));
    },
  });
  return strings;
}
