import { defineEntity, p } from '@mikro-orm/core';

/** A record that the last list had and this file has not. Closed only when somebody asks for it. */
const ImportAbsentSchema = defineEntity({
  name: 'ImportAbsent',
  properties: {
    runId: p.uuid().primary(),
    recordId: p.uuid().primary(),
    personId: p.uuid(),
    /** What was closed, by ids; null while nothing was. */
    record: p.json<object>().nullable(),
  },
});
export class ImportAbsent extends ImportAbsentSchema.class {}
ImportAbsentSchema.setClass(ImportAbsent);
