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

/** Days until a confirmed child should have a plan; ours, the text says to start at once. */
const PLAN_DAYS = 30;
const SCHOOL_AGE_YEARS = 6;

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
  // Undetermined: intervention starts meanwhile (国卫办妇幼发〔2022〕12号 诊断).
  await owe(ctx, {
    personId,
    chapter: 'INTERVENTION',
    kind: 'INTERVENTION_PLAN',
    organisationId: caseFile.ownerOrganisation.id,
    dueOn: addDays(ctx.today, PLAN_DAYS),
    source: '国卫办妇幼发〔2022〕12号 三(四)',
    recordType: 'Diagnosis',
    recordId: event.diagnosisId,
  });
  tell(ctx, {
    personId,
    chapter: 'INTERVENTION',
    kind: 'TASK_OPENED',
    facts: { task: 'INTERVENTION_PLAN' },
    recordType: 'Diagnosis',
    recordId: event.diagnosisId,
  });
  const person = await ctx.em.findOneOrFail(Person, { id: personId });
  if (event.outcome === 'CONFIRMED' && ageInYears(person.birthDate, ctx.today) < SCHOOL_AGE_YEARS)
    await listCandidate(ctx, { personId, because: 'DIAGNOSIS' });
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
