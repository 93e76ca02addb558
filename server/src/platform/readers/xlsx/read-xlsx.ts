import { LIMITS } from '../limits.js';
import { UnreadableCode, UnreadableFile, type Sheet } from '../table.types.js';
import { openArchive } from './archive.js';
import type { Book } from './cell-value.js';
import { readDateStyles } from './dates.js';
import { readSharedStrings } from './shared-strings.js';
import { readWorkbook } from './workbook.js';
import { readWorksheet } from './worksheet.js';

/**
 * Our own reader, because the general ones unpack first and judge later.
 * Heavy files belong in a worker thread with a memory limit; that is the caller's affair.
 */
export async function readXlsx(file: Buffer): Promise<Sheet[]> {
  const archive = await openArchive(file);
  const workbook = await readWorkbook(archive);
  const book: Book = {
    strings: await readSharedStrings(archive, workbook.sharedStrings),
    dateStyles: await readDateStyles(archive, workbook.styles),
    from1904: workbook.from1904,
  };
  const budget = { cells: LIMITS.cells };
  const sheets: Sheet[] = [];
  for (const { name, hidden, part } of workbook.sheets) {
    const rows = await readWorksheet(archive, part, book, budget);
    sheets.push(hidden ? { name, hidden: true, rows } : { name, rows });
  }
  if (sheets.every((sheet) => sheet.rows.length === 0)) throw new UnreadableFile(UnreadableCode.empty);
  return sheets;
}
