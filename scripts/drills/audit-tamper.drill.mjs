// Whether every way of tampering with the audit trail is found where it was done, and nothing else is (trust-and-usability D.1).
import { randomBytes, randomInt } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

export const goal =
  'edit, delete, insert, reorder and cut the tail by the owner of the database: every one found at its number; no false alarm while many write at once';

const dist = path.resolve(import.meta.dirname, '..', '..', 'server', 'dist', 'src');
const load = async (file) => await import(path.join(dist, file));
const TABLES = ['audit_event', 'audit_seal', 'audit_head'];

export async function run(args) {
  const { values } = parseArgs({
    args,
    options: {
      tamperings: { type: 'string', default: '200' },
      inserts: { type: 'string', default: '100000' },
      writers: { type: 'string', default: '20' },
    },
  });
  const [tamperings, inserts, writers] = [values.tamperings, values.inserts, values.writers].map(Number);
  const [
    { openHouse },
    { deriveKeys },
    { fileAnchor },
    { sealNext },
    { anchorHeads },
    { verifyAudit },
    { default: pg },
  ] = await Promise.all([
    import('../journey/house.mjs'),
    load('platform/crypto/keys.js'),
    load('platform/audit/sealing/anchor.js'),
    load('platform/audit/sealing/seal.js'),
    load('platform/audit/sealing/sealer.js'),
    load('platform/audit/sealing/verify.js'),
    import(path.join(dist, '..', '..', 'node_modules', 'pg', 'lib', 'index.js')),
  ]);
  const house = await openHouse();
  const folder = await mkdtemp(path.join(tmpdir(), 'xingcheng-drill-'));
  const key = deriveKeys(randomBytes(32)).auditSeal;
  const anchor = fileAnchor(folder);
  const connect = async () => {
    const client = new pg.Client({ connectionString: house.orm.config.get('clientUrl') });
    await client.connect();
    return client;
  };
  const db = await connect();
  try {
    const { falseAlarms, looks, seconds } = await writeAndSeal();
    const began = performance.now();
    const whole = await verifyAudit(db, key, anchor);
    const perSecond = Math.round(whole.whole / ((performance.now() - began) / 1_000));
    const alarms = falseAlarms + (whole.bad ? 1 : 0);
    let located = 0;
    const kinds = Object.entries(TAMPER);
    for (let at = 0; at < tamperings; at += 1) {
      const [kind, { fault, tamper }] = kinds[at % kinds.length];
      const seq = randomInt(2, whole.sealedUpTo - 20);
      await db.query('begin');
      for (const table of TABLES) await db.query(`alter table ${table} disable trigger user`);
      await tamper(db, seq);
      // Two thousand before it and behind it: the whole chain two hundred times would only take longer.
      const { bad } = await verifyAudit(db, key, anchor, { from: Math.max(1, seq - 2_000), to: seq + 2_000 });
      await db.query('rollback');
      if (bad?.seq === seq && bad.fault === fault) located += 1;
      else process.stdout.write(`${kind} at ${seq} was taken for ${JSON.stringify(bad)}\n`);
    }
    return {
      met: located === tamperings && alarms === 0 && whole.whole >= inserts,
      figure: `${located} of ${tamperings} tamperings located at their number; ${alarms} false alarms in ${looks + 1} verifications while and after ${writers} connections wrote ${inserts} events in ${seconds} s; ${whole.whole} events whole, verified at ${perSecond} a second`,
    };

    async function writeAndSeal() {
      const clients = await Promise.all(Array.from({ length: writers }, connect));
      const verifier = await connect();
      const started = performance.now();
      const writing = new AbortController();
      let falseAlarms = 0;
      let looks = 0;
      const sealing = (async () => {
        while (!writing.signal.aborted) {
          await sealNext(db, key, new Date(), 0);
          await anchorHeads(db, anchor);
        }
      })();
      const looking = (async () => {
        while (!writing.signal.aborted) {
          if ((await verifyAudit(verifier, key, null)).bad) falseAlarms += 1;
          looks += 1;
          await new Promise((done) => setTimeout(done, 1_000));
        }
      })();
      let left = inserts;
      await Promise.all(
        clients.map(async (client) => {
          while (left > 0) {
            const many = Math.min(left, randomInt(1, 8));
            left -= many;
            await client.query('begin');
            for (let n = 0; n < many; n += 1)
              await client.query(
                `insert into audit_event (id, at, deed, subject_type, subject_id, changes, request_id) values ($1::uuid, clock_timestamp(), 'VIEW', 'Person', $1::text, '{"n": 1}', $1::text)`,
                [uuid7()],
              );
            await client.query('commit');
          }
        }),
      );
      const seconds = Math.round((performance.now() - started) / 1_000);
      writing.abort();
      await Promise.all([sealing, looking]);
      while ((await sealNext(db, key, new Date(), 0)) > 0);
      await anchorHeads(db, anchor);
      await Promise.all([...clients, verifier].map((client) => client.end()));
      return { falseAlarms, looks, seconds };
    }
  } finally {
    await db.end();
    await house.close();
    await rm(folder, { recursive: true });
  }
}

/** As the server makes them: the time first. */
function uuid7() {
  const hex = Date.now().toString(16).padStart(12, '0') + randomBytes(10).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const eventAt = (column = 'event_id') => `(select ${column} from audit_seal where seq = $1)`;

const TAMPER = {
  edit: {
    fault: 'CHANGED',
    tamper: (db, seq) => db.query(`update audit_event set deed = 'EDITED' where id = ${eventAt()}`, [seq]),
  },
  'delete the event': {
    fault: 'EVENT_MISSING',
    tamper: (db, seq) => db.query(`delete from audit_event where id = ${eventAt()}`, [seq]),
  },
  'delete event and link': {
    fault: 'LINK_MISSING',
    tamper: async (db, seq) => {
      await db.query(`delete from audit_event where id = ${eventAt()}`, [seq]);
      await db.query('delete from audit_seal where seq = $1', [seq]);
    },
  },
  insert: {
    fault: 'INSERTED',
    // Directly before the event of this number: by its transaction, or within it.
    tamper: (db, seq) =>
      db.query(
        `insert into audit_event (id, at, deed, subject_type, subject_id, request_id, transaction_id)
         select case when b.transaction_id = s.transaction_id then (left(b.event_id::text, 24) || 'ffffffffffff')::uuid
             else (left(s.event_id::text, 24) || '000000000000')::uuid end, now(), 'VIEW', 'Person', 'x', 'x', s.transaction_id
         from audit_seal s join audit_seal b on b.seq = s.seq - 1 where s.seq = $1`,
        [seq],
      ),
  },
  reorder: {
    fault: 'CHANGED',
    tamper: async (db, seq) => {
      const { rows } = await db.query('select event_id as id from audit_seal where seq in ($1, $2) order by seq', [
        seq,
        seq + 9,
      ]);
      await db.query('update audit_seal set event_id = gen_random_uuid() where seq = $1', [seq]);
      await db.query('update audit_seal set event_id = $1 where seq = $2', [rows[0].id, seq + 9]);
      await db.query('update audit_seal set event_id = $1 where seq = $2', [rows[1].id, seq]);
    },
  },
  'cut the tail': {
    fault: 'TAIL_CUT',
    tamper: async (db, seq) => {
      await db.query('delete from audit_event e using audit_seal s where s.event_id = e.id and s.seq >= $1', [seq]);
      await db.query('delete from audit_seal where seq >= $1', [seq]);
      await db.query('delete from audit_head where seq >= $1', [seq]);
    },
  },
};
