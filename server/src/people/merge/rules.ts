import type { MergeRule } from '../../platform/merge-rule.js';

const rules = new Map<string, MergeRule>();

/** Called once by the composition root with what the rooms say. */
export function offerMergeRules(offered: readonly MergeRule[]): void {
  for (const one of offered) rules.set(one.constraint, one);
}

/** Where no room says anything, a person settles it before the merge. */
export const ruleOf = (constraint: string): MergeRule =>
  rules.get(constraint) ?? { constraint, outcome: 'REFUSED', code: 'MERGE_CONFLICT' };

/** Rules about rows that say the same without any constraint. */
export const samenessRules = (): readonly MergeRule[] => [...rules.values()].filter((rule) => rule.same);
