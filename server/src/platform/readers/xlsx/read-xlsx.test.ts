import { describe, expect, test } from 'vitest';
import { MAIN_NAMESPACE, packWorkbook } from '../../exports/xlsx-package.js';
import { writeZip, type ZipPart } from '../../exports/zip.js';
import { readTable } from '../read-table.js';
import type { Sheet } from '../table.types.js';
import { dateOfSerial, isDateFormat } from './dates.js';

const sheetXml = (rows: string, rest = ''): string =>
  `<worksheet xmlns="${MAIN_NAMESPACE}"><sheetData>${rows}</sheetData>${rest}</worksheet>`;
const read = (rows: string, rest = ''): Promise<Sheet[]> =>
  readTable(packWorkbook([{ name: '名册', xml: sheetXml(rows, rest) }]), 'x.xlsx');

const LONG = Array.from({ length: 32_768 }, (_, i) => String.fromCodePoint(0x4e00 + ((i * 7919) % 20_000))).join('');

/** A workbook whose parts the case chooses itself. */
function workbook(parts: ZipPart[], sheet = sheetXml('<row r="1"><c r="A1" t="s"><v>0</v></c></row>')): Buffer {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return writeZip([
    {
      name: '_rels/.rels',
      data: `<Relationships><Relationship Id="a" Type="${office}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      data: `<x:workbook xmlns:x="m" xmlns:r="${office}"><x:sheets><x:sheet name="S" state="hidden" r:id="a"/></x:sheets></x:workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `<Relationships><Relationship Id="a" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="b" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    },
    { name: 'xl/worksheets/sheet1.xml', data: sheet },
    ...parts,
  ]);
}

describe('what a person sees in the cells', () => {
  test('dates, numbers, truth values, texts and the result of a formula', async () => {
    const [sheet] = await read(
      '<row r="3"><c r="A3" s="2"><v>46266</v></c><c r="B3"><v>46266</v></c><c r="C3" t="b"><v>1</v></c>' +
        '<c r="E3" t="str"><f>A3&amp;"x"</f><v>甲</v></c><c r="F3"><v>4.40305201806150E+17</v></c><c r="G3" s="2"><v>46266.5</v></c></row>',
    );
    expect(sheet?.rows).toEqual([
      [
        { value: '2026-09-01', kind: 'date', row: 3, column: 1 },
        { value: '46266', kind: 'number', row: 3, column: 2 },
        { value: 'true', kind: 'boolean', row: 3, column: 3 },
        { value: null, kind: 'text', row: 3, column: 4 },
        { value: '甲', kind: 'text', formula: true, row: 3, column: 5 },
        { value: '440305201806150016', kind: 'number', row: 3, column: 6 },
        { value: '2026-09-01T12:00:00', kind: 'date', row: 3, column: 7 },
      ],
    ]);
  });

  test('merged cells are marked, also the ones the file leaves out', async () => {
    const [sheet] = await read(
      '<row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>3</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>',
      '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
    );
    expect(sheet?.rows.map((row) => row.map((cell) => cell.merged === true))).toEqual([
      [true, true, false],
      [true, true],
    ]);
  });

  test('shared strings without their phonetic reading; hidden sheets say so', async () => {
    const strings =
      '<sst><si><r><t>王</t></r><r><t xml:space="preserve"> 䶮_x000A_</t></r><rPh><t>yan</t></rPh></si></sst>';
    const [sheet] = await readTable(workbook([{ name: 'xl/sharedStrings.xml', data: strings }]), 'x.xlsx');
    expect(sheet).toMatchObject({ name: 'S', hidden: true, rows: [[{ value: '王 䶮\n' }]] });
  });

  test('every sheet is handed over, blank rows are not', async () => {
    const one = sheetXml('<row r="1"><c r="A1"><v>1</v></c></row><row r="2"/><row r="9"><c r="A9" s="1"/></row>');
    const sheets = await readTable(
      packWorkbook([
        { name: '一', xml: one },
        { name: '二', xml: one },
      ]),
      'x.xlsx',
    );
    expect(sheets.map((sheet) => [sheet.name, sheet.rows.length])).toEqual([
      ['一', 1],
      ['二', 1],
    ]);
  });

  test.each([
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [61, false, '1900-03-01'],
    [0, true, null],
    [44_804, true, '2026-09-01'],
  ])('day %d (from 1904: %s) is %s', (serial, from1904, date) => expect(dateOfSerial(serial, from1904)).toBe(date));

  test.each([
    [14, undefined, true],
    [57, undefined, true],
    [2, undefined, false],
    [164, 'yyyy"年"m"月"d"日"', true],
    [164, '[$-804]aaaa;@', false],
    [164, '#,##0.00_);[Red]', false],
    [164, '0.00"元/d"', false],
  ])('number format %d %s is a date: %s', (id, code, is) => expect(isDateFormat(id, code)).toBe(is));
});

describe('files meant to harm are refused before they are unpacked', () => {
  const refused = (file: Buffer, code: string): Promise<void> =>
    expect(readTable(file, 'x.xlsx')).rejects.toMatchObject({ name: 'UnreadableFile', code });

  test('a bomb: 60 MB of nothing in 60 kB', () =>
    refused(workbook([], ' '.repeat(60_000_000)), 'suspicious-compression'));

  test('an archive that lies about the size of a part', async () => {
    const file = workbook([
      { name: 'xl/sharedStrings.xml', data: `<sst><si><t>${'甲乙丙丁'.repeat(99)}</t></si></sst>` },
    ]);
    const place = file.lastIndexOf(Buffer.from('xl/sharedStrings.xml')) - 46 + 24;
    file.writeUInt32LE(40, place);
    await refused(file, 'size-mismatch');
  });

  test('a document type, the fuse of entity bombs', () =>
    refused(workbook([{ name: 'xl/sharedStrings.xml', data: '<!DOCTYPE x [<!ENTITY a "b">]><sst/>' }]), 'doctype'));

  test('a link to another workbook', () =>
    refused(workbook([{ name: 'xl/externalLinks/externalLink1.xml', data: '<a/>' }]), 'external-link'));

  test('more parts than a workbook has', () =>
    refused(workbook(Array.from({ length: 2001 }, (_, i) => ({ name: `p${i}`, data: '' }))), 'too-many-entries'));

  test('the same part twice', () => refused(workbook([{ name: 'xl/workbook.xml', data: '<workbook/>' }]), 'malformed'));

  test('a cell longer than Excel allows', () =>
    refused(
      packWorkbook([{ name: 'S', xml: sheetXml(`<row r="1"><c r="A1" t="str"><v>${LONG}</v></c></row>`) }]),
      'cell-too-long',
    ));

  test('a row beyond the last one', () =>
    refused(
      packWorkbook([{ name: 'S', xml: sheetXml('<row r="1048577"><c t="n"><v>1</v></c></row>') }]),
      'too-many-rows',
    ));

  test('a few cells far to the right that would fill the memory with blanks', () => {
    const rows = Array.from({ length: 400 }, (_, i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>1</v></c></row>`).join(
      '',
    );
    return refused(packWorkbook([{ name: 'S', xml: sheetXml(rows) }]), 'too-many-cells');
  });

  test('a zip that is no workbook', () => refused(writeZip([{ name: 'a.txt', data: 'x' }]), 'not-a-table'));

  test('a file that was cut short', () => refused(workbook([]).subarray(0, 300), 'malformed'));

  test('an empty workbook', () => refused(packWorkbook([{ name: 'S', xml: sheetXml('') }]), 'empty'));
});
