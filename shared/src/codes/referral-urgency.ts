/** How soon the receiver is asked to see the person. */
export const ReferralUrgency = {
  ROUTINE: 'ROUTINE',
  SOON: 'SOON',
  AT_ONCE: 'AT_ONCE',
} as const;
export type ReferralUrgency = (typeof ReferralUrgency)[keyof typeof ReferralUrgency];
