import type { ImportMode } from '@xingcheng/shared/codes/import-mode';
import { ImportStatus } from '@xingcheng/shared/codes/import-status';
import type { Machine } from '../machine/machine.js';

export interface ImportFacts {
  ready: number;
  refused: number;
  /** Null while nobody chose. */
  mode: ImportMode | null;
}

const { UPLOADED, CHECKED, APPLYING, APPLIED, UNDONE, DISCARDED, FAILED } = ImportStatus;
const BEFORE = [UPLOADED, CHECKED, FAILED] as const;

export const importMachine = {
  map: { from: BEFORE, to: UPLOADED },
  check: { from: BEFORE, to: CHECKED },
  apply: {
    from: [CHECKED],
    to: APPLYING,
    guard: ({ ready, refused, mode }) => {
      if (ready === 0) return 'IMPORT_NOTHING_READY';
      return mode === 'ALL_OR_NONE' && refused > 0 ? 'IMPORT_HAS_REFUSED_ROWS' : null;
    },
  },
  finish: { from: [APPLYING], to: APPLIED },
  fail: { from: [APPLYING], to: FAILED },
  undo: { from: [APPLIED], to: UNDONE },
  discard: { from: BEFORE, to: DISCARDED },
} as const satisfies Machine<string, ImportStatus, ImportFacts>;

export type ImportMove = keyof typeof importMachine;
/** Made by the background work, never by a person. */
export const SYSTEM_MOVES: readonly ImportMove[] = ['finish', 'fail'];
