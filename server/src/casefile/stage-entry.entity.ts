import type { LifecycleStage } from '@xingcheng/shared/codes/lifecycle-stage';
import { defineEntity, p } from '@mikro-orm/core';
import { baseProperties } from '../platform/db/base-properties.js';
import { CaseFile } from './case-file.entity.js';

/** A stage of life as it was entered and left. Appended; several may be open; "current" is computed. */
const StageEntrySchema = defineEntity({
  name: 'StageEntry',
  indexes: [{ properties: ['caseFile', 'stage'] }],
  properties: {
    ...baseProperties,
    caseFile: () => p.manyToOne(CaseFile),
    stage: p.string().length(20).$type<LifecycleStage>(),
    enteredOn: p.date(),
    leftOn: p.date().nullable(),
    leftBecauseCell: p.blob().nullable().hidden(),
  },
});
export class StageEntry extends StageEntrySchema.class {}
StageEntrySchema.setClass(StageEntry);
