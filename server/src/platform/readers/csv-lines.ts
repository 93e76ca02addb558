import { LIMITS } from './limits.js';
import { UnreadableCode, UnreadableFile } from './table.types.js';

/** One line of values; a value in quotes may hold separators, line breaks and doubled quotes. */
export interface CsvLine {
  /** Counted from 1 as a spreadsheet counts: a line break inside quotes makes no new row. */
  row: number;
  values: string[];
}

/** Takes text in pieces and gives whole lines. Quotes in the middle of a value are part of it: people write 5" and "甲"乙. */
export class CsvLines {
  private rest = '';
  private row = 0;
  private values: string[] = [];
  private value = '';
  private inQuotes = false;
  private taken = 0;

  constructor(
    private readonly separator: string,
    private readonly lineEnd: string,
  ) {}

  push(text: string, last: boolean): CsvLine[] {
    const lines: CsvLine[] = [];
    const all = this.rest + text;
    let from = 0;
    for (let end = all.indexOf(this.lineEnd); end >= 0; end = all.indexOf(this.lineEnd, from)) {
      this.line(all.slice(from, all.charCodeAt(end - 1) === 13 && end > from ? end - 1 : end), lines);
      from = end + 1;
    }
    this.rest = all.slice(from);
    if (this.rest.length > LIMITS.lineLength) this.refuse(this.rest);
    if (!last) return lines;
    if (this.rest !== '') this.line(this.rest, lines);
    if (this.inQuotes)
      throw new UnreadableFile(UnreadableCode.malformed, `a quote in row ${this.row + 1} never closes`);
    return lines;
  }

  private line(text: string, lines: CsvLine[]): void {
    this.taken += text.length;
    if (this.taken > LIMITS.lineLength) this.refuse(text);
    if (this.inQuotes) this.value += '\n';
    if (!this.inQuotes && !text.includes('"')) this.values = text.split(this.separator);
    else if (!this.quoted(text)) return;
    this.row += 1;
    lines.push({ row: this.row, values: this.checked(this.values) });
    [this.values, this.value, this.taken] = [[], '', 0];
  }

  /** Reads on inside or outside quotes; false when the line goes on after its end. */
  private quoted(text: string): boolean {
    let at = 0;
    for (;;) {
      if (!this.inQuotes && this.value === '' && text[at] === '"') {
        this.inQuotes = true;
        at += 1;
      }
      if (this.inQuotes) {
        const end = text.indexOf('"', at);
        this.value += text.slice(at, end < 0 ? text.length : end);
        if (end < 0) return false;
        if (text[end + 1] === '"') this.value += '"';
        else this.inQuotes = false;
        at = end + (this.inQuotes ? 2 : 1);
        continue;
      }
      const end = text.indexOf(this.separator, at);
      this.value += text.slice(at, end < 0 ? text.length : end);
      this.values.push(this.value);
      this.value = '';
      if (end < 0) return true;
      at = end + 1;
    }
  }

  private checked(values: string[]): string[] {
    if (values.length > LIMITS.columns) throw new UnreadableFile(UnreadableCode.tooManyColumns, `row ${this.row}`);
    if (values.some((value) => value.length > LIMITS.cellLength))
      throw new UnreadableFile(UnreadableCode.cellTooLong, `row ${this.row}`);
    return values;
  }

  private refuse(text: string): never {
    if (this.inQuotes || text.includes('"'))
      throw new UnreadableFile(UnreadableCode.malformed, `row ${this.row + 1} does not end`);
    this.checked(text.split(this.separator, LIMITS.columns + 1));
    throw new UnreadableFile(UnreadableCode.malformed, `row ${this.row + 1} does not end`);
  }
}
