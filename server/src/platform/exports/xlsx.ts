import type { OutValue } from './csv.js';
import { isDangerous } from './defuse.js';
import { BOLD_STYLE, escapeXml, MAIN_NAMESPACE, packLongWorkbook, packWorkbook, QUOTED_STYLE } from './xlsx-package.js';

export type OutSheet = { name: string; header: readonly string[]; rows: readonly (readonly OutValue[])[] };

/** Texts are written as inline strings, which no spreadsheet ever runs as a formula. */
export function writeXlsx(sheets: readonly OutSheet[]): Buffer {
  return packWorkbook(sheets.map((sheet) => ({ name: sheetName(sheet.name), xml: worksheetXml(sheet) })));
}

type Row = readonly OutValue[];

/** The same for rows that come one after the other, however many. */
export async function writeLongXlsx(
  name: string,
  header: readonly string[],
  rows: Iterable<Row> | AsyncIterable<Row>,
): Promise<Buffer> {
  async function* xml(): AsyncGenerator<string> {
    yield sheetStart(header.map((title) => Math.max(14, shownWidth(title) + 2)));
    yield rowXml(header, 1);
    let number = 1;
    let piece = '';
    for await (const row of rows) {
      piece += rowXml(row, ++number);
      if (piece.length < PIECE) continue;
      yield piece;
      piece = '';
    }
    yield `${piece}${SHEET_END}`;
  }
  return await packLongWorkbook(sheetName(name), xml());
}

const PIECE = 64 * 1024;

export function columnLetters(column: number): string {
  return column < 1 ? '' : columnLetters(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26));
}

// The characters and the length Excel refuses to open.
const sheetName = (name: string): string => name.replaceAll(/[:\\/?*[\]]/g, ' ').slice(0, 31) || 'Sheet';

function worksheetXml({ header, rows }: OutSheet): string {
  const widths = header.map((title, i) => {
    const longest = Math.max(...[title, ...rows.slice(0, 200).map((row) => String(row[i] ?? ''))].map(shownWidth));
    return Math.min(60, longest + 2);
  });
  return `${sheetStart(widths)}${[header, ...rows].map((row, i) => rowXml(row, i + 1)).join('')}${SHEET_END}`;
}

function sheetStart(widths: readonly number[]): string {
  const columns = widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`);
  return (
    `<worksheet xmlns="${MAIN_NAMESPACE}"><sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `${columns.length > 0 ? `<cols>${columns.join('')}</cols>` : ''}<sheetData>`
  );
}

const SHEET_END = '</sheetData></worksheet>';

const rowXml = (row: Row, number: number): string =>
  `<row r="${number}">${row.map((value, c) => cellXml(value, number, c + 1, number === 1 ? BOLD_STYLE : 0)).join('')}</row>`;

const shownWidth = (text: string): number => [...text].reduce((sum, c) => sum + (c > '\u2E7F' ? 2 : 1), 0);

export function cellXml(value: OutValue, row: number, column: number, style = 0): string {
  if (value === null || value === '') return '';
  const quoted = style === 0 && typeof value === 'string' && isDangerous(value);
  const format = quoted ? QUOTED_STYLE : style;
  const place = `r="${columnLetters(column)}${row}"${format ? ` s="${format}"` : ''}`;
  if (typeof value === 'number' && Number.isFinite(value)) return `<c ${place}><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c ${place} t="b"><v>${value ? 1 : 0}</v></c>`;
  return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escapeXml(String(value))}</t></is></c>`;
}
