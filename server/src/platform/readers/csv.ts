import { parse } from 'csv-parse/sync';
import { LIMITS } from './limits.js';
import { UnreadableCode, UnreadableFile, type Cell, type Sheet } from './table.types.js';
import { decodeText } from './text-encoding.js';

/** Every cell stays text, so that 00123 and 18-digit numbers keep their digits. */
export function readCsv(file: Buffer): Sheet {
  const text = decodeText(file);
  const rows: Cell[][] = [];
  let cells = 0;
  for (const [index, record] of records(text).entries()) {
    if (index >= LIMITS.rows) throw new UnreadableFile(UnreadableCode.tooManyRows);
    cells += record.length;
    if (cells > LIMITS.cells) throw new UnreadableFile(UnreadableCode.tooManyCells);
    // A blank line still counts in the spreadsheet the person looks at.
    if (record.some((value) => value !== '')) rows.push(record.map((value, i) => cellOf(value, index + 1, i + 1)));
  }
  if (rows.length === 0) throw new UnreadableFile(UnreadableCode.empty);
  return { name: '', rows };
}

function records(text: string): string[][] {
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      // An unclosed quote would otherwise swallow the rest of the file into one cell.
      max_record_size: 1_000_000,
    });
  } catch (error) {
    throw new UnreadableFile(UnreadableCode.malformed, error instanceof Error ? error.message : '');
  }
}

function cellOf(value: string, row: number, column: number): Cell {
  if (value.length > LIMITS.cellLength) throw new UnreadableFile(UnreadableCode.cellTooLong, `row ${row}`);
  const cell: Cell = { value: value === '' ? null : value, kind: 'text', row, column };
  if (value.startsWith('=')) cell.formula = true;
  return cell;
}

/** The separator that occurs most often outside quotes in the first line with content. */
function delimiterOf(text: string): string {
  const line = (/[^\r\n]+/.exec(text)?.[0] ?? '').replaceAll(/"[^"]*"/g, '');
  const count = (delimiter: string): number => line.split(delimiter).length;
  return [',', '\t', ';'].toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}
