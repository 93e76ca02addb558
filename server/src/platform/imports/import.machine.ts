import type { ImportMode } from '@xingcheng/shared/codes/import-mode';
import { ImportStatus } from '@xingcheng/shared/codes/import-status';
import type { Machine } from '../machine/machine.js';

/** One transaction holds no more: beyond that a stop would undo an hour's work (trust-and-usability D.4). */
export const ONE_TRANSACTION = 200_000;

export interface ImportFacts {
  ready: number;
  refused: number;
  /** Null while nobody chose. */
  mode: ImportMode | null;
}

const { UPLOADED, CHECKING, CHECKED, APPLYING, APPLIED, STOPPED, UNDOING, UNDONE, DISCARDED, FAILED } = ImportStatus;
const BEFORE = [UPLOADED, CHECKED, FAILED] as const;

export const importMachine = {
  map: { from: BEFORE, to: UPLOADED },
  check: { from: BEFORE, to: CHECKING },
  judged: { from: [CHECKING], to: CHECKED },
  unreadable: { from: [CHECKING], to: UPLOADED },
  apply: {
    from: [CHECKED],
    to: APPLYING,
    guard: ({ ready, refused, mode }) => {
      if (ready === 0) return 'IMPORT_NOTHING_READY';
      if (mode !== null && mode !== 'CHUNKS' && ready > ONE_TRANSACTION) return 'IMPORT_TOO_LARGE_FOR_ONE';
      return mode === 'ALL_OR_NONE' && refused > 0 ? 'IMPORT_HAS_REFUSED_ROWS' : null;
    },
  },
  finish: { from: [APPLYING], to: APPLIED },
  giveBack: { from: [APPLYING], to: CHECKED },
  fail: { from: [APPLYING], to: FAILED },
  stop: { from: [APPLYING], to: STOPPED },
  resume: { from: [STOPPED], to: APPLYING },
  undo: { from: [APPLIED, STOPPED], to: UNDOING },
  undone: { from: [UNDOING], to: UNDONE },
  keep: { from: [UNDOING], to: APPLIED },
  discard: { from: BEFORE, to: DISCARDED },
} as const satisfies Machine<string, ImportStatus, ImportFacts>;

export type ImportMove = keyof typeof importMachine;
/** Made by the background work, never by a person. */
export const SYSTEM_MOVES: readonly ImportMove[] = [
  'judged',
  'unreadable',
  'finish',
  'giveBack',
  'fail',
  'stop',
  'undone',
  'keep',
];
