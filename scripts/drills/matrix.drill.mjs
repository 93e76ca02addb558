// Every operation of the rules × role × relation × record, over one seeded world (trust-and-usability C.8).
import { spawnSync } from 'node:child_process';
import path from 'node:path';

export const goal = 'at least 20,000 cells of the permission matrix: 0 wrong, 0 "deny" where "not found" is due';

const root = path.resolve(import.meta.dirname, '..', '..');

export async function run() {
  const { stdout, stderr } = spawnSync(
    path.join(root, 'node_modules', '.bin', 'vitest'),
    ['run', '--project', 'server-api', 'server/test/matrix'],
    { cwd: root, encoding: 'utf8', env: { ...process.env, MATRIX_EVERY: '1' }, maxBuffer: 2 ** 28 },
  );
  const [, cells, wrong, deny] = /MATRIX (\d+) cells, (\d+) wrong, (\d+) deny/.exec(stdout) ?? [];
  if (cells === undefined || wrong !== '0') process.stdout.write(`${stdout}${stderr}`);
  return {
    met: Number(cells) >= 20_000 && wrong === '0' && deny === '0',
    figure: `${cells ?? 0} cells, ${wrong ?? '?'} wrong, ${deny ?? '?'} deny where not found is due`,
  };
}
