// Fails when a committed file carries the wording of a protected instrument (shared/src/instruments/item-text.ts says how it is known).
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { INSTRUMENTS } from '../shared/src/instruments/catalogue.ts';
import { textInDefinitions, textInFile } from '../shared/src/instruments/item-text.ts';

const root = path.resolve(import.meta.dirname, '..');
const WORDS = /\.(?:ts|tsx|mjs|js|json|csv|tsv|md|txt|html|yaml|yml|sql)$/;
// Invented sentences are planted there, to show that this check can fail.
const PLANTED = 'shared/src/instruments/item-text.test.ts';

const listed = spawnSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', 'shared', 'server', 'web', 'docs', 'scripts'],
  { cwd: root, encoding: 'utf8' },
);
const files = listed.stdout.split('\n').filter((file) => WORDS.test(file) && file !== PLANTED);
const found = [
  ...textInDefinitions(INSTRUMENTS),
  ...files.flatMap((file) => textInFile(file, readFileSync(path.join(root, file), 'utf8'), INSTRUMENTS)),
];
for (const { where, why } of found) process.stdout.write(`${where}: ${why}\n`);
process.exit(found.length === 0 && files.length > 0 ? 0 : 1);
