import { defineEntity, p } from '@mikro-orm/core';

/**
 * What stays of a row when its person was made anonymous: codes, numbers and years. No id, no day, no word, and nothing that leads back:
 * its ids are drawn by lot and carry no time.
 */
const AnonymousRecordSchema = defineEntity({
  name: 'AnonymousRecord',
  indexes: [{ properties: ['kind', 'areaCode'] }],
  properties: {
    id: p.uuid().primary(),
    /** Shared by the rows of one who was a person, so that what belonged together can be counted together. */
    subject: p.uuid().index(),
    areaCode: p.string().length(12),
    /** As in the audit trail. */
    kind: p.string().length(60),
    facts: p.json<Record<string, string | number | boolean | null>>(),
  },
});
export class AnonymousRecord extends AnonymousRecordSchema.class {}
AnonymousRecordSchema.setClass(AnonymousRecord);
