// Reads one file as the server does, in a process of its own, and says what became of it and how much memory that took.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { load } from './city.mjs';

const [file] = process.argv.slice(2);
const { peekFile } = await load('src/platform/imports/reading/start-thread.js');
const verdict = await peekFile(readFileSync(file), path.basename(file)).then(
  () => 'read',
  (error) => {
    if (error.constructor.name !== 'UnreadableFile') throw error;
    return 'refused';
  },
);
process.stdout.write(`${verdict} ${Math.round(process.resourceUsage().maxRSS / 1_024)}\n`);
