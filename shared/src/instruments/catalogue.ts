import { ABC_57 } from './definitions/abc-57.ts';
import { ABAS, PEP_3, VB_MAPP, VINELAND_3 } from './definitions/adaptive-end-scores.ts';
import { AQ10_ADOLESCENT, AQ10_ADULT, AQ10_CHILD, AQ10_CHILD_PUBLISHED } from './definitions/aq-10.ts';
import { ASSQ_27 } from './definitions/assq-27.ts';
import { ADI_R, ADOS_2, SCQ, SRS_2 } from './definitions/autism-end-scores.ts';
import { CABS_14 } from './definitions/cabs-14.ts';
import { CARS, CARS_2 } from './definitions/cars.ts';
import { CAST_37 } from './definitions/cast-37.ts';
import { CHAT_23 } from './definitions/chat-23.ts';
import { CN_WARNING_SIGNS } from './definitions/cn-warning-signs.ts';
import { GESELL, GRIFFITHS, WAIS, WISC, WPPSI } from './definitions/cognitive-end-scores.ts';
import { ERXIN_2 } from './definitions/erxin-2.ts';
import { MCHAT_23 } from './definitions/mchat-23.ts';
import { MCHAT_R_F } from './definitions/mchat-r-f.ts';
import { QCHAT_10, QCHAT_10_PUBLISHED } from './definitions/qchat-10.ts';
import { type Instrument, instrumentKey } from './instrument.ts';

export const INSTRUMENTS: readonly Instrument[] = [
  CN_WARNING_SIGNS,
  MCHAT_23,
  MCHAT_R_F,
  CHAT_23,
  ABC_57,
  CABS_14,
  CAST_37,
  ASSQ_27,
  AQ10_CHILD,
  AQ10_CHILD_PUBLISHED,
  AQ10_ADOLESCENT,
  AQ10_ADULT,
  QCHAT_10,
  QCHAT_10_PUBLISHED,
  ERXIN_2,
  CARS,
  CARS_2,
  SCQ,
  SRS_2,
  ADOS_2,
  ADI_R,
  GESELL,
  GRIFFITHS,
  WPPSI,
  WISC,
  WAIS,
  VINELAND_3,
  ABAS,
  VB_MAPP,
  PEP_3,
];

const BY_KEY = new Map<string, Instrument>(INSTRUMENTS.map((instrument) => [instrumentKey(instrument), instrument]));

/** The definition under 'code@version', as a stored result names it. */
export function findInstrument(key: string): Instrument | null {
  return BY_KEY.get(key) ?? null;
}

/** Instruments whose manual covers this age in completed months. */
export function instrumentsForAge(ageMonths: number): Instrument[] {
  return INSTRUMENTS.filter(({ ageMonths: { from, to } }) => ageMonths >= from && ageMonths < to);
}
