/** What somebody has seen when a root field has answered. */
export type Look =
  /** A chapter or list about the one person it is asked for. An empty one about somebody in reach is a look as well. */
  | { kind: 'person'; subject: string }
  /** One record: where in the answer its id and the persons it is about stand. */
  | { kind: 'record'; subject: string; id: string; about: readonly string[] }
  /** Rows of many: one look at the list, by what it was narrowed, how many rows there were and where in a row the ids of persons stand. */
  | { kind: 'list'; about: readonly string[] }
  /** It writes its look itself, because only it knows what it has shown. */
  | { kind: 'itself'; because: string }
  /** Nobody is seen in it. */
  | { kind: 'nobody'; because: string };

export const person = (subject: string): Look => ({ kind: 'person', subject });
export const recordOf = (subject: string, id: string, ...about: string[]): Look => ({
  kind: 'record',
  subject,
  id,
  about,
});
export const listOf = (...about: string[]): Look => ({ kind: 'list', about });
export const itself = (because: string): Look => ({ kind: 'itself', because });
const nobody = (because: string): Look => ({ kind: 'nobody', because });

/** Several roots in which nobody is seen, for one reason. */
export const nobodyIn = (because: string, roots: string): Record<string, Look> =>
  Object.fromEntries(roots.split(' ').map((root) => [root, nobody(because)]));
