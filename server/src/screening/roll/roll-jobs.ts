export const FILL_ROLL_JOB = 'screening.fill-roll';

/** A roll of so many pupils is filled while the planner waits, in about a second; a longer one in the background. */
export const AT_ONCE = 20_000;

/** Pupils of one portion: half a second of work, and as much as is lost when the worker is killed. */
export const PORTION = 5_000;
