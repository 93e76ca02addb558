import type { ReferralClock } from '@xingcheng/shared/codes/referral-clock';
import type { ReferralService } from '@xingcheng/shared/codes/referral-service';
import type { ReferralStatus } from '@xingcheng/shared/codes/referral-status';
import { defineEntity, p } from '@mikro-orm/core';
import { newId } from '../../platform/db/base-properties.js';
import { Person } from '../../people/index.js';
import { Referral } from '../referral.entity.js';
import { Circular } from './circular.entity.js';

/** One overdue referral as it stood. The person's name is read from the person, so that a correction or an erasure reaches it. */
const CircularRowSchema = defineEntity({
  name: 'CircularRow',
  uniques: [{ name: 'circular_row_once', properties: ['circular', 'referral'] }],
  properties: {
    id: p.uuid().primary().onCreate(newId),
    circular: () => p.manyToOne(Circular),
    referral: () => p.manyToOne(Referral),
    person: () => p.manyToOne(Person),
    service: p.string().length(30).$type<ReferralService>(),
    status: p.string().length(20).$type<ReferralStatus>(),
    fromName: p.string().length(200),
    toName: p.string().length(200),
    clock: p.string().length(10).$type<ReferralClock>(),
    dueOn: p.date(),
    /** Working days with BOOK, days with ATTEND. */
    overdueDays: p.integer(),
    sentOn: p.date(),
  },
});
export class CircularRow extends CircularRowSchema.class {}
CircularRowSchema.setClass(CircularRow);
