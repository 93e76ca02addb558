import type { ReferralLostReason } from '@xingcheng/shared/codes/referral-lost-reason';
import type { ReferralResult } from '@xingcheng/shared/codes/referral-result';
import type { ReferralService } from '@xingcheng/shared/codes/referral-service';

/** The receiver was asked. */
export class ReferralSent {
  constructor(
    readonly referralId: string,
    readonly personId: string,
    readonly service: ReferralService,
    readonly fromOrganisationId: string,
    readonly toOrganisationId: string,
    readonly answerDueOn: string,
  ) {}
}

/** The receiver said yes, no, asked for more, or passed it on. */
export class ReferralAnswered {
  constructor(
    readonly referralId: string,
    readonly personId: string,
    readonly service: ReferralService,
    readonly toOrganisationId: string,
    readonly answer: 'ACCEPTED' | 'RETURNED' | 'DECLINED' | 'REROUTED',
    readonly appointmentOn: string | null,
  ) {}
}

export class ReferralResultWritten {
  constructor(
    readonly referralId: string,
    readonly personId: string,
    readonly service: ReferralService,
    readonly fromOrganisationId: string,
    readonly toOrganisationId: string,
    readonly result: ReferralResult,
  ) {}
}

/** The way broke off; the duty-holder traces. */
export class ReferralLost {
  constructor(
    readonly referralId: string,
    readonly personId: string,
    readonly service: ReferralService,
    readonly lostReason: ReferralLostReason | null,
    readonly dutyHolderId: string | null,
  ) {}
}
