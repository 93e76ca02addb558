import { createHash, createHmac, hkdfSync } from 'node:crypto';
import type { Client } from 'pg';
import { idOf, KIND } from './ids.ts';
import type { Size } from './sizes.ts';
import { FROZEN_NOW, KEY } from './systems/start.ts';
import type { Caller, World } from './works/work.ts';

const DISTRICT = '440307';
const FEDERATION = 900_000;
const CITY = 900_001;
/** Accounts of health teachers are counted from here. */
const SCREENERS = 910_000;
const CAST_ITEMS = 37;

/** Sessions, known numbers and people to change: what the requests need to know of the generated city. */
export async function openWorld(client: Client, size: Size): Promise<World> {
  const caller = async (n: number): Promise<Caller> => {
    const token = `bench-token-${n}`;
    await client.query(
      `insert into session (id_hash, account_id, membership_id, created_at, last_seen_at, expires_at)
       values ($1, $2, $3, $4, $4, $4::timestamptz + interval '10 hours') on conflict do nothing`,
      [createHash('sha256').update(token).digest('hex'), idOf(KIND.account, n), idOf(KIND.membership, n), FROZEN_NOW],
    );
    return { token, organisationId: idOf(KIND.centre, n), accountId: idOf(KIND.account, n), areaCode: DISTRICT };
  };
  const therapists: Caller[] = [];
  for (let n = 0; n < size.centres; n += 1) therapists.push(await caller(n));
  return {
    size,
    therapists,
    admin: await caller(FEDERATION),
    cityAdmin: { ...(await caller(CITY)), areaCode: '440300' },
    known: await knownPeople(client),
    changeable: await changeable(client),
    unscreened: await unscreened(client),
    random: randomOf(20_261_122),
  };
}

/** A thousand people of the district get a number whose keyed hash is the one the server computes. */
async function knownPeople(client: Client): Promise<World['known']> {
  const index = Buffer.from(hkdfSync('sha256', Buffer.from(KEY, 'base64'), 'xingcheng', 'blind-index-v1', 32));
  const { rows } = await client.query<{ id: string }>(
    'select id from person where area_code = $1 order by id limit 1000',
    [DISTRICT],
  );
  const known = rows.map(({ id }, n) => {
    const nationalId = `44030720160101${String(n).padStart(3, '0')}X`;
    return { id, nationalId, indexHex: createHmac('sha256', index).update(`national-id|${nationalId}`).digest('hex') };
  });
  await client.query(
    `update person p set national_id_index = decode(k.hex, 'hex') from unnest($1::uuid[], $2::text[]) as k(id, hex) where p.id = k.id`,
    [known.map((one) => one.id), known.map((one) => one.indexHex)],
  );
  return known;
}

/** Children of a school age whose row is still empty, with a consent, and a health teacher for each: nobody types into two rows at one moment. */
async function unscreened(client: Client): Promise<World['unscreened']> {
  const { rows } = await client.query<{ id: string; school: string; n: number }>(
    `select p.id, e.school_id as school, row_number() over (order by p.id)::int as n from enrolment e join person p on p.id = e.person_id
     where p.birth_date between '2016-01-01' and '2019-12-31' and not exists (select 1 from screening s where s.person_id = p.id) and not exists (select 1 from screening_refusal r where r.person_id = p.id)
     order by p.id limit 800`,
  );
  const callers = new Map<string, Caller>();
  for (const { id, school, n } of rows) {
    const at = SCREENERS + n;
    const token = `bench-token-${at}`;
    const [account, membership] = [idOf(KIND.account, at), idOf(KIND.membership, at)];
    await client.query(
      `insert into account (id, created_at, updated_at, version, username, name, password_hash, language)
       values ($1, now(), now(), 1, $2, '保健老师', 'none', 'zh') on conflict do nothing`,
      [account, `bench.${at}`],
    );
    await client.query(
      `insert into membership (id, created_at, updated_at, version, account_id, organisation_id, role, started_on)
       values ($1, now(), now(), 1, $2, $3, 'SCREENER', '2020-01-01') on conflict (id) do update set organisation_id = excluded.organisation_id`,
      [membership, account, school],
    );
    await client.query(
      `insert into session (id_hash, account_id, membership_id, created_at, last_seen_at, expires_at)
       values ($1, $2, $3, $4, $4, $4::timestamptz + interval '10 hours') on conflict do nothing`,
      [createHash('sha256').update(token).digest('hex'), account, membership, FROZEN_NOW],
    );
    callers.set(id, { token, organisationId: school, accountId: account, areaCode: DISTRICT });
  }
  await client.query(
    `insert into consent (id, created_at, updated_at, version, person_id, purpose, outcome, answered_on, text_version, recorded_by)
     select gen_random_uuid(), now(), now(), 1, p, 'SCREENING', 'CONSENTED', '2026-09-01', 'notice-2026.1', $2 from unnest($1::uuid[]) as p`,
    [rows.map(({ id }) => id), idOf(KIND.account, 0)],
  );
  let at = 0;
  return {
    next: () => {
      const { id } = rows[at % rows.length]!;
      const item = 1 + (Math.floor(at / rows.length) % CAST_ITEMS);
      at += 1;
      return { caller: callers.get(id)!, personId: id, item, last: item === CAST_ITEMS };
    },
  };
}

async function changeable(client: Client): Promise<World['changeable']> {
  const { rows } = await client.query<{ id: string; name: string; birthDate: string; sex: string }>(
    `select id, name, birth_date::text as "birthDate", sex from person where area_code = $1 and version = 1 order by id desc limit 150000`,
    [DISTRICT],
  );
  let at = 0;
  return {
    next: () => {
      // Round and round, each time on the version the last change left.
      const row = rows[at % rows.length]!;
      const version = 1 + Math.floor(at / rows.length);
      at += 1;
      return { ...row, version, streetCode: `${DISTRICT}00${1 + (version % 2)}` };
    },
  };
}

function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
