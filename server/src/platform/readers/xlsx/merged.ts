import { spend, type Budget } from '../budget.js';
import { LIMITS } from '../limits.js';
import { UnreadableCode, UnreadableFile, type Cell } from '../table.types.js';
import type { Archive } from './archive.js';
import { parseRange, type Range } from './cell-address.js';

const DATA_END = /<\/(?:\w{1,20}:)?sheetData>/g;
/** The longest it can be, which may be torn between two pieces. */
const TORN = 40;

/** The merged ranges of a sheet. The file names them behind its rows, so they are looked for before the rows are read. */
export async function readMerged(archive: Archive, part: string): Promise<Range[]> {
  const decoder = new TextDecoder();
  const stream = await archive.open(part);
  let tail = '';
  let behind = false;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    const text: string = (behind ? tail : tail.slice(-TORN)) + decoder.decode(chunk, { stream: true });
    // A text in a cell may look like the end: the last one counts.
    const end = text.includes('sheetData>') ? [...text.matchAll(DATA_END)].at(-1)?.index : undefined;
    behind ||= end !== undefined;
    tail = end === undefined ? text : text.slice(end);
    if (behind && tail.length > LIMITS.mergedBytes) throw new UnreadableFile(UnreadableCode.malformed, 'merged ranges');
  }
  if (!behind) return [];
  const ranges = [...tail.matchAll(/<(?:\w+:)?mergeCell\s[^>]*?\bref="([^"]{1,40})"/g)];
  return ranges.map((found) => parseRange(found[1] ?? '')).toSorted((a, b) => a.from.row - b.from.row);
}

/** Marks the cells of each row that lie in a merged range, from the top down. */
export class MergedMarker {
  private next = 0;
  private open: Range[] = [];
  private width = 0;

  constructor(
    private readonly ranges: readonly Range[],
    private readonly budget: Budget,
  ) {}

  mark(row: Cell[], number: number): void {
    this.width = Math.max(this.width, row.length);
    for (let range = this.ranges[this.next]; range && range.from.row <= number; range = this.ranges[this.next]) {
      this.open.push(range);
      this.next += 1;
    }
    if (this.open.length === 0) return;
    this.open = this.open.filter((range) => range.to.row >= number);
    for (const { from, to } of this.open) {
      const last = Math.min(to.column, this.width);
      spend(this.budget, 'blanks', Math.max(0, last - from.column + 1));
      for (let column = from.column; column <= last; column += 1) {
        while (row.length < column) row.push({ value: null, kind: 'text', row: number, column: row.length + 1 });
        const cell = row[column - 1];
        if (cell) cell.merged = true;
      }
    }
  }
}
