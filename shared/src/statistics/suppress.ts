/** A published figure; null where it is withheld. */
export type Figure = number | null;

/** A table of counts with its sums: the last row sums the rows above it, the last column the columns before it. */
export type Table<Cell> = readonly (readonly Cell[])[];

interface Place {
  row: number;
  column: number;
}

/**
 * Withholds every figure from 1 to below `floor`, sums included, and then as many others as it takes that none of the withheld ones
 * can be worked out from those that are shown.
 *
 * Withheld figures are the edges of a graph between rows and columns. Each line's sum is known, so a figure follows from the
 * others exactly when its edge lies on no circle (a bridge). As long as there is a bridge, the smallest figure that closes a
 * circle through it is withheld as well. Nor may a line tell by its sum that all its withheld figures together are a handful.
 */
export function suppress(counts: Table<number>, floor: number): Figure[][] {
  const figures = withSums(counts);
  const withheld = figures.map((row) => row.map((figure) => figure > 0 && figure < floor));
  for (;;) {
    const bridge = findBridge(withheld);
    // Where everything is withheld already there is no other figure to hide behind.
    const partner = bridge ? cheapest(figures, withheld, bridge) : besideHandful(figures, withheld, floor);
    if (!partner) break;
    withheld[partner.row]![partner.column] = true;
  }
  return figures.map((row, at) => row.map((figure, column) => (withheld[at]![column] ? null : figure)));
}

export function withSums(counts: Table<number>): number[][] {
  const rows = counts.map((row) => [...row, sum(row)]);
  const width = rows[0]?.length ?? 1;
  return [...rows, Array.from({ length: width }, (_, column) => sum(rows.map((row) => row[column] ?? 0)))];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** A withheld figure that the others give away; null when each has at least one circle to hide in. */
function findBridge(withheld: Table<boolean>): Place | null {
  for (const place of places(withheld)) if (!sides(withheld, place).together) return place;
  return null;
}

const places = (table: Table<boolean>): Place[] =>
  table.flatMap((cells, row) => cells.flatMap((cell, column) => (cell ? [{ row, column }] : [])));

interface Sides {
  /** Whether row and column still reach each other without the figure itself. */
  together: boolean;
  /** What the row reaches. */
  near: { rows: Set<number>; columns: Set<number> };
}

function sides(withheld: Table<boolean>, without: Place): Sides {
  const near = { rows: new Set([without.row]), columns: new Set<number>() };
  const edges = places(withheld).filter(({ row, column }) => row !== without.row || column !== without.column);
  for (let grown = true; grown;) {
    grown = false;
    for (const { row, column } of edges) {
      if (near.rows.has(row) === near.columns.has(column)) continue;
      near.rows.add(row);
      near.columns.add(column);
      grown = true;
    }
  }
  return { together: near.columns.has(without.column), near };
}

/** The figure whose withholding costs least: one that closes the circle, or else one that lengthens the way to a circle. */
function cheapest(figures: Table<number>, withheld: Table<boolean>, bridge: Place): Place | null {
  const { near } = sides(withheld, bridge);
  const far = sides(transposed(withheld), { row: bridge.column, column: bridge.row }).near;
  const shown = figures.flatMap((cells, row) =>
    cells.flatMap((figure, column) => (withheld[row]![column] ? [] : [{ row, column, figure }])),
  );
  const closes = shown.filter(
    ({ row, column }) =>
      (near.rows.has(row) && far.rows.has(column)) || (far.columns.has(row) && near.columns.has(column)),
  );
  // An end that already leads on gains nothing by a second way out.
  const lengthens = shown.filter(
    ({ row, column }) =>
      (row === bridge.row && near.columns.size === 0) || (column === bridge.column && far.columns.size === 0),
  );
  return least(closes) ?? least(lengthens);
}

/** In a line whose withheld figures are fewer people than the floor, all together, the smallest that is still shown. */
function besideHandful(figures: Table<number>, withheld: Table<boolean>, floor: number): Place | null {
  for (const line of lines(figures)) {
    const total = line.at(-1)!;
    const hidden = line.slice(0, -1).filter(({ row, column }) => withheld[row]![column]);
    const people = sum(hidden.map(({ figure }) => figure));
    if (withheld[total.row]![total.column] || people === 0 || people >= floor) continue;
    return least(line.filter(({ row, column }) => !withheld[row]![column]));
  }
  return null;
}

/** Every row and every column, each ending with its sum. */
function lines(figures: Table<number>): (Place & { figure: number })[][] {
  const rows = figures.map((cells, row) => cells.map((figure, column) => ({ row, column, figure })));
  return [...rows, ...rows[0]!.map((_, column) => rows.map((row) => row[column]!))];
}

/** A zero hides nobody and is kept for last; of equal figures the first in reading order. */
const least = (some: readonly (Place & { figure: number })[]): Place | null =>
  some.toSorted((a, b) => (a.figure || Infinity) - (b.figure || Infinity))[0] ?? null;

const transposed = (table: Table<boolean>): boolean[][] =>
  table[0]!.map((_, column) => table.map((row) => row[column]!));
