import { p } from '@mikro-orm/core';

/** The days on which somebody went a step of the cascade; null while it is not gone. */
export const stepDays = {
  positiveOn: p.date().nullable(),
  referredOn: p.date().nullable(),
  recheckedOn: p.date().nullable(),
  abnormalOn: p.date().nullable(),
  clearedOn: p.date().nullable(),
  diagnosedOn: p.date().nullable(),
  confirmedOn: p.date().nullable(),
  /** From which day others than those who screen know the result. */
  toldOn: p.date().nullable(),
};
