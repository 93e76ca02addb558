import type { Instrument } from '../instrument.ts';
import { RISK_POINT, agreement, cutAt, numbered, years } from '../build.ts';

const AQ_HOLDER = 'Autism Research Centre, Cambridge';
const AQ_EVIDENCE = 'free for non-commercial use; redistribution not covered';

export const AQ10_CHILD: Instrument = {
  code: 'AQ10_CHILD',
  version: '1',
  scoringVersion: '2026-11',
  title: { zh: '孤独症谱系商数十题版（儿童）', en: 'AQ-10 child' },
  licence: { class: 'B', holder: AQ_HOLDER, evidence: AQ_EVIDENCE },
  ageMonths: years(4, 11),
  informants: ['PARENT'],
  items: numbered(10, agreement([1, 5, 7, 10])),
  endScores: [],
  bands: cutAt(6),
  automaticScoring: true,
  verified: true,
  source: 'ARC sheet (scales.arabpsychology.com)',
};

export const AQ10_ADOLESCENT: Instrument = {
  code: 'AQ10_ADOLESCENT',
  version: '1',
  scoringVersion: '2026-11',
  title: { zh: '孤独症谱系商数十题版（青少年）', en: 'AQ-10 adolescent' },
  licence: { class: 'B', holder: AQ_HOLDER, evidence: AQ_EVIDENCE },
  ageMonths: years(12, 15),
  informants: ['PARENT'],
  items: numbered(10, agreement([1, 5, 8, 10])),
  endScores: [],
  bands: cutAt(6),
  automaticScoring: true,
  verified: true,
  source: 'ARC sheet (scribd 273735909)',
};

export const AQ10_ADULT: Instrument = {
  code: 'AQ10_ADULT',
  version: '1',
  scoringVersion: '2026-11',
  title: { zh: '孤独症谱系商数十题版（成人）', en: 'AQ-10 adult' },
  licence: { class: 'B', holder: AQ_HOLDER, evidence: AQ_EVIDENCE },
  ageMonths: years(16, 120),
  informants: ['SELF'],
  items: numbered(10, agreement([1, 7, 8, 10])),
  endScores: [],
  bands: cutAt(6),
  automaticScoring: true,
  verified: true,
  source: 'ARC sheet; the printed "more than 6" is an error (Waldren et al., Lancet Psychiatry)',
};

/** The published answers come keyed as risk points, and their class is drawn at 7, not at the 6 of the sheet. */
export const AQ10_CHILD_PUBLISHED: Instrument = {
  ...AQ10_CHILD,
  version: 'asdtests',
  scoringVersion: 'asdtests-2017',
  items: numbered(10, () => RISK_POINT),
  bands: cutAt(7),
  informants: ['PARENT', 'CAREGIVER', 'SELF', 'CLINICIAN'],
  source: 'Thabtah 2017, children data set (class YES from a total of 7)',
};
