import { randomFillSync } from 'node:crypto';

const POOL = Buffer.alloc(8_192);
let taken = POOL.length;

/** Random bytes fetched for hundreds of cells or ids at a time: asking for twelve costs as much as sealing. Each is used once. */
export function randomOf(length: number): Buffer {
  if (taken + length > POOL.length) {
    randomFillSync(POOL);
    taken = 0;
  }
  taken += length;
  return Buffer.from(POOL.subarray(taken - length, taken));
}
