// A drill that is a long run of tests: runs them and answers with what they printed.
import { spawn } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..', '..');

export async function testsOf(folder, env, ...more) {
  const child = spawn(
    path.join(root, 'node_modules', '.bin', 'vitest'),
    ['run', '--project', 'server-api', folder, ...more],
    { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let told = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (told += piece));
  const code = await new Promise((done) => child.once('exit', done));
  if (code !== 0) process.stdout.write(told);
  return { passed: code === 0, told };
}
