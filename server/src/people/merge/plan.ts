import type { Ctx } from '../../access/index.js';
import { linksTo, softLinks, uniquenessOf, type Link } from './catalogue.js';
import { meetingsOf, type Meeting } from './meetings.js';

export interface Move {
  link: Link;
  ids: string[];
  /** How many rows of this kind the survivor has already. */
  staying: number;
}

/** A row that goes, and the row in whose favour. */
export interface PutAway {
  table: string;
  id: string;
  keptId: string;
  meeting: Meeting;
}

export interface End {
  table: string;
  id: string;
  column: string;
  before: string | null;
  after: string;
}

/** Everything a merge will do, read before anything is done: the preview shows it, and the merge does exactly it. */
export interface MergePlan {
  moves: Move[];
  putAway: PutAway[];
  ends: End[];
  refused: Meeting[];
  meetings: Meeting[];
}

export async function planMerge(ctx: Ctx, survivorId: string, mergedId: string): Promise<MergePlan> {
  const links = await linksTo(ctx, 'person');
  const meetings = await meetingsOf(ctx, { survivorId, mergedId }, links, await uniquenessOf(ctx, links));
  const putAway = putAwayOf(meetings);
  const gone = new Set(putAway.map(({ table, id }) => table + id));
  const moves = [
    ...(await Promise.all(links.map((link) => rowsOf(ctx, link, survivorId, mergedId, '')))),
    ...(await Promise.all(
      (await softLinks(ctx)).map((link) => rowsOf(ctx, link, survivorId, mergedId, "and record_type = 'Person'")),
    )),
  ].map((move) => ({ ...move, ids: move.ids.filter((id) => !gone.has(move.link.table + id)) }));
  return {
    meetings,
    putAway,
    moves: moves.filter((move) => move.ids.length > 0),
    refused: meetings.filter((one) => one.outcome === 'REFUSED'),
    ends: endsOf(meetings, gone),
  };
}

/** Each row is put away once, even where it meets several. */
function putAwayOf(meetings: readonly Meeting[]): PutAway[] {
  const found = new Map<string, PutAway>();
  for (const meeting of meetings.filter((one) => one.outcome === 'KEEP_ONE')) {
    const { table, a, b, keepOther } = meeting;
    const [id, keptId] = keepOther ? [a, b] : [b, a];
    if (!found.has(table + id) && !found.has(table + keptId)) found.set(table + id, { table, id, keptId, meeting });
  }
  return [...found.values()];
}

/** A period that meets several later ones ends before the first of them. */
function endsOf(meetings: readonly Meeting[], gone: ReadonlySet<string>): End[] {
  const found = new Map<string, End>();
  for (const { table, a, b, endsA, endOn, endBefore, outcome, rule } of meetings) {
    const [id, later] = endsA ? [a, b] : [b, a];
    const column = rule.period?.[1];
    if (outcome !== 'END_EARLIER' || !endOn || !column || gone.has(table + id) || gone.has(table + later)) continue;
    const known = found.get(table + id);
    if (!known || endOn < known.after) found.set(table + id, { table, id, column, before: endBefore, after: endOn });
  }
  return [...found.values()];
}

async function rowsOf(ctx: Ctx, link: Link, survivorId: string, mergedId: string, and: string): Promise<Move> {
  const rows = (await ctx.em.execute(
    `select id, "${link.column}" = ? as staying from "${link.table}" where "${link.column}" in (?, ?) ${and} order by id`,
    [survivorId, survivorId, mergedId],
  )) as { id: string; staying: boolean }[];
  return {
    link,
    ids: rows.filter((row) => !row.staying).map((row) => row.id),
    staying: rows.filter((row) => row.staying).length,
  };
}
