// Beds, seats and plans under many clients; two editors of one record; every command three times over a cut line (trust-and-usability D.3).
import { parseArgs } from 'node:util';
import { testsOf } from './tests-of.mjs';

export const goal =
  'beds, seats and one live plan under 200 clients: 0 double; two editors, 500 rounds: 0 silent overwrites; every command three times over a cut line: one effect';

export async function run(args) {
  const { values } = parseArgs({ args, options: { quick: { type: 'boolean', default: false } } });
  const long = { CONTEST_CLIENTS: '200', EDIT_ROUNDS: '500' };
  const { passed, told } = await testsOf('server/test/concurrency', values.quick ? {} : long);
  const lines = [...told.matchAll(/^(?:CONTEST|EDITS|THRICE) (.*)$/gm)].map(([, line]) => line);
  return { met: passed && lines.length === 6, figure: lines.join('; ') };
}
