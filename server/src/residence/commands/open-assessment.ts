import { LockMode } from '@mikro-orm/core';
import type { ApplicationUrgency } from '@xingcheng/shared/codes/application-urgency';
import { WAITING_RULE } from '@xingcheng/shared/residence/waiting-factors';
import type { Ctx } from '../../access/index.js';
import { tell } from '../../casefile/index.js';
import { Organisation } from '../../organisations/index.js';
import { Person } from '../../people/index.js';
import { Application } from '../application.entity.js';
import { rescore } from '../scoring.js';
import { Stay } from '../stay.entity.js';

interface Wanted {
  personId: string;
  because: ApplicationUrgency;
  /** Who answers for the case, and so for the draft. */
  organisationId: string;
}

const OPEN = ['DRAFT', 'SUBMITTED', 'WAITING', 'OFFERED'] as const;

/**
 * For hand-offs: what care is needed is asked at once. An application under way is marked urgent and never doubled; where there
 * is none a draft opens, with no facts but the day: the points come when somebody has asked. Who lives in care needs none.
 */
export async function openAssessment(
  ctx: Ctx,
  { personId, because, organisationId }: Wanted,
): Promise<Application | null> {
  if (await ctx.em.count(Stay, { person: personId, endedOn: null })) return null;
  const known = await ctx.em.findOne(
    Application,
    { person: personId, status: { $in: [...OPEN] } },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  const application =
    known ??
    ctx.em.create(Application, {
      person: ctx.em.getReference(Person, personId),
      status: 'DRAFT',
      appliedOn: ctx.today,
      byOrganisation: ctx.em.getReference(Organisation, organisationId),
      facts: null,
      rule: WAITING_RULE.id,
      points: 0,
      factors: [],
    });
  application.urgentSince ??= ctx.today;
  application.urgentBecause = because;
  if (application.facts && because === 'CARER_LOST') {
    application.facts = { ...application.facts, caregiver: 'NONE' };
    rescore(application, ctx.today);
  }
  await ctx.em.flush();
  tell(ctx, {
    personId,
    chapter: 'RESIDENCE',
    kind: 'RESIDENCE_ASSESSMENT_OPENED',
    facts: { urgency: because, application: known ? 'KNOWN' : 'NEW' },
    recordType: 'Application',
    recordId: application.id,
  });
  return application;
}
