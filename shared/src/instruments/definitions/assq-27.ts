import type { Instrument } from '../instrument.ts';
import { numbered, years } from '../build.ts';

export const ASSQ_27: Instrument = {
  code: 'ASSQ',
  version: '1',
  scoringVersion: '2026-11',
  title: { zh: '孤独症谱系筛查问卷', en: 'ASSQ' },
  licence: {
    class: 'B',
    holder: 'Ehlers, Gillberg & Wing; Springer',
    evidence: 'no licence grant (gillbergcentre.gu.se)',
  },
  ageMonths: years(6, 17),
  informants: ['PARENT', 'TEACHER'],
  items: numbered(27, () => ({ '0': 0, '1': 1, '2': 2 })),
  endScores: [],
  bands: [
    { id: 'POSITIVE', outcome: 'POSITIVE', informants: ['PARENT'], anyOf: [[{ measure: 'TOTAL', min: 19 }]] },
    { id: 'POSITIVE', outcome: 'POSITIVE', informants: ['TEACHER'], anyOf: [[{ measure: 'TOTAL', min: 22 }]] },
    {
      id: 'NEGATIVE',
      outcome: 'NEGATIVE',
      informants: ['PARENT', 'TEACHER'],
      anyOf: [[{ measure: 'TOTAL', min: 0 }]],
    },
  ],
  automaticScoring: true,
  verified: true,
  source: 'parent 19, teacher 22 of 54: Mattila et al. 2009 and info.5y1.org',
};
