/** Moves that need nothing but the press. */
export const PLAIN_MOVES: ReadonlySet<string> = new Set(['send', 'receive', 'close']);
