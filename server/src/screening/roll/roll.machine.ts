import { RollStatus } from '@xingcheng/shared/codes/roll-status';
import type { Machine } from '../../platform/machine/machine.js';

/** Filling can be stopped between two portions and goes on with the first school that is not filled. */
export const rollMachine = {
  stop: { from: [RollStatus.FILLING], to: RollStatus.STOPPED },
  goOn: { from: [RollStatus.STOPPED], to: RollStatus.FILLING },
  finish: { from: [RollStatus.FILLING], to: RollStatus.READY },
} as const satisfies Machine<string, RollStatus, object>;

export type RollMove = 'stop' | 'goOn';
export const ROLL_MOVES: readonly RollMove[] = ['stop', 'goOn'];
