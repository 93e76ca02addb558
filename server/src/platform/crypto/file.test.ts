import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { openFile, sealFile } from './file.js';
import { deriveKeys } from './keys.js';

const keys = deriveKeys(randomBytes(32));
const place = { table: 'upload', column: 'key', rowId: 'a' };
const plain = Buffer.from('学校,姓名\n某小学,林小舟\n');

test('a sealed file opens to what it was and shows nothing of it', () => {
  const sealed = sealFile(keys, place, plain);
  expect(sealed.content.includes(plain.subarray(0, 12))).toBe(false);
  expect(openFile(keys, place, sealed).equals(plain)).toBe(true);
});

test('the same file sealed twice shares no bytes: each has a key of its own', () => {
  const [one, other] = [sealFile(keys, place, plain), sealFile(keys, place, plain)];
  expect(one.content.equals(other.content)).toBe(false);
  expect(() => openFile(keys, place, { content: one.content, keyCell: other.keyCell })).toThrow();
});

test('a file that was changed, moved to another row or sealed under another master key does not open', () => {
  const sealed = sealFile(keys, place, plain);
  const torn = Buffer.from(sealed.content);
  torn[20] = (torn[20] ?? 0) ^ 1;
  expect(() => openFile(keys, place, { ...sealed, content: torn })).toThrow();
  expect(() => openFile(keys, { ...place, rowId: 'b' }, sealed)).toThrow();
  expect(() => openFile(deriveKeys(randomBytes(32)), place, sealed)).toThrow();
});
