/**
 * `make` writes the file of an import, `run` imports it (`undo`: and takes it back) in a process that has never seen anything but the file, and says what it took as
 * one line of JSON. Two processes, because the memory that is measured is the import's and not that of who invented the pupils.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.resolve(import.meta.dirname, '..', '..', 'server');
const [deed = 'make', kind = 'csv', file = '', url = '', count = '100000'] = process.argv.slice(2);
const of = async (module: string) =>
  (await import(pathToFileURL(path.join(root, 'dist', module)).href)) as Record<string, unknown>;
// The decorators of the rooms want their metadata before anything else is loaded.
await import(createRequire(path.join(root, 'package.json')).resolve('reflect-metadata'));
const today = '2026-11-22';

type Roster = (wish: object) => object;
type ToFile = (roster: object) => Buffer | Promise<Buffer>;
type Answers = (wish: object) => Buffer;
type MeasureRoster = (
  url: string,
  file: Buffer,
  name: string,
  today: string,
  mode: string,
  undo: boolean,
) => Promise<object>;
type MeasureAnswers = (url: string, file: Buffer, today: string) => Promise<object>;
type Schools = (url: string, count: number) => Promise<string[]>;

const measure = await of('src/app/measure-imports.js');

async function make(): Promise<Buffer> {
  const { bigAnswers } = (await of('seeds/big-roster/big-answers.js')) as { bigAnswers: Answers };
  if (kind === 'answers') return bigAnswers({ rows: Number(count) });
  const rosters = await of('seeds/big-roster/big-roster.js');
  const schools = await (measure['schoolsFor'] as Schools)(url, 100);
  const roster = (rosters['bigRoster'] as Roster)({ rows: Number(count), schools, today });
  return await (rosters[kind === 'xlsx' ? 'bigRosterXlsx' : 'bigRosterCsv'] as ToFile)(roster);
}

async function run(): Promise<object> {
  const content = readFileSync(file);
  const before = process.cpuUsage();
  const measured =
    kind === 'answers'
      ? await (measure['measureAnswers'] as MeasureAnswers)(url, content, today)
      : await (measure['measureRoster'] as MeasureRoster)(
          url,
          content,
          `roster.${kind}`,
          today,
          'CHUNKS',
          deed === 'undo',
        );
  const { user, system } = process.cpuUsage(before);
  return { ...measured, cpuSeconds: Math.round((user + system) / 1e5) / 10 };
}

if (deed === 'make') writeFileSync(file, await make());
else process.stdout.write(`\n${JSON.stringify(await run())}\n`);
process.exit(0);
