import type { Instrument } from '../instrument.ts';
import { numbered, months } from '../build.ts';

/** Kept so that a paper form can be entered. The fail rule of its graded answers is in no source, so nothing is computed. */
export const CHAT_23: Instrument = {
  code: 'CHAT23',
  version: '1',
  scoringVersion: '2026-11',
  title: { zh: '婴幼儿孤独症筛查量表（CHAT-23）', en: 'CHAT-23' },
  licence: { class: 'B', holder: 'Wong et al.', evidence: 'no licence grant found' },
  ageMonths: months(16, 86),
  informants: ['PARENT'],
  items: numbered(23, () => ({ NEVER: 0, SELDOM: 0, USUALLY: 0, OFTEN: 0 })),
  endScores: [],
  bands: [],
  unverifiedParts: ['key items', 'part B', 'fail rule of graded answers'],
  automaticScoring: false,
  verified: false,
  source: 'Pediatrics 2004;114:e166 as quoted by autismtoday.net',
};
