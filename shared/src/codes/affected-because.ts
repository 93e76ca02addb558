/** What ties a person to an organisation whose licence has lapsed. */
export const AffectedBecause = {
  STAY: 'STAY',
  OFFER: 'OFFER',
  REFERRAL: 'REFERRAL',
  PLAN: 'PLAN',
} as const;
export type AffectedBecause = (typeof AffectedBecause)[keyof typeof AffectedBecause];
