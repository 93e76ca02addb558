import { openArff } from './arff.js';
import { openCsv } from './csv.js';
import { kindOfFile } from './kind-of-file.js';
import { LIMITS } from './limits.js';
import { UnreadableCode, UnreadableFile, type OpenSheet, type Sheet } from './table.types.js';
import { openXlsx } from './xlsx/read-xlsx.js';

/** Opens xlsx, csv (tab and semicolon too) and arff: judged by what they are, read only as far as somebody asks. */
export async function openTable(file: Buffer, name: string): Promise<OpenSheet[]> {
  if (file.length === 0) throw new UnreadableFile(UnreadableCode.empty);
  if (file.length > LIMITS.fileBytes) throw new UnreadableFile(UnreadableCode.tooLarge);
  const kind = kindOfFile(file, name);
  if (kind === 'xlsx') return await openXlsx(file);
  return [kind === 'arff' ? openArff(file) : openCsv(file)];
}

/** The whole table at once, for files known to be small. */
export async function readTable(file: Buffer, name: string): Promise<Sheet[]> {
  const sheets: Sheet[] = [];
  for (const { rows, name: title, hidden } of await openTable(file, name)) {
    const sheet: Sheet = hidden ? { name: title, hidden, rows: [] } : { name: title, rows: [] };
    for await (const some of rows()) for (const row of some) sheet.rows.push(row);
    sheets.push(sheet);
  }
  if (sheets.every((sheet) => sheet.rows.length === 0)) throw new UnreadableFile(UnreadableCode.empty);
  return sheets;
}
