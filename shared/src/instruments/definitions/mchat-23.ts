import type { Instrument } from '../instrument.ts';
import { months, numbered, onePointFor } from '../build.ts';

const RISK_IF_YES = [11, 18, 20, 22];
const CRITICAL = [2, 7, 9, 13, 14, 15];

export const MCHAT_23: Instrument = {
  code: 'MCHAT23',
  version: '1',
  scoringVersion: '2026-11',
  title: { zh: '改良婴幼儿孤独症量表（23题）', en: 'M-CHAT, 23 items' },
  licence: {
    class: 'B',
    holder: 'Robins, Fein & Barton',
    evidence: 'electronic reproduction needs permission (hushforms.com)',
  },
  ageMonths: months(16, 30),
  informants: ['PARENT'],
  items: numbered(
    23,
    (number) => onePointFor([RISK_IF_YES.includes(number) ? 'YES' : 'NO'], ['YES', 'NO']),
    (number) => ({ critical: CRITICAL.includes(number) }),
  ),
  endScores: [],
  bands: [
    {
      id: 'POSITIVE',
      outcome: 'POSITIVE',
      anyOf: [[{ measure: 'CRITICAL', min: 2 }], [{ measure: 'TOTAL', min: 3 }]],
    },
    { id: 'NEGATIVE', outcome: 'NEGATIVE', anyOf: [[{ measure: 'TOTAL', below: 3 }]] },
  ],
  automaticScoring: true,
  verified: true,
  source: '国卫办妇幼发〔2022〕12号 (used from 18 to below 24 months); PMC2693887 table T1',
};
