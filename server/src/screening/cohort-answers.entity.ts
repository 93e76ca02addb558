import type { ScreeningOutcome } from '@xingcheng/shared/codes/screening-outcome';
import { defineEntity, p } from '@mikro-orm/core';
import { newId } from '../platform/db/base-properties.js';

/**
 * One answer sheet of a published or validation cohort: nobody's. It is no Screening, because a Screening is of a person
 * and sets referrals, tasks and rates going; and no person is invented for it, because an invented person is counted
 * (docs/decisions/0012).
 */
const CohortAnswersSchema = defineEntity({
  name: 'CohortAnswers',
  indexes: [{ properties: ['importId', 'fileRow'] }, { properties: ['organisationId', 'instrument', 'reference'] }],
  properties: {
    id: p.uuid().primary().onCreate(newId),
    importId: p.uuid(),
    fileRow: p.integer(),
    organisationId: p.uuid(),
    /** The number the cohort gives the sheet; never a person's. */
    reference: p.string().length(40).nullable(),
    /** `code@version` */
    instrument: p.string().length(40),
    scoringVersion: p.string().length(40),
    answers: p.json<Record<string, string>>(),
    total: p.integer().nullable(),
    band: p.string().length(40).nullable(),
    outcome: p.string().length(20).$type<ScreeningOutcome>(),
    enteredOn: p.date(),
  },
});
export class CohortAnswers extends CohortAnswersSchema.class {}
CohortAnswersSchema.setClass(CohortAnswers);
