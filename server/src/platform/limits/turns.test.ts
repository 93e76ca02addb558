import { describe, expect, test } from 'vitest';
import { Turns } from './turns.js';

describe('turns', () => {
  test('eight questions of one account are worked on at once, and each that ends lets the next one begin', async () => {
    const turns = new Turns(() => 0);
    const begun: number[] = [];
    const ends: (() => void)[] = [];
    const all = Array.from({ length: 20 }, async (_, at) => {
      const giveBack = await turns.take('one');
      begun.push(at);
      ends.push(giveBack!);
    });
    await Promise.resolve();
    expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    for (const at of begun) {
      ends[at]!();
      await all[Math.min(at + 8, 19)];
    }
    expect(begun).toEqual(Array.from({ length: 20 }, (_, at) => at));
  });

  test('the three hundred and ninth question of one account is refused; another account is not kept waiting', async () => {
    const turns = new Turns(() => 0);
    const asked = Array.from({ length: 308 }, () => turns.take('one'));
    expect(await turns.take('one')).toBeNull();
    expect(await turns.take('other')).not.toBeNull();
    expect(asked).toHaveLength(308);
  });

  test('what was spent is forgiven evenly: after half a minute half of it may be spent again', async () => {
    let now = 0;
    const turns = new Turns(() => now);
    await turns.take('one');
    expect(turns.afford('one', 3_000_000)).toBe(true);
    expect(turns.afford('one', 1)).toBe(false);
    now = 30_000;
    expect(turns.afford('one', 1_500_001)).toBe(false);
    expect(turns.afford('one', 1_499_000)).toBe(true);
  });
});
