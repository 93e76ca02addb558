import type { Ctx } from '../../access/index.js';
import { requireReach } from '../../people/index.js';

/** A lease not renewed for so long belongs to nobody: a closed lid must not hold a row. */
const LEASE_SECONDS = 60;

export interface HeldRow {
  campaignId: string;
  personId: string;
  instrument: string;
}

/** Says that this reader types into a row; whoever holds it still keeps it. One row at a time. */
export async function holdGridRow(ctx: Ctx, row: HeldRow): Promise<void> {
  await requireReach(ctx, 'screening.record', row.personId, 'personId');
  await renewLease(ctx, row);
}

/** Without asking for reach again: the command that saves a row has asked already. */
export async function renewLease(ctx: Ctx, row: HeldRow): Promise<void> {
  const { campaignId, personId, instrument } = row;
  const { accountId } = ctx.actor;
  const until = new Date(ctx.now.getTime() + LEASE_SECONDS * 1000).toISOString();
  await inOneOrder(ctx, row);
  await ctx.em.execute(
    `with left_behind as (delete from grid_lease where account_id = ? and campaign_id = ? and person_id <> ?)
     insert into grid_lease as l (campaign_id, person_id, instrument, account_id, expires_at) values (?, ?, ?, ?, ?)
     on conflict (campaign_id, person_id, instrument) do update set account_id = excluded.account_id, expires_at = excluded.expires_at
       where l.account_id = excluded.account_id or l.expires_at <= ?`,
    [accountId, campaignId, personId, campaignId, personId, instrument, accountId, until, ctx.now.toISOString()],
  );
}

/**
 * A reader leaves one row and goes to another. Two requests of one reader, or two readers who change places, would wait for each
 * other crosswise: so the reader is locked first, then the rows left and entered, in one order for everybody. The rows come and go,
 * hence locks on their names instead of on themselves.
 */
async function inOneOrder(ctx: Ctx, { campaignId, personId }: HeldRow): Promise<void> {
  const { accountId } = ctx.actor;
  await ctx.em.execute('select pg_advisory_xact_lock(hashtextextended(?, 1))', [`${campaignId}:${accountId}`]);
  await ctx.em.execute(
    `select pg_advisory_xact_lock(named.key) from (
       select distinct hashtextextended(? || ':' || row.person_id, 2) as key from (
         select person_id from grid_lease where account_id = ? and campaign_id = ? union select ?::uuid
       ) row order by 1
     ) named`,
    [campaignId, accountId, campaignId, personId],
  );
}
