import { defineEntity, p } from '@mikro-orm/core';

/**
 * How far the writing has come. Apart from the run and without a foreign key, because it is written from outside
 * the transaction that holds the run locked.
 */
const ImportProgressSchema = defineEntity({
  name: 'ImportProgress',
  properties: { runId: p.uuid().primary(), done: p.integer() },
});
export class ImportProgress extends ImportProgressSchema.class {}
ImportProgressSchema.setClass(ImportProgress);
