import type { InvolvementReason } from '@xingcheng/shared/codes/involvement-reason';
import { defineEntity, p } from '@mikro-orm/core';
import { Organisation } from '../organisations/index.js';
import { baseProperties } from '../platform/db/base-properties.js';
import { Consent } from './consent/consent.entity.js';
import { Person } from './person.entity.js';

/**
 * Why an organisation has to do with a person, and from when to when. Every list and record asks this table:
 * without an open row the person does not exist for the organisation (未成年人网络保护条例 36; decision 0006).
 */
const InvolvementSchema = defineEntity({
  name: 'Involvement',
  indexes: [
    { properties: ['organisation', 'person'] },
    { properties: ['person', 'organisation', 'reason'] },
    { properties: ['accountId', 'person'] },
  ],
  properties: {
    ...baseProperties,
    person: () => p.manyToOne(Person),
    organisation: () => p.manyToOne(Organisation),
    reason: p.string().length(30).$type<InvolvementReason>(),
    /** The colleague the person is entrusted to, where there is one: reaches as far as scope "own". */
    accountId: p.uuid().nullable(),
    /** The consent to share on which it rests, and with which it ends (decision 0035); null where the law or the care itself is the ground. */
    consent: () => p.manyToOne(Consent).nullable().index(),
    startedOn: p.date(),
    /** From this day on the organisation no longer sees the person. */
    endedOn: p.date().nullable(),
  },
});
export class Involvement extends InvolvementSchema.class {}
InvolvementSchema.setClass(Involvement);
