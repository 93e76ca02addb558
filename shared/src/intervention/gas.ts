import { GAS_POINTS, type GasLevel } from '../codes/gas-level.ts';

/** Assumed correlation between goals (Kiresuk; not checked against the paper). */
const RHO = 0.3;

/** Two reviews in a row below this call a case conference (proposal, E1). */
export const GAS_LOW = 40;

export interface RatedGoal {
  readonly weight: number;
  readonly level: GasLevel;
}

/** T score of goal attainment: 50 is as expected; null while no goal is rated. One decimal. */
export function gasScore(goals: readonly RatedGoal[]): number | null {
  const weights = goals.reduce((sum, goal) => sum + goal.weight, 0);
  if (weights <= 0) return null;
  const attained = goals.reduce((sum, goal) => sum + goal.weight * GAS_POINTS[goal.level], 0);
  const squares = goals.reduce((sum, goal) => sum + goal.weight ** 2, 0);
  const score = 50 + (10 * attained) / Math.sqrt((1 - RHO) * squares + RHO * weights ** 2);
  return Math.round(score * 10) / 10;
}
