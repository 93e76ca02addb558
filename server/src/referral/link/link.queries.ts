import { ageInMonths } from '@xingcheng/shared/age/age-in-months';
import type { ReferralStatus } from '@xingcheng/shared/codes/referral-status';
import { maskName } from '@xingcheng/shared/identity/mask';
import { sql } from 'kysely';
import type { Ctx } from '../../access/index.js';
import { record } from '../../platform/audit/audit.js';
import { readOne } from '../../platform/graphql/page.js';
import { openMoves } from '../../platform/machine/machine.js';
import { BY_LINK } from '../commands/took.js';
import { referralMachine, type ReferralMove } from '../referral.machine.js';
import { LINK_MOVES } from './link-rules.data.js';
import type { LinkReferral } from './link.types.js';
import { askedLink, countTry } from './try-link.js';

interface Row extends Omit<
  LinkReferral,
  'maskedName' | 'ageYears' | 'ageMonths' | 'openMoves' | 'expiresAt' | 'today'
> {
  personId: string;
  toOrganisationId: string;
  name: string;
  birthDate: string;
  attendedOn: string | null;
}

const BY_HAND: readonly ReferralMove[] = LINK_MOVES;

/** The one read that no role guards: what it may show was decided when the link was given out. */
export async function linkReferral(ctx: Ctx, referralId: string, expiresAt: Date | null): Promise<LinkReferral> {
  const row = await rowOf(ctx, referralId);
  if (!row) throw new Error(`a link leads to no referral ${referralId}`);
  return shown(ctx, row, expiresAt);
}

/** Opens a link to read. Null for a stranger, a spent link and a mistyped one alike. */
export async function referralByLink(ctx: Ctx, token: string): Promise<LinkReferral | null> {
  const held = await askedLink(ctx, token);
  if (!held) return null;
  await countTry(ctx.em, held.linkId, ctx.now);
  const row = await rowOf(ctx, held.referralId);
  if (!row) return null;
  Object.assign(ctx.who, { organisationId: row.toOrganisationId, system: BY_LINK });
  await record(ctx, [{ deed: 'VIEW', subjectType: 'Referral', subjectId: held.referralId, personId: row.personId }]);
  return shown(ctx, row, held.expiresAt);
}

function rowOf(ctx: Ctx, referralId: string): Promise<Row | null> {
  return readOne(
    ctx,
    sql<Row>`select p.id as "personId", p.name, p.birth_date::text as "birthDate", r.service, r.reason, r.urgency, f.name as "fromName", f.phone as "fromPhone", t.id as "toOrganisationId", t.name as "toName",
      r.status, r.sent_on::text as "sentOn", r.answer_due_on::text as "answerDueOn", r.attend_due_on::text as "attendDueOn", r.appointment_on::text as "appointmentOn", r.attended_on::text as "attendedOn"
      from referral r join person p on p.id = r.person_id join organisation f on f.id = r.from_organisation_id join organisation t on t.id = r.to_organisation_id where r.id = ${referralId}`,
  );
}

function shown(ctx: Ctx, row: Row, expiresAt: Date | null): LinkReferral {
  const { personId: _p, toOrganisationId: _o, name, birthDate, attendedOn, ...rest } = row;
  const months = ageInMonths(birthDate, ctx.today);
  const facts = { sentOn: row.sentOn, appointmentOn: row.appointmentOn, attendedOn, hasResult: true };
  return {
    ...rest,
    maskedName: maskName(name),
    ageYears: Math.floor(months / 12),
    ageMonths: months % 12,
    openMoves: openMoves(referralMachine, row.status as ReferralStatus, facts, (move) => BY_HAND.includes(move)),
    today: ctx.today,
    expiresAt,
  };
}
