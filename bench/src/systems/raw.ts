/** The practical limit: node:http and pg, the JSON built by PostgreSQL, statements named, the session checked in the same statement. */
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { Pool } from 'pg';

const pool = new Pool({ connectionString: process.env['DATABASE_URL'], max: 16 });
const now = `'2026-11-22T02:00:00Z'::timestamptz`;

/** `$1` is always the session's hash. */
const me = `me as materialized (select m.account_id, m.organisation_id, m.role, o.area_code from session s join membership m on m.id = s.membership_id and m.ended_on is null
  join account a on a.id = m.account_id and a.disabled_at is null join organisation o on o.id = m.organisation_id
  where s.id_hash = $1 and s.revoked_at is null and s.expires_at > ${now} and s.last_seen_at > ${now} - interval '30 minutes')`;
const involved = (person: string) =>
  `exists (select 1 from involvement i where i.person_id = ${person} and i.organisation_id = (select organisation_id from me) and i.ended_on is null)`;

interface Statement {
  name: string;
  text: string;
  values(body: Record<string, unknown>): unknown[];
}

const PERSON = `p.id, p.name, p.sex, p.birth_date as "birthDate", p.national_id_masked as "nationalIdMasked", p.area_code as "areaCode"`;

const statements: Record<string, Statement> = {
  '/caseload': {
    name: 'caseload',
    text: `with ${me} select coalesce(json_agg(row_to_json(x)), '[]')::text as json from (
      select p.id, c.number, p.name, p.sex, p.birth_date, a.name as "areaName", w.name as "ownerName", c.opened_on, n.screened_on, n.outcome, k.name as coach, t.due_on, t.kind,
        array(select s.stage from stage_entry s where s.case_file_id = c.id and s.left_on is null) as stages
      from case_file c join person p on p.id = c.person_id left join management_area a on a.code = p.area_code left join account w on w.id = c.owner_account_id
      left join lateral (select screened_on, outcome from screening where person_id = p.id and status <> 'VOIDED' order by screened_on desc, id desc limit 1) n on true
      left join lateral (select due_on, kind from task where person_id = p.id and status = 'OPEN' order by due_on, id limit 1) t on true
      left join lateral (select b.name from involvement i join account b on b.id = i.account_id where i.person_id = p.id and i.reason = 'EMPLOYMENT' and i.ended_on is null limit 1) k on true
      where c.status = 'OPEN' and ${involved('c.person_id')} order by c.opened_on desc, c.id desc limit 50) x`,
    values: () => [],
  },
  '/timeline': {
    name: 'timeline',
    text: `with ${me} select json_build_object(
      'events', (select coalesce(json_agg(row_to_json(x)), '[]') from (select t.id, t.chapter, t.kind, t.happened_on, t.facts, a.name as "byName", o.name as "byOrganisation"
        from timeline_entry t left join account a on a.id = t.account_id left join organisation o on o.id = t.organisation_id
        where t.person_id = $2 and ${involved('t.person_id')} order by t.happened_on desc, t.id desc limit 50) x),
      'placements', (select coalesce(json_agg(row_to_json(x)), '[]') from (select l.id, l.option, o.name as "schoolName", l.starts_on, l.ended_on from placement l join organisation o on o.id = l.school_id
        where l.person_id = $2 and ${involved('l.person_id')}) x))::text as json`,
    values: (body) => [body['id']],
  },
  '/board': {
    name: 'board',
    text: `with ${me} select coalesce(json_agg(row_to_json(x)), '[]')::text as json from (select c.area_code, sum(c.on_roll)::int as on_roll, sum(c.done)::int as done, sum(c.positive)::int as positive, sum(c.referred)::int as referred, sum(c.diagnosed)::int as diagnosed
      from campaign_school_count c, me where c.campaign_id = $2 and (me.area_code = '440300' or me.area_code = c.area_code) group by c.area_code order by c.area_code) x`,
    values: (body) => [body['id']],
  },
  '/search': {
    name: 'search',
    text: `with ${me} select coalesce(json_agg(row_to_json(x)), '[]')::text as json from (select ${PERSON} from person p
      where p.area_code = (select area_code from me) and p.name collate "C" >= $2 and p.name collate "C" < $2 || U&'\\+10FFFF' order by p.name collate "C", p.id limit 20) x`,
    values: (body) => [body['prefix']],
  },
  '/by-national-id': {
    name: 'by-national-id',
    text: `with ${me} select coalesce(json_agg(row_to_json(x)), '[]')::text as json from (select ${PERSON} from person p
      where p.national_id_index = decode($2, 'hex') and p.area_code = (select area_code from me)) x`,
    values: (body) => [body['index']],
  },
  '/change': {
    name: 'change',
    text: `with ${me}, changed as (
        update person p set name = $4, sex = $5, birth_date = $6::date, area_code = $7, street_code = $8, version = version + 1, updated_at = ${now}
        where p.id = $2 and p.version = $3 and p.area_code = (select area_code from me) returning p.id, p.name, p.version),
      noted as (insert into audit_event (id, at, account_id, organisation_id, role, deed, subject_type, subject_id, person_id, request_id)
        select gen_random_uuid(), ${now}, me.account_id, me.organisation_id, me.role, 'UPDATE', 'Person', changed.id::text, changed.id, gen_random_uuid()::text from changed, me)
      select row_to_json(changed)::text as json from changed`,
    values: (body) => [
      body['id'],
      body['version'],
      body['name'],
      body['sex'],
      body['birthDate'],
      body['areaCode'],
      body['streetCode'],
    ],
  },
};

createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    const statement = statements[request.url ?? ''];
    if (!statement) return void response.writeHead(404).end();
    const body = JSON.parse(Buffer.concat(parts).toString('utf8')) as Record<string, unknown>;
    const hash = createHash('sha256').update(String(request.headers['x-token'])).digest('hex');
    pool
      .query<{ json: string }>({
        name: statement.name,
        text: statement.text,
        values: [hash, ...statement.values(body)],
      })
      .then(({ rows }) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end(rows[0]?.json ?? 'null');
      })
      .catch((error: Error) => response.writeHead(500).end(error.message));
  });
}).listen(Number(process.env['PORT']), '127.0.0.1', () => process.stdout.write('ready\n'));
