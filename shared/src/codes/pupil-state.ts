/** How a pupil on the roll of a campaign stands; a list by one of these has as many rows as its counter says. */
export const PupilState = {
  ALL: 'ALL',
  CONSENTED: 'CONSENTED',
  REFUSED: 'REFUSED',
  NO_REPLY: 'NO_REPLY',
  /** consented to a notice that has been replaced since and no longer stands: to be asked anew, counted neither as consented nor to do */
  REPLACED: 'REPLACED',
  /** consented, and no finished screening yet */
  TO_DO: 'TO_DO',
  DONE: 'DONE',
  /** screened, and the guardian has not been told the result, whichever it is */
  UNTOLD: 'UNTOLD',
  POSITIVE: 'POSITIVE',
  /** positive, and a referral was sent */
  REFERRED: 'REFERRED',
  /** positive, and seen at the secondary screen */
  RECHECKED: 'RECHECKED',
  /** abnormal at the secondary screen */
  ABNORMAL: 'ABNORMAL',
  /** positive, and a doctor has answered */
  DIAGNOSED: 'DIAGNOSED',
  /** the next step was due and has not been taken */
  OVERDUE: 'OVERDUE',
} as const;
export type PupilState = (typeof PupilState)[keyof typeof PupilState];

/** What readers without results may ask for: none of these tells an outcome, nor how far the telling of one is. */
export const OPEN_PUPIL_STATES: readonly PupilState[] = [
  PupilState.ALL,
  PupilState.CONSENTED,
  PupilState.REFUSED,
  PupilState.NO_REPLY,
  PupilState.REPLACED,
  PupilState.TO_DO,
  PupilState.DONE,
];
