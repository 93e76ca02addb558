import { defineEntity, p } from '@mikro-orm/core';
import { newId } from '../../platform/db/base-properties.js';
import { Screening } from '../screening.entity.js';

/** That a guardian was told a result, when and by whom. Appended: a corrected result is told anew. */
const ScreeningNoticeSchema = defineEntity({
  name: 'ScreeningNotice',
  properties: {
    id: p.uuid().primary().onCreate(newId),
    screening: () => p.manyToOne(Screening).index(),
    /** What was told (code list screening-outcome). */
    outcome: p.string().length(20),
    givenOn: p.date(),
    recordedBy: p.uuid(),
    recordedAt: p.datetime(3),
  },
});
export class ScreeningNotice extends ScreeningNoticeSchema.class {}
ScreeningNoticeSchema.setClass(ScreeningNotice);
