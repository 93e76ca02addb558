import { CsvLines } from './csv-lines.js';
import { LIMITS } from './limits.js';
import { UnreadableCode, UnreadableFile, type Cell, type OpenSheet } from './table.types.js';
import { decodePieces } from './text-encoding.js';

/** Every cell stays text, so that 00123 and 18-digit numbers keep their digits. */
export function openCsv(file: Buffer): OpenSheet {
  let passed = 0;
  return {
    name: '',
    share: () => passed / file.length,
    async *rows() {
      let lines: CsvLines | undefined;
      let cells = 0;
      let filled = false;
      for (const piece of decodePieces(file)) {
        lines ??= linesOf(piece.text);
        const rows: Cell[][] = [];
        for (const { row, values } of lines.push(piece.text, piece.passed === file.length)) {
          if (row > LIMITS.rows) throw new UnreadableFile(UnreadableCode.tooManyRows);
          cells += values.length;
          if (cells > LIMITS.cells) throw new UnreadableFile(UnreadableCode.tooManyCells);
          // A blank line still counts in the spreadsheet the person looks at.
          if (values.some((value) => value !== '')) rows.push(values.map((value, i) => cellOf(value, row, i + 1)));
        }
        passed = piece.passed;
        filled ||= rows.length > 0;
        if (rows.length > 0) yield rows;
      }
      if (!filled) throw new UnreadableFile(UnreadableCode.empty);
    },
  };
}

function cellOf(value: string, row: number, column: number): Cell {
  const cell: Cell = { value: value === '' ? null : value, kind: 'text', row, column };
  if (value.startsWith('=')) cell.formula = true;
  return cell;
}

/** The separator that occurs most often outside quotes in the first line with content. */
function linesOf(text: string): CsvLines {
  const line = (/[^\r\n]+/.exec(text.slice(0, LIMITS.lineLength))?.[0] ?? '').replaceAll(/"[^"]*"/g, '');
  const count = (separator: string): number => line.split(separator).length;
  const separator = [',', '\t', ';'].toSorted((a, b) => count(b) - count(a))[0] ?? ',';
  return new CsvLines(separator, text.includes('\n') ? '\n' : '\r');
}
