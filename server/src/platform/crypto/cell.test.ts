import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { blindIndex, openCell, sealCell } from './cell.js';
import { deriveKeys } from './keys.js';

const keys = deriveKeys(randomBytes(32));
const place = { table: 'person', column: 'national_id', rowId: 'a' };

test('a sealed number opens in its own row and shows nothing of itself', () => {
  const cell = sealCell(keys, place, '440305201806150018');
  expect(cell.toString('latin1')).not.toContain('440305');
  expect(openCell(keys, place, cell)).toBe('440305201806150018');
});

test('a cell moved to another row, or changed by one bit, does not open', () => {
  const cell = sealCell(keys, place, '440305201806150018');
  expect(() => openCell(keys, { ...place, rowId: 'b' }, cell)).toThrow();
  const bent = Buffer.from(cell);
  bent[20]! ^= 1;
  expect(() => openCell(keys, place, bent)).toThrow();
});

test('the keyed hash finds a number typed with full-width digits and differs by kind and by key', () => {
  expect(blindIndex(keys, 'national-id', '44030520180615001x')).toEqual(
    blindIndex(keys, 'national-id', '４４０３０５２０１８０６１５００１X'),
  );
  expect(blindIndex(keys, 'phone', '1')).not.toEqual(blindIndex(keys, 'national-id', '1'));
  expect(blindIndex(deriveKeys(randomBytes(32)), 'phone', '1')).not.toEqual(blindIndex(keys, 'phone', '1'));
});
