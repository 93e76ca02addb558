import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApi, type TestApi } from '../api.js';
import { runMatrix } from './run.js';
import { permissionTable } from './table.js';
import { buildWorld, type World } from './world.js';

let api: TestApi;
let world: World;
beforeAll(async () => {
  api = await startApi('2026-11-23');
  world = await buildWorld(api);
});
afterAll(() => api.close());

/** Every cell is asked by `npm run drill -- matrix`; a prime, so that the sample falls on every role and relation in turn. */
const EVERY = Number(process.env['MATRIX_EVERY'] ?? 23);

test(
  'every operation answers every role and every relation to a person as the written rules say',
  { timeout: 1_800_000 },
  async () => {
    const { cells, wrong, denyWhereNotFoundIsDue } = await runMatrix(api, world, EVERY);
    const told = wrong.map(
      ({ operation, role, relation, state, expected: due, found }) =>
        `${operation} ${role} ${relation} ${state}: ${found}, due ${due}`,
    );
    process.stdout.write(
      `MATRIX ${cells} cells, ${wrong.length} wrong, ${denyWhereNotFoundIsDue} deny where notfound is due\n`,
    );
    expect(told).toEqual([]);
    expect(cells).toBeGreaterThan(500);
  },
);

test('the table in docs/proofs says what the written rules say', async () => {
  await expect(permissionTable()).toMatchFileSnapshot('../../../docs/proofs/permission-matrix.csv');
});
