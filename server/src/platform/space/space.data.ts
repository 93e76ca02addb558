const MB = 1024 * 1024;
const GB = 1024 * MB;

/** When the disk under the embedded database counts as full. A share of the disk, but on a large one not more than `most` of it. */
export const SPACE = {
  /** Below this nothing is changed any more; PostgreSQL still has room for what it does by itself. */
  readOnly: { share: 0.1, least: 256 * MB, most: 20 * GB },
  /** Below this the server calls itself not ready. */
  notReady: { share: 0.03, least: 64 * MB, most: 5 * GB },
  /** A file that is deleted on the way down, so that there is room to end in order; on a small disk a smaller one. */
  reserve: { share: 0.02, most: 512 * MB },
  lookEveryMs: 5_000,
} as const;

/**
 * Mutations that go on while nothing else is changed: whoever comes to look, or to free space, has to get in and out.
 * Each writes a few hundred bytes.
 */
export const STILL_POSSIBLE: ReadonlySet<string> = new Set([
  'signIn',
  'signInWithCode',
  'signInWithSecondFactor',
  'signOut',
  'switchMembership',
]);
