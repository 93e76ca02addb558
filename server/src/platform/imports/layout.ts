import { createHash } from 'node:crypto';
import { openCell, sealCell } from '../crypto/cell.js';
import type { Keys } from '../crypto/keys.js';
import type { ImportColumn, Mapping } from './columns.js';
import { isOurColumn } from './our-columns.js';
import type { Peeked } from './reading/thread.types.js';

/** A column of the file as its sender knows it. */
export interface FileColumn {
  column: number;
  head: string;
  sample: string | null;
}

/** How the file looks: its columns and its first rows, as far as they are shown. */
export interface Layout {
  columns: FileColumn[];
  preview: (string | null)[][];
}

export function layoutOf({ rows: [heads = [], ...preview], samples }: Peeked): Layout {
  const columns = samples
    .map((sample, i) => ({ column: i + 1, head: heads[i]?.trim() ?? '', sample }))
    .filter(({ head, sample }) => head !== '' || sample !== null);
  return { columns, preview };
}

const place = (runId: string) => ({ table: 'import_run', column: 'layout', rowId: runId });

export function sealLayout(keys: Keys, runId: string, layout: Layout): Buffer {
  return sealCell(keys, place(runId), JSON.stringify(layout));
}

export function openLayout(keys: Keys, runId: string, cell: Uint8Array): Layout {
  return JSON.parse(openCell(keys, place(runId), cell)) as Layout;
}

/** The columns we added to a workbook of refused rows do not make it another layout. */
export function headsHash({ columns }: Layout): string {
  const theirs = columns.filter(({ head }) => !isOurColumn(head));
  return createHash('sha256')
    .update(JSON.stringify(theirs.map(({ column, head }) => [column, head])))
    .digest('hex');
}

const plain = (head: string): string =>
  head
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_\-./()*:]/g, '');

/** Our columns among the heads of a file; each head serves once. */
export function guessMapping(columns: readonly ImportColumn[], layout: Layout): Mapping {
  const taken = new Set<number>();
  const mapping: Record<string, number> = {};
  for (const { key, zh, en, guesses } of columns) {
    const names = new Set([key, zh, en, ...guesses].map(plain));
    const found = layout.columns.find(({ column, head }) => !taken.has(column) && names.has(plain(head)));
    if (!found) continue;
    taken.add(found.column);
    mapping[key] = found.column;
  }
  return mapping;
}
