import type { Instrument } from '../instrument.ts';
import { numbered, onePointFor, years } from '../build.ts';

const SCORED_YES = [6, 7, 9, 14, 18, 19, 20, 25, 28, 29, 30, 32, 34, 36, 37];
const UNSCORED = [3, 4, 12, 22, 26, 33];

export const CAST_37: Instrument = {
  code: 'CAST',
  version: '1',
  scoringVersion: '2026-11',
  title: { zh: '儿童孤独症谱系测试', en: 'Childhood Autism Spectrum Test' },
  licence: {
    class: 'B',
    holder: 'Autism Research Centre, Cambridge',
    evidence: 'free for non-commercial use; redistribution not covered',
  },
  ageMonths: years(4, 11),
  informants: ['PARENT'],
  items: numbered(37, (number) => {
    if (UNSCORED.includes(number)) return { YES: 0, NO: 0 };
    return onePointFor([SCORED_YES.includes(number) ? 'YES' : 'NO'], ['YES', 'NO']);
  }),
  endScores: [],
  bands: [
    { id: 'POSITIVE', outcome: 'POSITIVE', anyOf: [[{ measure: 'TOTAL', min: 15 }]] },
    {
      id: 'BORDERLINE',
      outcome: 'RECHECK',
      advice: 'REPEAT',
      verified: false,
      anyOf: [[{ measure: 'TOTAL', min: 12, below: 15 }]],
    },
    { id: 'BELOW', outcome: 'NEGATIVE', anyOf: [[{ measure: 'TOTAL', below: 12 }]] },
  ],
  unverifiedParts: ['band 12 to 14 (repeat in 2 to 4 months)'],
  automaticScoring: true,
  verified: true,
  source: 'cut 15: Williams et al. 2005, Allison et al. 2007; key: two implementations, 37 of 37 equal',
};
