import { sql, type RawBuilder } from 'kysely';
import { seesUntold } from '@xingcheng/shared/pathway/result-release';
import { scopeOf, type Ctx } from '../../access/index.js';
import { yesHasLapsed } from '../consent/lapsed.js';
import { FIGURE_COLUMNS, FIGURE_SENTENCES, FIGURES, toldSentence, type Figure } from './figures.js';
import { reachesByPlace } from './reach.js';

export const seesResults = (ctx: Ctx): boolean => scopeOf(ctx.actor, 'screening.read') !== null;

const isFigure = (state: string): state is Figure => state in FIGURE_SENTENCES;

/** The sentence of a state over a row `q`; a state nobody knows is true of nobody. */
export function inState(ctx: Ctx, state: string): RawBuilder<boolean> {
  if (state === 'OVERDUE')
    return sql<boolean>`q.due_on < ${ctx.today}::date ${knowsUntold(ctx) ? sql`` : sql`and q.told_on is not null`}`;
  if (state === 'REPLACED') return toAskAnew(ctx);
  return isFigure(state) ? sql<boolean>`(${sql.raw(sentenceFor(ctx, state))})` : sql<boolean>`false`;
}

/** Before the guardian was told, the result is no figure and no row for this reader. */
export function sentenceFor(ctx: Ctx, figure: Figure): string {
  const sentence = knowsUntold(ctx) ? FIGURE_SENTENCES[figure] : toldSentence(figure);
  const lapsed = RESTING.includes(figure) && yesHasLapsed(ctx.today);
  return lapsed ? `(${sentence}) and not (${lapsed})` : sentence;
}

/** Figures that rest on a yes: one that has lapsed is in neither, and in REPLACED instead. */
const RESTING: readonly Figure[] = ['CONSENTED', 'TO_DO'];

/** Over a row `q`: the yes has lapsed with its notice, and the family is to be asked anew. */
export const toAskAnew = (ctx: Ctx): RawBuilder<boolean> =>
  sql<boolean>`(${sql.raw(yesHasLapsed(ctx.today) ?? 'false')})`;

/** The answer as it comes to today (code list campaign-answer). */
export const answerShown = (ctx: Ctx): RawBuilder<string> =>
  yesHasLapsed(ctx.today) === null
    ? sql<string>`q.consent`
    : sql<string>`case when ${toAskAnew(ctx)} then 'REPLACED' else q.consent end`;

/** What has lapsed among the rows the roll-up counts: it holds nothing that depends on today. Null while no notice has. */
export const lapsedColumns = (ctx: Ctx): RawBuilder<unknown> | null =>
  yesHasLapsed(ctx.today) === null
    ? null
    : sql`count(*)::int as replaced, (count(*) filter (where q.screened_on is null))::int as "replacedToDo"`;

/** How much of a figure the roll-up holds has lapsed: the column of `lapsedColumns` to take off. */
export const takenOff = (figure: Figure): string | null =>
  figure === 'CONSENTED' ? 'replaced' : figure === 'TO_DO' ? 'replacedToDo' : null;

export const knowsUntold = (ctx: Ctx): boolean => seesUntold(ctx.actor.role, ctx.today);

/** Over a row `q`: whether this reader may see what came out. */
export const resultShown = (ctx: Ctx): RawBuilder<boolean> =>
  knowsUntold(ctx) ? sql<boolean>`true` : sql<boolean>`(q.told_on is not null)`;

/** The roll-up counts what guardians were told: it answers those who see no more than that and reach whole places. */
export const countsFromRollUp = (ctx: Ctx): boolean => reachesByPlace(ctx) && !knowsUntold(ctx);

/** The roll-up's column of a state, where it has one: what depends on today is never rolled up. */
export const rolledUp = (ctx: Ctx, state: string): string | null =>
  isFigure(state) && !(RESTING.includes(state) && yesHasLapsed(ctx.today)) ? FIGURE_COLUMNS[state] : null;

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

/** A figure that `figureColumns` of `table` has given. */
export const figureOf = (table: string, figure: Figure): RawBuilder<unknown> => sql.ref(`${table}.${alias[figure]}`);
