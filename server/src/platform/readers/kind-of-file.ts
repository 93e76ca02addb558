import { UnreadableCode, UnreadableFile } from './table.types.js';

const starts = (file: Buffer, ...hex: string[]): boolean =>
  hex.some((one) => file.subarray(0, one.length / 2).equals(Buffer.from(one, 'hex')));

const ZIP = '504b0304';
const COMPOUND_DOCUMENT = 'd0cf11e0a1b11ae1';
/** pdf, png, jpeg, gif, gzip, 7z, rar, bzip2, xz, rtf, sqlite, Windows and Linux programs, scripts, an empty or split zip. */
const FOREIGN = [
  '25504446',
  '89504e47',
  'ffd8ff',
  '47494638',
  '1f8b',
  '377abcaf',
  '52617221',
  '425a68',
  'fd377a58',
  '7b5c727466',
  '53514c69746520',
  '4d5a',
  '7f454c46',
  '2321',
  '504b0506',
  '504b0708',
];

/** What the bytes say a file is; what the name says must agree. Throws what a person can do about it. */
export function kindOfFile(file: Buffer, name: string): 'xlsx' | 'csv' | 'arff' {
  const asked = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (starts(file, ZIP)) {
    if (asked !== 'xlsx') throw new UnreadableFile(UnreadableCode.wrongName, name);
    return 'xlsx';
  }
  // Both the .xls of before 2007 and a workbook locked with a password look like this.
  if (starts(file, COMPOUND_DOCUMENT)) {
    const locked = file.includes(Buffer.from('EncryptedPackage', 'utf16le'));
    throw new UnreadableFile(locked ? UnreadableCode.locked : UnreadableCode.oldFormat);
  }
  if (starts(file, ...FOREIGN)) throw new UnreadableFile(UnreadableCode.notATable, name);
  // "Excel" files of many web programs are pages; csv is what they can save instead.
  if (/^\s*<(?:!doctype|\?xml|html|table|meta|script|svg)/i.test(file.subarray(0, 256).toString('latin1')))
    throw new UnreadableFile(UnreadableCode.notATable, 'a page');
  if (asked === 'arff') return 'arff';
  if (['csv', 'tsv', 'txt'].includes(asked)) return 'csv';
  throw new UnreadableFile(UnreadableCode.notATable, name);
}
