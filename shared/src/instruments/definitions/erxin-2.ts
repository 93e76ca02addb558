import type { Instrument } from '../instrument.ts';
import { endScore, endScores } from '../build.ts';

const LOW_DOMAIN = ['LANGUAGE', 'ADAPTIVE', 'SOCIAL'];

/** Developmental quotients only; the standard's items are not ours to ship. */
export const ERXIN_2: Instrument = endScores({
  code: 'ERXIN2',
  title: { zh: '儿心量表-II（WS/T 580-2017）', en: 'Erxin developmental scale II' },
  holder: 'WS/T 580-2017, text status unclear',
  ageMonths: { from: 0, to: 84 },
  endScores: [
    endScore('TOTAL', 0, 200, { step: 0.1, required: true }),
    endScore('GROSS_MOTOR', 0, 200, { step: 0.1 }),
    endScore('FINE_MOTOR', 0, 200, { step: 0.1 }),
    endScore('ADAPTIVE', 0, 200, { step: 0.1, required: true }),
    endScore('LANGUAGE', 0, 200, { step: 0.1, required: true }),
    endScore('SOCIAL', 0, 200, { step: 0.1, required: true }),
  ],
  bands: [
    { id: 'DISORDER', outcome: 'ABNORMAL', anyOf: [[{ measure: 'TOTAL', below: 70 }]] },
    {
      id: 'DEVIATION',
      outcome: 'ABNORMAL',
      anyOf: LOW_DOMAIN.map((measure) => [
        { measure: 'TOTAL', min: 80 },
        { measure, below: 70 },
      ]),
    },
    { id: 'RECHECK', outcome: 'RECHECK', anyOf: [[{ measure: 'TOTAL', min: 70, below: 80 }]] },
    { id: 'NORMAL', outcome: 'NORMAL', anyOf: [[{ measure: 'TOTAL', min: 80 }]] },
  ],
  source: '国卫办妇幼发〔2022〕12号',
  verified: true,
});
