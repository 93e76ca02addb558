/**
 * A spreadsheet runs a cell that begins with one of these, full-width ones included, also after blanks
 * and, when a program splits the cell, after a line break inside it.
 */
const DANGEROUS_START = /(^|[\r\n])((?:[^\S\r\n]|[\u200B\uFEFF])*[=+\-@＝＋－＠])/g;

export const isDangerous = (text: string): boolean => defuse(text) !== text;

/** The apostrophe makes a spreadsheet show the text instead of running it. */
export function defuse(text: string): string {
  const safe = text.replaceAll(DANGEROUS_START, "$1'$2");
  return /^[\t\r]/.test(safe) ? `'${safe}` : safe;
}
