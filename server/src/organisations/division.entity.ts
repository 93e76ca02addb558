import { defineEntity, p } from '@mikro-orm/core';

/** A statutory division (NBS 2023 codes). Codes ending in 4xx are zones: an address, not a subdistrict. */
const DivisionSchema = defineEntity({
  name: 'Division',
  properties: {
    code: p.string().length(12).primary(),
    name: p.string().length(60),
    level: p.string().length(20),
    parentCode: p.string().length(12).nullable().index(),
  },
});
export class Division extends DivisionSchema.class {}
DivisionSchema.setClass(Division);
