import { sql } from 'kysely';
import type { PlatformCtx } from '../ctx.js';
import { readOne } from '../graphql/page.js';
import { differenceText, type Compared, type Difference } from './difference.js';
import { RecountFinding } from './recount-finding.entity.js';

/** Compares a model with the facts, writes down what differs, and makes it right. Equal models leave no trace. */
export async function recount(ctx: PlatformCtx, compared: Compared): Promise<void> {
  const found = await differenceOf(ctx, compared);
  if (!found) return;
  const { model, campaignId, repair } = compared;
  ctx.log.error({ model, campaignId, ...found }, 'read model differs from the facts');
  for (const statement of repair) await ctx.em.execute(statement);
  const mended = (await differenceOf(ctx, compared)) === null;
  ctx.em.create(RecountFinding, {
    foundOn: ctx.today,
    model,
    campaignId,
    ...found,
    repairedAt: mended ? ctx.now : null,
  });
  await ctx.em.flush();
}

async function differenceOf(ctx: PlatformCtx, compared: Compared): Promise<Difference | null> {
  const found = await readOne(ctx, sql<Difference>`${sql.raw(differenceText(compared))}`);
  return found && found.lacking + found.surplus + found.different > 0 ? found : null;
}
