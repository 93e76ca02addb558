import { replacedOn } from '@xingcheng/shared/consent/notices';
import { sql } from 'kysely';
import type { Ctx } from '../../access/index.js';
import { orderOf } from '../../platform/graphql/order.js';
import { readPage, type PageRequest } from '../../platform/graphql/page.js';
import { reaches } from '../scope.js';
import type { ConsentRenewalPage, ConsentRenewalType } from './renewals.types.js';
import { stateOn } from './state.js';

/** What lapses first is asked first. */
export const RENEWAL_ORDER = orderOf('consentRenewals');

interface RenewalFilter {
  purpose?: string | null;
  lapsed?: boolean | null;
}

/**
 * Consents that stood and whose notice has been replaced in substance. Only the newest answer counts: whoever has said anything since,
 * also no, is not asked again (网络数据安全管理条例 22).
 */
export function selectRenewals(ctx: Ctx, { purpose, lapsed }: RenewalFilter) {
  const known = replacedOn(ctx.today);
  const asked = known.map(
    ({ version, by, purposes, lapsesOn }) =>
      sql`(${version}::text, ${by}::text, ${purposes ? [...purposes] : null}::text[], ${lapsesOn}::date)`,
  );
  // Without a replaced notice nobody is asked, and nobody is looked at.
  const notices =
    asked.length > 0 ? sql`values ${sql.join(asked)}` : sql`select '', '', null::text[], null::date where false`;
  return sql<ConsentRenewalType>`
    select k.id, kp.id as "personId", kp.name as "personName", kp.birth_date::text as "birthDate", k.purpose, o.name as "recipientName", k.answered_on::text as "answeredOn",
      k.text_version as "textVersion", n.by as "newVersion", n.lapses_on::text as "lapsesOn", n.lapses_on <= ${ctx.today}::date as lapsed
    from (${notices}) as n(version, by, purposes, lapses_on) join consent k on k.text_version = n.version and (n.purposes is null or k.purpose = any(n.purposes))
      join person kp on kp.id = k.person_id left join guardian kg on kg.id = k.guardian_id left join organisation o on o.id = k.recipient_id
    where ${reaches(ctx, 'consent.read', 'kp.id', 'kp.area_code')} and ${stateOn(ctx.today)} in ('GIVEN', 'REPLACED')
      and not exists (select 1 from consent later where later.person_id = k.person_id and later.purpose = k.purpose and later.recipient_id is not distinct from k.recipient_id
        and (later.answered_on, later.id) > (k.answered_on, k.id))
      ${purpose ? sql`and k.purpose = ${purpose}` : sql``}
      ${typeof lapsed === 'boolean' ? sql`and (n.lapses_on <= ${ctx.today}::date) = ${lapsed}` : sql``}`;
}

export const renewalPage = (ctx: Ctx, filter: RenewalFilter, page: PageRequest): Promise<ConsentRenewalPage> =>
  readPage(ctx, selectRenewals(ctx, filter), RENEWAL_ORDER, page);
