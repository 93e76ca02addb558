// `npm run drill -- <name> [options]`: the long proofs. Each prints its figure and ends with 1 when its goal is missed.
import { readdirSync } from 'node:fs';
import path from 'node:path';

const folder = path.join(import.meta.dirname, 'drills');
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.drill.mjs'))
  .map((file) => file.replace('.drill.mjs', ''));
const [name, ...options] = process.argv.slice(2);
if (!name || !names.includes(name)) {
  process.stdout.write(`Name one of: ${names.join(', ')}\n`);
  process.exit(2);
}
const { goal, run } = await import(path.join(folder, `${name}.drill.mjs`));
process.stdout.write(`${name}: ${goal}\n`);
const started = Date.now();
// A drill gives { met, figure }: whether the goal was reached, and the sentence that goes into docs/proofs.
const { met, figure } = await run(options);
process.stdout.write(
  `${met ? 'met' : 'MISSED'}: ${figure} (${new Date().toISOString().slice(0, 10)}, ${Math.round((Date.now() - started) / 1000)} s)\n`,
);
process.exit(met ? 0 : 1);
