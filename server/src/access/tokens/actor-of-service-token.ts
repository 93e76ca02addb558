import type { Action } from '@xingcheng/shared/access/actions';
import type { Actor } from '../actor.js';
import type { Db } from '../../platform/db/db.js';
import { actorOfMembership, hashToken } from '../sessions.js';
import { inNetworks } from '../sessions/networks.js';

const PREFIX = 'xct_';

export const isServiceToken = (text: string): boolean => text.startsWith(PREFIX);
export const newServiceToken = (random: string): string => PREFIX + random;

interface Row {
  id: string;
  membershipId: string;
  scopes: Action[];
  networks: string[];
  unseen: boolean;
}

/** The actor a token stands for; null when it is unknown, out of date, revoked, used from elsewhere, or its post has ended. */
export async function actorOfServiceToken(em: Db, token: string, address: string, now: Date): Promise<Actor | null> {
  if (!isServiceToken(token)) return null;
  const [row] = (await em.execute(
    `select t.id, t.membership_id as "membershipId", t.scopes, t.networks, t.last_used_at is null or t.last_used_at < ? as unseen
     from service_token t join account a on a.id = t.account_id and a.disabled_at is null
     join membership m on m.id = t.membership_id and (m.ended_on is null or m.ended_on > ?::date)
     where t.token_hash = ? and t.revoked_at is null and t.expires_at > ?`,
    [new Date(now.getTime() - 60_000), now, hashToken(token), now],
  )) as Row[];
  if (!row || (row.networks.length > 0 && !inNetworks(address, row.networks))) return null;
  // Once a minute is enough to know that it is in use.
  if (row.unseen) await em.execute('update service_token set last_used_at = ? where id = ?', [now, row.id]);
  const actor = await actorOfMembership(em, row.membershipId);
  return actor && { ...actor, scopes: row.scopes };
}
