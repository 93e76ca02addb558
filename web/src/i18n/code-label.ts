import { words } from './instance.ts';

/** The word for a code of a closed list, e.g. `codeLabel('referralStatus', 'SENT')`. An unknown code shows itself. */
export function codeLabel(list: string, code: string | null | undefined): string {
  if (!code) return '';
  return words.t(`${list}.${code}`, { ns: 'codes', defaultValue: code });
}

/** A closed list as options of a field or filter. */
export const codeOptions = (list: string, codes: Iterable<string>): { value: string; label: string }[] =>
  Array.from(codes, (value) => ({ value, label: codeLabel(list, value) }));
