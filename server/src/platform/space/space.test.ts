import { expect, test, vi } from 'vitest';
import { createLog } from '../logging.js';
import { Space, type Measure } from './space.js';

const GB = 1024 ** 3;

function onDisk(total: number) {
  const now: Measure = { free: total, total };
  const kept: string[] = [];
  const space = new Space({
    measure: async () => now,
    reserve: {
      keep: async (bytes) => void kept.push(`keep ${Math.round(bytes / 1024 ** 2)} MB`),
      release: async () => void kept.push('release'),
    },
    log: createLog('silent'),
  });
  const at = async (free: number) => {
    now.free = free;
    await space.look();
    return { readOnly: space.readOnly, ready: space.ready };
  };
  return { space, at, kept };
}

test.each<[string, number, number, { readOnly: boolean; ready: boolean }]>([
  ['half of 100 GB free', 100, 50, { readOnly: false, ready: true }],
  ['just above a tenth', 100, 10.1, { readOnly: false, ready: true }],
  ['below a tenth', 100, 9.9, { readOnly: true, ready: true }],
  ['below three hundredths', 100, 2.9, { readOnly: true, ready: false }],
  ['25 GB of 10 TB, where a tenth would be a terabyte', 10_000, 25, { readOnly: false, ready: true }],
  ['200 MB of 1 GB: more than a tenth, and less than PostgreSQL needs', 1, 0.2, { readOnly: true, ready: true }],
])('%s', async (_what, total, free, expected) => {
  const { at } = onDisk(total * GB);
  expect(await at(free * GB)).toEqual(expected);
});

test('the reserve is let go on the way down, and what it gives does not count as space', async () => {
  const { at, kept } = onDisk(100 * GB);
  await at(50 * GB);
  expect(kept).toEqual(['keep 512 MB']);
  await at(9.9 * GB);
  expect(kept.at(-1)).toBe('release');
  // The 512 MB of the reserve are free now.
  expect(await at(10.4 * GB)).toEqual({ readOnly: true, ready: true });
  expect(kept.at(-1)).toBe('release');
  expect(await at(11.1 * GB)).toEqual({ readOnly: false, ready: true });
  expect(kept.at(-1)).toBe('keep 512 MB');
});

test('whoever waits for room goes on when there is some, and at the end of the server', async () => {
  const { space, at } = onDisk(100 * GB);
  const went = vi.fn<() => void>();
  await space.room();
  await at(5 * GB);
  const waiting = space.room().then(went);
  await Promise.resolve();
  expect(went).not.toHaveBeenCalled();
  await at(50 * GB);
  await waiting;
  await at(5 * GB);
  const leaving = space.room().then(went);
  await space.stop();
  await leaving;
  expect(went).toHaveBeenCalledTimes(2);
});
