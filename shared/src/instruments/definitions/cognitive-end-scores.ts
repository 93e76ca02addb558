import type { Instrument } from '../instrument.ts';
import { endScore, endScores, years } from '../build.ts';

export const GESELL: Instrument = endScores({
  code: 'GESELL',
  title: { zh: '格塞尔发育诊断量表', en: 'Gesell' },
  holder: 'Gesell Institute',
  ageMonths: { from: 0, to: 84 },
  endScores: [
    endScore('ADAPTIVE', 0, 200, { required: true }),
    endScore('GROSS_MOTOR', 0, 200),
    endScore('FINE_MOTOR', 0, 200),
    endScore('LANGUAGE', 0, 200),
    endScore('SOCIAL', 0, 200),
  ],
});

export const GRIFFITHS: Instrument = endScores({
  code: 'GRIFFITHS',
  title: { zh: '格里菲斯发育评估', en: 'Griffiths' },
  holder: 'ARICD / Hogrefe',
  ageMonths: { from: 0, to: 96 },
  endScores: [endScore('TOTAL', 0, 200, { required: true })],
});

export const WPPSI: Instrument = endScores({
  code: 'WPPSI',
  title: { zh: '韦氏幼儿智力量表', en: 'WPPSI-IV' },
  holder: 'Pearson',
  ageMonths: { from: 30, to: 84 },
  endScores: [
    endScore('TOTAL', 40, 160, { required: true }),
    endScore('VERBAL', 40, 160),
    endScore('PERFORMANCE', 40, 160),
  ],
});

export const WISC: Instrument = endScores({
  code: 'WISC',
  title: { zh: '韦氏儿童智力量表', en: 'WISC' },
  holder: 'Pearson',
  ageMonths: { from: 72, to: 204 },
  endScores: [
    endScore('TOTAL', 40, 160, { required: true }),
    endScore('VERBAL', 40, 160),
    endScore('PERFORMANCE', 40, 160),
  ],
});

export const WAIS: Instrument = endScores({
  code: 'WAIS',
  title: { zh: '韦氏成人智力量表', en: 'WAIS' },
  holder: 'Pearson',
  ageMonths: years(16, 120),
  endScores: [
    endScore('TOTAL', 40, 160, { required: true }),
    endScore('VERBAL', 40, 160),
    endScore('PERFORMANCE', 40, 160),
  ],
});
