import type { ReferralDeclineReason } from '@xingcheng/shared/codes/referral-decline-reason';
import type { ReferralLostReason } from '@xingcheng/shared/codes/referral-lost-reason';
import type { ReferralReason } from '@xingcheng/shared/codes/referral-reason';
import type { ReferralResult } from '@xingcheng/shared/codes/referral-result';
import type { ReferralService } from '@xingcheng/shared/codes/referral-service';
import type { ReferralStatus } from '@xingcheng/shared/codes/referral-status';
import type { ReferralUrgency } from '@xingcheng/shared/codes/referral-urgency';
import { defineEntity, p } from '@mikro-orm/core';
import { Organisation } from '../organisations/index.js';
import { Person } from '../people/index.js';
import { baseProperties } from '../platform/db/base-properties.js';

/** A person sent from one organisation to another for one service, and what came of it. */
const ReferralSchema = defineEntity({
  name: 'Referral',
  indexes: [
    { properties: ['toOrganisation', 'status', 'answerDueOn'] },
    { properties: ['fromOrganisation', 'status'] },
    { properties: ['person', 'service'] },
  ],
  properties: {
    ...baseProperties,
    person: () => p.manyToOne(Person),
    fromOrganisation: () => p.manyToOne(Organisation),
    toOrganisation: () => p.manyToOne(Organisation),
    service: p.string().length(30).$type<ReferralService>(),
    reason: p.string().length(30).$type<ReferralReason>(),
    urgency: p.string().length(20).$type<ReferralUrgency>(),
    /** Words for the receiver, sealed. */
    noteCell: p.blob().nullable().hidden(),
    status: p.string().length(20).$type<ReferralStatus>(),
    /** Version of the clock its due days were counted with. */
    clockVersion: p.string().length(40),
    draftedOn: p.date(),
    draftedBy: p.uuid().nullable(),
    sentOn: p.date().nullable(),
    answerDueOn: p.date().nullable(),
    answeredOn: p.date().nullable(),
    attendDueOn: p.date().nullable(),
    appointmentOn: p.date().nullable(),
    /** Day on which the first appointment was made: the booking clock stops there. */
    bookedOn: p.date().nullable(),
    attendedOn: p.date().nullable(),
    declineReason: p.string().length(30).$type<ReferralDeclineReason>().nullable(),
    lostReason: p.string().length(30).$type<ReferralLostReason>().nullable(),
    /** Words of the last answer: why it was returned, declined, rerouted, lost or found again. */
    answerNoteCell: p.blob().nullable().hidden(),
    /** Who traces the person when the way broke off (追访). */
    dutyHolder: () => p.manyToOne(Organisation).nullable(),
    result: p.string().length(30).$type<ReferralResult>().nullable(),
    resultNoteCell: p.blob().nullable().hidden(),
    resultOn: p.date().nullable(),
    reroutedFromId: p.uuid().nullable().index(),
    /** Day the supervisor was told that it is overdue; cleared when it moves on. */
    escalatedOn: p.date().nullable(),
  },
});
export class Referral extends ReferralSchema.class {}
ReferralSchema.setClass(Referral);
