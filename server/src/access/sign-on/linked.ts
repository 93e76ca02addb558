import { sql } from 'kysely';
import { readOne } from '../../platform/graphql/page.js';
import type { Ctx } from '../ctx.js';
import { signOnSettings } from './provider.js';

/** The subject by which the provider of this installation knows an account; null without a link, and where no provider is configured. */
export async function linkedSubject(ctx: Ctx, accountId: string): Promise<string | null> {
  const issuer = signOnSettings()?.issuer;
  if (!issuer) return null;
  const row = await readOne(
    ctx,
    sql<{
      subject: string;
    }>`select l.subject from identity_link l where l.account_id = ${accountId}::uuid and l.issuer = ${issuer}`,
  );
  return row?.subject ?? null;
}
