// `npm test`: everything that proves the house, in the order in which a fault is cheapest to find.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const report = path.join(root, 'node_modules', '.cache', 'vitest-report.json');
const bin = (name) => path.join(root, 'node_modules', '.bin', name);

function run(what, command, args, env = {}) {
  process.stdout.write(`\n== ${what}\n`);
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  if (error) process.stdout.write(`${error.message}\n`);
  return status === 0;
}

let sound = run('types and build', 'pnpm', ['run', '--silent', 'build']);
rmSync(report, { force: true });
sound =
  run('unit, rules, API, pages', bin('vitest'), [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]) && sound;
let { numPassedTests: passed = 0, numFailedTests: failed = 0, numPendingTests: skipped = 0 } = readReport();

sound = run('one whole life in the browser', process.execPath, [path.join(root, 'scripts', 'journey.mjs')]) && sound;
if (sound) passed += 1;
else if (failed === 0) failed += 1;

process.stdout.write(`\n${passed} passed, ${failed} failed, ${skipped} skipped\n`);
process.exit(sound ? 0 : 1);

function readReport() {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return {};
  }
}
