import { defineEntity, p } from '@mikro-orm/core';
import { newId } from '../platform/db/base-properties.js';
import { Screening } from './screening.entity.js';

/** What a screening said before and after a correction, and why. Appended, never changed. */
const ScreeningAmendmentSchema = defineEntity({
  name: 'ScreeningAmendment',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    screening: () => p.manyToOne(Screening).index(),
    answersBefore: p.json<Record<string, unknown>>(),
    answersAfter: p.json<Record<string, unknown>>(),
    reasonNoteCell: p.blob().hidden(),
    accountId: p.uuid().nullable(),
    amendedAt: p.datetime(3),
  },
});
export class ScreeningAmendment extends ScreeningAmendmentSchema.class {}
ScreeningAmendmentSchema.setClass(ScreeningAmendment);
