import type { Instrument } from '../instrument.ts';
import { RISK_POINT, cutAt, months, numbered, onePointFor } from '../build.ts';

const OPTIONS = ['A', 'B', 'C', 'D', 'E'] as const;

export const QCHAT_10: Instrument = {
  code: 'QCHAT10',
  version: '1',
  scoringVersion: '2026-11',
  title: { zh: '幼儿孤独症定量筛查十题版', en: 'Q-CHAT-10' },
  licence: {
    class: 'B',
    holder: 'Autism Research Centre, Cambridge',
    evidence: 'free for non-commercial use; redistribution not covered',
  },
  ageMonths: months(18, 24),
  informants: ['PARENT'],
  items: numbered(10, (number) => onePointFor(number === 10 ? ['A', 'B', 'C'] : ['C', 'D', 'E'], OPTIONS)),
  endScores: [],
  bands: cutAt(4),
  automaticScoring: true,
  verified: true,
  source: 'ARC sheet (scribd 267771969): more than 3',
};

/** The published answers come keyed as risk points and cover 12 to 36 months. */
export const QCHAT_10_PUBLISHED: Instrument = {
  ...QCHAT_10,
  version: 'asdtests',
  scoringVersion: 'asdtests-2018',
  ageMonths: months(12, 36),
  items: numbered(10, () => RISK_POINT),
  informants: ['PARENT', 'CAREGIVER', 'SELF', 'CLINICIAN'],
  source: 'Thabtah 2018, toddler data set (class Yes from a total of 4)',
};
