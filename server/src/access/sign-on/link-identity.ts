import { NotFound, Refused } from '../../platform/graphql/refusal.js';
import { Account } from '../account.entity.js';
import type { Ctx } from '../ctx.js';
import { requireFreshSignIn } from '../sessions/fresh.js';
import { FRESH_MINUTES } from '../tokens/service-tokens.js';
import { signOnSettings } from './provider.js';
import { IdentityLink } from './sign-on.entity.js';

/** Says whom the provider means by a subject; without a subject the link ends. */
export async function linkIdentity(ctx: Ctx, input: { accountId: string; subject: string | null }): Promise<void> {
  await requireFreshSignIn(ctx, FRESH_MINUTES);
  const [account] = (await ctx.em.execute('select id from account where id::text = ? and not service for update', [
    input.accountId,
  ])) as { id: string }[];
  if (!account) throw new NotFound('accountId');
  if (account.id === ctx.actor.accountId) throw new Refused('OWN_ROLE', 'accountId');
  const before = await ctx.em.findOne(IdentityLink, { account: account.id });
  const subject = input.subject?.trim();
  if (!subject) {
    if (before) ctx.em.remove(before);
    return;
  }
  const issuer = signOnSettings()?.issuer;
  if (!issuer) throw new Refused('INVALID_VALUE', 'subject');
  const [other] = (await ctx.em.execute(
    'select 1 from identity_link where issuer = ? and subject = ? and account_id <> ?',
    [issuer, subject, account.id],
  )) as unknown[];
  if (other) throw new Refused('INVALID_VALUE', 'subject');
  if (before) Object.assign(before, { issuer, subject });
  else ctx.em.create(IdentityLink, { account: ctx.em.getReference(Account, account.id), issuer, subject });
}
