import { spend, type Budget } from '../budget.js';
import { LIMITS } from '../limits.js';
import { UnreadableCode, UnreadableFile, type Cell, type OpenSheet } from '../table.types.js';
import type { Archive } from './archive.js';
import { parseAddress, type Range } from './cell-address.js';
import { interpret, type Book, type RawCell } from './cell-value.js';
import { MergedMarker, readMerged } from './merged.js';
import { passXml, type XmlVisitor } from './xml.js';

export function openWorksheet(
  archive: Archive,
  part: string,
  book: Book,
  budget: Budget,
): Pick<OpenSheet, 'rows' | 'share'> {
  let passed = 0;
  let merged: Promise<Range[]> | undefined;
  return {
    share: () => passed / Math.max(1, archive.sizeOf(part)),
    async *rows() {
      merged ??= readMerged(archive, part);
      const collector = new RowCollector(book, budget, new MergedMarker(await merged, budget));
      for await (const bytes of passXml(await archive.open(part), collector)) {
        passed = bytes;
        const rows = collector.take();
        if (rows.length > 0) yield rows;
      }
    },
  };
}

/** Puts the elements of a worksheet together to rows. */
class RowCollector implements XmlVisitor {
  private rows: Cell[][] = [];
  private row: Cell[] = [];
  private rowNumber = 0;
  private column = 0;
  private raw: RawCell | undefined;
  private formula = false;
  private reading: 'value' | 'inline' | undefined;
  private inPhonetic = false;

  constructor(
    private readonly book: Book,
    private readonly budget: Budget,
    private readonly merged: MergedMarker,
  ) {}

  take(): Cell[][] {
    const { rows } = this;
    this.rows = [];
    return rows;
  }

  open(name: string, attributes: Record<string, string>): void {
    if (name === 'row') this.openRow(attributes['r']);
    else if (name === 'c') this.openCell(attributes);
    else if (name === 'f') this.formula = true;
    else if (name === 'v') this.reading = 'value';
    else if (name === 'rPh') this.inPhonetic = true;
    else if (name === 't' && this.raw && !this.inPhonetic) this.reading = 'inline';
  }

  text(text: string): void {
    const { raw, reading } = this;
    if (!raw || reading === undefined) return;
    raw[reading] += text;
    if (raw[reading].length > LIMITS.cellLength)
      throw new UnreadableFile(UnreadableCode.cellTooLong, `row ${this.rowNumber}`);
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.reading = undefined;
    else if (name === 'rPh') this.inPhonetic = false;
    else if (name === 'c') this.finishCell();
    else if (name === 'row') this.finishRow();
  }

  private openRow(number: string | undefined): void {
    const next = number === undefined ? this.rowNumber + 1 : Number(number);
    if (!(next >= 1 && next <= LIMITS.rows)) throw new UnreadableFile(UnreadableCode.tooManyRows);
    if (next <= this.rowNumber) throw new UnreadableFile(UnreadableCode.malformed, `rows out of order, row ${next}`);
    this.rowNumber = next;
    this.row = [];
    this.column = 0;
  }

  private openCell(attributes: Record<string, string>): void {
    this.column = attributes['r'] === undefined ? this.column + 1 : parseAddress(attributes['r']).column;
    if (this.column <= this.row.length)
      throw new UnreadableFile(UnreadableCode.malformed, `cells out of order, row ${this.rowNumber}`);
    this.raw = { type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0), value: '', inline: '' };
    this.formula = false;
  }

  private finishCell(): void {
    if (!this.raw) return;
    const { row, rowNumber, column } = this;
    spend(this.budget, 'cells', 1);
    const blanks = column - row.length - 1;
    if (blanks > LIMITS.blanksInRow) spend(this.budget, 'blanks', blanks);
    while (row.length < column - 1) row.push({ value: null, kind: 'text', row: rowNumber, column: row.length + 1 });
    const cell: Cell = { ...interpret(this.raw, this.book), row: rowNumber, column };
    if (this.formula) cell.formula = true;
    row.push(cell);
    this.raw = undefined;
  }

  private finishRow(): void {
    const { row } = this;
    if (row.length === 0) return;
    this.merged.mark(row, this.rowNumber);
    if (row.some((cell) => cell.value !== null || cell.formula)) this.rows.push(row);
  }
}
