import type { Instrument } from '../instrument.ts';
import { endScore, endScores, years } from '../build.ts';

export const VINELAND_3: Instrument = endScores({
  code: 'VINELAND3',
  title: { zh: '文兰适应行为量表第三版', en: 'Vineland-3' },
  holder: 'Pearson',
  ageMonths: years(0, 120),
  endScores: [
    endScore('TOTAL', 20, 160, { required: true }),
    endScore('COMMUNICATION', 20, 160),
    endScore('DAILY_LIVING', 20, 160),
    endScore('SOCIALISATION', 20, 160),
  ],
});

export const ABAS: Instrument = endScores({
  code: 'ABAS',
  title: { zh: '适应行为评定量表', en: 'ABAS' },
  holder: 'WPS',
  ageMonths: years(0, 120),
  endScores: [
    endScore('TOTAL', 40, 160, { required: true }),
    endScore('CONCEPTUAL', 40, 160),
    endScore('SOCIAL', 40, 160),
    endScore('PRACTICAL', 40, 160),
  ],
});

export const VB_MAPP: Instrument = endScores({
  code: 'VBMAPP',
  title: { zh: '语言行为里程碑评估', en: 'VB-MAPP' },
  holder: 'AVB Press',
  ageMonths: years(0, 17),
  endScores: [
    endScore('MILESTONES', 0, 170, { step: 0.5, required: true }),
    endScore('BARRIERS', 0, 96),
    endScore('TRANSITION', 18, 90),
  ],
});

export const PEP_3: Instrument = endScores({
  code: 'PEP3',
  title: { zh: '心理教育评核第三版', en: 'PEP-3' },
  holder: 'PRO-ED',
  ageMonths: years(0, 11),
  endScores: [
    endScore('COMMUNICATION', 0, 200, { required: true }),
    endScore('MOTOR', 0, 200),
    endScore('BEHAVIOUR', 0, 200),
  ],
});
