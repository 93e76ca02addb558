import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { openDatabase } from './database.ts';
import { generate } from './generate.ts';
import { compareWithLiveCount } from './live-count.ts';
import { median, measure, tryOnce, type Sample } from './measure.ts';
import { SIZES } from './sizes.ts';
import { PEER_FUNCTIONS } from './systems/peer-functions.ts';
import { start, type Running } from './systems/start.ts';
import { SYSTEMS } from './works/work.ts';
import { WORKS } from './works/index.ts';
import { openWorld } from './world.ts';

const { values: options } = parseArgs({
  options: {
    size: { type: 'string', default: 'tenth' },
    works: { type: 'string', default: '' },
    systems: { type: 'string', default: SYSTEMS.join() },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '3' },
    out: { type: 'string', default: '' },
    /** Keeps the database open afterwards, to look at plans: `psql <url>`. */
    hold: { type: 'boolean', default: false },
  },
});
const size = SIZES[options.size];
if (!size) throw new Error(`--size is one of ${Object.keys(SIZES).join(', ')}`);
const wanted = options.works.split(',').filter(Boolean);
const works = WORKS.filter((work) => wanted.length === 0 || wanted.includes(work.id));
const say = (line: string) => process.stderr.write(`${line}\n`);

say(`city of ${size.persons} people, ${size.cases} cases`);
const database = await openDatabase();
const data = mkdtempSync(path.join(os.tmpdir(), 'xingcheng-bench-data-'));
const running: Running[] = [];
const client = new Client(database.url);
try {
  // Our server lays the tables; then the city is generated; then everybody starts on it.
  await (await start('xingcheng', database.url, 4_601, data)).stop();
  await client.connect();
  await generate(client, size, say);
  for (const statement of PEER_FUNCTIONS) await client.query(statement);
  const world = await openWorld(client, size);
  for (const [at, name] of SYSTEMS.filter((one) => options.systems.split(',').includes(one)).entries())
    running.push(await start(name, database.url, 4_602 + at, data));

  const samples = new Map<string, Sample[]>();
  for (const work of works) {
    for (const system of running) await tryOnce(system, work, world);
    // Warm: plans, compiled queries, the page cache.
    for (const system of running) await measure(system, work, world, 2, { client, pid: database.pid });
    for (let round = 0; round < Number(options.rounds); round += 1) {
      const order = round % 2 === 0 ? running : running.toReversed();
      for (const system of order) {
        const sample = await measure(system, work, world, Number(options.seconds), { client, pid: database.pid });
        const key = `${work.id}|${system.name}`;
        samples.set(key, [...(samples.get(key) ?? []), sample]);
        say(
          `  ${work.id} ${system.name.padEnd(12)} ${sample.rps.toFixed(0).padStart(6)} rps  p50 ${sample.p50} p99 ${sample.p99}  cpu ${sample.serverMs.toFixed(2)}/${sample.databaseMs.toFixed(2)}  ${sample.queries.toFixed(1)} queries  ${sample.rssMb} MB`,
        );
      }
    }
  }
  const live = await compareWithLiveCount(client);
  const rows = [...samples].map(([key, all]) => {
    const [work, system] = key.split('|');
    const of = (name: keyof Sample) => Number(median(all.map((one) => one[name])).toFixed(2));
    return {
      work,
      size: size.name,
      system,
      rps: of('rps'),
      p50: of('p50'),
      p99: of('p99'),
      cpu_ms: { server: of('serverMs'), database: of('databaseMs') },
      rss_mb: of('rssMb'),
      queries: of('queries'),
    };
  });
  const rpsOf = (work: string, system: string) =>
    rows.find((row) => row.work === work && row.system === system)?.rps ?? 0;
  const ratios = works.map(({ id, title }) => ({
    work: id,
    title,
    to_postgraphile: Number((rpsOf(id, 'xingcheng') / rpsOf(id, 'postgraphile')).toFixed(2)),
    to_raw: Number((rpsOf(id, 'xingcheng') / rpsOf(id, 'raw')).toFixed(2)),
  }));
  const report = {
    machine: {
      cpus: os.cpus().length,
      model: os.cpus()[0]?.model,
      memory_gib: Math.round(os.totalmem() / 2 ** 30),
      node: process.version,
    },
    rounds: Number(options.rounds),
    seconds: Number(options.seconds),
    rows,
    ratios,
    board_against_live_count: live,
  };
  const text = `${JSON.stringify(report, null, 2)}\n`;
  process.stdout.write(text);
  if (options.out) writeFileSync(options.out, text);
  if (options.hold) {
    say(`holding ${database.url} until SIGINT`);
    await new Promise<void>((done) => process.once('SIGINT', () => done()));
  }
} finally {
  await client.end();
  for (const system of running) await system.stop();
  await database.stop();
}
