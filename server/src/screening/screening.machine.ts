import { ScreeningStatus } from '@xingcheng/shared/codes/screening-status';
import type { Machine } from '../platform/machine/machine.js';

/** DRAFT is saved while answering; RECORDED is finished but lacks an answer; SCORED is whole and changes only with a reason. */
export const screeningMachine = {
  record: { from: [ScreeningStatus.DRAFT], to: ScreeningStatus.RECORDED },
  score: { from: [ScreeningStatus.DRAFT, ScreeningStatus.RECORDED], to: ScreeningStatus.SCORED },
  amend: { from: [ScreeningStatus.RECORDED, ScreeningStatus.SCORED], to: ScreeningStatus.SCORED, needsReason: true },
  void: {
    from: [ScreeningStatus.DRAFT, ScreeningStatus.RECORDED, ScreeningStatus.SCORED],
    to: ScreeningStatus.VOIDED,
    needsReason: true,
  },
} as const satisfies Machine<string, ScreeningStatus, object>;

export type ScreeningMove = keyof typeof screeningMachine;
