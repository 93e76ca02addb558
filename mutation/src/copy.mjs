import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PARTS } from './parts.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const NEEDED = [
  'package.json',
  'tsconfig.base.json',
  'shared/package.json',
  'shared/tsconfig.json',
  'shared/src',
  'server/package.json',
  'server/tsconfig.json',
  'server/src',
  'server/test',
  'mutation/vitest.config.mjs',
  'mutation/src/parts.mjs',
];

/**
 * A copy of the house to be broken. Stryker leaves alone whatever is `as const`, which is the whole permission matrix; in the copy
 * these words are taken away. They are types and nothing else: what runs is the same, line by line.
 */
export function copyOfHouse() {
  mkdirSync(path.join(root, 'mutation/.tmp'), { recursive: true });
  const copy = mkdtempSync(path.join(root, 'mutation/.tmp/house-'));
  for (const name of NEEDED) cpSync(path.join(root, name), path.join(copy, name), { recursive: true });
  for (const name of ['node_modules', 'server/node_modules'])
    symlinkSync(path.join(root, name), path.join(copy, name), 'dir');
  const mutated = Object.values(PARTS).flatMap(({ mutate }) => globSync(mutate, { cwd: copy }));
  for (const name of mutated) {
    const file = path.join(copy, name);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/ as const\b( satisfies \w+)?/g, ''));
  }
  return copy;
}
