import { readArff } from './arff.js';
import { readCsv } from './csv.js';
import { LIMITS } from './limits.js';
import { UnreadableCode, UnreadableFile, type Sheet } from './table.types.js';
import { readXlsx } from './xlsx/read-xlsx.js';

const ZIP = Buffer.from('504b0304', 'hex');
const COMPOUND_DOCUMENT = Buffer.from('d0cf11e0', 'hex');

/** Reads xlsx, csv (tab and semicolon too) and arff; the content decides, the name only settles what has no mark. */
export async function readTable(file: Buffer, name: string): Promise<Sheet[]> {
  if (file.length === 0) throw new UnreadableFile(UnreadableCode.empty);
  if (file.length > LIMITS.fileBytes) throw new UnreadableFile(UnreadableCode.tooLarge);
  const mark = file.subarray(0, 4);
  if (mark.equals(ZIP)) return readXlsx(file);
  // Both the .xls of before 2007 and a workbook locked with a password look like this.
  if (mark.equals(COMPOUND_DOCUMENT)) throw new UnreadableFile(UnreadableCode.oldFormat);
  if (/\.(xlsx|xlsm|xls|pdf|docx?|zip)$/i.test(name)) throw new UnreadableFile(UnreadableCode.notATable, name);
  return [/\.arff$/i.test(name) ? readArff(file) : readCsv(file)];
}
