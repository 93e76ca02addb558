import { defineEntity, p } from '@mikro-orm/core';

/** Who is typing into a row of a class grid. Soft: it warns a colleague by name and keeps nobody out. Renewed while typing. */
const GridLeaseSchema = defineEntity({
  name: 'GridLease',
  indexes: [{ properties: ['accountId'] }],
  properties: {
    campaignId: p.uuid().primary(),
    personId: p.uuid().primary(),
    /** `code@version` */
    instrument: p.string().length(40).primary(),
    accountId: p.uuid(),
    expiresAt: p.datetime(3),
  },
});
export class GridLease extends GridLeaseSchema.class {}
GridLeaseSchema.setClass(GridLease);
