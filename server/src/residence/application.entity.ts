import type { ApplicationUrgency } from '@xingcheng/shared/codes/application-urgency';
import type { ApplicationStatus } from '@xingcheng/shared/codes/application-status';
import type { ApplicationWithdrawReason } from '@xingcheng/shared/codes/application-withdraw-reason';
import type { OfferStatus } from '@xingcheng/shared/codes/offer-status';
import type { WaitingFacts, WaitingFactor } from '@xingcheng/shared/residence/waiting-score';
import { defineEntity, p } from '@mikro-orm/core';
import { Organisation } from '../organisations/index.js';
import { Person } from '../people/index.js';
import { baseProperties } from '../platform/db/base-properties.js';
import { Bed } from './facility.entity.js';

/** An application for care with its facts, its points and the rule that gave them. The score explains; people decide (PIPL 24). */
const ApplicationSchema = defineEntity({
  name: 'Application',
  indexes: [{ properties: ['status', 'appliedOn'] }],
  properties: {
    ...baseProperties,
    person: () => p.manyToOne(Person).index(),
    status: p.string().length(20).$type<ApplicationStatus>(),
    appliedOn: p.date(),
    byOrganisation: () => p.manyToOne(Organisation),
    /** Null in a draft that a hand-off opened: nobody has been asked yet. */
    facts: p.json<Omit<WaitingFacts, 'appliedOn'>>().nullable(),
    oldestCaregiverBorn: p.date().nullable(),
    rule: p.string().length(40),
    points: p.integer(),
    factors: p.json<readonly WaitingFactor[]>(),
    refusals: p.integer().default(0),
    /** Who assessed, at least three; their decision in words. */
    panel: p.json<string[]>().default('[]'),
    panelNoteCell: p.blob().nullable().hidden(),
    assessedOn: p.date().nullable(),
    /** Since when and why it cannot wait; null where it can. */
    urgentSince: p.date().nullable(),
    urgentBecause: p.string().length(30).$type<ApplicationUrgency>().nullable(),
    withdrawnOn: p.date().nullable(),
    withdrawReason: p.string().length(30).$type<ApplicationWithdrawReason>().nullable(),
    withdrawNoteCell: p.blob().nullable().hidden(),
  },
});
export class Application extends ApplicationSchema.class {}
ApplicationSchema.setClass(Application);

/** A bed held for somebody until a moment. */
const OfferSchema = defineEntity({
  name: 'Offer',
  properties: {
    ...baseProperties,
    application: () => p.manyToOne(Application).index(),
    bed: () => p.manyToOne(Bed).index(),
    status: p.string().length(20).$type<OfferStatus>(),
    heldUntil: p.datetime(3),
    answerCell: p.blob().nullable().hidden(),
  },
});
export class Offer extends OfferSchema.class {}
OfferSchema.setClass(Offer);
