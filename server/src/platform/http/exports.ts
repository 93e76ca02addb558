import type { PlatformCtx } from '../ctx.js';
import { record } from '../audit/audit.js';
import { beyond } from '../db/beyond.js';
import { mayLeave } from '../graphql/even-time.js';
import { readAll } from '../graphql/page.js';
import { Refused } from '../graphql/refusal.js';
import { writeCsv, type OutValue } from '../exports/csv.js';
import type { ListExport } from '../room.js';
import { sendFile, type Route } from './route.js';

/** What the one source of fields says to a file: by what this reader may choose its rows, and which columns leave. */
export interface FieldGate<C extends PlatformCtx> {
  /** The first name in this filter that its list does not take, or not with this kind of value; null where all are sound. */
  wrongIn(list: string, filter: Readonly<Record<string, unknown>>): string | null;
  /** Refuses FIELD_CLOSED for a filter by a field that is not open to this reader. */
  checkAsked(ctx: C, list: string, args: Readonly<Record<string, unknown>>): void;
  openColumns(ctx: C, list: string, properties: readonly string[]): readonly string[];
  /** The persons whom rows of this list show. */
  personsIn(list: string, rows: readonly unknown[]): readonly string[];
}

/** `GET /exports/<name>.csv?filter=<json>`: exactly the rows the list shows, safe to open in a spreadsheet. */
export function exportRoutes<C extends PlatformCtx>(lists: readonly ListExport<C>[], gate: FieldGate<C>): Route<C>[] {
  return lists.map((list) => ({
    method: 'GET',
    path: new RegExp(`^/exports/${list.name}\\.csv$`),
    rule: list.rule,
    handle: async (ctx, _request, response, _match, query) => {
      const filter = filterOf(query);
      const wrong = gate.wrongIn(list.list, filter);
      if (wrong !== null) throw new Refused('INVALID_VALUE', `filter.${wrong}`);
      gate.checkAsked(ctx, list.list, { filter });
      const open = gate.openColumns(
        ctx,
        list.list,
        list.columns.map(({ property }) => property),
      );
      const columns = list.columns.filter(({ property }) => open.includes(property));
      const leaves = mayLeave(filter);
      const found = await readAll(list.beyond ? beyond(ctx, list.beyond) : ctx, list.select(ctx, filter), list.orderBy);
      const rows = ((await list.say?.(ctx, found)) ?? found) as Record<string, unknown>[];
      await record(ctx, [
        {
          deed: 'EXPORT',
          subjectType: 'List',
          subjectId: list.name,
          changes: { rows: rows.length },
          personId: list.about?.(filter) ?? null,
          shown: gate.personsIn(list.list, found),
        },
      ]);
      const heads = columns.map((column) => column[ctx.lang]);
      const body = writeCsv([heads, ...rows.map((row) => columns.map((column) => cellOf(row[column.property])))]);
      return async () => {
        await leaves;
        sendFile(response, `${list.name}-${ctx.today}.csv`, 'text/csv; charset=utf-8', body);
      };
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
