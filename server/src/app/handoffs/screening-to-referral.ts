import type { OrganisationKind } from '@xingcheng/shared/codes/organisation-kind';
import type { ReferralReason } from '@xingcheng/shared/codes/referral-reason';
import type { ReferralService } from '@xingcheng/shared/codes/referral-service';
import type { Ctx } from '../../access/index.js';
import { caseOf, enterStage } from '../../casefile/index.js';
import { dutyHolder } from '../../organisations/index.js';
import { Person } from '../../people/index.js';
import { openReferral, recallReferral, resolveReferral } from '../../referral/index.js';
import { Screening, type ScreeningScored, type ScreeningVoided } from '../../screening/index.js';

interface Next {
  service: ReferralService;
  reason: ReferralReason;
  to: readonly OrganisationKind[];
}

/** 初筛阳性 goes to the district's maternal and child hospital, 复筛异常 to a diagnosing institution (国卫办妇幼发〔2022〕12号). */
const NEXT: Record<string, Next> = {
  REFER_SECONDARY: { service: 'SECONDARY_SCREEN', reason: 'SCREEN_POSITIVE', to: ['MCH_HOSPITAL'] },
  REFER_DIAGNOSIS: { service: 'DIAGNOSIS', reason: 'SECONDARY_ABNORMAL', to: ['DIAGNOSING_HOSPITAL', 'MCH_HOSPITAL'] },
};

/** A positive screen opens the case file and asks the duty-holder of the child's district, in the same transaction. */
export async function screeningToReferral(ctx: Ctx, event: ScreeningScored): Promise<void> {
  if (event.stage !== 'PRIMARY') await answerSecondaryReferral(ctx, event);
  const next = NEXT[event.nextStep];
  if (event.amended && !event.positive) return await recallFor(ctx, event.personId, event.organisationId);
  if (!event.positive || !next) return;
  const person = await ctx.em.findOneOrFail(Person, { id: event.personId });
  await caseOf(ctx, person.id, 'POSITIVE_SCREEN');
  await enterStage(ctx, person.id, 'SCREENING');
  const to = await dutyHolder(ctx, next.to, person.areaCode);
  // A hospital that screens and diagnoses under one roof refers to nobody: its own task stands.
  if (!to || to === event.organisationId) return;
  await openReferral(ctx, {
    personId: person.id,
    service: next.service,
    reason: next.reason,
    fromOrganisationId: event.organisationId,
    toOrganisationId: to,
  });
}

/** A screening that was struck out takes back what it asked for, unless somebody has already said yes. */
export async function voidedScreening(ctx: Ctx, event: ScreeningVoided): Promise<void> {
  const { organisation } = await ctx.em.findOneOrFail(Screening, { id: event.screeningId });
  await recallFor(ctx, event.personId, organisation.id);
}

async function recallFor(ctx: Ctx, personId: string, fromOrganisationId: string): Promise<void> {
  for (const { service } of Object.values(NEXT)) await recallReferral(ctx, { personId, service, fromOrganisationId });
}

async function answerSecondaryReferral(ctx: Ctx, event: ScreeningScored): Promise<void> {
  if (event.outcome === 'INCOMPLETE') return;
  const result = event.positive ? 'SCREEN_ABNORMAL' : event.outcome === 'RECHECK' ? 'SCREEN_RECHECK' : 'SCREEN_NORMAL';
  await resolveReferral(ctx, {
    personId: event.personId,
    service: 'SECONDARY_SCREEN',
    organisationId: event.organisationId,
    result,
  });
}
