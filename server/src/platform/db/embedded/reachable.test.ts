import { chmod, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { binariesBelow } from './binaries.js';
import { canReach, reachablePlaces } from './reachable.js';

const STRANGER = { uid: 65_533, gid: 65_533 };
let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'xingcheng-reach-'));
  await chmod(root, 0o755);
  await mkdir(join(root, 'home', 'clone', 'bin'), { recursive: true });
  await writeFile(join(root, 'home', 'clone', 'bin', 'postgres'), 'program');
  await chmod(join(root, 'home'), 0o700);
});
afterAll(() => rm(root, { recursive: true, force: true }));

test('a home folder of mode 0700 keeps another user out, an open one does not', async () => {
  expect(await canReach(join(root, 'home', 'clone'), STRANGER)).toBe(false);
  expect(await canReach(root, STRANGER)).toBe(true);
});

test('below such a home the data and the programs move to a place of their own, and it is said', async () => {
  const said: string[] = [];
  const wished = {
    dataFolder: join(root, 'home', 'clone', 'data'),
    binaries: binariesBelow(join(root, 'home', 'clone')),
  };
  const places = await reachablePlaces(wished, STRANGER, (line) => said.push(line), join(root, 'lib'));
  expect(places.dataFolder.startsWith(join(root, 'lib'))).toBe(true);
  expect((await stat(places.binaries.postgres)).isFile()).toBe(true);
  expect(said).toHaveLength(2);
});

test('an ordinary user stays where the clone is', async () => {
  const wished = { dataFolder: join(root, 'home', 'clone', 'data'), binaries: binariesBelow(join(root, 'home')) };
  expect(await reachablePlaces(wished, undefined, () => undefined)).toEqual(wished);
});
