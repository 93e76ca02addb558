import { ApplicationStatus as S } from '@xingcheng/shared/codes/application-status';
import type { Machine } from '../platform/machine/machine.js';

export const applicationMachine = {
  submit: { from: [S.DRAFT], to: S.SUBMITTED },
  list: { from: [S.SUBMITTED], to: S.WAITING },
  decline: { from: [S.SUBMITTED], to: S.DECLINED, needsReason: true },
  offer: { from: [S.WAITING], to: S.OFFERED },
  place: { from: [S.OFFERED], to: S.PLACED },
  /** The family said no, or the hold ran out. */
  keepWaiting: { from: [S.OFFERED], to: S.WAITING },
  /** Two refused offers (proposal). */
  pause: { from: [S.OFFERED], to: S.INACTIVE },
  withdraw: {
    from: [S.DRAFT, S.SUBMITTED, S.WAITING, S.OFFERED, S.INACTIVE],
    to: S.WITHDRAWN,
    needsReason: true,
  },
} as const satisfies Machine<string, S, object>;

export type ApplicationMove = keyof typeof applicationMachine;
