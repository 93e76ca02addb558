import { LISTS } from '@xingcheng/shared/access/fields/lists';

export interface OrderBy {
  readonly column: string;
  readonly dir: 'asc' | 'desc';
}

declare const ofAList: unique symbol;
/** An order that stands in the list of fields, with the rule of each of its columns; made by `orderOf` alone. */
export type ListOrder = readonly OrderBy[] & { readonly [ofAList]: true };

/** The order of a list, or its second one, from the one source that says who may sort by what. */
export function orderOf(root: string, which: 'order' | 'otherOrder' = 'order'): ListOrder {
  const columns = LISTS[root]?.[which];
  if (!columns) throw new Error(`${root} has no ${which} in the list of fields.`);
  return columns.map((column) =>
    column.startsWith('-') ? { column: column.slice(1), dir: 'desc' } : { column, dir: 'asc' },
  ) as readonly OrderBy[] as ListOrder;
}
