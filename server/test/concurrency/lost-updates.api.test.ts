import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApi, type Caller, type TestApi } from '../api.js';
import { castOf, liveOneLife, type Cast } from '../life.js';

/** `npm run drill -- concurrency` plays five hundred. */
const ROUNDS = Number(process.env['EDIT_ROUNDS'] ?? 24);

interface Verdict {
  __typename: string;
  fields?: { name: string; yours: string | null; current: string | null }[];
}
interface Kind {
  mutation: string;
  table: string;
  editors: readonly [Caller, Caller];
  id: string;
  /** The change of one editor in one round, which nobody else writes. */
  change(name: string, edit: number): object;
}

let api: TestApi;
let cast: Cast;
let kinds: Kind[];

beforeAll(async () => {
  api = await startApi('2026-11-23');
  cast = await castOf(api);
  const { personId } = await liveOneLife(api, cast);
  const both = async (one: Caller, role: Parameters<TestApi['signIn']>[0]) =>
    [one, await api.signIn(role, one.organisationId)] as const;
  const recordOf = async (table: string) =>
    ((await api.orm.em.fork().execute(`select id from ${table} order by id limit 1`)) as [{ id: string }])[0].id;
  const office = await Promise.all([1, 2].map(() => api.signIn('CASE_MANAGER', cast.owner.organisationId)));
  const staff = [cast.owner, cast.admin, ...office].map(({ accountId }) => accountId);
  kinds = [
    {
      mutation: 'changePerson',
      table: 'person',
      editors: await both(cast.owner, 'CASE_MANAGER'),
      id: personId,
      change: (name) => ({ name, sex: 'MALE', birthDate: '2024-03-20', areaCode: '440307' }),
    },
    {
      mutation: 'saveOrganisation',
      table: 'organisation',
      editors: await both(cast.admin, 'PROGRAMME_ADMIN'),
      id: cast.employer,
      change: (name) => ({ name, kind: 'EMPLOYER', areaCode: '440307' }),
    },
    {
      mutation: 'recordBackgroundCheck',
      table: 'membership',
      editors: await both(
        await api.signIn('SECURITY_ADMIN', await api.organisation('FEDERATION', '440300')),
        'SECURITY_ADMIN',
      ),
      id: cast.teacher.membershipId,
      change: (_name, edit) => ({ checkedOn: new Date(Date.UTC(2040, 0, 1 + edit)).toISOString().slice(0, 10) }),
    },
    {
      mutation: 'assignOwner',
      table: 'case_file',
      editors: await both(cast.owner, 'CASE_MANAGER'),
      id: await recordOf('case_file'),
      // Neither of the two is the owner of the round before: who changes nothing overwrites nothing.
      change: (_name, edit) => ({ accountId: staff[edit % staff.length] }),
    },
  ];
});
afterAll(() => api.close());

test(
  'two editors who opened the same version: one is kept, the other is refused and shown both, round after round',
  { timeout: 600_000 },
  async () => {
    const told = { kept: 0, refused: 0, silent: 0, shown: 0 };
    for (let round = 0; round < ROUNDS; round += 1) {
      const kind = kinds[round % kinds.length]!;
      const before = await versionOf(kind);
      const answers = await Promise.all(
        kind.editors.map((editor, at) => edit(editor, kind, before, Math.floor(round / kinds.length) * 2 + at)),
      );
      const kept = answers.filter(({ __typename }) => !['Refusal', 'StaleVersion'].includes(__typename));
      const stale = answers.filter(({ __typename }) => __typename === 'StaleVersion');
      told.kept += kept.length;
      told.refused += stale.length;
      // Two were told yes of one version: the first one's change is gone and nobody was told.
      told.silent += Math.max(0, kept.length - 1);
      if (stale.every(({ fields }) => fields?.every(({ yours, current }) => yours !== current)))
        told.shown += stale.length;
      expect(kept.length + stale.length, JSON.stringify(answers)).toBe(2);
      expect(await versionOf(kind), `${kind.mutation} in round ${round}`).toBeGreaterThan(before);
    }
    process.stdout.write(
      `EDITS ${ROUNDS} rounds on ${kinds.length} kinds of records, ${told.kept} kept, ${told.refused} refused with a conflict, ${told.shown} of them shown both, ${told.silent} silent overwrites\n`,
    );
    expect(told).toEqual({ kept: ROUNDS, refused: ROUNDS, silent: 0, shown: ROUNDS });
  },
);

async function versionOf({ table, id }: Kind): Promise<number> {
  const [row] = (await api.orm.em.fork().execute(`select version from ${table} where id = ?`, [id])) as [
    { version: number },
  ];
  return row.version;
}

async function edit(
  editor: Caller,
  { mutation, id, table, change }: Kind,
  version: number,
  at: number,
): Promise<Verdict> {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const key = table === 'case_file' ? { caseFileId: id } : { id };
  const { [mutation]: verdict } = await editor.ask<Record<string, Verdict>>(
    `mutation($input: ${type}!) { ${mutation}(input: $input) { __typename ... on Refusal { code field } ... on StaleVersion { code fields { name yours current } } } }`,
    { input: { ...key, version, ...change(`第${at}改`, at) } },
  );
  return verdict!;
}
