import { spend, type Budget } from '../budget.js';
import { LIMITS } from '../limits.js';
import { UnreadableCode, UnreadableFile, type Cell } from '../table.types.js';
import type { Archive } from './archive.js';
import { parseAddress } from './cell-address.js';
import { interpret, type Book, type RawCell } from './cell-value.js';
import { markMerged } from './merged.js';
import { visitXml } from './xml.js';

export async function readWorksheet(archive: Archive, part: string, book: Book, budget: Budget): Promise<Cell[][]> {
  const rows: Cell[][] = [];
  const merges: string[] = [];
  let row: Cell[] = [];
  let rowNumber = 0;
  let column = 0;
  let raw: RawCell | undefined;
  let formula = false;
  let reading: 'value' | 'inline' | undefined;
  let inPhonetic = false;

  const finishCell = (): void => {
    if (!raw) return;
    spend(budget, column - row.length);
    while (row.length < column - 1) row.push({ value: null, kind: 'text', row: rowNumber, column: row.length + 1 });
    const cell: Cell = { ...interpret(raw, book), row: rowNumber, column };
    if (formula) cell.formula = true;
    row.push(cell);
    raw = undefined;
  };

  await visitXml(await archive.open(part), {
    open(name, attributes) {
      if (name === 'row') {
        rowNumber = attributes.r === undefined ? rowNumber + 1 : Number(attributes.r);
        if (!(rowNumber >= 1 && rowNumber <= LIMITS.rows)) throw new UnreadableFile(UnreadableCode.tooManyRows);
        row = [];
        column = 0;
      } else if (name === 'c') {
        column = attributes.r === undefined ? column + 1 : parseAddress(attributes.r).column;
        if (column <= row.length)
          throw new UnreadableFile(UnreadableCode.malformed, `cells out of order, row ${rowNumber}`);
        raw = { type: attributes.t ?? 'n', style: Number(attributes.s ?? 0), value: '', inline: '' };
        formula = false;
      } else if (name === 'f') formula = true;
      else if (name === 'v') reading = 'value';
      else if (name === 'rPh') inPhonetic = true;
      else if (name === 't' && raw && !inPhonetic) reading = 'inline';
      else if (name === 'mergeCell' && attributes.ref !== undefined) merges.push(attributes.ref);
    },
    text(text) {
      if (!raw || reading === undefined) return;
      raw[reading] += text;
      if (raw[reading].length > LIMITS.cellLength)
        throw new UnreadableFile(UnreadableCode.cellTooLong, `row ${rowNumber}`);
    },
    close(name) {
      if (name === 'v' || name === 't') reading = undefined;
      else if (name === 'rPh') inPhonetic = false;
      else if (name === 'c') finishCell();
      else if (name === 'row' && row.length > 0) rows.push(row);
    },
  });
  markMerged(rows, merges, budget);
  return rows.filter((cells) => cells.some((cell) => cell.value !== null || cell.formula));
}
