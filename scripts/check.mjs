// `npm run check`: what a reviewer should not have to look for (quality.md section 6).
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const checks = [
  ['types: shared and server', 'tsc', ['-b', 'shared', 'server']],
  ['types: web', 'tsc', ['-p', 'web']],
  ['lint, type-aware', 'oxlint', ['--type-aware', '--deny-warnings', 'shared', 'server', 'web', 'scripts']],
  ['format', 'oxfmt', ['--check', 'shared', 'server', 'web', 'scripts']],
  ['arrows between rooms', 'depcruise', ['--config', '.dependency-cruiser.cjs', 'shared/src', 'server/src', 'web/src']],
  ['dead code', 'knip', []],
  ['no item text of protected instruments', 'node', ['scripts/item-text.mjs']],
  ['contract is fresh', 'node', ['scripts/fresh.mjs', 'schema.graphql', 'node', 'server/dist/src/app/print-schema.js']],
  ['client code is fresh', 'pnpm', ['--dir', 'web', 'exec', 'graphql-codegen', '--check']],
  ['migrations match the entities', 'node', ['server/dist/src/app/create-migration.js', 'none', '--check']],
];

let sound = true;
for (const [what, command, args] of checks) {
  const started = Date.now();
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${root}/node_modules/.bin:${process.env.PATH}` },
  });
  const good = status === 0;
  sound &&= good;
  process.stdout.write(`${good ? 'ok  ' : 'FAIL'} ${what} (${((Date.now() - started) / 1000).toFixed(1)} s)\n`);
  if (!good) process.stdout.write(`${stdout ?? ''}${stderr ?? ''}\n`);
}
process.exit(sound ? 0 : 1);
