import type { ImportPhase } from '@xingcheng/shared/codes/import-phase';
import { defineEntity, p } from '@mikro-orm/core';

/**
 * How far the work has come, and whether somebody wants it to stop. Apart from the run and without a foreign key,
 * because it is written and read from outside the transaction that does the work.
 */
const ImportProgressSchema = defineEntity({
  name: 'ImportProgress',
  properties: {
    runId: p.uuid().primary(),
    phase: p.string().length(10).$type<ImportPhase>(),
    rowsRead: p.integer().default(0),
    rowsChecked: p.integer().default(0),
    rowsWritten: p.integer().default(0),
    /** Of the phase, from 0 to 1. */
    share: p.double().default(0),
    startedAt: p.datetime(3),
    updatedAt: p.datetime(3),
    cancelled: p.boolean().default(false),
  },
});
export class ImportProgress extends ImportProgressSchema.class {}
ImportProgressSchema.setClass(ImportProgress);
