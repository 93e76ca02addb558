import type { Job } from '../../platform/jobs/jobs.js';
import type { Ctx } from '../ctx.js';

/** Failures, tickets and ended sessions are kept no longer than they are needed. Safe to run twice: deletes by age. */
export const forgetAttempts: Job<Ctx> = {
  name: 'forget-sign-in-attempts',
  schedule: '40 3 * * *',
  handle: async (ctx) => {
    const { em, now } = ctx;
    await em.execute(
      "delete from sign_in_counter where last_at < ?::timestamptz - interval '1 day' and (blocked_until is null or blocked_until < ?)",
      [now, now],
    );
    await em.execute('delete from sign_in_ticket where expires_at < ?', [now]);
    await em.execute(
      "delete from session where coalesce(revoked_at, expires_at) < ?::timestamptz - interval '180 days'",
      [now],
    );
  },
};
