/** The two clocks of a referral: until an appointment is made, and until the person has been seen. */
export const ReferralClock = { BOOK: 'BOOK', ATTEND: 'ATTEND' } as const;
export type ReferralClock = (typeof ReferralClock)[keyof typeof ReferralClock];
