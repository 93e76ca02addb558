import { packPart, writeZip, type ZipPart } from './zip.js';

export type WorksheetXml = { name: string; xml: string };

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const MAIN_NAMESPACE = MAIN;
export const BOLD_STYLE = 1;
export const DATE_STYLE = 2;
/** Typed with an apostrophe in front: it stays a text also after somebody has edited it. */
export const QUOTED_STYLE = 3;

const NAMED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Control characters and torn surrogates are not allowed in XML at all, not even escaped. */
export const escapeXml = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[&<>"]/g, (c) => NAMED[c] ?? c)
    .replaceAll(/[\p{Cc}\uFFFE\uFFFF]/gu, (c) => ('\t\n\r'.includes(c) ? c : ''));

/** Puts ready worksheets together into a workbook. */
export function packWorkbook(sheets: readonly WorksheetXml[]): Buffer {
  const parts = sheets.map((sheet, i) => ({ name: sheetPart(i + 1), data: HEAD + sheet.xml }));
  return writeZip([...frameOf(sheets), ...parts]);
}

/** A workbook of one worksheet that comes in pieces. */
export async function packLongWorkbook(name: string, xml: Iterable<string> | AsyncIterable<string>): Promise<Buffer> {
  async function* whole(): AsyncGenerator<string> {
    yield HEAD;
    yield* xml;
  }
  return writeZip([...frameOf([{ name }]), await packPart(sheetPart(1), whole())]);
}

const sheetPart = (id: number): string => `xl/worksheets/sheet${id}.xml`;

function frameOf(sheets: readonly Pick<WorksheetXml, 'name'>[]): ZipPart[] {
  const numbered = sheets.map((sheet, i) => ({ ...sheet, id: i + 1 }));
  const overrides = numbered
    .map((s) => `<Override PartName="/xl/worksheets/sheet${s.id}.xml" ContentType="${SPREADSHEET}.worksheet+xml"/>`)
    .join('');
  const listed = numbered
    .map((s) => `<sheet name="${escapeXml(s.name)}" sheetId="${s.id}" r:id="rId${s.id}"/>`)
    .join('');
  const related = numbered
    .map((s) => `<Relationship Id="rId${s.id}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${s.id}.xml"/>`)
    .join('');
  return [
    {
      name: '[Content_Types].xml',
      data: `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SPREADSHEET}.styles+xml"/>${overrides}</Types>`,
    },
    {
      name: '_rels/.rels',
      data: `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      data: `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${listed}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${related}<Relationship Id="rIdStyles" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    },
    { name: 'xl/styles.xml', data: HEAD + STYLES },
  ];
}

const STYLES =
  `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>` +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/>' +
  '<xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf quotePrefix="1"/></cellXfs></styleSheet>';
