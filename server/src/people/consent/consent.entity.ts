import type { ConsentOutcome } from '@xingcheng/shared/codes/consent-outcome';
import type { ConsentPurpose } from '@xingcheng/shared/codes/consent-purpose';
import { defineEntity, p } from '@mikro-orm/core';
import { Organisation } from '../../organisations/index.js';
import { baseProperties } from '../../platform/db/base-properties.js';
import { Guardian } from '../guardian.entity.js';
import { Person } from '../person.entity.js';

/** One answer to one purpose. Appended: the newest answer holds, the earlier ones stay (PIPL 14, 15, 29, 31). */
const ConsentSchema = defineEntity({
  name: 'Consent',
  indexes: [{ properties: ['person', 'purpose', 'answeredOn'] }],
  properties: {
    ...baseProperties,
    person: () => p.manyToOne(Person),
    purpose: p.string().length(30).$type<ConsentPurpose>(),
    outcome: p.string().length(20).$type<ConsentOutcome>(),
    /** To whom, where the answer is about one institution (PIPL 23); null speaks of all that the notice names. */
    recipient: () => p.manyToOne(Organisation).nullable().index(),
    /** Null when the person, being adult, answered. */
    guardian: () => p.manyToOne(Guardian).nullable().index(),
    answeredOn: p.date(),
    /** Withdrawing is as easy as giving and takes effect at once; what was done before stays valid (PIPL 15). */
    withdrawnOn: p.date().nullable(),
    /** What the young person of 14 to 17 says beside the guardian (PIPL 28, 31; 民法典 19); null while not asked. */
    ownAnswer: p.string().length(20).$type<ConsentOutcome>().nullable(),
    ownAnsweredOn: p.date().nullable(),
    textVersion: p.string().length(40),
    recordedBy: p.uuid(),
  },
});
export class Consent extends ConsentSchema.class {}
ConsentSchema.setClass(Consent);
