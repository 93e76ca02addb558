/** One import in this process; says what it took as one line of JSON. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.resolve(import.meta.dirname, '..', '..', 'server');
const [kind = 'csv', count = '100000', url = ''] = process.argv.slice(2);
const of = async (file: string) =>
  (await import(pathToFileURL(path.join(root, 'dist', file)).href)) as Record<string, unknown>;
// The decorators of the rooms want their metadata before anything else is loaded.
await import(createRequire(path.join(root, 'package.json')).resolve('reflect-metadata'));
const today = '2026-11-22';

type Roster = (wish: object) => object;
type ToFile = (roster: object) => Buffer | Promise<Buffer>;
type Answers = (wish: object) => Buffer;
type MeasureRoster = (url: string, file: Buffer, name: string, today: string) => Promise<object>;
type MeasureAnswers = (url: string, file: Buffer, today: string) => Promise<object>;
type Schools = (url: string, count: number) => Promise<string[]>;

const measure = await of('src/app/measure-imports.js');
const rosters = await of('seeds/big-roster/big-roster.js');
const answers = await of('seeds/big-roster/big-answers.js');

async function run(): Promise<object> {
  if (kind === 'answers')
    return await (measure['measureAnswers'] as MeasureAnswers)(
      url,
      (answers['bigAnswers'] as Answers)({ rows: Number(count) }),
      today,
    );
  const schools = await (measure['schoolsFor'] as Schools)(url, 100);
  const roster = (rosters['bigRoster'] as Roster)({ rows: Number(count), schools, today });
  const file = await (rosters[kind === 'xlsx' ? 'bigRosterXlsx' : 'bigRosterCsv'] as ToFile)(roster);
  return await (measure['measureRoster'] as MeasureRoster)(url, file, `roster.${kind}`, today);
}

process.stdout.write(`\n${JSON.stringify(await run())}\n`);
process.exit(0);
