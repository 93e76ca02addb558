import type { PlatformCtx } from '../ctx.js';
import { record } from '../audit/audit.js';
import { beyond } from '../db/beyond.js';
import { readAll } from '../graphql/page.js';
import { Refused } from '../graphql/refusal.js';
import { writeCsv, type OutValue } from '../exports/csv.js';
import type { ListExport } from '../room.js';
import { sendFile, type Route } from './route.js';

/** `GET /exports/<name>.csv?filter=<json>`: exactly the rows the list shows, safe to open in a spreadsheet. */
export function exportRoutes<C extends PlatformCtx>(lists: readonly ListExport<C>[]): Route<C>[] {
  return lists.map((list) => ({
    method: 'GET',
    path: new RegExp(`^/exports/${list.name}\\.csv$`),
    rule: list.rule,
    handle: async (ctx, _request, response, _match, query) => {
      const filter = filterOf(query);
      const rows = (await readAll(
        list.beyond ? beyond(ctx, list.beyond) : ctx,
        list.select(ctx, filter),
        list.orderBy,
      )) as Record<string, unknown>[];
      await record(ctx, [
        {
          deed: 'EXPORT',
          subjectType: 'List',
          subjectId: list.name,
          changes: { rows: rows.length },
          personId: list.about?.(filter) ?? null,
        },
      ]);
      const heads = list.columns.map((column) => column[ctx.lang]);
      const body = writeCsv([heads, ...rows.map((row) => list.columns.map((column) => cellOf(row[column.property])))]);
      return () => sendFile(response, `${list.name}-${ctx.today}.csv`, 'text/csv; charset=utf-8', body);
    },
  }));
}

function filterOf(query: URLSearchParams): Record<string, unknown> {
  let filter: unknown;
  try {
    filter = JSON.parse(query.get('filter') ?? '{}');
  } catch {
    throw new Refused('INVALID_VALUE', 'filter');
  }
  if (typeof filter !== 'object' || filter === null || Array.isArray(filter))
    throw new Refused('INVALID_VALUE', 'filter');
  return filter as Record<string, unknown>;
}

function cellOf(value: unknown): OutValue {
  if (Array.isArray(value)) return value.join(' ');
  if (value === null || value === undefined) return null;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : JSON.stringify(value);
}
