import type { MergeOutcome } from '@xingcheng/shared/codes/merge-outcome';
import type { RefusalCode } from '@xingcheng/shared/refusals/index';

/**
 * What a room says about two of its rows that one person cannot both have. The constraint is the database's own; where
 * a room says nothing, the merge is refused. Conditions and orders are SQL over `a` (the survivor's row) and `b`.
 */
export interface MergeRule {
  /** Name of the unique or exclusion constraint; of a rule of our own when `same` says when two rows are one. */
  constraint: string;
  outcome: MergeOutcome;
  /** The refusal, where it is one. */
  code?: RefusalCode;
  /** Only where this holds is the merge refused; otherwise one row stays. */
  refusedWhen?: string;
  /** Whether b stays instead of a, where one stays. */
  keepOther?: string;
  /** Where this holds, one row stays although the periods might be put end to end. */
  keepOneWhen?: string;
  /** First and last day, for END_EARLIER. */
  period?: readonly [string, string];
  /** Not a constraint: rows that say the same. */
  same?: { table: string; when: string };
  /** Rows of the one put away that are put away with it instead of going over to the one that stays: `x`, and `kept` its id. */
  withIt?: readonly { table: string; when?: string }[];
}
