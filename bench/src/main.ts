import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { heldDatabase, openDatabase, requireFree } from './database.ts';
import { generate } from './generate.ts';
import { compareWithLiveCount } from './live-count.ts';
import { median, measure, tryOnce, type Sample } from './measure.ts';
import { waitOf } from './personas.ts';
import { differs, recountModels } from './recounts.ts';
import { SIZES } from './sizes.ts';
import { PEER_FUNCTIONS } from './systems/peer-functions.ts';
import { PEER_POLICIES } from './systems/peer-policies.ts';
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
    /** An earlier answer at a smaller size: how much slower each work has become. */
    base: { type: 'string', default: '' },
    /** Address of a database that an earlier run holds: nothing is generated. */
    database: { type: 'string', default: '' },
    /** So many people with think time at our server alone, for a minute each. */
    personas: { type: 'string', default: '' },
    /** The first of five ports that are free. */
    port: { type: 'string', default: '4601' },
    /** Leaves the nightly recount out, which takes minutes of a city: for a second look at a database whose run has had its own. */
    'without-recount': { type: 'boolean', default: false },
    /** Keeps the database open afterwards, to look at plans: `psql <url>`. */
    hold: { type: 'boolean', default: false },
  },
});
const PERSONA_SECONDS = 60;
const port = Number(options.port);
const size = SIZES[options.size];
if (!size) throw new Error(`--size is one of ${Object.keys(SIZES).join(', ')}`);
const wanted = options.works.split(',').filter(Boolean);
const works = WORKS.filter((work) => wanted.length === 0 || wanted.includes(work.id));
const say = (line: string) => process.stderr.write(`${line}\n`);

const total = ({ cpu_ms }: { cpu_ms: { server: number; database: number } }) => cpu_ms.server + cpu_ms.database;

say(`city of ${size.persons} people, ${size.cases} cases`);
await requireFree(port, 1 + SYSTEMS.length);
const database = options.database ? await heldDatabase(options.database) : await openDatabase();
const data = mkdtempSync(path.join(os.tmpdir(), 'xingcheng-bench-data-'));
const running: Running[] = [];
const loadBefore = os.loadavg();
const client = new Client(database.url);
try {
  // Our server lays the tables; then the city is generated; then everybody starts on it.
  if (!options.database) await (await start('xingcheng', database.url, port, data)).stop();
  await client.connect();
  if (!options.database) {
    await generate(client, size, say);
    for (const statement of [...PEER_FUNCTIONS, ...PEER_POLICIES]) await client.query(statement);
    // What was written is on the disk before anything is timed.
    await client.query('checkpoint');
  }
  const world = await openWorld(client, size);
  for (const [at, name] of SYSTEMS.filter((one) => options.systems.split(',').includes(one)).entries())
    running.push(await start(name, database.url, port + 1 + at, data));

  const leftOut: { work: string; system: string; why: string }[] = [];
  const samples = new Map<string, Sample[]>();
  for (const work of works) {
    const able = running.filter(({ name }) => !work.only || work.only.includes(name));
    for (const system of able.slice()) {
      // Who cannot do one work is left out of it and said to be; the others are measured all the same.
      const no = await tryOnce(system, work, world).then(
        () => null,
        (error: Error) => error.message,
      );
      if (no === null) continue;
      say(`  ${work.id} ${system.name} left out: ${no}`);
      leftOut.push({ work: work.id, system: system.name, why: no });
      able.splice(able.indexOf(system), 1);
    }
    try {
      // Warm: plans, compiled queries, the page cache.
      for (const system of able) await measure(system, work, world, 2, { client, pid: database.pid });
      for (let round = 0; round < Number(options.rounds); round += 1) {
        const order = round % 2 === 0 ? able : able.toReversed();
        for (const system of order) {
          const sample = await measure(system, work, world, Number(options.seconds), { client, pid: database.pid });
          const key = `${work.id}|${system.name}`;
          samples.set(key, [...(samples.get(key) ?? []), sample]);
          say(
            `  ${work.id} ${system.name.padEnd(12)} ${sample.rps.toFixed(0).padStart(6)} rps  p50 ${sample.p50} p99 ${sample.p99}  cpu ${sample.serverMs.toFixed(2)}/${sample.databaseMs.toFixed(2)}  ${sample.queries.toFixed(1)} queries  ${sample.rssMb} MB`,
          );
        }
      }
    } catch (error) {
      // One work that breaks does not cost the hour the others took.
      const why = error instanceof Error ? error.message : String(error);
      say(`  ${work.id} broke off: ${why}`);
      leftOut.push({ work: work.id, system: 'all', why });
    }
  }
  const ours = running.find(({ name }) => name === 'xingcheng');
  const personas = [];
  for (const people of options.personas.split(',').filter(Boolean)) {
    if (!ours) throw new Error('--personas needs xingcheng among the systems');
    for (const other of running.splice(0).filter((one) => one !== ours)) await other.stop();
    running.push(ours);
    const waited = await waitOf(ours, WORKS, world, Number(people), PERSONA_SECONDS);
    say(
      `  ${people} personas: p50 ${waited.p50} p95 ${waited.p95} p99 ${waited.p99} ms, ${waited.errors} errors of ${waited.requests}`,
    );
    personas.push(waited);
  }
  const live = await compareWithLiveCount(client).catch((error: Error) => ({ failed: error.message }));
  // What was generated, and what the works wrote, is repeated in the read models to the row.
  const recounted = options['without-recount'] ? [] : await recountModels(client);
  say(`  nightly recount: ${recounted.filter(differs).length} of ${recounted.length} read models differ`);
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
  const ratios = works
    .filter(({ only }) => !only)
    .map(({ id, title }) => ({
      work: id,
      title,
      to_postgraphile: Number((rpsOf(id, 'xingcheng') / rpsOf(id, 'postgraphile')).toFixed(2)),
      to_postgraphile_rls: Number((rpsOf(id, 'xingcheng') / rpsOf(id, 'postgraphile-rls')).toFixed(2)),
      to_raw: Number((rpsOf(id, 'xingcheng') / rpsOf(id, 'raw')).toFixed(2)),
    }));
  const base = options.base ? (JSON.parse(readFileSync(options.base, 'utf8')) as { rows: typeof rows }) : null;
  const growth = works.flatMap(({ id }) => {
    const [small, large] = [base?.rows, rows].map((all) =>
      all?.find((row) => row.work === id && row.system === 'xingcheng'),
    );
    return small && large
      ? [
          {
            work: id,
            from: small.size,
            to: large.size,
            cpu: Number((total(large) / total(small)).toFixed(2)),
            p50: Number((large.p50 / small.p50).toFixed(2)),
          },
        ]
      : [];
  });
  const report = {
    goals_are_judged_against:
      'postgraphile: no permission check in Q1 and Q2, in its favour; postgraphile-rls is what one would really run',
    machine: {
      cpus: os.cpus().length,
      load_average: { before: loadBefore, after: os.loadavg() },
      model: os.cpus()[0]?.model,
      memory_gib: Math.round(os.totalmem() / 2 ** 30),
      node: process.version,
    },
    rounds: Number(options.rounds),
    seconds: Number(options.seconds),
    rows,
    ratios,
    growth,
    left_out: leftOut,
    ...(personas.length > 0 ? { personas } : {}),
    board_against_live_count: live,
    nightly_recount: recounted,
  };
  const text = `${JSON.stringify(report, null, 2)}\n`;
  process.stdout.write(text);
  if (options.out) writeFileSync(options.out, text);
  if (recounted.some(differs) || !('equal' in live) || !live.equal) process.exitCode = 1;
  if (options.hold) {
    say(`holding ${database.url} until SIGINT`);
    await new Promise<void>((done) => process.once('SIGINT', () => done()));
  }
} finally {
  await client.end();
  for (const system of running) await system.stop();
  await database.stop();
}
