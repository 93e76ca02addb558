import { fullBudget } from '../budget.js';
import type { OpenSheet } from '../table.types.js';
import { openArchive } from './archive.js';
import type { Book } from './cell-value.js';
import { readDateStyles } from './dates.js';
import { readSharedStrings } from './shared-strings.js';
import { readWorkbook } from './workbook.js';
import { openWorksheet } from './worksheet.js';

/**
 * Our own reader, because the general ones unpack first and judge later.
 * Heavy files belong in a worker thread with a memory limit; that is the caller's affair.
 */
export async function openXlsx(file: Buffer): Promise<OpenSheet[]> {
  const archive = await openArchive(file);
  const workbook = await readWorkbook(archive);
  const book: Book = {
    strings: await readSharedStrings(archive, workbook.sharedStrings),
    dateStyles: await readDateStyles(archive, workbook.styles),
    from1904: workbook.from1904,
  };
  const budget = fullBudget();
  return workbook.sheets.map(({ name, hidden, part }) => {
    const sheet = openWorksheet(archive, part, book, budget);
    return hidden ? { name, hidden: true, ...sheet } : { name, ...sheet };
  });
}
