import { sql, type RawBuilder } from 'kysely';
import type { Ctx } from '../access/index.js';
import { readOne } from '../platform/graphql/page.js';
import { Refused } from '../platform/graphql/refusal.js';

/**
 * Every kind of licence an organisation has on record: does a term of it run today, since when not, until when at most.
 * What is no longer needed (RETIRED) counts for nothing, and what has not begun cannot have lapsed.
 */
export function licenceKinds(ctx: Ctx): RawBuilder<unknown> {
  return sql`
    select l.organisation_id, l.kind,
      bool_or(l.valid_from <= ${ctx.today}::date) as begun,
      bool_or(l.status = 'GRANTED' and l.valid_from <= ${ctx.today}::date and (l.valid_until is null or l.valid_until >= ${ctx.today}::date)) as runs,
      max(case when l.status = 'GRANTED' then l.valid_until + 1 else least(l.status_since, l.valid_until + 1) end) filter (where l.valid_from <= ${ctx.today}::date) as lapsed_on,
      case when bool_or(l.status = 'GRANTED' and l.valid_until is null) then null else max(l.valid_until) filter (where l.status = 'GRANTED') end as runs_until,
      (array_agg(l.id order by l.valid_from desc, l.id desc) filter (where l.valid_from <= ${ctx.today}::date))[1] as newest_id
    from licence l where l.status <> 'RETIRED' group by l.organisation_id, l.kind`;
}

/** True in SQL where the organisation in `column` may take nobody today. */
export function mayTakeNobody(ctx: Ctx, column: string): RawBuilder<boolean> {
  return sql<boolean>`exists (select 1 from (${licenceKinds(ctx)}) lk where lk.organisation_id = ${sql.ref(column)} and lk.begun and not lk.runs)`;
}

/**
 * The platform's rule: an organisation of which a licence has lapsed takes no new person: no referral, no offer, no admission.
 * One without any licence on record is let be: the register is still being filled.
 */
export async function requireMayTakePeople(ctx: Ctx, organisationId: string, field: string): Promise<void> {
  const lapsed = await readOne(
    ctx,
    sql<{
      since: string;
    }>`select min(lk.lapsed_on)::text as since from (${licenceKinds(ctx)}) lk where lk.organisation_id = ${organisationId} and lk.begun and not lk.runs having count(*) > 0`,
  );
  if (lapsed) throw new Refused('LICENCE_LAPSED', field, { date: lapsed.since });
}
