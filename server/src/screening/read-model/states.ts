import { sql, type RawBuilder } from 'kysely';
import { scopeOf, type Ctx } from '../../access/index.js';
import { FIGURE_COLUMNS, FIGURE_SENTENCES, FIGURES, type Figure } from './figures.js';

export const seesResults = (ctx: Ctx): boolean => scopeOf(ctx.actor, 'screening.read') !== null;

const isFigure = (state: string): state is Figure => state in FIGURE_SENTENCES;

/** The sentence of a state over a row `q`; a state nobody knows is true of nobody. */
export function inState(ctx: Ctx, state: string): RawBuilder<boolean> {
  if (state === 'OVERDUE') return sql<boolean>`q.due_on < ${ctx.today}::date`;
  return isFigure(state) ? sql<boolean>`(${sql.raw(FIGURE_SENTENCES[state])})` : sql<boolean>`false`;
}

/** The roll-up's column of a state, where it has one: what depends on today is never rolled up. */
export const rolledUp = (state: string): string | null => (isFigure(state) ? FIGURE_COLUMNS[state] : null);

const alias: Record<Figure, string> = {
  ALL: 'onRoll',
  CONSENTED: 'consented',
  REFUSED: 'refused',
  NO_REPLY: 'noReply',
  TO_DO: 'toDo',
  DONE: 'done',
  POSITIVE: 'positive',
  REFERRED: 'referred',
  RECHECKED: 'rechecked',
  ABNORMAL: 'abnormal',
  DIAGNOSED: 'diagnosed',
};

/** All figures as columns: `of` gives the expression of one. */
export const figureColumns = (of: (figure: Figure) => RawBuilder<unknown>): RawBuilder<unknown> =>
  sql.join(FIGURES.map((figure) => sql`${of(figure)} as ${sql.ref(alias[figure])}`));
