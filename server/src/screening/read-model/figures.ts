import type { PupilState } from '@xingcheng/shared/codes/pupil-state';

/**
 * What each figure of the board counts, in SQL over one row `q` of `campaign_pupil`. Written once: the roll-up is kept by it, and
 * the count, the list and the export select by it.
 */
export const FIGURE_SENTENCES = {
  ALL: 'true',
  CONSENTED: `q.consent = 'CONSENTED'`,
  REFUSED: `q.consent = 'REFUSED'`,
  NO_REPLY: `q.consent = 'NO_REPLY'`,
  TO_DO: `q.consent = 'CONSENTED' and q.screened_on is null`,
  DONE: 'q.screened_on is not null',
  UNTOLD: 'q.screened_on is not null and q.told_on is null',
  POSITIVE: 'q.positive_on is not null',
  REFERRED: 'q.positive_on is not null and q.referred_on is not null',
  RECHECKED: 'q.positive_on is not null and q.rechecked_on is not null',
  ABNORMAL: 'q.abnormal_on is not null',
  DIAGNOSED: 'q.positive_on is not null and q.diagnosed_on is not null',
} as const satisfies Partial<Record<PupilState, string>>;

export type Figure = keyof typeof FIGURE_SENTENCES;

/** The column of the roll-up that holds a figure. */
export const FIGURE_COLUMNS: Record<Figure, string> = {
  ALL: 'on_roll',
  CONSENTED: 'consented',
  REFUSED: 'refused',
  NO_REPLY: 'no_reply',
  TO_DO: 'to_do',
  DONE: 'done',
  UNTOLD: 'untold',
  POSITIVE: 'positive',
  REFERRED: 'referred',
  RECHECKED: 'rechecked',
  ABNORMAL: 'abnormal',
  DIAGNOSED: 'diagnosed',
};

export const FIGURES = Object.keys(FIGURE_SENTENCES) as Figure[];

/** What a figure counts for readers who see no result before the guardian was told of it; the roll-up holds these. */
export const toldSentence = (figure: Figure): string =>
  RESULT_FIGURES.includes(figure)
    ? `(${FIGURE_SENTENCES[figure]}) and q.told_on is not null`
    : FIGURE_SENTENCES[figure];

/** Figures that tell a result, and so are not told to readers without results. */
export const RESULT_FIGURES: readonly PupilState[] = [
  'POSITIVE',
  'REFERRED',
  'RECHECKED',
  'ABNORMAL',
  'DIAGNOSED',
  'OVERDUE',
];
