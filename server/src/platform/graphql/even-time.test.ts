import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Beat, searches, TICK_MS } from './even-time.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test.each([
  ['a name', { filter: { search: '王小' } }, true],
  ['an identity number being entered', { input: { nationalId: '110101200001010015' } }, true],
  ['blanks', { filter: { search: '  ' } }, false],
  ['a list without a search', { filter: { search: null, areaCode: '440307' }, first: 50 }, false],
  ['an id', { id: '0190' }, false],
  ['no filter', { filter: null }, false],
])('%s is a search by words: %o %s', (_what, args, expected) => {
  expect(searches(args)).toBe(expected);
});

/** When an answer leaves whose work took this long, both counted from before the work. */
async function leavesAfter(work: number): Promise<number> {
  const began = Date.now();
  const beat = new Beat();
  await vi.advanceTimersByTimeAsync(work);
  let left = -1;
  void beat.next().then(() => (left = Date.now() - began));
  await vi.advanceTimersByTimeAsync(TICK_MS);
  return left;
}

test.each([
  [1, 10],
  [4, 10],
  [9, 10],
  [11, 20],
  [19, 20],
  [133, 140],
])('a search whose work took %d ms is answered after %d ms', async (work, expected) => {
  expect(await leavesAfter(work)).toBe(expected);
});

test('a search that was answered, and one that never is, leave no timer behind', async () => {
  await leavesAfter(3);
  expect(vi.getTimerCount()).toBe(0);
  const forgotten = new Beat();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(vi.getTimerCount()).toBe(0);
  await expect(forgotten.next()).resolves.toBeUndefined();
});
