import type { AdaptiveLevel } from '@xingcheng/shared/codes/adaptive-level';
import type { Severity } from '@xingcheng/shared/codes/severity';
import { defineEntity, p } from '@mikro-orm/core';
import { Person } from '../people/index.js';
import { baseProperties } from '../platform/db/base-properties.js';

/** What the standard asks of an assessment, handed over when a diagnosis is confirmed. One per person, the newest holds. */
const InterventionProfileSchema = defineEntity({
  name: 'InterventionProfile',
  properties: {
    ...baseProperties,
    person: () => p.manyToOne(Person).unique('intervention_profile_once'),
    assessedOn: p.date(),
    dq: p.double().nullable(),
    iq: p.double().nullable(),
    adaptive: p.string().length(20).$type<AdaptiveLevel>().nullable(),
    social: p.string().length(20).$type<Severity>().nullable(),
    repetitive: p.string().length(20).$type<Severity>().nullable(),
    recordId: p.uuid().nullable(),
  },
});
export class InterventionProfile extends InterventionProfileSchema.class {}
InterventionProfileSchema.setClass(InterventionProfile);
