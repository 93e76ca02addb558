import { HandoverStatus } from '@xingcheng/shared/codes/handover-status';
import type { Machine } from '../platform/machine/machine.js';

export const handoverMachine = {
  accept: { from: [HandoverStatus.OFFERED], to: HandoverStatus.ACCEPTED },
  decline: { from: [HandoverStatus.OFFERED], to: HandoverStatus.DECLINED, needsReason: true },
  withdraw: { from: [HandoverStatus.OFFERED], to: HandoverStatus.WITHDRAWN },
} as const satisfies Machine<string, HandoverStatus, object>;

export type HandoverMove = keyof typeof handoverMachine;
