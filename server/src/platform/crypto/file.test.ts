import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { openFile, sealFile } from './file.js';
import { deriveKeys } from './keys.js';

const keys = deriveKeys(randomBytes(32));
const place = { table: 'upload', column: 'key', rowId: 'a' };
const plain = Buffer.from('学校,姓名\n某小学,林小舟\n');
const long = Buffer.alloc(1_200_000, '名册');

test('a sealed file opens to what it was and shows nothing of it, however long', () => {
  const sealed = sealFile(keys, place, plain);
  expect(sealed.parts.some((part) => part.includes(plain.subarray(0, 12)))).toBe(false);
  expect(openFile(keys, place, sealed).equals(plain)).toBe(true);
  const parts = sealFile(keys, place, long);
  expect(parts.parts).toHaveLength(3);
  expect(openFile(keys, place, parts).equals(long)).toBe(true);
});

test('the same file sealed twice shares no bytes: each has a key of its own', () => {
  const [one, other] = [sealFile(keys, place, plain), sealFile(keys, place, plain)];
  expect(one.parts[0]?.equals(other.parts[0] ?? plain)).toBe(false);
  expect(() => openFile(keys, place, { parts: one.parts, keyCell: other.keyCell })).toThrow();
});

test('a file that was changed, moved to another row or sealed under another master key does not open', () => {
  const sealed = sealFile(keys, place, plain);
  const torn = Buffer.from(sealed.parts[0] ?? '');
  torn[20] = (torn[20] ?? 0) ^ 1;
  expect(() => openFile(keys, place, { ...sealed, parts: [torn] })).toThrow();
  expect(() => openFile(keys, { ...place, rowId: 'b' }, sealed)).toThrow();
  expect(() => openFile(deriveKeys(randomBytes(32)), place, sealed)).toThrow();
});

test('a part that is missing, doubled or out of order keeps the file shut', () => {
  const { parts, keyCell } = sealFile(keys, place, long);
  const [first, second, third] = parts as [Buffer, Buffer, Buffer];
  for (const wrong of [
    [first, second],
    [first, third, second],
    [first, first, third],
    [...parts, third],
  ])
    expect(() => openFile(keys, place, { parts: wrong, keyCell })).toThrow();
});
