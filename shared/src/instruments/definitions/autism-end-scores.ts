import type { Instrument } from '../instrument.ts';
import { endScore, endScores, years } from '../build.ts';

export const SCQ: Instrument = endScores({
  code: 'SCQ',
  title: { zh: '社交沟通问卷', en: 'SCQ' },
  holder: 'WPS',
  ageMonths: years(4, 120),
  endScores: [endScore('TOTAL', 0, 39, { required: true })],
});

export const SRS_2: Instrument = endScores({
  code: 'SRS2',
  title: { zh: '社交反应量表第二版', en: 'SRS-2' },
  holder: 'WPS',
  ageMonths: { from: 30, to: 1452 },
  endScores: [endScore('T_SCORE', 30, 120, { required: true }), endScore('RAW', 0, 195)],
});

export const ADOS_2: Instrument = endScores({
  code: 'ADOS2',
  title: { zh: '孤独症诊断观察量表第二版', en: 'ADOS-2' },
  holder: 'WPS',
  ageMonths: { from: 12, to: 1452 },
  endScores: [
    endScore('MODULE', 0, 4, { required: true }),
    endScore('TOTAL', 0, 40, { required: true }),
    endScore('SOCIAL_AFFECT', 0, 30),
    endScore('RESTRICTED_REPETITIVE', 0, 20),
    endScore('COMPARISON', 1, 10),
  ],
});

export const ADI_R: Instrument = endScores({
  code: 'ADIR',
  title: { zh: '孤独症诊断访谈量表修订版', en: 'ADI-R' },
  holder: 'WPS',
  ageMonths: years(2, 120),
  endScores: [
    endScore('A', 0, 30, { required: true }),
    endScore('B', 0, 26, { required: true }),
    endScore('C', 0, 12, { required: true }),
    endScore('D', 0, 5, { required: true }),
  ],
});
