import type { RefusalCode, RefusalParams } from '@xingcheng/shared/refusals/index';
import type { Cell } from '../readers/table.types.js';
import type { ImportColumn, Mapping, Problem } from './columns.js';

/** One row under the room's own column names. Collects what is wrong; a faulty cell is reported once and reads as empty. */
export class RowReader {
  readonly problems: Problem[] = [];
  private readonly faulty = new Set<string>();

  constructor(
    private readonly cells: readonly Cell[],
    private readonly mapping: Mapping,
    columns: readonly ImportColumn[],
  ) {
    for (const { key, required, mayBeEmpty } of columns) {
      const cell = this.cellOf(key);
      if (cell?.formula) this.refuse(key, 'FORMULA_CELL');
      else if (cell?.merged) this.refuse(key, 'MERGED_CELL');
      else if (required && !mayBeEmpty && this.text(key) === null) this.refuse(key, 'REQUIRED');
    }
  }

  private cellOf(key: string): Cell | undefined {
    const column = this.mapping[key];
    return column === undefined ? undefined : this.cells[column - 1];
  }

  /** Without blanks at the ends; null when empty, unmapped or already found faulty. */
  text(key: string): string | null {
    if (this.faulty.has(key)) return null;
    return this.cellOf(key)?.value?.normalize('NFC').trim() || null;
  }

  refuse(key: string, code: RefusalCode, params?: RefusalParams): void {
    if (this.faulty.has(key)) return;
    this.faulty.add(key);
    const column = this.mapping[key] ?? null;
    this.problems.push(params ? { column, code, params } : { column, code });
  }

  /** One of a list of words, or the refusal. */
  oneOf<T extends string | boolean>(key: string, words: Readonly<Record<string, T>>, code: RefusalCode): T | null {
    const text = this.text(key);
    if (text === null) return null;
    const value = words[text] ?? words[text.toLowerCase()];
    if (value === undefined) this.refuse(key, code, { [key]: text });
    return value ?? null;
  }

  /** A text of at most so many characters, without control characters or signs that turn the writing direction. */
  shortText(key: string, max: number): string | null {
    const text = this.text(key);
    if (text === null) return null;
    if ([...text].length > max) this.refuse(key, 'TOO_LONG', { max });
    else if (/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u.test(text)) this.refuse(key, 'INVALID_VALUE');
    return this.text(key);
  }
}
