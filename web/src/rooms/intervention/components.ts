import { codeLabel } from '../../i18n/index.ts';

/** The parts of a cell, in words where the part is a code of a practice. What the document says in words stays as it is. */
export function componentWords(components: string): string[] {
  const parts = components
    .split(/[;；]/)
    .map((part) => part.trim().replace(/^[A-Z]+$/, (code) => codeLabel('interventionMethod', code)));
  // The base and the additions of a cell may name the same practice.
  return [...new Set(parts)].filter(Boolean);
}
