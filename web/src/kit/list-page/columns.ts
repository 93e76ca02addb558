import type { ReactNode } from 'react';

export type Column<Row> = {
  key: string;
  header: string;
  /** What the cell shows; a function, so renaming a field is a compile error and not an empty column. */
  render: (row: Row) => ReactNode;
  align?: 'left' | 'right';
  width?: number;
  /** The server can sort by `key`. */
  sortable?: boolean;
  /** Not shown until chosen. */
  hidden?: boolean;
  /** Left out on a narrow screen until chosen, so that what decides the next step needs no scrolling. */
  wideOnly?: boolean;
  /** Holds the row's button: stays at the right edge however far the table scrolls. */
  acts?: boolean;
};

/** The columns to show, in order: the reader's choice from the URL, else the page's own. The first always stays. */
export function shownColumns<Row>(
  columns: readonly Column<Row>[],
  chosen: readonly string[] | undefined,
  narrow = false,
): Column<Row>[] {
  const [first] = columns;
  if (!chosen) return columns.filter((column) => column === first || !(column.hidden || (narrow && column.wideOnly)));
  const picked = chosen.flatMap((key) => columns.filter((column) => column.key === key));
  return first && !picked.includes(first) ? [first, ...picked] : picked;
}

export function moved<Item>(items: readonly Item[], from: number, by: -1 | 1): Item[] {
  const to = from + by;
  const next = [...items];
  const [item] = next.splice(from, 1);
  if (item === undefined || to < 0 || to >= items.length) return [...items];
  next.splice(to, 0, item);
  return next;
}
