import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { refusalText, type RefusalCode } from '@xingcheng/shared/refusals/index';
import { afterAll, describe, expect, test } from 'vitest';
import { MAIN_NAMESPACE, packWorkbook } from '../../exports/xlsx-package.js';
import { writeZip, type ZipPart } from '../../exports/zip.js';
import { LIMITS } from '../../readers/limits.js';
import { readable } from '../unreadable.js';
import { peekFile } from './start-thread.js';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const sheetXml = (rows: string, rest = ''): string =>
  `<worksheet xmlns="${MAIN_NAMESPACE}"><sheetData>${rows}</sheetData>${rest}</worksheet>`;
const TWO_ROWS = '<row r="1"><c r="A1" t="str"><v>姓名</v></c></row><row r="2"><c r="A2" t="str"><v>甲</v></c></row>';
const rels = (inner: string) => `<Relationships>${inner}</Relationships>`;
const relation = (id: string, type: string, target: string, mode = '') =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${mode}/>`;

/** A workbook whose every part the case may choose. */
function workbook(change: Record<string, string | Buffer | null> = {}): Buffer {
  const parts: Record<string, string | Buffer | null> = {
    '_rels/.rels': rels(relation('a', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns:r="${OFFICE}"><sheets><sheet name="S" r:id="a"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': rels(
      relation('a', 'worksheet', 'worksheets/sheet1.xml') + relation('b', 'sharedStrings', 'sharedStrings.xml'),
    ),
    'xl/worksheets/sheet1.xml': sheetXml(TWO_ROWS),
    ...change,
  };
  return writeZip(Object.entries(parts).flatMap(([name, data]): ZipPart[] => (data === null ? [] : [{ name, data }])));
}
const sheet = (rows: string, rest = '') => workbook({ 'xl/worksheets/sheet1.xml': sheetXml(rows, rest) });
const cells = (values: string) => `<row r="1">${values}</row>`;

/** Changes bytes of the directory entry of a part. */
function lying(file: Buffer, part: string, offset: number, value: number, bytes = 4): Buffer {
  const place = file.lastIndexOf(Buffer.from(part)) - 46 + offset;
  if (bytes === 4) file.writeUInt32LE(value, place);
  else file.writeUInt16LE(value, place);
  return file;
}
const STRINGS = 'xl/sharedStrings.xml';
const withStrings = () => workbook({ [STRINGS]: `<sst><si><t>${'甲乙丙丁'.repeat(99)}</t></si></sst>` });

/** What a password makes of a workbook: a compound document with an encrypted package in it. */
const locked = Buffer.concat([
  Buffer.from('d0cf11e0a1b11ae1', 'hex'),
  Buffer.alloc(504),
  Buffer.from('EncryptedPackage', 'utf16le'),
  Buffer.alloc(512),
]);
const oldXls = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1_024)]);
const billion = `<!DOCTYPE x [<!ENTITY a "${'ha'.repeat(10)}"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>`;
const distinct = (length: number) =>
  Array.from({ length }, (_, i) => String.fromCodePoint(0x4e00 + ((i * 7919) % 20_000))).join('');
const wide = (count: number) => `${','.repeat(count)}\n1\n`;

const CASES: readonly (readonly [what: string, file: () => Buffer, name: string, code: RefusalCode])[] = [
  [
    'sixty megabytes of blanks in sixty kilobytes',
    () => workbook({ [STRINGS]: ' '.repeat(60_000_000) }),
    'a.xlsx',
    'FILE_SUSPICIOUS',
  ],
  [
    'a sheet that unpacks to a thousand times its size',
    () => sheet(' '.repeat(20_000_000)),
    'a.xlsx',
    'FILE_SUSPICIOUS',
  ],
  [
    'styles that unpack to a thousand times their size',
    () => workbook({ 'xl/styles.xml': ' '.repeat(9_000_000) }),
    'a.xlsx',
    'FILE_SUSPICIOUS',
  ],
  [
    'more parts than a workbook has',
    () => workbook(Object.fromEntries(Array.from({ length: 2_001 }, (_, i) => [`p${i}`, '']))),
    'a.xlsx',
    'FILE_SUSPICIOUS',
  ],
  [
    'a directory that says a part is smaller than it is',
    () => lying(withStrings(), STRINGS, 24, 40),
    'a.xlsx',
    'FILE_SUSPICIOUS',
  ],
  [
    'a directory that says a part is larger than it is',
    () => lying(withStrings(), STRINGS, 24, 40_000),
    'a.xlsx',
    'FILE_SUSPICIOUS',
  ],
  [
    'a part that claims two gigabytes',
    () => lying(withStrings(), STRINGS, 24, 2_000_000_000),
    'a.xlsx',
    'FILE_TOO_LARGE',
  ],
  [
    'parts that together claim more than the disk should hold',
    () =>
      lying(
        lying(workbook({ 'xl/a.xml': 'a', 'xl/b.xml': 'b' }), 'xl/a.xml', 24, 1_000_000_000),
        'xl/b.xml',
        24,
        1_000_000_000,
      ),
    'a.xlsx',
    'FILE_SUSPICIOUS',
  ],
  [
    'a compressed size that reaches beyond the file',
    () => lying(withStrings(), STRINGS, 20, 90_000_000),
    'a.xlsx',
    'FILE_SUSPICIOUS',
  ],
  ['an unknown way of packing', () => lying(withStrings(), STRINGS, 10, 99, 2), 'a.xlsx', 'FILE_UNREADABLE'],
  ['a part locked with a password', () => lying(withStrings(), STRINGS, 8, 1, 2), 'a.xlsx', 'FILE_LOCKED'],
  [
    'the same part twice',
    () =>
      writeZip([
        { name: 'a', data: '1' },
        { name: 'a', data: '2' },
      ]),
    'a.xlsx',
    'FILE_UNREADABLE',
  ],
  ['a part outside its folder', () => workbook({ '../../etc/cron.d/x': '* * * * *' }), 'a.xlsx', 'FILE_UNREADABLE'],
  ['a part with an absolute path', () => workbook({ '/etc/passwd': 'x' }), 'a.xlsx', 'FILE_UNREADABLE'],
  ['a billion laughs in the strings', () => workbook({ [STRINGS]: billion }), 'a.xlsx', 'FILE_SUSPICIOUS'],
  [
    'an outside entity in the sheet',
    () => workbook({ 'xl/worksheets/sheet1.xml': `<!DOCTYPE x SYSTEM "file:///etc/passwd">${sheetXml(TWO_ROWS)}` }),
    'a.xlsx',
    'FILE_SUSPICIOUS',
  ],
  [
    'a document type in the relations',
    () => workbook({ '_rels/.rels': `<!DOCTYPE x>${rels('')}` }),
    'a.xlsx',
    'FILE_SUSPICIOUS',
  ],
  ['an entity nobody declared', () => sheet(cells('<c r="A1" t="str"><v>&xxe;</v></c>')), 'a.xlsx', 'FILE_UNREADABLE'],
  [
    'a link to another workbook',
    () => workbook({ 'xl/externalLinks/externalLink1.xml': '<a/>' }),
    'a.xlsx',
    'FILE_HAS_LINKS',
  ],
  [
    'a sheet that is fetched from elsewhere',
    () =>
      workbook({
        'xl/_rels/workbook.xml.rels': rels(
          relation('a', 'worksheet', 'http://10.0.0.1/sheet1.xml', ' TargetMode="External"'),
        ),
      }),
    'a.xlsx',
    'FILE_HAS_LINKS',
  ],
  [
    'a workbook that is fetched from a share',
    () =>
      workbook({ '_rels/.rels': rels(relation('a', 'officeDocument', '\\\\host\\share', ' TargetMode="External"')) }),
    'a.xlsx',
    'FILE_HAS_LINKS',
  ],
  ['a macro', () => workbook({ 'xl/vbaProject.bin': 'x' }), 'a.xlsx', 'FILE_HAS_PROGRAMS'],
  ['an embedded document', () => workbook({ 'xl/embeddings/oleObject1.bin': 'x' }), 'a.xlsx', 'FILE_HAS_PROGRAMS'],
  ['a control', () => workbook({ 'xl/activeX/activeX1.xml': '<a/>' }), 'a.xlsx', 'FILE_HAS_PROGRAMS'],
  [
    'a page behind the archive',
    () => Buffer.concat([workbook().subarray(0, -2), Buffer.from([24, 0]), Buffer.from('<script>alert()</script>')]),
    'a.xlsx',
    'FILE_UNREADABLE',
  ],
  [
    'a pdf in front of the archive',
    () => Buffer.concat([Buffer.from('%PDF-1.7\n'), workbook()]),
    'a.xlsx',
    'FILE_TYPE',
  ],
  [
    'a picture in front of the archive',
    () => Buffer.concat([Buffer.from('GIF89a'), workbook()]),
    'a.xlsx',
    'FILE_TYPE',
  ],
  ['a zip in a zip', () => writeZip([{ name: 'inner.xlsx', data: workbook() }]), 'a.xlsx', 'FILE_TYPE'],
  [
    'a workbook inside the workbook instead of a sheet',
    () => workbook({ 'xl/worksheets/sheet1.xml': workbook() }),
    'a.xlsx',
    'FILE_UNREADABLE',
  ],
  [
    'a text document called xlsx',
    () =>
      workbook({ 'xl/workbook.xml': null, '_rels/.rels': rels(relation('a', 'officeDocument', 'word/document.xml')) }),
    'a.xlsx',
    'FILE_TYPE',
  ],
  ['an archive that was cut short', () => workbook().subarray(0, 300), 'a.xlsx', 'FILE_UNREADABLE'],
  ['a workbook called csv', () => workbook(), 'a.csv', 'FILE_NAME_WRONG'],
  ['a csv called xlsx', () => Buffer.from('姓名\n甲\n'), 'a.xlsx', 'FILE_TYPE'],
  ['an xls called xlsx', () => oldXls, 'a.xlsx', 'FILE_OLD_FORMAT'],
  ['an xls called csv', () => oldXls, 'a.csv', 'FILE_OLD_FORMAT'],
  ['a workbook with an opening password', () => locked, 'a.xlsx', 'FILE_LOCKED'],
  [
    'a web page called csv',
    () => Buffer.from('<html><table><tr><td>姓名</td></tr></table></html>'),
    'a.csv',
    'FILE_TYPE',
  ],
  ['a compressed csv called csv', () => gzipSync('姓名\n甲\n'), 'a.csv', 'FILE_TYPE'],
  ['a program called csv', () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]), 'a.csv', 'FILE_TYPE'],
  ['a csv with a zero character', () => Buffer.from('姓名,年级\n甲\0,一年级\n'), 'a.csv', 'FILE_ENCODING'],
  ['bytes of no encoding', () => Buffer.from('612c620a80ff81ff0a', 'hex'), 'a.csv', 'FILE_ENCODING'],
  ['UTF-16 without its mark', () => Buffer.from('姓名,年级\n甲,一\n', 'utf16le'), 'a.csv', 'FILE_ENCODING'],
  ['a csv of twenty million columns', () => Buffer.from(wide(20_000_000)), 'a.csv', 'FILE_TOO_WIDE'],
  ['a csv of seventeen thousand columns', () => Buffer.from(wide(17_000)), 'a.csv', 'FILE_TOO_WIDE'],
  [
    'a csv with a cell of a hundred thousand characters',
    () => Buffer.from(`姓名\n${'长'.repeat(100_000)}\n`),
    'a.csv',
    'CELL_TOO_LONG',
  ],
  ['a csv whose quote never closes', () => Buffer.from(`a,b\n"${'x'.repeat(3_000_000)}`), 'a.csv', 'FILE_UNREADABLE'],
  [
    'a sheet with a cell longer than Excel allows',
    () => sheet(cells(`<c r="A1" t="str"><v>${distinct(32_768)}</v></c>`)),
    'a.xlsx',
    'CELL_TOO_LONG',
  ],
  [
    'a shared text longer than Excel allows',
    () => workbook({ [STRINGS]: `<sst><si><t>${distinct(40_000)}</t></si></sst>` }),
    'a.xlsx',
    'CELL_TOO_LONG',
  ],
  [
    'a row beyond the last one',
    () => sheet('<row r="1048577"><c r="A1048577"><v>1</v></c></row>'),
    'a.xlsx',
    'TOO_MANY_ROWS',
  ],
  ['a column beyond the last one', () => sheet(cells('<c r="XFE1"><v>1</v></c>')), 'a.xlsx', 'FILE_TOO_WIDE'],
  [
    'a few cells far to the right in each of a thousand rows',
    () =>
      sheet(
        Array.from(
          { length: 1_000 },
          (_, i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>${i * 7919}</v></c></row>`,
        ).join(''),
      ),
    'a.xlsx',
    'FILE_TOO_WIDE',
  ],
  [
    'a merged range that nobody can mean',
    () => sheet(TWO_ROWS, '<mergeCells><mergeCell ref="A1:ZZZZ9"/></mergeCells>'),
    'a.xlsx',
    'FILE_UNREADABLE',
  ],
  [
    'cells that run backwards',
    () => sheet(cells('<c r="B1"><v>1</v></c><c r="A1"><v>2</v></c>')),
    'a.xlsx',
    'FILE_UNREADABLE',
  ],
  [
    'rows that run backwards',
    () => sheet('<row r="5"><c r="A5"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>'),
    'a.xlsx',
    'FILE_UNREADABLE',
  ],
  ['a workbook without a row', () => packWorkbook([{ name: 'S', xml: sheetXml('') }]), 'a.xlsx', 'FILE_EMPTY'],
  ['nothing at all', () => Buffer.alloc(0), 'a.csv', 'FILE_EMPTY'],
  ['more than anybody may send', () => Buffer.alloc(LIMITS.fileBytes + 1, 'a'), 'a.csv', 'FILE_TOO_LARGE'],
];

describe(`bombs, lies and mistakes: ${CASES.length} files, each refused with a code and a sentence in both languages`, () => {
  const figures: string[] = [];
  /** Where the drill wants the files, to read each in a process of its own. */
  const folder = process.env['XINGCHENG_HOSTILE_FILES'];

  test.each(CASES)('%s', async (what, file, name, code) => {
    const bytes = file();
    if (folder) writeFileSync(path.join(folder, `${figures.length}-${name}`), bytes);
    const started = performance.now();
    await expect(readable(() => peekFile(bytes, name))).rejects.toMatchObject({ code, field: 'file' });
    figures.push(
      `${(performance.now() - started).toFixed(0).padStart(6)} ms ${String(bytes.length).padStart(10)} bytes  ${code.padEnd(18)} ${what}`,
    );
    expect(refusalText(code, 'zh')).toMatch(/。$/);
    expect(refusalText(code, 'en')).toMatch(/\.$/);
  });

  test('a sound workbook made in the same way is read', async () => {
    expect(await peekFile(workbook(), 'a.xlsx')).toMatchObject({ rows: [['姓名'], ['甲']], moreSheets: false });
  });

  afterAll(() => {
    console.log(figures.join('\n'));
  });
});
