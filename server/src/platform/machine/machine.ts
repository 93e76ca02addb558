import type { RefusalCode } from '@xingcheng/shared/refusals/index';
import { Refused } from '../graphql/refusal.js';

/** One move of a flow: where it may start, where it leads, and why it may not happen now. */
export interface Move<Status extends string, Facts> {
  from: readonly Status[];
  to: Status;
  /** Answers with the reason that blocks the move, or null. Knows facts only: no database, no actor. */
  guard?: (facts: Facts) => RefusalCode | null;
  /** The move is recorded with a reason in words. */
  needsReason?: true;
}

export type Machine<Name extends string, Status extends string, Facts> = Record<Name, Move<Status, Facts>>;

/** The status a move leads to; throws the refusal when the table or a guard says no. */
export function decide<Name extends string, Status extends string, Facts>(
  machine: Machine<Name, Status, Facts>,
  move: Name,
  status: Status,
  facts: Facts,
  reason?: string | null,
): Status {
  const rule = machine[move];
  if (!rule.from.includes(status)) throw new Refused('MOVE_NOT_ALLOWED', 'status', { move, status });
  if (rule.needsReason && !reason?.trim()) throw new Refused('REASON_REQUIRED', 'reason');
  const blocked = rule.guard?.(facts);
  if (blocked) throw new Refused(blocked, 'status');
  return rule.to;
}

/** What may happen next for this reader: the API's `openMoves`. */
export interface OpenMove {
  move: string;
  needsReason: boolean;
  /** The refusal code that a guard would answer now; null when the move is free. */
  blockedBy: RefusalCode | null;
}

export function openMoves<Name extends string, Status extends string, Facts>(
  machine: Machine<Name, Status, Facts>,
  status: Status,
  facts: Facts,
  mayMove: (move: Name) => boolean,
): OpenMove[] {
  return (Object.keys(machine) as Name[])
    .filter((move) => machine[move].from.includes(status) && mayMove(move))
    .map((move) => ({
      move,
      needsReason: machine[move].needsReason === true,
      blockedBy: machine[move].guard?.(facts) ?? null,
    }));
}
