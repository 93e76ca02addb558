/** How far the roll of a campaign is: a campaign of a city is filled in portions, in the background. */
export const RollStatus = {
  /** Being filled school by school. */
  FILLING: 'FILLING',
  /** Somebody stopped it; what is filled stays, and it goes on where it stopped. */
  STOPPED: 'STOPPED',
  /** Every pupil is on it, and every change of a fact keeps it so. */
  READY: 'READY',
} as const;
export type RollStatus = (typeof RollStatus)[keyof typeof RollStatus];
