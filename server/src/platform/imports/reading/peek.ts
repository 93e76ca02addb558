import { UnreadableCode, UnreadableFile } from '../../readers/table.types.js';
import { firstSheet } from './first-sheet.js';
import type { Peeked } from './thread.types.js';

const SHOWN = 6;
const LOOKED_AT = 50;
const LONGEST = 60;

/** How the file looks, from its first rows. What is broken further down comes to light when it is checked. */
export async function peek(file: Buffer, name: string): Promise<Peeked> {
  const { sheet, more } = await firstSheet(file, name);
  const rows: (string | null)[][] = [];
  for await (const some of sheet.rows()) {
    for (const row of some) rows.push(row.map((cell) => cell.value?.slice(0, LONGEST) ?? null));
    if (rows.length >= LOOKED_AT) break;
  }
  if (rows.length < 2) throw new UnreadableFile(UnreadableCode.empty);
  const width = Math.max(...rows.slice(0, LOOKED_AT).map((row) => row.length));
  const samples = Array.from({ length: width }, (_, i) => rows.slice(1).find((row) => row[i])?.[i] ?? null);
  return { sheet: sheet.name, moreSheets: more, rows: rows.slice(0, SHOWN), samples };
}
