import { randomBytes } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inject } from 'vitest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createEmpty, dropAll, withDatabase } from '../../test/databases.js';
import { seedReference } from '../../seeds/reference.seed.js';
import { deriveKeys } from '../platform/crypto/keys.js';
import { onePart } from '../platform/backup/manifest.js';
import { LOGICAL, proveWhole } from '../platform/backup/logical/logical-manifest.js';
import { sealTo } from '../platform/backup/sealed-stream.js';
import { openOrm } from '../platform/db/orm.js';
import { migrate } from './database.js';
import { connected } from './keys/house-keys.js';
import { copyHouse, restoreHouse } from './logical-copy.js';
import { entities } from './rooms.js';

const key = deriveKeys(randomBytes(32)).backup;
const prefix = `${inject('databasePrefix')}logical_`;
let folder: string;
let source: string;
let copy: string;

const empty = async (name: string): Promise<string> => {
  await createEmpty(inject('adminUrl'), `${prefix}${name}`);
  return withDatabase(inject('adminUrl'), `${prefix}${name}`);
};
const ask = async (url: string, text: string) =>
  await connected(url, async (client) => (await client.query<Record<string, unknown>>(text)).rows);
const SHAPE = `select 'trigger' as kind, tgrelid::regclass::text || ' ' || tgname || ' ' || tgenabled::text as what from pg_trigger where not tgisinternal
  union all select 'constraint', conrelid::regclass::text || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace
  union all select 'rows', relname || ' ' || relrowsecurity || relforcerowsecurity from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1, 2`;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'xingcheng-logical-'));
  source = await empty('source');
  const orm = await openOrm(source, entities, { everywhere: true });
  await migrate(orm, true);
  await seedReference(orm);
  await orm.close(true);
  await ask(
    source,
    `insert into organisation (id, created_at, updated_at, version, name, kind, area_code)
       values (gen_random_uuid(), now(), now(), 1, E'制表\\t换行\\n反斜\\\\', 'FEDERATION', '440307');
     insert into person (id, created_at, updated_at, version, name, pinyin, initials, sound, sex, birth_date, area_code, national_id_cell)
       select gen_random_uuid(), now(), now(), 1, '林' || n, 'lin', 'l', '', 'MALE', '2018-06-05', '440307', decode(md5(n::text), 'hex') from generate_series(1, 200) n;
     insert into audit_event (id, at, system, deed, subject_type, subject_id, request_id, changes)
       select gen_random_uuid(), now(), 'test', 'CREATE', 'Person', id::text, 'test', '{"name":{"after":"\\u6797"}}' from person;`,
  );
  copy = path.join(folder, 'copy');
  await copyHouse(source, copy, key);
}, 120_000);
afterAll(async () => {
  await dropAll(inject('adminUrl'), prefix);
  await rm(folder, { recursive: true, force: true });
});

test('an empty database gets every row, and triggers, constraints and row security as they were', async () => {
  const target = await empty('target');
  const manifest = await restoreHouse(target, copy, key, true);
  const rows = Object.fromEntries(manifest.tables.map((table) => [table.name, table.rows]));
  expect(rows).toMatchObject({ person: 200, organisation: 1, audit_event: 200 });
  expect(await ask(target, SHAPE)).toEqual(await ask(source, SHAPE));
  // Copied once more, it gives the same files.
  const again = await copyHouse(target, path.join(folder, 'again'), key);
  expect(again.tables).toEqual(manifest.tables);
  expect(again.sequences).toEqual(manifest.sequences);
  // The trail is as closed as ever.
  await expect(ask(target, 'delete from audit_event')).rejects.toThrow(/never changed or deleted/);
}, 120_000);

test('a database in which something is, is refused and stays as it was', async () => {
  const target = await empty('taken');
  await ask(target, 'create table somebody (id int)');
  await expect(restoreHouse(target, copy, key, true)).rejects.toThrow(/not empty.*"somebody"/);
  expect(await ask(target, "select count(*)::int as tables from pg_tables where schemaname = 'public'")).toEqual([
    { tables: 1 },
  ]);
});

test.each<[string, RegExp, (torn: string) => Promise<unknown>]>([
  ['a file is missing', /division\.copy\.sealed is missing/, (torn) => rm(path.join(torn, 'division.copy.sealed'))],
  ['its manifest is missing', /no whole logical copy/, (torn) => rm(path.join(torn, LOGICAL))],
  [
    'a file was changed by a bit',
    /division\.copy\.sealed does not open/,
    async (torn) => {
      const file = path.join(torn, 'division.copy.sealed');
      const bytes = await readFile(file);
      bytes[100] = (bytes[100] ?? 0) ^ 1;
      await writeFile(file, bytes);
    },
  ],
  [
    'it is of another schema version',
    /another schema version \(Migration1999_old/,
    async (torn) => {
      const manifest = await proveWhole(key, torn);
      await rm(path.join(torn, LOGICAL));
      const text = JSON.stringify({ ...manifest, migrations: ['Migration1999_old'] });
      await sealTo(key, LOGICAL, onePart(Buffer.from(text)), path.join(torn, LOGICAL));
    },
  ],
])('when %s, one sentence says so and nothing is written', async (how, sentence, tear) => {
  const torn = path.join(folder, `torn-${how.replaceAll(' ', '-')}`);
  await cp(copy, torn, { recursive: true });
  await tear(torn);
  const target = await empty(`torn_${randomBytes(3).toString('hex')}`);
  await expect(restoreHouse(target, torn, key, true)).rejects.toThrow(sentence);
  expect(await ask(target, "select 1 from pg_tables where schemaname = 'public'")).toEqual([]);
});

test('another key opens nothing, and no name of a table or a row is readable in a file', async () => {
  const target = await empty('otherkey');
  await expect(restoreHouse(target, copy, deriveKeys(randomBytes(32)).backup, true)).rejects.toThrow(/does not open/);
  for (const file of await readdir(copy)) {
    const bytes = await readFile(path.join(copy, file));
    expect(bytes.includes('440307') || bytes.includes('制表')).toBe(false);
  }
});
