import type { ReferralStatus } from '@xingcheng/shared/codes/referral-status';

/** A way that is still being walked: a second one for the same service would ask twice. */
export const LIVE: readonly ReferralStatus[] = ['DRAFT', 'SENT', 'RECEIVED', 'RETURNED', 'ACCEPTED', 'ATTENDED'];
