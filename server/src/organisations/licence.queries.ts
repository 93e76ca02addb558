import type { LicenceStatus } from '@xingcheng/shared/codes/licence-status';
import { sql } from 'kysely';
import { within, type Ctx } from '../access/index.js';
import { readOne, readPage, type PageRequest } from '../platform/graphql/page.js';
import { orderOf } from '../platform/graphql/order.js';
import { openMoves } from '../platform/machine/machine.js';
import { licenceMachine, type LicenceMove } from './licence.machine.js';
import type { LicencePage, LicenceType } from './licence.types.js';

export interface LicenceFilter {
  organisationId?: string | null;
  kind?: string | null;
  state?: string | null;
  id?: string;
}
export const LICENCE_ORDER = orderOf('licences');

type LicenceRow = Omit<LicenceType, 'openMoves'> & { status: LicenceStatus; areaCode: string };

/** Licences are part of the public directory: whoever sends a person must know. */
export function selectLicences(ctx: Ctx, filter: LicenceFilter) {
  const state = sql`case when l.status <> 'GRANTED' then l.status when l.valid_from > ${ctx.today}::date then 'NOT_YET' when l.valid_until < ${ctx.today}::date then 'LAPSED' else 'IN_FORCE' end`;
  return sql<LicenceRow>`
    select l.id, o.id as "organisationId", o.name as "organisationName", o.area_code as "areaCode", l.kind, l.number, l.issued_by as "issuedBy", l.valid_from::text as "validFrom", l.valid_until::text as "validUntil",
      l.status, ${state} as state, (l.valid_until - ${ctx.today}::date)::int as "daysLeft", l.status_since::text as "statusSince", l.status_reason as "statusReason",
      exists (select 1 from licence n where n.organisation_id = l.organisation_id and n.kind = l.kind and n.valid_from > l.valid_from and n.status <> 'RETIRED') as renewed, l.version
    from licence l join organisation o on o.id = l.organisation_id
    where true
      ${filter.id ? sql`and l.id = ${filter.id}` : sql``}
      ${filter.organisationId ? sql`and l.organisation_id = ${filter.organisationId}` : sql``}
      ${filter.kind ? sql`and l.kind = ${filter.kind}` : sql``}
      ${filter.state ? sql`and ${state} = ${filter.state}` : sql``}`;
}

function withMoves(ctx: Ctx, { status, areaCode, ...row }: LicenceRow): LicenceType {
  const keeps = within(ctx.actor, 'licence.record', { organisationId: row.organisationId, areaCode });
  const may = (move: LicenceMove) => keeps && (move !== 'renew' || (row.validUntil !== null && !row.renewed));
  return { ...row, openMoves: openMoves(licenceMachine, status, {}, may) };
}

export async function licencePage(ctx: Ctx, filter: LicenceFilter, page: PageRequest): Promise<LicencePage> {
  const found = await readPage(ctx, selectLicences(ctx, filter), LICENCE_ORDER, page);
  return { ...found, nodes: found.nodes.map((row) => withMoves(ctx, row)) };
}

export async function licenceById(ctx: Ctx, id: string): Promise<LicenceType | null> {
  const row = await readOne(ctx, selectLicences(ctx, { id }));
  return row && withMoves(ctx, row);
}
