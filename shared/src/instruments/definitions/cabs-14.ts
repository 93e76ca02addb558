import type { Instrument } from '../instrument.ts';
import { numbered, years } from '../build.ts';

export const CABS_14: Instrument = {
  code: 'CABS14',
  version: '1',
  scoringVersion: '2026-11',
  title: { zh: '克氏孤独症行为量表', en: 'Clancy Autism Behaviour Scale' },
  licence: { class: 'B', holder: 'Clancy et al.', evidence: 'no licence grant found' },
  ageMonths: years(2, 15),
  informants: ['PARENT'],
  items: numbered(14, () => ({ NEVER: 0, SOMETIMES: 1, OFTEN: 2 })),
  endScores: [],
  bands: [
    {
      id: 'POSITIVE',
      outcome: 'POSITIVE',
      anyOf: [
        [
          { measure: 'TOTAL', min: 14 },
          { measure: 'COUNT_NEVER', below: 4 },
          { measure: 'COUNT_OFTEN', min: 6 },
        ],
      ],
    },
    { id: 'NEGATIVE', outcome: 'NEGATIVE', anyOf: [[{ measure: 'TOTAL', min: 0 }]] },
  ],
  automaticScoring: true,
  verified: true,
  source: '360docs.net 5613992443 (all three conditions); weak sensitivity (58%), never used alone',
};
