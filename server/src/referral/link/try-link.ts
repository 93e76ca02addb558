import type { Ctx } from '../../access/index.js';
import { countAttempt, isExhausted, type Limit } from '../../platform/limits/attempts.js';
import type { Db } from '../../platform/db/db.js';
import { LINK_RULE } from './link-rules.data.js';
import { hashOf } from './open-link.js';

export interface Tried {
  linkId: string;
  referralId: string;
  expiresAt: Date;
}

const WRONG: Limit = { what: 'referral-link', perHour: LINK_RULE.wrongPerAddressAndHour };

/** The link behind a token for whoever asks from outside; an address that has guessed too often is told nothing about any. */
export async function askedLink(ctx: Ctx, token: string): Promise<Tried | null> {
  const { address } = ctx.client;
  if (await isExhausted(ctx, WRONG, address)) return null;
  const held = await holdingLink(ctx, token);
  if (!held) await countAttempt(ctx, WRONG, address);
  return held;
}

/** The link behind a token while it holds. Unknown, used, expired, taken back and tried too often are one and the same null. */
export async function holdingLink(ctx: Ctx, token: string): Promise<Tried | null> {
  const anHourAgo = new Date(ctx.now.getTime() - 3_600_000);
  const [row] = (await ctx.em.execute(
    `select id, referral_id, expires_at from referral_link where token_hash = ? and used_at is null and revoked_at is null and expires_at > ?
       and (hour_began_at is null or hour_began_at <= ? or tries < ?)`,
    [hashOf(token), ctx.now, anHourAgo, LINK_RULE.triesPerHour],
  )) as { id: string; referral_id: string; expires_at: Date }[];
  return row ? { linkId: row.id, referralId: row.referral_id, expiresAt: new Date(row.expires_at) } : null;
}

/** Every opening and every answer counts, also one that is refused. */
export async function countTry(em: Db, linkId: string, now: Date): Promise<void> {
  const anHourAgo = new Date(now.getTime() - 3_600_000);
  await em.execute(
    `update referral_link set tries = case when hour_began_at > ? then tries + 1 else 1 end, hour_began_at = case when hour_began_at > ? then hour_began_at else ? end where id = ?`,
    [anHourAgo, anHourAgo, now, linkId],
  );
}
