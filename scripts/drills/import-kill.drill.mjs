// The process that writes a large file is killed with -9 again and again (trust-and-usability D.4).
import { parseArgs } from 'node:util';
import { testsOf } from './tests-of.mjs';

export const goal =
  'an import killed 50 times with -9 in 300,000 rows: same content hash as undisturbed, 0 lost, 0 doubled; inserted + updated + rejected + duplicate = total';

export async function run(args) {
  const { values } = parseArgs({
    args,
    options: {
      rows: { type: 'string', default: '300000' },
      kills: { type: 'string', default: '50' },
      quick: { type: 'boolean', default: false },
    },
  });
  const rows = values.quick ? '20000' : values.rows;
  // What the test holds against: counts equal to the mark at every kill, the balance, and the hash of the undisturbed run before it.
  const { passed, told } = await testsOf(
    'server/src/platform/imports/running/portions.api.test.ts',
    { IMPORT_ROWS: rows, IMPORT_KILLS: values.kills },
    '-t',
    'killed with -9|checked in the background',
  );
  const [, seen = '', sound] = /written when killed: (.+) of (\d+)/.exec(told) ?? [];
  const within = seen.split(', ').filter((one) => Number(one) > 0 && one !== sound).length;
  return {
    met: passed && Number(rows) >= 300_000 && Number(values.kills) >= 50,
    figure: `${rows} rows (${sound ?? '?'} sound), killed ${values.kills} times, ${within} of them with a part written; ${passed ? 'same content hash, 0 lost, 0 doubled, balanced' : 'DIFFERENT'}`,
  };
}
