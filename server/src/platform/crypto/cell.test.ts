import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { blindIndex } from './blind-index.js';
import { CellShut, openCell, sealCell } from './cell.js';
import { openFile, sealFile } from './file.js';
import { generation } from './generations.js';
import { deriveKeys, type Keys } from './keys.js';
import { Suite } from './suites.js';

const keys = deriveKeys(randomBytes(32));
const place = { table: 'person', column: 'national_id', rowId: 'a' };

/** The same house with a generation more, which seals from now on. */
function withNext(before: Keys, number: number, suite: Suite): Keys {
  const next = generation(number, suite, randomBytes(32));
  return { ...before, cells: { sealing: next, known: new Map([...before.cells.known, [number, next]]) } };
}

test('a sealed number opens in its own row and shows nothing of itself', () => {
  const cell = sealCell(keys, place, '440305201806150018');
  expect(cell.toString('latin1')).not.toContain('440305');
  expect(openCell(keys, place, cell)).toBe('440305201806150018');
});

test('a cell from before there were generations is one of generation 1', () => {
  const master = Buffer.alloc(32, 7);
  // Sealed by the release before, under this master key.
  const old = Buffer.from(
    '010171049734752d3c0bfe351186e3badc58ad66bf0efb118ff9970e2ce69c8714e829587170d0cb39a4ca46b2dd3be8',
    'hex',
  );
  expect(openCell(deriveKeys(master), place, old)).toBe('440305201806150018');
});

test('a cell moved to another row, column or table does not open, and says where it stands and nothing of itself', () => {
  const cell = sealCell(keys, place, '440305201806150018');
  for (const elsewhere of [
    { ...place, rowId: 'b' },
    { ...place, column: 'phone' },
    { ...place, table: 'guardian' },
  ])
    expect(() => openCell(keys, elsewhere, cell)).toThrow(
      `${elsewhere.table}.${elsewhere.column} of row ${elsewhere.rowId}: does not open under key generation 1`,
    );
});

test.each([Suite.INTERNATIONAL, Suite.NATIONAL])('with any byte changed a cell of suite %i never opens', (suite) => {
  const now = withNext(withNext(keys, 2, Suite.INTERNATIONAL), 3, suite);
  const cell = sealCell(now, place, '440305201806150018');
  expect([...cell.subarray(0, 2)]).toEqual([suite, 3]);
  for (let at = 0; at < cell.length; at += 1)
    for (let to = 0; to < 256; to += at < 2 ? 1 : 37) {
      const bent = Buffer.from(cell);
      if (bent[at] === to) continue;
      bent[at] = to;
      expect(() => openCell(now, place, bent)).toThrow(CellShut);
    }
});

test('what earlier generations sealed opens beside the new one, of whatever suite', () => {
  const first = sealCell(keys, place, 'first');
  const second = withNext(keys, 2, Suite.NATIONAL);
  const cell = sealCell(second, place, 'second');
  const third = withNext(second, 3, Suite.INTERNATIONAL);
  expect([first, cell, sealCell(third, place, 'third')].map((one) => openCell(third, place, one))).toEqual([
    'first',
    'second',
    'third',
  ]);
});

test('a generation this server does not hold is named', () => {
  const cell = sealCell(withNext(keys, 9, Suite.NATIONAL), place, 'x');
  expect(() => openCell(keys, place, cell)).toThrow('sealed under key generation 9, which this server does not hold');
  expect(() => openCell(keys, place, Buffer.alloc(0))).toThrow(CellShut);
});

test('another master key gives an error that names the generation, and no garbage', () => {
  const cell = sealCell(keys, place, 'x');
  expect(() => openCell(deriveKeys(randomBytes(32)), place, cell)).toThrow(
    'does not open under key generation 1: changed, moved from another row, or sealed with another master key',
  );
});

test('a file sealed with the national algorithms opens, also after the next generation', () => {
  const national = withNext(keys, 2, Suite.NATIONAL);
  const plain = Buffer.alloc(600_000, '名册');
  const sealed = sealFile(national, place, plain);
  const later = withNext(national, 3, Suite.INTERNATIONAL);
  expect(openFile(later, place, sealed).equals(plain)).toBe(true);
  const [part = Buffer.alloc(0)] = sealed.parts;
  part[100]! ^= 1;
  expect(() => openFile(later, place, sealed)).toThrow('part 1 of 2');
});

test('the keyed hash finds a number typed with full-width digits and differs by kind and by key', () => {
  expect(blindIndex(keys, 'national-id', '44030520180615001x')).toEqual(
    blindIndex(keys, 'national-id', '４４０３０５２０１８０６１５００１X'),
  );
  expect(blindIndex(keys, 'phone', '1')).not.toEqual(blindIndex(keys, 'national-id', '1'));
  expect(blindIndex(deriveKeys(randomBytes(32)), 'phone', '1')).not.toEqual(blindIndex(keys, 'phone', '1'));
});
