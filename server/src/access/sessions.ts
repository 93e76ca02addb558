import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { SESSION_LIMITS } from '@xingcheng/shared/access/sign-in-profiles';
import type { OrganisationKind } from '@xingcheng/shared/codes/organisation-kind';
import type { Role } from '@xingcheng/shared/codes/role';
import type { Db } from '../platform/db/db.js';
import { read } from '../platform/db/read.js';
import type { Actor } from './actor.js';
import type { Glass } from './glass/glass.types.js';
import { Session } from './session.entity.js';

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** What is known of a session beside whose it is. */
export interface SessionFacts {
  address?: string | null;
  device?: string | null;
  freshAt?: Date | null;
  factorAt?: Date | null;
  provider?: string | null;
  providerSession?: string | null;
  providerSubject?: string | null;
}

export async function openSession(
  em: Db,
  accountId: string,
  membershipId: string,
  now: Date,
  facts: SessionFacts = {},
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  em.create(Session, {
    idHash: hashToken(token),
    account: accountId,
    membership: membershipId,
    createdAt: now,
    lastSeenAt: now,
    expiresAt: new Date(now.getTime() + SESSION_LIMITS.absoluteHours * 3_600_000),
    ...facts,
  });
  await em.flush();
  return token;
}

interface SessionRow {
  account_id: string;
  membership_id: string;
  name: string;
  role: Role;
  organisation_id: string;
  organisation_name: string;
  organisation_kind: OrganisationKind;
  area_code: string;
  language: 'zh' | 'en';
}

type GlassRow = Omit<Glass, 'until'> & { until: string };

const ACTOR = `select a.id as account_id, m.id as membership_id, a.name, a.language, m.role, m.organisation_id,
    o.name as organisation_name, o.kind as organisation_kind, o.area_code
  from membership m
  join account a on a.id = m.account_id and a.disabled_at is null
  join organisation o on o.id = m.organisation_id`;

/** The actor behind a token, or null when the session is unknown, ended, revoked or idle too long. One indexed read. */
export async function actorOfToken(em: Db, token: string, now: Date): Promise<Actor | null> {
  const idHash = hashToken(token);
  const idle = new Date(now.getTime() - SESSION_LIMITS.idleMinutes * 60_000);
  const aMinuteAgo = new Date(now.getTime() - 60_000);
  const [row] = await read(
    em,
    sql<SessionRow & { unseen: boolean; glass: GlassRow[] | null }>`
    select s.last_seen_at < ${aMinuteAgo} as unseen, found.*,
      (select json_agg(json_build_object('id', g.id, 'personId', g.person_id, 'until', g.expires_at))
        from break_glass_grant g where g.account_id = s.account_id and g.ended_at is null and g.expires_at > ${now}) as glass
    from session s join lateral (${sql.raw(ACTOR)} where m.id = s.membership_id and (m.ended_on is null or m.ended_on > ${now}::date)) found on true
    where s.id_hash = ${idHash} and s.revoked_at is null and s.expires_at > ${now} and s.last_seen_at > ${idle}`,
  );
  if (!row) return null;
  // Once a minute is enough to know that somebody is there.
  if (row.unseen) await em.execute('update session set last_seen_at = ? where id_hash = ?', [now, idHash]);
  const actor = actorOf(row);
  return row.glass ? { ...actor, glass: row.glass.map((one) => ({ ...one, until: new Date(one.until) })) } : actor;
}

/** The actor of a membership without a session: for seeds, jobs and tests that act as somebody. */
export async function actorOfMembership(em: Db, membershipId: string): Promise<Actor | null> {
  const [row] = (await em.execute(`${ACTOR} where m.id = ?`, [membershipId])) as SessionRow[];
  return row ? actorOf(row) : null;
}

/** The actor in a post, as long as it is held: for work done later in the name of the one who asked. */
export async function actorInPost(
  em: Db,
  post: { accountId: string | null; organisationId: string | null; role: string | null },
  today: string,
): Promise<Actor | null> {
  const [row] = (await em.execute(
    `${ACTOR} where m.account_id = ? and m.organisation_id = ? and m.role = ? and (m.ended_on is null or m.ended_on > ?::date)`,
    [post.accountId, post.organisationId, post.role, today],
  )) as SessionRow[];
  return row ? actorOf(row) : null;
}

function actorOf(row: SessionRow): Actor {
  return {
    accountId: row.account_id,
    membershipId: row.membership_id,
    name: row.name,
    role: row.role,
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    organisationKind: row.organisation_kind,
    areaCode: row.area_code,
    language: row.language,
  };
}
