import { defineEntity, p } from '@mikro-orm/core';

/** What somebody has typed into a form and not sent yet: sealed, seen by its own account alone, kept for thirty days. */
const DraftSchema = defineEntity({
  name: 'Draft',
  indexes: [{ properties: ['keptAt'] }],
  properties: {
    accountId: p.uuid().primary(),
    /** Which form, and of whom or what. */
    form: p.string().length(120).primary(),
    content: p.blob(),
    keptAt: p.datetime(3),
  },
});
export class Draft extends DraftSchema.class {}
DraftSchema.setClass(Draft);
