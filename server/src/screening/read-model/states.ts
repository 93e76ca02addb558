import { sql, type RawBuilder } from 'kysely';
import { seesUntold } from '@xingcheng/shared/pathway/result-release';
import { scopeOf, type Ctx } from '../../access/index.js';
import { FIGURE_COLUMNS, FIGURE_SENTENCES, FIGURES, toldSentence, type Figure } from './figures.js';
import { reachesByPlace } from './reach.js';

export const seesResults = (ctx: Ctx): boolean => scopeOf(ctx.actor, 'screening.read') !== null;

const isFigure = (state: string): state is Figure => state in FIGURE_SENTENCES;

/** The sentence of a state over a row `q`; a state nobody knows is true of nobody. */
export function inState(ctx: Ctx, state: string): RawBuilder<boolean> {
  if (state === 'OVERDUE')
    return sql<boolean>`q.due_on < ${ctx.today}::date ${knowsUntold(ctx) ? sql`` : sql`and q.told_on is not null`}`;
  return isFigure(state) ? sql<boolean>`(${sql.raw(sentenceFor(ctx, state))})` : sql<boolean>`false`;
}

/** Before the guardian was told, the result is no figure and no row for this reader. */
export const sentenceFor = (ctx: Ctx, figure: Figure): string =>
  knowsUntold(ctx) ? FIGURE_SENTENCES[figure] : toldSentence(figure);

export const knowsUntold = (ctx: Ctx): boolean => seesUntold(ctx.actor.role, ctx.today);

/** Over a row `q`: whether this reader may see what came out. */
export const resultShown = (ctx: Ctx): RawBuilder<boolean> =>
  knowsUntold(ctx) ? sql<boolean>`true` : sql<boolean>`(q.told_on is not null)`;

/** The roll-up counts what guardians were told: it answers those who see no more than that and reach whole places. */
export const countsFromRollUp = (ctx: Ctx): boolean => reachesByPlace(ctx) && !knowsUntold(ctx);

/** The roll-up's column of a state, where it has one: what depends on today is never rolled up. */
export const rolledUp = (state: string): string | null => (isFigure(state) ? FIGURE_COLUMNS[state] : null);

const alias: Record<Figure, string> = {
  ALL: 'onRoll',
  CONSENTED: 'consented',
  REFUSED: 'refused',
  NO_REPLY: 'noReply',
  TO_DO: 'toDo',
  DONE: 'done',
  UNTOLD: 'untold',
  POSITIVE: 'positive',
  REFERRED: 'referred',
  RECHECKED: 'rechecked',
  ABNORMAL: 'abnormal',
  DIAGNOSED: 'diagnosed',
};

/** All figures as columns: `of` gives the expression of one. */
export const figureColumns = (of: (figure: Figure) => RawBuilder<unknown>): RawBuilder<unknown> =>
  sql.join(FIGURES.map((figure) => sql`${of(figure)} as ${sql.ref(alias[figure])}`));
