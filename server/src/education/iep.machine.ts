import { IepStatus as S } from '@xingcheng/shared/codes/iep-status';
import type { Machine } from '../platform/machine/machine.js';

export interface IepFacts {
  goals: number;
}

export const iepMachine = {
  agree: { from: [S.DRAFT], to: S.AGREED, guard: (facts) => (facts.goals > 0 ? null : 'GOAL_REQUIRED') },
  start: { from: [S.AGREED], to: S.ACTIVE },
  end: { from: [S.DRAFT, S.AGREED, S.ACTIVE], to: S.ENDED, needsReason: true },
} as const satisfies Machine<string, S, IepFacts>;

export type IepMove = keyof typeof iepMachine;
