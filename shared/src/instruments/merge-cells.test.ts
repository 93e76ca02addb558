import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeCells, type CellChange } from './merge-cells.ts';

const option = fc.constantFrom('YES', 'NO', null);
const sheet = fc.dictionary(fc.constantFrom('1', '2', '3', '4'), fc.constantFrom('YES', 'NO'));
const edit = fc.record({ item: fc.constantFrom('1', '2', '3', '4'), to: option });
/** Changes as a page makes them: each item once, from what the page showed. */
const seenFrom = (base: Record<string, string>, edits: readonly { item: string; to: string | null }[]): CellChange[] =>
  [...new Map(edits.map((one) => [one.item, one.to]))].map(([item, to]) => ({ item, from: base[item] ?? null, to }));

describe('two people on one row', () => {
  test('different cells of one row are both kept', () => {
    const first = mergeCells({}, [{ item: '1', from: null, to: 'YES' }]);
    const second = mergeCells(first.answers, [{ item: '2', from: null, to: 'NO' }]);
    expect(second).toEqual({ answers: { 1: 'YES', 2: 'NO' }, conflicts: [] });
  });

  test('the same cell filled in differently shows both values and keeps the first', () => {
    expect(mergeCells({ 1: 'YES' }, [{ item: '1', from: null, to: 'NO' }])).toEqual({
      answers: { 1: 'YES' },
      conflicts: [{ item: '1', yours: 'NO', theirs: 'YES' }],
    });
  });

  test('the same cell filled in alike is no conflict', () => {
    expect(mergeCells({ 1: 'YES' }, [{ item: '1', from: null, to: 'YES' }]).conflicts).toEqual([]);
  });

  test('sending the same changes again changes nothing: a lost answer may be repeated', () => {
    fc.assert(
      fc.property(sheet, fc.array(edit), (base, edits) => {
        const changes = seenFrom(base, edits);
        const once = mergeCells(base, changes);
        expect(mergeCells(once.answers, changes)).toEqual(once);
      }),
    );
  });

  test('whoever comes first, people in different cells end with the same row', () => {
    fc.assert(
      fc.property(sheet, fc.array(edit), fc.array(edit), (base, one, other) => {
        const mine = seenFrom(base, one);
        const yours = seenFrom(base, other).filter(({ item }) => !mine.some((each) => each.item === item));
        const forward = mergeCells(mergeCells(base, mine).answers, yours);
        const back = mergeCells(mergeCells(base, yours).answers, mine);
        expect(forward.answers).toEqual(back.answers);
        expect([...forward.conflicts, ...back.conflicts]).toEqual([]);
      }),
    );
  });

  test('no cell that nobody touched ever changes', () => {
    fc.assert(
      fc.property(sheet, sheet, fc.array(edit), (base, current, edits) => {
        const changes = seenFrom(base, edits);
        const { answers } = mergeCells(current, changes);
        for (const item of Object.keys(current))
          if (!changes.some((one) => one.item === item)) expect(answers[item]).toBe(current[item]);
      }),
    );
  });
});
