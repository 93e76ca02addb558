// Runs a generator into a temporary file and says whether the committed file equals it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const [committed, command, ...args] = process.argv.slice(2);
const folder = mkdtempSync(path.join(tmpdir(), 'xingcheng-fresh-'));
const made = path.join(folder, 'made');
const { status } = spawnSync(command, [...args, made], { stdio: 'inherit' });
const same = status === 0 && readFileSync(made, 'utf8') === readFileSync(committed, 'utf8');
rmSync(folder, { recursive: true });
if (!same) process.stdout.write(`${committed} is not what the code says now: run npm run schema.\n`);
process.exit(same ? 0 : 1);
