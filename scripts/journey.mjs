// One whole life in the browser, in order, signing in as each role whose step it is.
// `--only <words>`: the chapters whose sentence holds these words; only such as need no earlier one can be lived alone.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openBrowser } from './browser.mjs';
import { openHouse } from './journey/house.mjs';
import { chapters } from './journey/chapters.mjs';

const shots = path.resolve(import.meta.dirname, '..', 'shots', 'journey');
mkdirSync(shots, { recursive: true });

const { only } = parseArgs({ options: { only: { type: 'string', default: '' } } }).values;
const chosen = chapters.filter(({ tells }) => tells.includes(only));
if (chosen.length === 0) throw new Error(`No chapter tells of “${only}”.`);

const house = await openHouse();
const browser = await openBrowser();
const life = { personId: '' };
let failed = 0;
try {
  for (const { day, tells, live } of chosen) {
    if (day) house.clock.moveTo(day);
    const started = Date.now();
    await live({ browser, life, ...house });
    process.stdout.write(`  ✓ ${tells} (${Date.now() - started} ms)\n`);
    for (const context of browser.contexts()) await context.close();
  }
} catch (error) {
  failed = 1;
  process.stdout.write(`  × ${error instanceof Error ? error.stack : String(error)}\n`);
  for (const [at, context] of browser.contexts().entries()) {
    for (const page of context.pages()) await page.screenshot({ path: path.join(shots, `failed-${at}.png`) });
  }
} finally {
  await browser.close();
  await house.close();
}
process.exit(failed);
