import { codeLabel } from '../../i18n/index.ts';

/** The parts of a cell, in words where the part is a code of a practice. What the document says in words stays as it is. */
export const componentWords = (components: string): string[] =>
  components
    .split(/[;；]/)
    .map((part) => part.trim().replace(/^[A-Z]+$/, (code) => codeLabel('interventionMethod', code)))
    .filter(Boolean);
