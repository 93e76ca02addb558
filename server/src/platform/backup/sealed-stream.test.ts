import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deriveKeys } from '../crypto/keys.js';
import { onePart } from './manifest.js';
import { sealTo, unsealWhole } from './sealed-stream.js';

const key = deriveKeys(randomBytes(32)).backup;
const plain = Buffer.concat([Buffer.from('440305201806150018'), randomBytes(3_000_000)]);
let folder: string;
let file: string;

async function* inParts(content: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < content.length; at += 700_000) yield content.subarray(at, at + 700_000);
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'xingcheng-sealed-'));
  file = path.join(folder, 'one.sealed');
  await sealTo(key, 'base/1', inParts(plain), file);
});
afterAll(() => rm(folder, { recursive: true }));

test('a file comes back as it was and shows nothing of itself while sealed', async () => {
  expect((await readFile(file)).includes('440305')).toBe(false);
  expect((await unsealWhole(key, 'base/1', file)).equals(plain)).toBe(true);
});

test('an empty file is a file too', async () => {
  const empty = path.join(folder, 'empty.sealed');
  await sealTo(key, 'empty', onePart(Buffer.alloc(0)), empty);
  expect(await unsealWhole(key, 'empty', empty)).toHaveLength(0);
});

test('under another key or another name it does not open', async () => {
  await expect(unsealWhole(deriveKeys(randomBytes(32)).backup, 'base/1', file)).rejects.toThrow(/does not open/);
  await expect(unsealWhole(key, 'base/2', file)).rejects.toThrow(/does not open/);
});

test.each([
  ['changed by one bit', (sealed: Buffer) => sealed.fill((sealed[2_000_000] ?? 0) ^ 1, 2_000_000, 2_000_001)],
  ['cut in a frame', (sealed: Buffer) => sealed.subarray(0, -1)],
  ['cut between two frames', (sealed: Buffer) => sealed.subarray(0, 20 + 4 + 1_400_000 + 16)],
  ['lengthened', (sealed: Buffer) => Buffer.concat([sealed, Buffer.alloc(30)])],
  ['emptied', () => Buffer.alloc(0)],
])('a file that was %s does not open', async (_how, tamper) => {
  const torn = path.join(folder, 'torn.sealed');
  await writeFile(torn, tamper(await readFile(file)));
  await expect(unsealWhole(key, 'base/1', torn)).rejects.toThrow(/does not open/);
});
