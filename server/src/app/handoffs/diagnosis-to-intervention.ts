import { addDays } from '@xingcheng/shared/age/iso-date';
import { ageInYears } from '@xingcheng/shared/age/age-in-months';
import type { Severity } from '@xingcheng/shared/codes/severity';
import type { Ctx } from '../../access/index.js';
import { caseOf, enterStage, owe, tell } from '../../casefile/index.js';
import { latestDiagnosis, type DiagnosisInForce, type DiagnosisRecorded } from '../../diagnosis/index.js';
import { listCandidate } from '../../education/index.js';
import { keepProfile } from '../../intervention/index.js';
import { Person } from '../../people/index.js';
import { resolveReferral } from '../../referral/index.js';
import { oweVocationalProfile } from './school-to-employment.js';

/** Days until a confirmed child should have a plan; ours, the text says to start at once. */
const PLAN_DAYS = 30;
const SCHOOL_AGE_YEARS = 6;
const ADULT_YEARS = 18;

const RESULT = {
  CONFIRMED: 'DIAGNOSIS_CONFIRMED',
  EXCLUDED: 'DIAGNOSIS_EXCLUDED',
  UNDETERMINED: 'DIAGNOSIS_UNDETERMINED',
} as const;

/** A conclusion answers the referral; a confirmed one opens the case, the standard, and the road to school. */
export async function diagnosisToIntervention(ctx: Ctx, event: DiagnosisRecorded): Promise<void> {
  const { personId } = event;
  await resolveReferral(ctx, {
    personId,
    service: 'DIAGNOSIS',
    organisationId: event.organisationId,
    result: RESULT[event.outcome],
  });
  if (event.outcome === 'EXCLUDED') return;
  const caseFile = await caseOf(ctx, personId, 'DIAGNOSIS');
  await enterStage(ctx, personId, 'DIAGNOSIS');
  const facts = await latestDiagnosis(ctx, personId);
  if (facts) await keepProfile(ctx, profileOf(personId, facts));
  const person = await ctx.em.findOneOrFail(Person, { id: personId });
  const years = ageInYears(person.birthDate, ctx.today);
  // Aid to children is what the norm speaks of; an adult who is diagnosed is asked what he can and wants to do.
  if (years < ADULT_YEARS) await owePlan(ctx, event, caseFile.ownerOrganisation.id);
  else if (event.outcome === 'CONFIRMED') await oweVocationalProfile(ctx, person);
  if (event.outcome === 'CONFIRMED' && years < SCHOOL_AGE_YEARS)
    await listCandidate(ctx, { personId, because: 'DIAGNOSIS' });
}

/** Undetermined: intervention starts meanwhile (国卫办妇幼发〔2022〕12号 诊断). */
async function owePlan(ctx: Ctx, event: DiagnosisRecorded, organisationId: string): Promise<void> {
  const { personId } = event;
  const record = { recordType: 'Diagnosis', recordId: event.diagnosisId };
  await owe(ctx, {
    personId,
    chapter: 'INTERVENTION',
    kind: 'INTERVENTION_PLAN',
    organisationId,
    dueOn: addDays(ctx.today, PLAN_DAYS),
    source: '国卫办妇幼发〔2022〕12号 三(四)',
    ...record,
  });
  tell(ctx, {
    personId,
    chapter: 'INTERVENTION',
    kind: 'TASK_OPENED',
    facts: { task: 'INTERVENTION_PLAN' },
    ...record,
  });
}

const level = (number: 1 | 2 | 3 | null): Severity | null => (number === null ? null : `LEVEL_${number}`);

function profileOf(personId: string, facts: DiagnosisInForce) {
  return {
    personId,
    assessedOn: facts.diagnosedOn,
    dq: facts.dq,
    iq: facts.iq,
    adaptive: facts.adaptive,
    social: level(facts.severitySocial),
    repetitive: level(facts.severityRepetitive),
    recordId: facts.diagnosisId,
  };
}
