import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

import { readFilter, writeFilter, type FilterDef, type FilterValue } from './filter-def.ts';

export type Sort = { key: string; direction: 'asc' | 'desc' };

// Methods, not function properties: a list of known filters can then be handed to the frame, which knows none.
export type ListState<K extends string = string> = {
  filters: Partial<Record<K, FilterValue>>;
  setFilter(key: K, value: FilterValue | undefined): void;
  clearFilters(): void;
  /** Short readers for the variables of a query; undefined when the filter is not set. */
  text(key: K): string | undefined;
  one(key: K): string | undefined;
  many(key: K): string[] | undefined;
  flag(key: K): boolean | undefined;
  range(key: K): { from?: string; to?: string } | undefined;
  /** True when the reader asks for records where this is empty. */
  isEmpty(key: K): true | undefined;
  sort: Sort | undefined;
  setSort(sort: Sort | undefined): void;
  /** Where this page begins; the pages before it are in the URL too, so that one can go back. */
  after: string | undefined;
  goAfter(cursor: string): void;
  goBack(): void;
  columns: string[] | undefined;
  setColumns(keys: string[] | undefined): void;
  open: string | undefined;
  setOpen(id: string | undefined): void;
  dense: boolean;
  setDense(dense: boolean): void;
};

type Change = (params: URLSearchParams) => void;

const put = (params: URLSearchParams, key: string, values: string[]) => {
  params.delete(key);
  for (const value of values) params.append(key, value);
};

/** Everything a list shows is in the URL: reload, back, forward and a shared link give the same list. */
export function useListState<const D extends readonly FilterDef[]>(defs: D): ListState<D[number]['key']> {
  type K = D[number]['key'];
  const [params, setParams] = useSearchParams();

  const change = useCallback(
    (edit: Change, how: { replace?: boolean; keepPage?: boolean } = {}) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          if (!how.keepPage) next.delete('after');
          edit(next);
          return next;
        },
        { replace: how.replace ?? false },
      ),
    [setParams],
  );

  return useMemo(() => {
    const filters: Partial<Record<K, FilterValue>> = {};
    for (const def of defs) {
      const value = readFilter(def, params.getAll(def.key));
      if (value) filters[def.key as K] = value;
    }
    const get = (key: string) => params.get(key) ?? undefined;
    const rawSort = get('sort');
    const sort: Sort | undefined = rawSort
      ? { key: rawSort.replace(/^-/, ''), direction: rawSort.startsWith('-') ? 'desc' : 'asc' }
      : undefined;
    const part = (key: K): FilterValue | undefined => filters[key];

    return {
      filters,
      setFilter: (key, value) => change((next) => put(next, key, writeFilter(value))),
      clearFilters: () => change((next) => defs.forEach((def) => next.delete(def.key))),
      text: (key) => {
        const value = part(key);
        return value && 'text' in value ? value.text : undefined;
      },
      one: (key) => {
        const value = part(key);
        return value && 'values' in value ? value.values[0] : undefined;
      },
      many: (key) => {
        const value = part(key);
        return value && 'values' in value ? value.values : undefined;
      },
      flag: (key) => {
        const value = part(key);
        return value && 'on' in value ? value.on : undefined;
      },
      range: (key) => {
        const value = part(key);
        return value && ('from' in value || 'to' in value) ? value : undefined;
      },
      isEmpty: (key) => {
        const value = part(key);
        return value && 'empty' in value ? true : undefined;
      },
      sort,
      setSort: (to) =>
        change((next) => put(next, 'sort', to ? [`${to.direction === 'desc' ? '-' : ''}${to.key}`] : [])),
      after: params.getAll('after').at(-1),
      goAfter: (cursor) => change((next) => next.append('after', cursor), { keepPage: true }),
      goBack: () => change((next) => put(next, 'after', next.getAll('after').slice(0, -1)), { keepPage: true }),
      columns: get('columns')?.split(',').filter(Boolean),
      setColumns: (keys) =>
        change((next) => put(next, 'columns', keys ? [keys.join(',')] : []), { replace: true, keepPage: true }),
      open: get('open'),
      setOpen: (id) => change((next) => put(next, 'open', id ? [id] : []), { keepPage: true }),
      dense: get('dense') === '1',
      setDense: (dense) => change((next) => put(next, 'dense', dense ? ['1'] : []), { replace: true, keepPage: true }),
    } satisfies ListState<K>;
  }, [params, change, defs]);
}
