import { defineEntity, p } from '@mikro-orm/core';
import type { Mapping } from './columns.js';

/** How somebody mapped a file with these heads before: the next one needs no mapping. */
const ImportMappingSchema = defineEntity({
  name: 'ImportMapping',
  properties: {
    accountId: p.uuid().primary(),
    purpose: p.string().length(30).primary(),
    /** Hash of the heads, which may be personal data in a file without heads. */
    headsHash: p.string().length(64).primary(),
    mapping: p.json<Mapping>(),
    options: p.json<Record<string, string>>(),
  },
});
export class ImportMapping extends ImportMappingSchema.class {}
ImportMappingSchema.setClass(ImportMapping);
