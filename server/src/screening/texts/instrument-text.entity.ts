import { defineEntity, p } from '@mikro-orm/core';
import { newId } from '../../platform/db/base-properties.js';

/**
 * The wording of a protected instrument that a site loaded under its own permission. Sealed under a key of its own; dropped together
 * with that key when it is removed, so that no backup holds it readable. It belongs to one organisation and is in no export.
 */
const InstrumentTextSchema = defineEntity({
  name: 'InstrumentText',
  indexes: [{ properties: ['organisationId', 'instrument'] }],
  properties: {
    id: p.uuid().primary().onCreate(newId),
    organisationId: p.uuid(),
    /** `code@version` */
    instrument: p.string().length(40),
    /** The licence or permission the site relies on: its name and number. */
    licenceDocument: p.string().length(200),
    itemCount: p.integer(),
    content: p.blob().hidden().nullable(),
    keyCell: p.blob().hidden().nullable(),
    uploadedBy: p.uuid(),
    uploadedAt: p.datetime(3),
    removedBy: p.uuid().nullable(),
    removedAt: p.datetime(3).nullable(),
  },
});
export class InstrumentText extends InstrumentTextSchema.class {}
InstrumentTextSchema.setClass(InstrumentText);
