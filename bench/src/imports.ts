/**
 * L1 and L2: the product's own import, from the file to the rooms' tables, beside the same rows written by plain COPY into copies of the
 * tables the import filled. Each import runs in a process of its own, so that its memory is its own.
 */
import { spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { openDatabase } from './database.ts';
import { MALLOC, start } from './systems/start.ts';

const { values: options } = parseArgs({
  options: {
    rows: { type: 'string', default: '100000' },
    answers: { type: 'string', default: '300000' },
    kinds: { type: 'string', default: 'csv,xlsx,answers' },
    /** Takes each roster back again instead of comparing it with COPY. */
    undo: { type: 'boolean', default: false },
    out: { type: 'string', default: '' },
  },
});
const say = (line: string) => process.stderr.write(`${line}\n`);

interface Imported {
  seconds: { upload: number; check: number; apply: number; undo?: number };
  rssMb: number;
  cpuSeconds: number;
  counts: { total: number; refused: number; inserted: number; updated: number; moved: number; duplicate: number };
}

/** Tables each import fills, as COPY would. */
const FILLED: Record<string, readonly string[]> = {
  csv: ['person', 'guardian', 'enrolment', 'involvement'],
  xlsx: ['person', 'guardian', 'enrolment', 'involvement'],
  answers: ['cohort_answers'],
};

const rows = [];
for (const kind of options.kinds.split(',')) {
  const database = await openDatabase();
  const client = new Client(database.url);
  try {
    await (await start('xingcheng', database.url, 4_621, path.join(os.tmpdir(), `xingcheng-bench-${kind}`))).stop();
    await client.connect();
    const count = kind === 'answers' ? options.answers : options.rows;
    const { seconds, rssMb, cpuSeconds, counts } = await importIn(client, kind, count, database.url);
    const took = seconds.upload + seconds.check + seconds.apply;
    const where = await whereItWent(client);
    const plain = options.undo ? Number.NaN : await plainCopy(client, FILLED[kind] ?? []);
    const row = {
      work: kind === 'answers' ? 'L2' : 'L1',
      file: kind,
      rows: Number(count),
      seconds,
      rows_per_second: Math.round(counts.total / took),
      ...(options.undo
        ? {}
        : { plain_copy_seconds: Number(plain.toFixed(2)), share_of_plain_copy: Number((plain / took).toFixed(2)) }),
      peak_rss_mb: rssMb,
      every_row_accounted_for:
        counts.inserted + counts.updated + counts.moved + counts.refused + counts.duplicate === counts.total,
      counts,
      server_cpu_seconds: cpuSeconds,
      database_seconds: where,
    };
    say(JSON.stringify(row));
    rows.push(row);
  } finally {
    await client.end();
    await database.stop();
  }
}
const report = {
  machine: { cpus: os.cpus().length, model: os.cpus()[0]?.model, load_average: os.loadavg(), node: process.version },
  rows,
};
const text = `${JSON.stringify(report, null, 2)}\n`;
process.stdout.write(text);
if (options.out) writeFileSync(options.out, text);

async function importIn(client: Client, kind: string, count: string, url: string): Promise<Imported> {
  const file = path.join(os.tmpdir(), `xingcheng-bench-${process.pid}.${kind}`);
  try {
    await once(['make', kind, file, url, count]);
    await client.query('select pg_stat_statements_reset()');
    const said = await once([options.undo ? 'undo' : 'run', kind, file, url]);
    return JSON.parse(said.slice(said.lastIndexOf('\n{') + 1)) as Imported;
  } finally {
    rmSync(file, { force: true });
  }
}

async function once(order: readonly string[]): Promise<string> {
  const script = path.join(import.meta.dirname, 'import-once.ts');
  const child = spawn(process.execPath, ['--max-semi-space-size=8', '--max-old-space-size=1800', script, ...order], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...MALLOC },
  });
  let said = '';
  child.stdout.on('data', (piece: Buffer) => (said += piece.toString()));
  await new Promise<void>((done, fail) =>
    child.once('exit', (code) => (code === 0 ? done() : fail(new Error(`${order.join(' ')}: ${said}`)))),
  );
  return said;
}

/** The rows the import wrote, once more, into empty tables with the same columns, keys and indexes: no checks, no sealing, no audit. */
async function plainCopy(client: Client, tables: readonly string[]): Promise<number> {
  let took = 0;
  for (const table of tables) {
    const file = path.join(os.tmpdir(), `xingcheng-bench-copy-${table}.bin`);
    await client.query(`copy ${table} to '${file}' (format binary)`);
    await client.query(`create table copy_${table} (like ${table} including all)`);
    const started = performance.now();
    await client.query(`copy copy_${table} from '${file}' (format binary)`);
    took += performance.now() - started;
    await client.query(`copy (select 1) to program 'rm -f ${file}'`);
  }
  return took / 1_000;
}

/** The statements that took longest: where the time of an import goes. */
async function whereItWent(client: Client): Promise<{ seconds: number; calls: number; statement: string }[]> {
  const { rows } = await client.query<{ seconds: number; calls: number; statement: string }>(
    `select round(total_exec_time)::float / 1000 as seconds, calls::int, left(regexp_replace(query, '\\s+', ' ', 'g'), 120) as statement
     from pg_stat_statements where toplevel order by total_exec_time desc limit 10`,
  );
  return rows;
}
