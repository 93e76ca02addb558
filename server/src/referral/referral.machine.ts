import { ReferralStatus as S } from '@xingcheng/shared/codes/referral-status';
import type { Machine } from '../platform/machine/machine.js';

/** What a guard may know of a referral and of the move that is asked for. */
export interface ReferralFacts {
  sentOn: string | null;
  appointmentOn: string | null;
  attendedOn: string | null;
  hasResult: boolean;
}

export const referralMachine = {
  send: { from: [S.DRAFT, S.RETURNED], to: S.SENT },
  receive: { from: [S.SENT], to: S.RECEIVED },
  accept: { from: [S.SENT, S.RECEIVED], to: S.ACCEPTED },
  return: { from: [S.SENT, S.RECEIVED], to: S.RETURNED, needsReason: true },
  decline: { from: [S.SENT, S.RECEIVED], to: S.DECLINED, needsReason: true },
  reroute: { from: [S.SENT, S.RECEIVED, S.ACCEPTED], to: S.REROUTED, needsReason: true },
  book: { from: [S.ACCEPTED], to: S.ACCEPTED },
  attend: {
    from: [S.ACCEPTED],
    to: S.ATTENDED,
    guard: ({ appointmentOn, attendedOn, sentOn }: ReferralFacts) => {
      if (!appointmentOn) return 'APPOINTMENT_REQUIRED';
      return attendedOn && sentOn && attendedOn < sentOn ? 'ATTENDED_BEFORE_SENT' : null;
    },
  },
  writeResult: {
    from: [S.ATTENDED],
    to: S.RESULT_WRITTEN,
    guard: ({ hasResult }: ReferralFacts) => (hasResult ? null : 'RESULT_REQUIRED'),
  },
  close: { from: [S.RESULT_WRITTEN, S.DECLINED, S.LOST], to: S.CLOSED },
  withdraw: { from: [S.DRAFT, S.SENT, S.RECEIVED, S.RETURNED], to: S.CLOSED, needsReason: true },
  lose: { from: [S.SENT, S.RECEIVED, S.ACCEPTED], to: S.LOST, needsReason: true },
  /** Found again: the receiver is asked anew, with a new clock. */
  resume: { from: [S.LOST], to: S.SENT, needsReason: true },
} as const satisfies Machine<string, S, ReferralFacts>;

export type ReferralMove = keyof typeof referralMachine;
