import { ROLES_WITH_MINORS } from '@xingcheng/shared/access/roles';
import { Refused } from '../../platform/graphql/refusal.js';
import { requireVersion } from '../../platform/graphql/version.js';
import type { Ctx } from '../ctx.js';
import { isCityWide } from '../actor.js';
import { found } from '../policy.js';
import { lockedMembership } from './roles.js';

/** 未成年人保护法 62: before somebody begins, and every year. */
const COUNTS_FOR_YEARS = 1;

/** Records that the register of offences was asked and had nothing, and until when that counts. */
export async function recordBackgroundCheck(
  ctx: Ctx,
  input: { id: string; version: number; checkedOn: string },
): Promise<string> {
  const membership = await lockedMembership(ctx, input.id);
  const [place] = (await ctx.em.execute('select area_code as area from organisation where id = ?', [
    membership.organisationId,
  ])) as { area: string }[];
  // A district records for its own.
  found(isCityWide(ctx.actor) || place?.area === ctx.actor.areaCode ? place : null);
  if (input.checkedOn > ctx.today) throw new Refused('DATE_IN_FUTURE', 'checkedOn');
  requireVersion(membership, input.version, { checkedOn: input.checkedOn });
  membership.checkedOn = input.checkedOn;
  membership.checkDueOn = aYearLater(input.checkedOn);
  return membership.account.id;
}

function aYearLater(day: string): string {
  const year = Number(day.slice(0, 4)) + COUNTS_FOR_YEARS;
  const rest = day.slice(4);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return `${year}${rest === '-02-29' && !leap ? '-02-28' : rest}`;
}

/**
 * Refuses to give a person into the hands of somebody whose check is overdue or missing. Call it wherever somebody is
 * named for a person by somebody. Roles that never meet minors pass.
 */
export async function requireBackgroundCheck(
  ctx: Ctx,
  who: { accountId: string; organisationId: string },
  field: string,
): Promise<void> {
  const rows = (await ctx.em.execute(
    `select a.name, m.role, m.check_due_on::text as due from membership m join account a on a.id = m.account_id
     where m.account_id = ? and m.organisation_id = ? and (m.ended_on is null or m.ended_on > ?::date)`,
    [who.accountId, who.organisationId, ctx.today],
  )) as { name: string; role: never; due: string | null }[];
  const meeting = rows.filter(({ role }) => ROLES_WITH_MINORS.includes(role));
  const [first] = meeting;
  // One look into the register is about the person, not about the post: the latest counts for all of them.
  const due = meeting.map((one) => one.due ?? '').reduce((latest, one) => (one > latest ? one : latest), '');
  if (!first || due >= ctx.today) return;
  if (due === '') throw new Refused('BACKGROUND_CHECK_MISSING', field, { name: first.name });
  throw new Refused('BACKGROUND_CHECK_OVERDUE', field, { name: first.name, date: due });
}
