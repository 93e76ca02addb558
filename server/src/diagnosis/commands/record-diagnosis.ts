import { LockMode } from '@mikro-orm/core';
import { DIAGNOSING_KINDS } from '@xingcheng/shared/codes/organisation-kind';
import { afterDiagnosis } from '@xingcheng/shared/pathway/diagnosis';
import { followUpOwed } from '@xingcheng/shared/pathway/national-pathway';
import { found, type Ctx } from '../../access/index.js';
import { enterStage, owe, settlePersonTasks, tell } from '../../casefile/index.js';
import { Organisation, requireMayTakePeople } from '../../organisations/index.js';
import { involve, Person, requireReach } from '../../people/index.js';
import { sealWord } from '../../platform/crypto/word.js';
import { newId } from '../../platform/db/base-properties.js';
import { Refused } from '../../platform/graphql/refusal.js';
import { requireVersion } from '../../platform/graphql/version.js';
import { checkCodes, checkCognition, checkEndScores, checkLicence, checkSeverity } from '../check-findings.js';
import { Diagnosis } from '../diagnosis.entity.js';
import { oweFollowUp } from '../follow-up/owe-follow-up.js';
import { AMEND_NOTE, FINDINGS } from '../places.js';
import { queueReports } from '../report/queue-reports.js';
import { DiagnosisRecorded } from '../diagnosis.events.js';
import type { AmendDiagnosisInput, DiagnosisFacts, RecordDiagnosisInput } from '../diagnosis.inputs.js';

const SOURCE = '国卫办妇幼发〔2022〕12号';

/** Records what a doctor concluded. Nothing else in the system ever sets a diagnosis. */
export async function recordDiagnosis(ctx: Ctx, input: RecordDiagnosisInput): Promise<Diagnosis> {
  await requireReach(ctx, 'diagnosis.record', input.personId, 'personId');
  // Without its own licence to practise, an institution concludes nothing new.
  await requireMayTakePeople(ctx, ctx.actor.organisationId, 'personId');
  const diagnosis = await conclude(ctx, input.personId, input, null);
  await followThrough(ctx, diagnosis);
  return diagnosis;
}

/** Corrects a conclusion by a new one. The former stays readable and holds no more. */
export async function amendDiagnosis(ctx: Ctx, input: AmendDiagnosisInput): Promise<Diagnosis> {
  const former = found(await ctx.em.findOne(Diagnosis, { id: input.id }, { lockMode: LockMode.PESSIMISTIC_WRITE }));
  await requireReach(ctx, 'diagnosis.amend', former.person.id);
  if (former.organisation.id !== ctx.actor.organisationId) throw new Refused('NOT_ALLOWED', 'id');
  requireVersion(former, input.version, { outcome: input.outcome, icd11: input.icd11, icd10: input.icd10 });
  if (former.supersededOn) throw new Refused('DIAGNOSIS_SUPERSEDED', 'id');
  former.supersededOn = ctx.today;
  const diagnosis = await conclude(
    ctx,
    former.person.id,
    { ...input, diagnosedOn: input.diagnosedOn ?? former.diagnosedOn },
    former.id,
  );
  diagnosis.amendNoteCell = sealWord(ctx.keys, AMEND_NOTE, diagnosis.id, input.amendReason);
  await followThrough(ctx, diagnosis);
  return diagnosis;
}

async function conclude(
  ctx: Ctx,
  personId: string,
  facts: DiagnosisFacts,
  supersedesId: string | null,
): Promise<Diagnosis> {
  if (!DIAGNOSING_KINDS.includes(ctx.actor.organisationKind)) throw new Refused('NOT_DIAGNOSING_INSTITUTION');
  const person = found(await ctx.em.findOne(Person, { id: personId }), 'personId');
  const diagnosedOn = facts.diagnosedOn ?? ctx.today;
  if (diagnosedOn > ctx.today) throw new Refused('DATE_IN_FUTURE', 'diagnosedOn');
  if (diagnosedOn < person.birthDate) throw new Refused('DATE_ORDER', 'diagnosedOn');
  checkLicence(facts);
  const codes = checkCodes(facts);
  checkSeverity(facts);
  checkCognition(facts, person.birthDate, diagnosedOn);
  const endScores = facts.endScores ?? {};
  checkEndScores(endScores);
  const id = newId();
  const diagnosis = ctx.em.create(Diagnosis, {
    id,
    person,
    organisation: ctx.em.getReference(Organisation, ctx.actor.organisationId),
    doctorId: ctx.actor.accountId,
    licenceScope: facts.licenceScope,
    licenceNumber: facts.licenceNumber.trim(),
    diagnosedOn,
    outcome: facts.outcome,
    ...codes,
    severitySocial: facts.severitySocial ?? null,
    severityRepetitive: facts.severityRepetitive ?? null,
    cognitiveMeasure: facts.cognitiveMeasure ?? null,
    cognitiveValue: facts.cognitiveValue ?? null,
    cognitiveTest: facts.cognitiveTest?.trim() || null,
    adaptiveLevel: facts.adaptiveLevel ?? null,
    functionalLanguage: facts.functionalLanguage ?? null,
    coOccurring: [...new Set(facts.coOccurring ?? [])],
    differential: [...new Set(facts.differential ?? [])],
    endScores,
    findingsCell: sealWord(ctx.keys, FINDINGS, id, facts.findings),
    revisitDueOn: afterDiagnosis(facts.outcome, diagnosedOn).dueOn,
    followUpDueOn: facts.outcome === 'CONFIRMED' ? followUpOwed(person.birthDate, diagnosedOn) : null,
    supersedesId,
  });
  await ctx.em.flush();
  return diagnosis;
}

async function followThrough(ctx: Ctx, diagnosis: Diagnosis): Promise<void> {
  const personId = diagnosis.person.id;
  const organisationId = diagnosis.organisation.id;
  const record = { recordType: 'Diagnosis', recordId: diagnosis.id };
  await involve(ctx, { personId, organisationId, reason: 'DIAGNOSIS' });
  await settlePersonTasks(ctx, personId, ['BOOK_DIAGNOSIS', 'DIAGNOSIS_REVISIT', 'FOLLOW_UP']);
  if (diagnosis.revisitDueOn) {
    await owe(ctx, {
      personId,
      chapter: 'DIAGNOSIS',
      kind: 'DIAGNOSIS_REVISIT',
      organisationId,
      dueOn: diagnosis.revisitDueOn,
      source: `${SOURCE} 诊断`,
      ...record,
    });
  }
  await oweFollowUp(ctx, diagnosis);
  await queueReports(ctx, diagnosis);
  tell(ctx, {
    personId,
    chapter: 'DIAGNOSIS',
    kind: 'DIAGNOSIS_RECORDED',
    happenedOn: diagnosis.diagnosedOn,
    facts: {
      outcome: diagnosis.outcome,
      icd11: diagnosis.icd11 ?? null,
      icd10: diagnosis.icd10 ?? null,
      amended: diagnosis.supersedesId !== null,
    },
    ...record,
  });
  await ctx.em.flush();
  // The other chapters hear of it first: a file that this opens has a stage to enter.
  await ctx.publish(
    new DiagnosisRecorded(diagnosis.id, personId, diagnosis.outcome, organisationId, diagnosis.supersedesId ?? null),
  );
  await enterStage(ctx, personId, 'DIAGNOSIS');
}
