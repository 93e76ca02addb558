import type { Instrument } from '@xingcheng/shared/instruments/instrument';
import { Refused } from '../../platform/graphql/refusal.js';

export type Texts = Readonly<Record<string, string>>;
const LINE = /^\s*"?(\d{1,2})"?\s*[,，\t]\s*"?(.{1,400}?)"?\s*$/u;

/** One item a line: number, comma or tab, text. A number the instrument does not have, or one twice, refuses the file. */
export function readTexts(file: Buffer, instrument: Instrument): Texts {
  const known = new Set(instrument.items.map((item) => item.id));
  const texts: Record<string, string> = {};
  for (const [at, line] of file
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '') continue;
    const [, id = '', text = ''] = LINE.exec(line) ?? [];
    if (!known.has(id) || texts[id] !== undefined) throw new Refused('TEXT_FILE_INVALID', 'file', { line: at + 1 });
    texts[id] = text;
  }
  if (Object.keys(texts).length === 0) throw new Refused('TEXT_FILE_INVALID', 'file', { line: 1 });
  return texts;
}
