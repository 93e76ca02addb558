import type { Instrument } from '../instrument.ts';
import { endScore, endScores, years } from '../build.ts';

/** 国卫办妇幼发〔2022〕12号: from 30 on autism. It supports a doctor's diagnosis and never is one. */
const FROM_30 = [
  { id: 'FROM_30', outcome: 'RECORDED', anyOf: [[{ measure: 'TOTAL', min: 30 }]] },
  { id: 'BELOW_30', outcome: 'RECORDED', anyOf: [[{ measure: 'TOTAL', below: 30 }]] },
] as const satisfies Instrument['bands'];

export const CARS: Instrument = endScores({
  code: 'CARS',
  title: { zh: '儿童孤独症评定量表', en: 'CARS' },
  holder: 'WPS',
  ageMonths: years(2, 17),
  endScores: [endScore('TOTAL', 15, 60, { step: 0.5, required: true })],
  bands: FROM_30,
  source: '国卫办妇幼发〔2022〕12号',
  verified: true,
});

export const CARS_2: Instrument = endScores({
  code: 'CARS2',
  title: { zh: '儿童孤独症评定量表第二版', en: 'CARS-2' },
  holder: 'WPS',
  ageMonths: years(2, 120),
  endScores: [endScore('TOTAL', 15, 60, { step: 0.5, required: true }), endScore('T_SCORE', 20, 90)],
});
