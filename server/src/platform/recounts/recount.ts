import { sql } from 'kysely';
import type { PlatformCtx } from '../ctx.js';
import { readOne } from '../graphql/page.js';
import { RecountFinding } from './recount-finding.entity.js';

/** A read model, or a part of one, beside what the facts say it must hold. */
export interface Compared {
  model: string;
  campaignId: string | null;
  key: readonly string[];
  rest: readonly string[];
  /** What the facts give. */
  live: string;
  /** What the model says. */
  kept: string;
  repair: readonly string[];
}

interface Difference {
  lacking: number;
  surplus: number;
  different: number;
  columns: string[];
}

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

async function differenceOf(ctx: PlatformCtx, { key, rest, live, kept }: Compared): Promise<Difference | null> {
  const both = `x.${key[0]} is not null and l.${key[0]} is not null`;
  const list = (prefix: string) => rest.map((one) => `${prefix}.${one}`).join(', ');
  const differs = rest.length === 0 ? 'false' : `${both} and (${list('l')}) is distinct from (${list('x')})`;
  const columns = rest
    .map((one) => `case when bool_or(${both} and l.${one} is distinct from x.${one}) then '${one}' end`)
    .join(', ');
  const found = await readOne(
    ctx,
    sql<Difference>`${sql.raw(`
    select count(*) filter (where x.${key[0]} is null)::int as lacking, count(*) filter (where l.${key[0]} is null)::int as surplus,
      count(*) filter (where ${differs})::int as different, array_remove(array[${columns}]::text[], null) as columns
    from (${live}) l full join (${kept}) x on ${key.map((one) => `x.${one} = l.${one}`).join(' and ')}`)}`,
  );
  return found && found.lacking + found.surplus + found.different > 0 ? found : null;
}
