import type { Row, TypedCells, WantedMark } from './grid-row.ts';

/**
 * What was typed into a class and is not with the server yet, so that a killed tab loses nothing. Written at every key and gone as
 * soon as the server has it. It holds ids and options: no name, no item text, no score; and it belongs to one account and class.
 */
export type KeptRow = { typed: TypedCells; wanted: WantedMark | null; finish: boolean };
export type Kept = Readonly<Record<string, KeptRow>>;

const PREFIX = 'xc-grid|';
export const queueKey = (owner: string, ...place: readonly string[]): string => PREFIX + [owner, ...place].join('|');

export function readQueue(key: string, store: Storage = localStorage): Kept {
  try {
    return JSON.parse(store.getItem(key) ?? '{}') as Kept;
  } catch {
    // Cut off while being written: the rows are still as the server has them.
    return {};
  }
}

export function writeQueue(key: string, rows: readonly Row[], store: Storage = localStorage): void {
  const kept = rows
    .filter((row) => Object.keys(row.typed).length > 0 || row.wanted || row.finish)
    .map(({ personId, typed, wanted, finish }) => [personId, { typed, wanted, finish }] as const);
  try {
    if (kept.length === 0) store.removeItem(key);
    else store.setItem(key, JSON.stringify(Object.fromEntries(kept)));
  } catch {
    // A full or forbidden store: the page still holds the cells, and the server gets them within a second.
  }
}
