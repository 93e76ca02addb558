import { PlanStatus } from '@xingcheng/shared/codes/plan-status';
import type { Machine } from '../platform/machine/machine.js';

export interface PlanFacts {
  goals: number;
}

export const planMachine = {
  start: {
    from: [PlanStatus.DRAFT],
    to: PlanStatus.ACTIVE,
    guard: (facts) => (facts.goals > 0 ? null : 'GOAL_REQUIRED'),
  },
  end: { from: [PlanStatus.ACTIVE], to: PlanStatus.ENDED, needsReason: true },
} as const satisfies Machine<string, PlanStatus, PlanFacts>;

export type PlanMove = keyof typeof planMachine;
