import { expect, test, vi } from 'vitest';
import type { PlatformCtx } from '../ctx.js';
import { evenTimePlugin, LEAST_MS, noteSearch, searches } from './even-time.js';

const { timers } = vi.hoisted(() => ({ timers: [] as { ms: number; ring: () => void }[] }));
vi.mock('node:timers/promises', () => ({
  setTimeout: (ms: number) => new Promise<void>((ring) => timers.push({ ms, ring })),
}));

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

/** An answer that is ready at once: whether it has left, asked anew each time. */
async function answerTo(args: Record<string, unknown>): Promise<() => Promise<boolean>> {
  const ctx = {} as PlatformCtx;
  noteSearch(ctx, args);
  const listener = (await evenTimePlugin.requestDidStart?.({} as never)) ?? {};
  let left = false;
  void listener.willSendResponse?.({ contextValue: ctx } as never).then(() => (left = true));
  return async () => {
    await new Promise((done) => setImmediate(done));
    return left;
  };
}

test('the answer to a search waits for the time that was set before its work, and one to a list does not', async () => {
  expect(await (await answerTo({ filter: { areaCode: '440307' } }))()).toBe(true);
  expect(timers).toEqual([]);
  const hasLeft = await answerTo({ filter: { search: '王小' } });
  expect(await hasLeft()).toBe(false);
  expect(timers.map(({ ms }) => ms)).toEqual([LEAST_MS]);
  timers[0]?.ring();
  expect(await hasLeft()).toBe(true);
});
