import { LockMode } from '@mikro-orm/core';
import { sql } from 'kysely';
import type { Ctx } from '../access/index.js';
import { readRows } from '../platform/graphql/page.js';
import { LicenceLapsed, LicenceRestored } from './licence.events.js';
import { Licence } from './licence.entity.js';
import { licenceKinds } from './standing.queries.js';

interface Noticed {
  id: string;
  organisationId: string;
  lapsedOn: string | null;
}

/**
 * Tells the house of every kind that has stopped or started to run since it was last told. Each is marked when it is told, on a
 * locked row: telling twice is impossible, by job or by hand.
 */
export async function noticeLapses(ctx: Ctx, organisationId: string | null = null): Promise<void> {
  const here = organisationId ? sql`and l.organisation_id = ${organisationId}` : sql``;
  const lapsed = await readRows(
    ctx,
    sql<Noticed>`select l.id, l.organisation_id as "organisationId", lk.lapsed_on::text as "lapsedOn" from (${licenceKinds(ctx)}) lk join licence l on l.id = lk.newest_id
      where lk.begun and not lk.runs and l.lapse_noticed_on is null ${here} order by l.id`,
  );
  const restored = await readRows(
    ctx,
    sql<Noticed>`select l.id, l.organisation_id as "organisationId", null as "lapsedOn" from licence l left join (${licenceKinds(ctx)}) lk on lk.organisation_id = l.organisation_id and lk.kind = l.kind
      where l.lapse_noticed_on is not null and coalesce(lk.runs, true) ${here} order by l.id`,
  );
  for (const one of lapsed) await tellOnce(ctx, one, ctx.today);
  for (const one of restored) await tellOnce(ctx, one, null);
}

async function tellOnce(ctx: Ctx, { id, organisationId, lapsedOn }: Noticed, noticedOn: string | null): Promise<void> {
  const licence = await ctx.em.findOneOrFail(Licence, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  if (((licence.lapseNoticedOn ?? null) !== null) === (noticedOn !== null)) return;
  licence.lapseNoticedOn = noticedOn;
  await ctx.em.flush();
  await ctx.publish(
    lapsedOn === null ? new LicenceRestored(id, organisationId) : new LicenceLapsed(id, organisationId, lapsedOn),
  );
}
