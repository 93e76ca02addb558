import type { MedicationDecision } from '@xingcheng/shared/codes/medication-decision';
import type { MedicationRoute } from '@xingcheng/shared/codes/medication-route';
import type { MedicationSource } from '@xingcheng/shared/codes/medication-source';
import type { SupportLevel } from '@xingcheng/shared/codes/support-level';
import { defineEntity, p } from '@mikro-orm/core';
import { Person } from '../people/index.js';
import { baseProperties } from '../platform/db/base-properties.js';
import { Stay } from './stay.entity.js';

export interface Medicine {
  medicine: string;
  dose: string;
  route: MedicationRoute;
  frequency: string;
  source: MedicationSource;
  decision: MedicationDecision;
  reason: string | null;
}

/**
 * What a resident takes, checked against what family, hospital or the facility before said. Never changed: a later check is
 * a further revision, and the newest holds. The medicines are JSON, sealed; so are needs and goals.
 */
const MedicationReconciliationSchema = defineEntity({
  name: 'MedicationReconciliation',
  uniques: [{ name: 'reconciliation_revision', properties: ['stay', 'revision'] }],
  properties: {
    ...baseProperties,
    stay: () => p.manyToOne(Stay),
    person: () => p.manyToOne(Person).index(),
    revision: p.integer(),
    medicinesCell: p.blob().hidden(),
    reconciledOn: p.date(),
    reconciledBy: p.uuid(),
  },
});
export class MedicationReconciliation extends MedicationReconciliationSchema.class {}
MedicationReconciliationSchema.setClass(MedicationReconciliation);

/** What a resident needs, what is aimed at and when it is looked at again. Revisions, as above. */
const CarePlanSchema = defineEntity({
  name: 'CarePlan',
  uniques: [{ name: 'care_plan_revision', properties: ['stay', 'revision'] }],
  properties: {
    ...baseProperties,
    stay: () => p.manyToOne(Stay),
    person: () => p.manyToOne(Person).index(),
    revision: p.integer(),
    supportLevel: p.string().length(20).$type<SupportLevel>(),
    careNeedsCell: p.blob().hidden(),
    careGoalsCell: p.blob().hidden(),
    reviewOn: p.date(),
    writtenOn: p.date(),
    writtenBy: p.uuid(),
  },
});
export class CarePlan extends CarePlanSchema.class {}
CarePlanSchema.setClass(CarePlan);
