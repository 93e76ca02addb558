import type { Instrument } from '../instrument.ts';
import { months, numbered, onePointFor } from '../build.ts';

const RISK_IF_YES = [2, 5, 12];

export const MCHAT_R_F: Instrument = {
  code: 'MCHAT_R_F',
  version: '1',
  scoringVersion: '2026-11',
  title: { zh: '改良婴幼儿孤独症量表修订版及随访', en: 'M-CHAT-R/F' },
  licence: {
    class: 'B',
    holder: 'Robins, Fein & Barton',
    evidence: '"it is not open source"; licence needed to distribute (mchatscreen.com)',
  },
  ageMonths: months(16, 30),
  informants: ['PARENT'],
  items: numbered(20, (number) => onePointFor([RISK_IF_YES.includes(number) ? 'YES' : 'NO'], ['YES', 'NO'])),
  endScores: [],
  bands: [
    { id: 'HIGH', outcome: 'POSITIVE', advice: 'REFER_NOW', anyOf: [[{ measure: 'TOTAL', min: 8 }]] },
    {
      id: 'MEDIUM',
      outcome: 'FOLLOW_UP',
      advice: 'FOLLOW_UP_INTERVIEW',
      anyOf: [[{ measure: 'TOTAL', min: 3, below: 8 }]],
    },
    { id: 'LOW', outcome: 'NEGATIVE', advice: 'RESCREEN_AT_24_MONTHS', anyOf: [[{ measure: 'TOTAL', below: 3 }]] },
  ],
  followUp: { band: 'MEDIUM', positiveMin: 2 },
  automaticScoring: true,
  verified: true,
  source: 'senbox.vn M-CHAT-R page; adrede.com.br scoring sheet (2, 5, 12)',
};
