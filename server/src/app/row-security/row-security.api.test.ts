import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { servedAs, startApi, type TestApi } from '../../../test/api.js';
import { castOf, liveOneLife, type Cast } from '../../../test/life.js';
import { requireRowSecurity, secureRows } from './secure-rows.js';
import { GUARDED } from './tables.js';

/** Where roles cannot be made, the owner serves, whom policies do not bind. */
const guarded = test.runIf(inject('databaseRoles'));

let api: TestApi;
let cast: Cast;
let served: Client;

beforeAll(async () => {
  api = await startApi('2026-11-23');
  cast = await castOf(api);
  await liveOneLife(api, cast);
  served = new Client({ connectionString: servedAs(api.orm.config.get('clientUrl') ?? '') });
  await served.connect();
});
afterAll(async () => {
  await served.end();
  await api.close();
});

/** As the role that serves, with this reach, in a transaction that is taken back. */
async function within<T>(reach: { area?: string; organisation?: string }, work: () => Promise<T>): Promise<T> {
  await served.query('begin');
  try {
    await served.query(
      `select set_config('xc.area', $1, true), set_config('xc.organisation', $2, true), set_config('xc.today', '2026-11-23', true)`,
      [reach.area ?? '', reach.organisation ?? ''],
    );
    return await work();
  } finally {
    await served.query('rollback');
  }
}
const count = async (table: string): Promise<number> =>
  Number((await served.query<{ n: string }>(`select count(*) as n from ${table}`)).rows[0]?.n);
const tables = Object.keys(GUARDED);
const filled = async () => {
  const all: string[] = [];
  for (const table of tables)
    if (((await api.orm.em.fork().execute(`select 1 from ${table} limit 1`)) as unknown[]).length > 0) all.push(table);
  return all;
};

guarded(
  'one life leaves rows in most of the guarded tables, so that the rest of this file says something',
  async () => {
    expect((await filled()).length).toBeGreaterThan(25);
  },
);

guarded.each(tables.map((table) => [table]))(
  '%s: without a reader no row is seen, changed or deleted',
  async (table) => {
    expect(await count(table)).toBe(0);
    expect((await served.query(`delete from ${table}`)).rowCount).toBe(0);
  },
);

guarded.each(tables.map((table) => [table]))(
  '%s: another organisation and another district see no row',
  async (table) => {
    const stranger = await api.organisation('REHAB_INSTITUTION', '440305');
    expect(await within({ organisation: stranger }, () => count(table))).toBe(0);
    expect(await within({ area: '440305', organisation: stranger }, () => count(table))).toBe(0);
  },
);

guarded('the district sees every row of its people, whoever wrote it', async () => {
  for (const table of await filled()) {
    const [{ n } = { n: 0 }] = (await api.orm.em.fork().execute(`select count(*)::int as n from ${table}`)) as {
      n: number;
    }[];
    expect(await within({ area: '440307', organisation: cast.owner.organisationId }, () => count(table)), table).toBe(
      n,
    );
  }
});

guarded('an institution that has let go of the person sees the person no more', async () => {
  const kindergarten = cast.screener.organisationId;
  expect(await within({ organisation: kindergarten }, () => count('person'))).toBeGreaterThan(0);
  await api.orm.em
    .fork()
    .execute(`update involvement set ended_on = '2026-11-22' where organisation_id = ?`, [kindergarten]);
  expect(await within({ organisation: kindergarten }, () => count('person'))).toBe(0);
});

guarded('nobody writes about a person without saying who writes', async () => {
  const write = `insert into screening_refusal select * from screening_refusal where false`;
  await expect(served.query(write)).resolves.toBeDefined();
  await expect(
    served.query(
      `insert into involvement (id, created_at, updated_at, version, person_id, organisation_id, reason, started_on) values (gen_random_uuid(), now(), now(), 1, gen_random_uuid(), $1, 'CASE_TEAM', '2026-11-01')`,
      [cast.screener.organisationId],
    ),
  ).rejects.toThrow(/row-level security/);
});

guarded('the reach of one transaction is gone with it', async () => {
  await within({ area: '*' }, async () => expect(await count('person')).toBeGreaterThan(0));
  expect(await count('person')).toBe(0);
});

describe.runIf(inject('databaseRoles'))('the role that serves', () => {
  test.each([
    ['switches row security off', 'alter table person disable row level security'],
    ['drops a policy', 'drop policy reads on person'],
    ['changes the audit trail', 'update audit_event set deed = deed'],
    ['empties the audit trail', 'delete from audit_event'],
    ['becomes the owner', 'set role xingcheng'],
    ['makes a trigger that sees everything', 'create trigger t after insert on task execute function refuse_change()'],
    ['reads which migrations ran', 'select * from mikro_orm_migrations'],
  ])('never %s', async (_what, statement) => {
    await expect(within({ area: '*' }, () => served.query(statement))).rejects.toThrow();
  });
});

describe('the start', () => {
  guarded('refuses while a guarded table is open, and mends it as the owner', async () => {
    await api.orm.em.fork().execute('alter table task disable row level security');
    await expect(requireRowSecurity(api.app.parts.orm)).rejects.toThrow('Row security is off for task.');
    await api.orm.em.fork().execute(`comment on function lives_in(uuid, text) is 'something else'`);
    await secureRows(api.orm);
    await expect(requireRowSecurity(api.app.parts.orm)).resolves.toBeUndefined();
    if (inject('databaseRoles')) await expect(requireRowSecurity(api.orm)).rejects.toThrow('Row security is off');
  });

  guarded('refuses a table nobody has thought about', async () => {
    await api.orm.em.fork().execute('create table secret_notes (person_id uuid)');
    await expect(secureRows(api.orm)).rejects.toThrow('secret_notes');
    await api.orm.em.fork().execute('drop table secret_notes');
  });
});
