import { StayStatus as S } from '@xingcheng/shared/codes/stay-status';
import type { Machine } from '../platform/machine/machine.js';

export const stayMachine = {
  admit: { from: [S.RESERVED], to: S.TRIAL },
  confirm: { from: [S.TRIAL], to: S.ADMITTED },
  leave: { from: [S.TRIAL, S.ADMITTED], to: S.ON_LEAVE },
  hospital: { from: [S.TRIAL, S.ADMITTED], to: S.HOSPITAL },
  return: { from: [S.ON_LEAVE, S.HOSPITAL], to: S.ADMITTED },
  discharge: { from: [S.RESERVED, S.TRIAL, S.ADMITTED, S.ON_LEAVE, S.HOSPITAL], to: S.DISCHARGED, needsReason: true },
} as const satisfies Machine<string, S, object>;

export type StayMove = keyof typeof stayMachine;
