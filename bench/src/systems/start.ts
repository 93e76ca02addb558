import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import type { SystemName } from '../works/work.ts';

export interface Running {
  name: SystemName;
  url: string;
  pid: number;
  stop(): Promise<void>;
}

const root = path.resolve(import.meta.dirname, '..', '..', '..');
const MAIN: Record<SystemName, string> = {
  // Not a stand-in: the server as `npm start` runs it, jobs and all.
  xingcheng: path.join(root, 'server', 'dist', 'src', 'main.js'),
  raw: path.join(import.meta.dirname, 'raw.ts'),
  postgraphile: path.join(import.meta.dirname, 'postgraphile.ts'),
  'postgraphile-rls': path.join(import.meta.dirname, 'postgraphile-rls.ts'),
};

/** As `npm start` gives them: small generations keep the process under 320 MB; left alone V8 lets garbage of 200 MB lie on a large machine. */
const FLAGS: Partial<Record<SystemName, readonly string[]>> = {
  xingcheng: ['--max-semi-space-size=8', '--max-old-space-size=1800'],
};

/** The same from glibc: a pool of memory for each thread keeps what an import's threads have given back, 60 MB of it. */
export const MALLOC = { MALLOC_ARENA_MAX: '2' };

/** The day on which every figure stands, and the key by which national IDs are found. */
export const FROZEN_NOW = '2026-11-22T02:00:00.000Z';
export const KEY = Buffer.alloc(32, 7).toString('base64');

export async function start(name: SystemName, databaseUrl: string, port: number, data: string): Promise<Running> {
  const child = spawn(process.execPath, [...(FLAGS[name] ?? []), MAIN[name]], {
    env: {
      ...process.env,
      ...(name === 'xingcheng' ? MALLOC : {}),
      NODE_ENV: 'production',
      GRAPHILE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      XINGCHENG_DATA: data,
      XINGCHENG_DEMO: 'off',
      XINGCHENG_NOW: FROZEN_NOW,
      XINGCHENG_KEY: KEY,
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  await ready(child, name);
  return {
    name,
    url: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    stop: () =>
      new Promise((done) => {
        child.once('exit', () => done());
        child.kill('SIGTERM');
        setTimeout(() => child.kill('SIGKILL'), 5_000).unref();
      }),
  };
}

async function ready(child: ChildProcess, name: string): Promise<void> {
  let said = '';
  await new Promise<void>((done, fail) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      if (/ready|http:\/\/127/.test(said)) done();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.once('exit', () => fail(new Error(`${name} did not start: ${said}`)));
  });
}
