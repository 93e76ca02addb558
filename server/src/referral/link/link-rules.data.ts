import type { ReferralMove } from '../referral.machine.js';

/** How long a link to a receiver without an account holds and how often it may be tried. Ours; no document says it. */
export const LINK_RULE = {
  version: '2026.1-draft',
  source: 'proposal (PIPL 51; GB/T 22239-2019 8.1.4.1)',
  effectiveFrom: '2026-01-01',
  effectiveTo: null,
  expiresAfterDays: 14,
  triesPerHour: 30,
  /** Links that do not hold, asked for from one address; then no link of any kind is opened from there for the hour. */
  wrongPerAddressAndHour: 60,
  verified: false,
} as const;

/** What a receiver may answer without an account: its own side of the way, and nothing that passes the person on. */
export const LINK_MOVES = [
  'accept',
  'return',
  'decline',
  'book',
  'attend',
  'writeResult',
] as const satisfies ReferralMove[];
export type LinkMove = (typeof LINK_MOVES)[number];
