import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { freshDatabase } from '../../../../test/fresh-database.js';
import { deriveKeys } from '../../crypto/keys.js';
import { fileAnchor } from './anchor.js';
import { linkOf, SEALED_FIELDS } from './chain.js';
import { sealNext } from './seal.js';
import { anchorHeads } from './sealer.js';
import { verifyAudit } from './verify.js';

const key = deriveKeys(randomBytes(32)).auditSeal;
const now = new Date('2026-11-22T01:00:00.123Z');
const COUNT = 2_500;
let database: Awaited<ReturnType<typeof freshDatabase>>;
let db: Client;
let folder: string;

const INSERT = `insert into audit_event (id, at, deed, subject_type, subject_id, changes, request_id, system)
  select gen_random_uuid(), clock_timestamp(), 'VIEW', 'Person', n::text, '{"a": [1, "二"]}', 'r' || n, '' from generate_series(1, $1::int) n`;
const unsealed = async () =>
  (await db.query('select 1 from audit_event where id not in (select event_id from audit_seal) limit 1')).rowCount !==
  0;
/** Whoever writes at the same time, in another database of the cluster even, holds the sealing back for a moment. */
const sealAll = async () => {
  while ((await sealNext(db, key, now, 0)) > 0 || (await unsealed())) await pause(5);
};
const verify = async (range = {}) => await verifyAudit(db, key, fileAnchor(folder), range);
const eventAt = async (seq: number) =>
  (await db.query<{ id: string }>('select event_id as id from audit_seal where seq = $1', [seq])).rows[0]?.id;

beforeAll(async () => {
  database = await freshDatabase();
  db = new Client({ connectionString: database.url });
  await db.connect();
  folder = await mkdtemp(path.join(tmpdir(), 'xingcheng-anchor-'));
  await db.query(INSERT, [COUNT]);
  await sealAll();
  await anchorHeads(db, fileAnchor(folder));
});
afterAll(async () => {
  await db.end();
  await database.drop();
  await rm(folder, { recursive: true });
});
// Whoever owns the database can do this; that it shows is the point.
beforeEach(async () => {
  await db.query('begin');
  for (const table of ['audit_event', 'audit_seal', 'audit_head'])
    await db.query(`alter table ${table} disable trigger user`);
  return async () => {
    await db.query('rollback');
  };
});

test('what nobody touched is whole, in all and from the middle', async () => {
  expect(await verify()).toEqual({ whole: COUNT, sealedUpTo: COUNT, bad: null });
  expect(await verify({ from: 1_200, to: 1_300 })).toEqual({ whole: 101, sealedUpTo: COUNT, bad: null });
});

const tamperings: readonly [string, number, string, (seq: number) => Promise<unknown>][] = [
  [
    'the reason of one event is edited',
    777,
    'CHANGED',
    async (seq) => await db.query("update audit_event set purpose = 'none' where id = $1", [await eventAt(seq)]),
  ],
  [
    'nothing is made out of an empty word',
    778,
    'CHANGED',
    async (seq) => await db.query('update audit_event set system = null where id = $1', [await eventAt(seq)]),
  ],
  [
    'a child is put on a list that did not show it',
    779,
    'CHANGED',
    async (seq) =>
      await db.query('update audit_event set shown = array[gen_random_uuid()] where id = $1', [await eventAt(seq)]),
  ],
  [
    'the time of one event is moved by a millisecond',
    1,
    'CHANGED',
    async (seq) =>
      await db.query("update audit_event set at = at + interval '1 ms' where id = $1", [await eventAt(seq)]),
  ],
  [
    'an event is deleted',
    2_499,
    'EVENT_MISSING',
    async (seq) => await db.query('delete from audit_event where id = $1', [await eventAt(seq)]),
  ],
  [
    'an event is deleted with its link',
    1_000,
    'LINK_MISSING',
    async (seq) => {
      await db.query('delete from audit_event where id = $1', [await eventAt(seq)]);
      await db.query('delete from audit_seal where seq = $1', [seq]);
    },
  ],
  [
    'an event is put between two others',
    600,
    'INSERTED',
    async (seq) =>
      await db.query(
        `insert into audit_event (id, at, deed, subject_type, subject_id, request_id, transaction_id)
       select (left(event_id::text, 24) || '000000000000')::uuid, now(), 'VIEW', 'Person', 'x', 'r', transaction_id
       from audit_seal where seq = $1`,
        [seq],
      ),
  ],
  [
    'two events change places',
    1_500,
    'CHANGED',
    async (seq) => {
      const [one, other] = [await eventAt(seq), await eventAt(seq + 7)];
      await db.query('update audit_seal set event_id = gen_random_uuid() where seq = $1', [seq]);
      await db.query('update audit_seal set event_id = $1 where seq = $2', [one, seq + 7]);
      await db.query('update audit_seal set event_id = $1 where seq = $2', [other, seq]);
    },
  ],
  [
    'the end is cut off, events, links and heads',
    2_100,
    'TAIL_CUT',
    async (seq) => {
      await db.query('delete from audit_event where id in (select event_id from audit_seal where seq >= $1)', [seq]);
      await db.query('delete from audit_seal where seq >= $1', [seq]);
      await db.query('delete from audit_head where seq >= $1', [seq]);
    },
  ],
  [
    'a signed head is taken out of the database',
    1_000,
    'HEAD_MISSING',
    async (seq) => await db.query('delete from audit_head where seq = $1', [seq]),
  ],
  [
    'a head is signed by somebody else',
    2_000,
    'HEAD_FORGED',
    async (seq) => await db.query("update audit_head set at = at + interval '1 s' where seq = $1", [seq]),
  ],
];

test.each(tamperings)('%s: found at %i', async (_what, seq, fault, tamper) => {
  await tamper(seq);
  expect((await verify()).bad).toMatchObject({ seq, fault });
  // What lies before it stays proven.
  if (seq > 1) expect((await verify({ to: seq - 1 })).bad).toBeNull();
});

test('whoever edits an event and writes every link behind it anew is found at the next signed head', async () => {
  const changed = await eventAt(1_234);
  await db.query("update audit_event set deed = 'EDITED' where id = $1", [changed]);
  const { rows } = await db.query<{ seq: string; hash: Buffer; fields: string[] }>(
    `select s.seq, s.hash, ${SEALED_FIELDS} as fields from audit_seal s join audit_event e on e.id = s.event_id where s.seq >= 1233 order by s.seq`,
  );
  let before = rows[0]?.hash ?? Buffer.alloc(0);
  for (const { seq, fields } of rows.slice(1)) {
    before = linkOf(before, fields);
    await db.query('update audit_seal set hash = $1 where seq = $2', [before, seq]);
  }
  expect((await verify()).bad).toMatchObject({ seq: 2_000, fault: 'REWRITTEN' });
});

test('a link is never changed, deleted or emptied by the server itself', async () => {
  for (const table of ['audit_seal', 'audit_head']) {
    await db.query(`alter table ${table} enable trigger user`);
    for (const statement of [`update ${table} set seq = seq`, `delete from ${table}`, `truncate ${table}`]) {
      await db.query('savepoint one');
      await expect(db.query(statement)).rejects.toThrow(/never changed/);
      await db.query('rollback to one');
    }
  }
});

test('an anchor line torn by a power cut is passed over and written again', async () => {
  const file = path.join(folder, 'audit', 'heads.jsonl');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.slice(0, -20));
  expect((await verify()).bad).toBeNull();
  await anchorHeads(db, fileAnchor(folder));
  expect((await fileAnchor(folder).read()).map((head) => head.seq)).toEqual([1_000, 2_000, 2_500]);
});

test('events of many transactions at once are sealed without a gap, those of an open one later, and nothing is called tampered', async () => {
  await db.query('rollback');
  const writers = await Promise.all(
    Array.from({ length: 8 }, async () => {
      const writer = new Client({ connectionString: database.url });
      await writer.connect();
      return writer;
    }),
  );
  const [slow, ...quick] = writers as [Client, ...Client[]];
  await slow.query('begin');
  await slow.query(INSERT, [5]);
  const writing = new AbortController();
  const sealing = (async () => {
    while (!writing.signal.aborted) {
      await sealNext(db, key, now, 0);
      expect((await verify()).bad).toBeNull();
    }
  })();
  await Promise.all(
    quick.map(async (writer, n) => {
      for (let at = 0; at < 60; at += 1) {
        await writer.query('begin');
        await writer.query(INSERT, [3]);
        await writer.query((at + n) % 5 === 0 ? 'rollback' : 'commit');
      }
    }),
  );
  await slow.query('commit');
  writing.abort();
  await sealing;
  await sealAll();
  const { rows } = await db.query(
    'select count(*)::int as events, (select max(seq)::int from audit_seal) as sealed from audit_event',
  );
  expect(rows[0]).toEqual({ events: COUNT + 5 + 7 * 48 * 3, sealed: COUNT + 5 + 7 * 48 * 3 });
  expect(await verify()).toMatchObject({ whole: COUNT + 5 + 7 * 48 * 3, bad: null });
  await Promise.all(writers.map((writer) => writer.end()));
  await db.query('begin');
});
