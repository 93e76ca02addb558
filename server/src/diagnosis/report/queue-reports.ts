import { ageInYears } from '@xingcheng/shared/age/age-in-months';
import { ReportRecipient } from '@xingcheng/shared/codes/report-recipient';
import type { ReportKind } from '@xingcheng/shared/codes/report-kind';
import type { Ctx } from '../../access/index.js';
import { dutyHolder, Organisation } from '../../organisations/index.js';
import { Person } from '../../people/index.js';
import type { Diagnosis } from '../diagnosis.entity.js';
import { DiagnosisReport } from './diagnosis-report.entity.js';
import { REPORT_RULE } from './report-rules.data.js';

/** Puts what the law wants reported into the outbox, in the transaction of the diagnosis: neither exists without the other. */
export async function queueReports(ctx: Ctx, diagnosis: Diagnosis): Promise<void> {
  const person = await ctx.em.findOneOrFail(Person, { id: diagnosis.person.id });
  const kind = await kindOf(ctx, diagnosis, person.birthDate);
  if (!kind) return;
  for (const recipient of Object.values(ReportRecipient)) {
    const to = await dutyHolder(ctx, REPORT_RULE.recipients[recipient].kinds, person.areaCode);
    ctx.em.create(DiagnosisReport, {
      diagnosis,
      person,
      recipient,
      recipientOrganisation: to ? ctx.em.getReference(Organisation, to) : null,
      kind,
      status: 'QUEUED',
      ruleVersion: REPORT_RULE.version,
      queuedAt: ctx.now,
      nextTryAt: ctx.now,
    });
  }
  await ctx.em.flush();
}

/** A confirmed child is reported; whoever was told of one that holds no more is told that too. */
async function kindOf(ctx: Ctx, diagnosis: Diagnosis, birthDate: string): Promise<ReportKind | null> {
  const former = diagnosis.supersedesId
    ? await ctx.em.findOne(DiagnosisReport, { diagnosis: diagnosis.supersedesId })
    : null;
  const told = former !== null && former.kind !== 'RETRACTION';
  if (diagnosis.outcome !== 'CONFIRMED') return told ? 'RETRACTION' : null;
  if (told) return 'CORRECTION';
  return ageInYears(birthDate, diagnosis.diagnosedOn) < REPORT_RULE.untilYears ? 'FIRST' : null;
}
