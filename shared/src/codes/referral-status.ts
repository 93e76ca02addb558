/** The two-way referral. LOST is a state with a duty-holder (追访). */
export const ReferralStatus = {
  DRAFT: 'DRAFT',
  SENT: 'SENT',
  RECEIVED: 'RECEIVED',
  ACCEPTED: 'ACCEPTED',
  RETURNED: 'RETURNED',
  DECLINED: 'DECLINED',
  REROUTED: 'REROUTED',
  ATTENDED: 'ATTENDED',
  RESULT_WRITTEN: 'RESULT_WRITTEN',
  CLOSED: 'CLOSED',
  LOST: 'LOST',
} as const;
export type ReferralStatus = (typeof ReferralStatus)[keyof typeof ReferralStatus];
