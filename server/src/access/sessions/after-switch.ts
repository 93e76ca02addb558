import { createHmac } from 'node:crypto';
import type { Keys } from '../../platform/crypto/keys.js';
import type { Db } from '../../platform/db/db.js';
import { hashToken } from '../sessions.js';

const SWITCH = 'switchMembership';
/** How long a request whose answer was lost may be repeated with the token it gave up. */
const REPEATED_FOR_MS = 60_000;

/**
 * The token of a session after its holder went on for another organisation: by the key of the request, so that the request sent again comes
 * to the same one. Without the key of this house nobody comes to it, whatever of the old token, its hash and the request's key they know.
 */
export const tokenAfterSwitch = (keys: Keys, idHash: string, key: string): string =>
  createHmac('sha256', keys.index.inForce.key).update(`session-after-switch|${idHash}|${key}`).digest('base64url');

/**
 * The token to go on with for whoever shows a token that a switch has just replaced, together with the key of that very request; null for
 * everybody else, after a minute, and once the session has ended.
 */
export async function followSwitch(
  em: Db,
  keys: Keys,
  { idHash, key, now }: { idHash: string; key: string; now: Date },
): Promise<string | null> {
  const next = tokenAfterSwitch(keys, idHash, key);
  const [row] = (await em.execute(
    `select 1 from session s join idempotent_answer i on i.account_key = s.account_id::text and i.key = ? and i.answer is not null and i.at > ?
     where s.id_hash = ? and s.revoked_at is null`,
    [`${key}:${SWITCH}`.slice(0, 80), new Date(now.getTime() - REPEATED_FOR_MS), hashToken(next)],
  )) as unknown[];
  return row ? next : null;
}

export const isSwitch = (operation: string): boolean => operation === SWITCH;
