import type { WrittenOutcome } from '@xingcheng/shared/codes/import-outcome';
import { defineEntity, p } from '@mikro-orm/core';

/** What a row made or changed, by ids, so that it can be undone exactly. Appended with the chunk that wrote it. */
const ImportEffectSchema = defineEntity({
  name: 'ImportEffect',
  indexes: [{ properties: ['runId', 'outcome', 'fileRow'] }],
  properties: {
    runId: p.uuid().primary(),
    fileRow: p.integer().primary(),
    outcome: p.string().length(10).$type<WrittenOutcome>(),
    record: p.json<object>(),
  },
});
export class ImportEffect extends ImportEffectSchema.class {}
ImportEffectSchema.setClass(ImportEffect);
