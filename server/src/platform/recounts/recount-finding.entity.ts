import { defineEntity, p } from '@mikro-orm/core';
import { newId } from '../db/base-properties.js';

/** What a nightly recount found different between a read model and the facts. No row means that all was right. */
const RecountFindingSchema = defineEntity({
  name: 'RecountFinding',
  indexes: [{ properties: ['foundOn', 'id'] }],
  properties: {
    id: p.uuid().primary().onCreate(newId),
    foundOn: p.date(),
    /** Table of the read model. */
    model: p.string().length(40),
    campaignId: p.uuid().nullable(),
    /** Rows that the facts give and the model lacks, rows it has too many, rows with another content. */
    lacking: p.integer(),
    surplus: p.integer(),
    different: p.integer(),
    /** The columns in which rows differed. */
    columns: p.array(),
    /** Null when it differed still after it was mended. */
    repairedAt: p.datetime(3).nullable(),
  },
});
export class RecountFinding extends RecountFindingSchema.class {}
RecountFindingSchema.setClass(RecountFinding);
