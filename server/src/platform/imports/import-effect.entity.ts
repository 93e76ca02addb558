import { defineEntity, p } from '@mikro-orm/core';

/** What a row made or changed, by ids, so that it can be undone exactly. Appended with the chunk that wrote it. */
const ImportEffectSchema = defineEntity({
  name: 'ImportEffect',
  properties: {
    runId: p.uuid().primary(),
    fileRow: p.integer().primary(),
    outcome: p.string().length(10).$type<'INSERTED' | 'UPDATED'>(),
    record: p.json<object>(),
  },
});
export class ImportEffect extends ImportEffectSchema.class {}
ImportEffectSchema.setClass(ImportEffect);
