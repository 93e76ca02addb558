import type { Referral } from '../referral.entity.js';
import type { ReferralFacts } from '../referral.machine.js';

export function factsOf(referral: Pick<Referral, 'sentOn' | 'appointmentOn' | 'attendedOn' | 'result'>): ReferralFacts {
  return {
    sentOn: referral.sentOn ?? null,
    appointmentOn: referral.appointmentOn ?? null,
    attendedOn: referral.attendedOn ?? null,
    hasResult: Boolean(referral.result),
  };
}
