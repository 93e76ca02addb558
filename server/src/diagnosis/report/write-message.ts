import type { Ctx } from '../../access/index.js';
import { Person } from '../../people/index.js';
import { openCell } from '../../platform/crypto/cell.js';
import { Diagnosis } from '../diagnosis.entity.js';
import { DiagnosisReport } from './diagnosis-report.entity.js';
import type { ReportMessage } from './gateway.js';
import { REPORT_RULE, type ReportField } from './report-rules.data.js';

/** What a report says: the fields its recipient's rule names, and never findings, scores, families or anything else. */
export async function messageOf(
  ctx: Ctx,
  report: DiagnosisReport,
  recipientOrganisation: string,
): Promise<ReportMessage> {
  const diagnosis = await ctx.em.findOneOrFail(Diagnosis, { id: report.diagnosis.id }, { populate: ['organisation'] });
  const person = await ctx.em.findOneOrFail(Person, { id: report.person.id });
  const former = diagnosis.supersedesId
    ? await ctx.em.findOne(DiagnosisReport, { diagnosis: diagnosis.supersedesId, recipient: report.recipient })
    : null;
  const retracted = report.kind === 'RETRACTION';
  const place = { table: 'person', column: 'national_id', rowId: person.id };
  const all: Record<ReportField, () => string | null> = {
    name: () => person.name,
    sex: () => person.sex,
    birthDate: () => person.birthDate,
    nationalId: () => (person.nationalIdCell ? openCell(ctx.keys, place, person.nationalIdCell) : null),
    areaCode: () => person.areaCode,
    diagnosedOn: () => diagnosis.diagnosedOn,
    category: () => (retracted ? null : 'AUTISM'),
    icd10: () => (retracted ? null : (diagnosis.icd10 ?? null)),
    icd11: () => (retracted ? null : (diagnosis.icd11 ?? null)),
    institution: () => diagnosis.organisation.name,
    doctorLicence: () => `${diagnosis.licenceScope} ${diagnosis.licenceNumber}`,
  };
  const fields: readonly ReportField[] = REPORT_RULE.recipients[report.recipient].fields;
  return {
    id: report.id,
    kind: report.kind,
    recipient: report.recipient,
    recipientOrganisation,
    basis: REPORT_RULE.basis,
    ruleVersion: report.ruleVersion,
    replaces: former?.id ?? null,
    content: Object.fromEntries(fields.map((field) => [field, all[field]()])),
  };
}
