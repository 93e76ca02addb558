// Hostile files and formulas: the cases of the unit tests, counted into one figure (trust-and-usability B.10).
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const goal =
  'at least 40 hostile files, each refused under 1 s and 300 MB; at least 30 formulas, none of them evaluated';

const root = path.resolve(import.meta.dirname, '..', '..');
const FILES = 'server/src/platform/imports/reading/hostile-files.test.ts';
const FORMULAS = 'server/src/platform/exports/exports.test.ts';

export async function run() {
  const folder = mkdtempSync(path.join(tmpdir(), 'uploads-'));
  try {
    const report = path.join(folder, 'report.json');
    const hostile = path.join(folder, 'hostile');
    mkdirSync(hostile);
    const { stdout } = spawnSync(
      path.join(root, 'node_modules', '.bin', 'vitest'),
      [
        'run',
        '--project',
        'server-unit',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
        FILES,
        FORMULAS,
      ],
      { cwd: root, encoding: 'utf8', env: { ...process.env, XINGCHENG_HOSTILE_FILES: hostile } },
    );
    const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
    const casesOf = (file, of) =>
      testResults
        .find(({ name }) => name.endsWith(file))
        .assertionResults.filter(({ ancestorTitles }) => of(ancestorTitles.join(' ')));
    // Each refusal is timed by its test, without the making of the file.
    const times = [...stdout.matchAll(/(\d+) ms +\d+ bytes /g)].map(([, ms]) => Number(ms));
    const files = casesOf(FILES, (title) => title.startsWith('bombs')).filter(
      ({ title }) => !title.startsWith('a sound workbook'),
    );
    const peaks = readdirSync(hostile).map((name) => peakOf(path.join(hostile, name)));
    const memory = Math.max(...peaks);
    const formulas = casesOf(FORMULAS, (title) => title !== '').filter(({ title }) => title.startsWith('"'));
    const passed = (cases) => cases.filter(({ status }) => status === 'passed').length;
    const slowest = Math.max(...times);
    return {
      met:
        files.length >= 40 &&
        passed(files) === files.length &&
        times.length === files.length &&
        peaks.length === files.length &&
        slowest < 1_000 &&
        memory < 300 &&
        formulas.length >= 30 &&
        passed(formulas) === formulas.length,
      figure: `${passed(files)} of ${files.length} hostile files refused, the slowest in ${slowest} ms, at most ${memory} MB resident in a process that reads one of them; ${formulas.length - passed(formulas)} of ${formulas.length} formulas evaluated`,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Megabytes a process of its own needs at most that does nothing but read this file as the server does. */
function peakOf(file) {
  const { stdout, stderr } = spawnSync(process.execPath, [path.join(import.meta.dirname, 'read-hostile.mjs'), file], {
    encoding: 'utf8',
  });
  const [, verdict, megabytes] = /^(refused|read) (\d+)$/m.exec(stdout) ?? [];
  if (verdict !== 'refused') throw new Error(`${path.basename(file)} was not refused: ${stdout}${stderr}`);
  return Number(megabytes);
}
