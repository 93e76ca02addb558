import { type Instrument, instrumentKey } from './instrument.ts';

/*
 * What the licences of class B and C forbid to ship: the wording of items. The wording is nowhere here to compare with, so a file is
 * judged by its shape: numbered sentences, one after the other, in a file that names a protected instrument.
 */

/** So many numbered sentences in a row are a questionnaire and no accident. */
const RUN = 4;
const PROSE = /[\p{Script=Han}]{5,}|\p{L}+(?:['’]\p{L}+)?(?:[ ,]+\p{L}+(?:['’]\p{L}+)?){4,}/u;
/** `1: '…'`, `"1": "…"`, `1. …`, `1、…`, `1,"…"`, `| 1 | …`, `id: '1', text: '…'` */
const NUMBERED =
  /(?:^|[\s{[(,|])["'`]?(\d{1,2})["'`]?\s*(?:[:：.、,)|]|\]\s*[:=])\s*(?:text\s*:\s*|zh\s*:\s*|\{\s*(?:text|zh|en)["']?\s*:\s*)?["'`]?([^"'`\n|]{6,})/gu;

export interface ItemTextFound {
  readonly where: string;
  readonly why: string;
}

const protectedOnes = (instruments: readonly Instrument[]) =>
  instruments.filter((one) => one.licence.class === 'B' || one.licence.class === 'C');

/** Definitions of protected instruments may hold numbers, options and keys only. */
export function textInDefinitions(instruments: readonly Instrument[]): ItemTextFound[] {
  return protectedOnes(instruments).flatMap((one) =>
    one.items
      .filter((item) => item.text !== undefined || !/^\d{1,2}$/.test(item.id))
      .map((item) => ({ where: instrumentKey(one), why: `item ${item.id} carries words` })),
  );
}

/** How a protected instrument may be named in a file: by its code, its family or its title, in any spelling. */
function namesOf(instruments: readonly Instrument[]): RegExp {
  const loose = (text: string) => [...text.replace(/[^\p{L}\p{N}]+/gu, '')].join('[-_ /]?');
  const names = protectedOnes(instruments).flatMap(({ code, title }) => [
    loose(code),
    loose(code.replace(/[\d_].*$/, '')),
    loose(title.zh),
    loose(title.en),
  ]);
  const known = [...new Set(names)].filter((name) => name.length > 2);
  return new RegExp(`(?<![a-z])(?:${known.join('|')})(?![a-z])`, 'iu');
}

/** A file that names a protected instrument and holds a run of numbered sentences. */
export function textInFile(path: string, content: string, instruments: readonly Instrument[]): ItemTextFound[] {
  const named = namesOf(instruments).exec(`${path}\n${content}`);
  if (!named) return [];
  let last = 0;
  let run = 0;
  for (const [, digits = '', words = ''] of content.matchAll(NUMBERED)) {
    if (!PROSE.test(words)) continue;
    const number = Number(digits);
    run = number === last + 1 ? run + 1 : 1;
    last = number;
    if (run >= RUN) return [{ where: path, why: `names ${named[0]} and holds numbered sentences up to ${number}` }];
  }
  return [];
}
