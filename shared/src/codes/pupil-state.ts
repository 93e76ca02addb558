/** How a pupil on the roll of a campaign stands; a list by one of these has as many rows as its counter says. */
export const PupilState = {
  ALL: 'ALL',
  CONSENTED: 'CONSENTED',
  REFUSED: 'REFUSED',
  NO_REPLY: 'NO_REPLY',
  /** consented, and no finished screening yet */
  TO_DO: 'TO_DO',
  DONE: 'DONE',
  POSITIVE: 'POSITIVE',
} as const;
export type PupilState = (typeof PupilState)[keyof typeof PupilState];
