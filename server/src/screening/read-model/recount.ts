import { sql } from 'kysely';
import type { Ctx } from '../../access/index.js';
import { readOne } from '../../platform/graphql/page.js';
import { columnsOf, MODELS, type Model } from './columns.js';
import { campaignPupils, courses, refusals } from './live.js';
import { RecountFinding } from './recount-finding.entity.js';
import { COUNTERS, counted, keysOf, type RollUp } from './roll-up.js';
import { settle } from './upkeep.js';

interface Compared {
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

const everybody = () => 'true';
const PERSONAL: Record<Exclude<Model, 'campaign_pupil'>, string> = {
  screening_refusal: refusals(everybody),
  screening_course: courses(everybody),
};

/** The models of persons, whole. */
export function comparedPersons(): Compared[] {
  return (Object.keys(PERSONAL) as (keyof typeof PERSONAL)[]).map((model) => ({
    model,
    campaignId: null,
    ...MODELS[model],
    live: PERSONAL[model],
    kept: `select ${columnsOf(model).join(', ')} from ${model}`,
    repair: [settle(model, PERSONAL[model], 'true')],
  }));
}

/** The roll of a campaign, and then both levels of its roll-up. The id comes from the database and is a uuid. */
export function comparedCampaign(campaignId: string): Compared[] {
  const here = `campaign_id = '${campaignId}'::uuid`;
  const live = campaignPupils(() => `cs.${here}`);
  const roll: Compared = {
    model: 'campaign_pupil',
    campaignId,
    ...MODELS.campaign_pupil,
    live,
    kept: `select ${columnsOf('campaign_pupil').join(', ')} from campaign_pupil where ${here}`,
    repair: [settle('campaign_pupil', live, `x.${here}`)],
  };
  const rollUp = (table: RollUp): Compared => {
    const rows = counted(table, `select q.*, 1 as sign from campaign_pupil q where q.${here}`);
    return {
      model: table,
      campaignId,
      key: keysOf(table),
      rest: COUNTERS,
      live: rows,
      // A class that has emptied keeps a row of noughts; that is right too.
      kept: `select ${[...keysOf(table), ...COUNTERS].join(', ')} from ${table} where ${here} and not (${COUNTERS.map((one) => `${one} = 0`).join(' and ')})`,
      repair: [
        `delete from ${table} where ${here}`,
        `insert into ${table} (${[...keysOf(table), ...COUNTERS].join(', ')}) ${rows}`,
      ],
    };
  };
  return [roll, rollUp('campaign_class_count'), rollUp('campaign_school_count')];
}

const list = (columns: readonly string[], prefix: string) => columns.map((one) => `${prefix}.${one}`).join(', ');

/** Compares a model with the facts, writes down what differs, and makes it right. Equal models leave no trace. */
export async function recount(ctx: Ctx, { model, campaignId, key, rest, live, kept, repair }: Compared): Promise<void> {
  const different = rest.length === 0 ? 'false' : `(${list(rest, 'l')}) is distinct from (${list(rest, 'x')})`;
  const found = await readOne(
    ctx,
    sql<{ lacking: number; surplus: number; different: number }>`${sql.raw(`
    select count(*) filter (where x.${key[0]} is null)::int as lacking, count(*) filter (where l.${key[0]} is null)::int as surplus,
      count(*) filter (where x.${key[0]} is not null and l.${key[0]} is not null and ${different})::int as different
    from (${live}) l full join (${kept}) x on ${key.map((one) => `x.${one} = l.${one}`).join(' and ')}`)}`,
  );
  if (!found || found.lacking + found.surplus + found.different === 0) return;
  ctx.log.error({ model, campaignId, ...found }, 'read model differs from the facts');
  for (const statement of repair) await ctx.em.execute(statement);
  ctx.em.create(RecountFinding, { foundOn: ctx.today, model, campaignId, ...found, repairedAt: ctx.now });
  await ctx.em.flush();
}
