import { MATRIX } from './rooms.ts';

/** Everything anybody may do, as 'noun.verb'. */
export type Action = keyof typeof MATRIX;

export const ACTIONS = Object.keys(MATRIX) as readonly Action[];

export function isAction(text: string): text is Action {
  return Object.hasOwn(MATRIX, text);
}
