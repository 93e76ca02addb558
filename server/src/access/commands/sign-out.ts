import { record } from '../../platform/audit/audit.js';
import type { Ctx } from '../ctx.js';

/** Ends the session at once, on the server, not only in this browser. Who has none is signed out already. */
export async function signOut(ctx: Ctx): Promise<void> {
  if (!ctx.sessionHash) return;
  ctx.sessionsChange();
  await ctx.em.execute('update session set revoked_at = ? where id_hash = ? and revoked_at is null', [
    ctx.now,
    ctx.sessionHash,
  ]);
  if (ctx.who.accountId)
    await record(ctx, [{ deed: 'SIGN_OUT', subjectType: 'Account', subjectId: ctx.who.accountId }]);
  ctx.setSession(null);
}
