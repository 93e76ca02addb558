import { UnreadableCode, UnreadableFile, type Cell, type OpenSheet } from '../../readers/table.types.js';
import { openTable } from '../../readers/read-table.js';

export interface FirstSheet {
  sheet: OpenSheet;
  heads: Cell[];
  /** Other sheets with rows are pointed out, and not read. */
  more: boolean;
}

/** The first visible sheet with rows counts. Only its head is read here; a fresh `rows` starts from the top again. */
export async function firstSheet(file: Buffer, name: string): Promise<FirstSheet> {
  let found: FirstSheet | null = null;
  for (const sheet of await openTable(file, name)) {
    if (sheet.hidden) continue;
    const heads = await firstRow(sheet);
    if (!heads) continue;
    if (found) return { ...found, more: true };
    found = { sheet, heads, more: false };
  }
  if (!found) throw new UnreadableFile(UnreadableCode.empty);
  return found;
}

async function firstRow(sheet: OpenSheet): Promise<Cell[] | null> {
  for await (const rows of sheet.rows()) if (rows[0]) return rows[0];
  return null;
}
