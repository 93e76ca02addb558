// `npm run mutate [-- part ...]`: breaks the policies on purpose, one place at a time, and asks whether a test notices.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Stryker } from '@stryker-mutator/core';
import { copyOfHouse } from './copy.mjs';
import { PARTS } from './parts.mjs';

const GOAL = 95;
const NOTICED = ['Killed', 'Timeout'];
const UNNOTICED = ['Survived', 'NoCoverage'];

const root = copyOfHouse();
process.once('exit', () => rmSync(root, { recursive: true, force: true }));
process.chdir(root);
process.env.TEST_LOG = 'error';

async function mutantsOf(name) {
  process.env.MUTATION_PART = name;
  return await new Stryker({
    mutate: PARTS[name].mutate,
    testRunner: 'vitest',
    plugins: [fileURLToPath(import.meta.resolve('@stryker-mutator/vitest-runner'))],
    vitest: { configFile: 'mutation/vitest.config.mjs', related: false },
    coverageAnalysis: 'perTest',
    concurrency: 1,
    timeoutMS: 4000,
    // It is a copy already, and goes with the run.
    inPlace: true,
    tempDirName: '.broken',
    reporters: ['progress-append-only'],
    warnings: { slow: false },
    allowEmpty: false,
    logLevel: 'warn',
  }).runMutationTest();
}

const percent = (some, all) => ((100 * some) / all).toFixed(1);
const count = (mutants, statuses) => mutants.filter(({ status }) => statuses.includes(status)).length;

function line(name, mutants) {
  const killed = count(mutants, NOTICED);
  const all = killed + count(mutants, UNNOTICED);
  return `${name.padEnd(44)} ${String(killed).padStart(5)} of ${String(all).padStart(4)}  ${percent(killed, all).padStart(5)} %`;
}

const wanted = process.argv.slice(2);
const names = wanted.length > 0 ? wanted : Object.keys(PARTS);
const unknown = names.filter((name) => !PARTS[name]);
if (unknown.length > 0) {
  process.stdout.write(`No such part: ${unknown.join(', ')}. There are ${Object.keys(PARTS).join(', ')}.\n`);
  process.exit(2);
}

const started = Date.now();
const all = [];
for (const name of names) {
  const from = Date.now();
  const mutants = await mutantsOf(name);
  all.push(...mutants);
  process.stdout.write(`\n${name}: ${PARTS[name].what} (${Math.round((Date.now() - from) / 1000)} s)\n`);
  const files = Map.groupBy(mutants, ({ fileName }) => path.relative(root, fileName));
  for (const [file, some] of [...files].toSorted()) process.stdout.write(`${line(file, some)}\n`);
  for (const { status, fileName, location, mutatorName, replacement } of mutants)
    if (UNNOTICED.includes(status))
      process.stdout.write(
        `  ${status} ${path.relative(root, fileName)}:${location.start.line}:${location.start.column} ${mutatorName} -> ${replacement?.replaceAll(/\s+/g, ' ').slice(0, 100)}\n`,
      );
}

const odd = all.filter(({ status }) => ![...NOTICED, ...UNNOTICED].includes(status));
for (const { status, fileName, location } of odd)
  process.stdout.write(`  ${status} ${path.relative(root, fileName)}:${location.start.line}\n`);
const killed = count(all, NOTICED);
const judged = killed + count(all, UNNOTICED);
const met = (100 * killed) / judged >= GOAL;
process.stdout.write(
  `\n${met ? 'met' : 'MISSED'}: ${killed} of ${judged} mutants of the policies killed, ${percent(killed, judged)} % (goal ${GOAL} %; ${count(all, ['Timeout'])} of them by running on for ever, ${odd.length} not judged; ${new Date().toISOString().slice(0, 10)}, ${Math.round((Date.now() - started) / 1000)} s)\n`,
);
process.exit(met ? 0 : 1);
