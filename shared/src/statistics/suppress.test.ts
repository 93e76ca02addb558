import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SMALL_CELLS } from './suppression-rule.ts';
import { suppress, withSums, type Figure, type Table } from './suppress.ts';

const { floor } = SMALL_CELLS;

describe('figures for whoever may not see the people behind them', () => {
  test('a table without small figures is shown whole, with its sums', () => {
    const counts = [
      [20, 30],
      [40, 50],
    ];
    expect(suppress(counts, floor)).toEqual([
      [20, 30, 50],
      [40, 50, 90],
      [60, 80, 140],
    ]);
  });

  test('one small figure takes three others with it: its line, its column and the corner where they meet', () => {
    const counts = [
      [3, 30, 60],
      [40, 50, 70],
      [90, 80, 99],
    ];
    const shown = suppress(counts, floor);
    expect(shown[0]?.[0]).toBeNull();
    expect(shown.flat().filter((one) => one === null)).toHaveLength(4);
    // The cheapest circle: 30, 40 and 50.
    expect([shown[0]?.[1], shown[1]?.[0], shown[1]?.[1]]).toEqual([null, null, null]);
    expect(shown.at(-1)).toEqual([133, 160, 229, 522]);
  });

  test('two pairs joined by one figure: that figure is not left to be worked out', () => {
    // The lines alone each miss two figures; 40 stands between the two circles and would follow from all the others.
    const counts = [
      [2, 2, 40, 90],
      [2, 2, 91, 92],
      [93, 94, 2, 2],
      [95, 96, 2, 2],
    ];
    const shown = suppress(counts, floor);
    expect(everyGiven(shown)).toEqual([]);
  });

  test('a sum below the floor is withheld like any other figure', () => {
    expect(suppress([[1, 1]], floor)[0]?.[2]).toBeNull();
  });

  test('a zero is shown: it is nobody', () => {
    expect(suppress([[0, 20, 30]], floor)[0]).toEqual([0, 20, 30, 50]);
  });
});

/** Which figures a reader is not given, in reading order. */
const withheld = (counts: Table<number>): string[] =>
  suppress(counts, floor).flatMap((row, at) => row.flatMap((one, column) => (one === null ? [`${at},${column}`] : [])));

describe('no more is withheld than it takes', () => {
  test('a figure of exactly the floor is shown', () => {
    expect(withheld([[floor, 20, floor]])).toEqual([]);
  });

  test('a line whose withheld figures are exactly the floor together tells of no handful', () => {
    expect(
      withheld([
        [2, 3, 40],
        [3, 2, 50],
        [60, 70, 80],
      ]),
    ).toEqual(['0,0', '0,1', '1,0', '1,1']);
  });

  test('a cheap figure that hides nothing stays', () => {
    expect(
      withheld([
        [3, 30, 60],
        [40, 50, 70],
        [90, 80, 6],
      ]),
    ).toEqual(['0,0', '0,1', '1,0', '1,1']);
  });

  test('an end that leads on already gets no second way out, however cheap', () => {
    const counts = [
      [3, 50, 60],
      [4, 51, 61],
      [20, 70, 80],
    ];
    const across = [0, 1, 2].map((column) => counts.map((row) => row[column] ?? 0));
    const square = ['0,0', '0,1', '1,0', '1,1'];
    expect(withheld(counts)).toEqual(square);
    expect(withheld(across)).toEqual(square);
  });

  // Two squares joined by the 4: one more figure must join them, from the rows of one to the columns of the other, and the
  // cheapest that does stands in one of two corners. The figures of 30 to 33 are cheaper and join nothing.
  const SQUARE = ['0,0', '0,1', '1,0', '1,1', '1,2', '2,2', '2,3', '3,2', '3,3'];
  test.each([
    ['above', 40, 96, '0,3'],
    ['below', 90, 41, '3,0'],
  ])('two squares and the figure between them: the cheapest way back, %s', (_, above, below, joint) => {
    const counts = [
      [3, 3, 89, above, 30],
      [3, 3, 4, 91, 92],
      [93, 94, 3, 3, 95],
      [below, 97, 3, 3, 31],
      [32, 98, 33, 99, 88],
    ];
    expect(withheld(counts)).toEqual([...SQUARE, joint].toSorted());
  });

  test('a zero hides nobody and is taken only where there is nothing else', () => {
    expect(
      withheld([
        [3, 0, 60],
        [40, 0, 70],
        [90, 80, 100],
      ]),
    ).toEqual(['0,0', '0,2', '1,0', '1,2']);
  });

  test('of equal figures the first is taken, so that the same counts are always shown alike', () => {
    expect(
      withheld([
        [3, 30, 30],
        [30, 30, 30],
        [30, 30, 30],
      ]),
    ).toEqual(['0,0', '0,1', '1,0', '1,1']);
    expect(
      withheld([
        [3, 30],
        [30, 30],
        [30, 30],
      ]),
    ).toEqual(['0,0', '0,1', '1,0', '1,1']);
  });

  test('a table of nothing sums to nothing', () => {
    expect(suppress([], floor)).toEqual([[0]]);
    expect(suppress([[]], floor)).toEqual([[0], [0]]);
  });
});

const tables = fc.tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 2, max: 5 })).chain(([rows, columns]) =>
  fc.array(
    fc.array(fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 400 })), {
      minLength: columns,
      maxLength: columns,
    }),
    { minLength: rows, maxLength: rows },
  ),
);

describe('whatever the figures', () => {
  test('nothing from 1 to 4 is ever shown, and what is shown is true', () => {
    fc.assert(
      fc.property(tables, (counts) => {
        const figures = withSums(counts);
        for (const [at, row] of suppress(counts, floor).entries())
          for (const [column, figure] of row.entries()) {
            if (figure === null) continue;
            expect(figure).toBe(figures[at]?.[column]);
            expect(figure === 0 || figure >= floor).toBe(true);
          }
      }),
    );
  });

  test('no withheld figure follows from those that are shown', () => {
    fc.assert(
      fc.property(tables, (counts) => {
        expect(everyGiven(suppress(counts, floor))).toEqual([]);
      }),
    );
  });
});

test('whatever the figures, no line tells by its sum that what it withholds is a handful of people', () => {
  fc.assert(
    fc.property(tables, (counts) => {
      const figures = withSums(counts);
      const shown = suppress(counts, floor);
      const across = (table: Table<Figure>) =>
        (table[0] ?? []).map((_, column) => table.map((row) => row[column] ?? null));
      for (const [table, truth] of [
        [shown, figures],
        [across(shown), across(figures)],
      ] as const)
        for (const [at, line] of table.entries()) {
          if (line.at(-1) === null) continue;
          const hidden = line.slice(0, -1).flatMap((one, each) => (one === null ? [truth[at]?.[each] ?? 0] : []));
          const people = hidden.reduce((all, one) => all + one, 0);
          expect(people === 0 || people >= floor).toBe(true);
        }
    }),
  );
});

interface Place {
  row: number;
  column: number;
}

/** Solved as any reader could: a line with one figure missing gives it away, and so does any combination of lines. */
function everyGiven(shown: Table<Figure>): Place[] {
  return shown.flatMap((cells, row) =>
    cells.flatMap((figure, column) => (figure === null && given(shown, { row, column }) ? [{ row, column }] : [])),
  );
}

/** Whether the equations of all lines fix this figure: by elimination over the withheld ones, independently of the code under test. */
function given(shown: Table<Figure>, place: Place): boolean {
  const unknowns = shown.flatMap((cells, row) =>
    cells.flatMap((figure, column) => (figure === null ? [{ row, column }] : [])),
  );
  const [height, width] = [shown.length, shown[0]?.length ?? 0];
  const sign = (at: number, last: number) => (at === last ? -1 : 1);
  const lines = [
    ...shown.map((_, row) => unknowns.map((one) => (one.row === row ? sign(one.column, width - 1) : 0))),
    ...Array.from({ length: width }, (_, column) =>
      unknowns.map((one) => (one.column === column ? sign(one.row, height - 1) : 0)),
    ),
  ];
  const mine = unknowns.findIndex(({ row, column }) => row === place.row && column === place.column);
  const target = unknowns.map((_, at) => (at === mine ? 1 : 0));
  return rank(lines) === rank([...lines, target]);
}

function rank(matrix: readonly (readonly number[])[]): number {
  const rows = matrix.map((row) => [...row]);
  let found = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
    const pivot = rows.findIndex((row, at) => at >= found && Math.abs(row[column] ?? 0) > 1e-9);
    if (pivot < 0) continue;
    [rows[found], rows[pivot]] = [rows[pivot]!, rows[found]!];
    for (const [at, row] of rows.entries()) {
      if (at === found) continue;
      const times = (row[column] ?? 0) / (rows[found]![column] ?? 1);
      if (times !== 0) for (let each = 0; each < row.length; each += 1) row[each]! -= times * (rows[found]![each] ?? 0);
    }
    found += 1;
  }
  return found;
}
