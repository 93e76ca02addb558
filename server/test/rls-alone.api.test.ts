import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { ROLES } from '@xingcheng/shared/access/roles';
import { sql } from 'kysely';
import type { Ctx } from '../src/access/index.js';
import { readOne } from '../src/platform/graphql/page.js';
import { NotFound } from '../src/platform/graphql/refusal.js';
import { startApi, type TestApi } from './api.js';
import { castOf, liveOneLife, type Life } from './life.js';
import { aStrangerSeesNothing } from './stranger.js';

// The service's own rule says yes to everything: what keeps a stranger out then is the database alone (goal 4).
vi.mock('../src/people/scope.js', () => {
  const isThere = async (ctx: Ctx, _action: string, id: string) =>
    (await readOne(ctx, sql<{ ok: boolean }>`select true as ok from person p where p.id = ${id}`)) !== null;
  return {
    reaches: () => sql<boolean>`true`,
    reachedId: (_ctx: Ctx, _action: string, id: string) => sql<string>`${id}::uuid`,
    canReach: isThere,
    circlesHolding: () => Promise.resolve(['CITY']),
    circlesOf: () => [{ circle: 'CITY', holds: null }],
    requireReach: async (ctx: Ctx, action: string, id: string, field = 'id') => {
      if (!ctx.who.system && !(await isThere(ctx, action, id))) throw new NotFound(field);
    },
  };
});
vi.mock('../src/screening/read-model/reach.js', () => ({
  reachesByPlace: () => false,
  reachesArea: () => sql<boolean>`true`,
  reachesPupil: () => sql<boolean>`true`,
}));

/** Where roles cannot be made, the owner serves, whom policies do not bind. */
const guarded = test.runIf(inject('databaseRoles'));

let api: TestApi;
let life: Life;

beforeAll(async () => {
  api = await startApi('2026-11-23');
  life = await liveOneLife(api, await castOf(api));
});
afterAll(() => api.close());

/** Lists that go beyond the reader's reach on purpose and show nobody's name (0013): there only the service's rule covers it. */
const NAMELESS = ['applications', 'waiting-list'];

guarded.each(ROLES.map((role) => [role]))(
  'with the rule of the service switched off, the database alone shows a stranger in the role %s nothing of that life',
  async (role) => {
    await aStrangerSeesNothing(api, role, life, NAMELESS);
  },
);

guarded('the switch is off: who reaches the person still finds it, so the test above can fail', async () => {
  const owner = await api.signIn('CASE_MANAGER', await api.organisation('FEDERATION', '440307'));
  const { persons } = await owner.ask<{ persons: { totalCount: number } }>('{ persons { totalCount } }');
  expect(persons.totalCount).toBeGreaterThan(0);
});
