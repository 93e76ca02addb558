import type { Answers } from './answers.ts';

/** What somebody did to one cell: what it held when they saw it, and what they put there. Null is unanswered. */
export interface CellChange {
  readonly item: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** A cell that two people filled in differently. Neither is taken silently. */
export interface CellConflict {
  readonly item: string;
  readonly yours: string | null;
  readonly theirs: string | null;
}

export interface MergedCells {
  readonly answers: Answers;
  readonly conflicts: readonly CellConflict[];
}

/**
 * Three-way merge by cell: a change applies where the cell still holds what its author saw, and is done already where it holds what
 * they wanted. Anything else is a conflict, and that cell stays as it is.
 */
export function mergeCells(current: Answers, changes: readonly CellChange[]): MergedCells {
  const answers: Record<string, string> = { ...current };
  const conflicts: CellConflict[] = [];
  for (const { item, from, to } of changes) {
    const held = answers[item] ?? null;
    if (held === to) continue;
    if (held !== from) conflicts.push({ item, yours: to, theirs: held });
    else if (to === null) delete answers[item];
    else answers[item] = to;
  }
  return { answers, conflicts };
}
