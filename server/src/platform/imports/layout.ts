import { createHash } from 'node:crypto';
import { openCell, sealCell } from '../crypto/cell.js';
import type { Keys } from '../crypto/keys.js';
import type { ImportColumn, Mapping } from './columns.js';
import type { ReadFile } from './read-upload.js';

/** A column of the file as its sender knows it. */
export interface FileColumn {
  column: number;
  head: string;
  sample: string | null;
}

export function layoutOf({ heads, rows }: ReadFile): FileColumn[] {
  const width = Math.max(heads.length, ...rows.slice(0, 50).map((row) => row.length));
  return Array.from({ length: width }, (_, i) => ({
    column: i + 1,
    head: heads[i]?.value?.trim() ?? '',
    sample: rows.find((row) => row[i]?.value)?.[i]?.value?.slice(0, 60) ?? null,
  })).filter(({ head, sample }) => head !== '' || sample !== null);
}

const place = (runId: string) => ({ table: 'import_run', column: 'layout', rowId: runId });

export function sealLayout(keys: Keys, runId: string, layout: readonly FileColumn[]): Buffer {
  return sealCell(keys, place(runId), JSON.stringify(layout));
}

export function openLayout(keys: Keys, runId: string, cell: Uint8Array): FileColumn[] {
  return JSON.parse(openCell(keys, place(runId), cell)) as FileColumn[];
}

export function headsHash(layout: readonly FileColumn[]): string {
  return createHash('sha256')
    .update(JSON.stringify(layout.map(({ column, head }) => [column, head])))
    .digest('hex');
}

const plain = (head: string): string =>
  head
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_\-./()*:]/g, '');

/** Our columns among the heads of a file; each head serves once. */
export function guessMapping(columns: readonly ImportColumn[], layout: readonly FileColumn[]): Mapping {
  const taken = new Set<number>();
  const mapping: Record<string, number> = {};
  for (const { key, zh, en, guesses } of columns) {
    const names = new Set([key, zh, en, ...guesses].map(plain));
    const found = layout.find(({ column, head }) => !taken.has(column) && names.has(plain(head)));
    if (!found) continue;
    taken.add(found.column);
    mapping[key] = found.column;
  }
  return mapping;
}
