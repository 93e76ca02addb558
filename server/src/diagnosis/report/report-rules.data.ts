import type { OrganisationKind } from '@xingcheng/shared/codes/organisation-kind';
import type { ReportRecipient } from '@xingcheng/shared/codes/report-recipient';

/** What a report may carry; each recipient is sent only what its duty needs. */
export const REPORT_FIELDS = [
  'name',
  'sex',
  'birthDate',
  'nationalId',
  'areaCode',
  'diagnosedOn',
  'category',
  'icd10',
  'icd11',
  'institution',
  'doctorLicence',
] as const;
export type ReportField = (typeof REPORT_FIELDS)[number];

interface RecipientRule {
  kinds: readonly OrganisationKind[];
  fields: readonly ReportField[];
}

/**
 * A duty, so no consent is asked (PIPL 13(3)) and notice is given (PIPL 35). The article says that it is reported and to whom it
 * goes on; which fields each recipient gets is our reading, the local measure was not at hand.
 */
export const REPORT_RULE = {
  version: '2026.1-draft',
  basis: '残疾预防和残疾人康复条例 14；深圳市残疾儿童报告暂行办法',
  effectiveFrom: '2026-01-01',
  effectiveTo: null,
  verified: false,
  /** Only children are reported; an adult's diagnosis goes nowhere without consent. */
  untilYears: 18,
  recipients: {
    HEALTH_AUTHORITY: {
      kinds: ['HEALTH_COMMISSION'],
      fields: REPORT_FIELDS,
    },
    FEDERATION: {
      kinds: ['FEDERATION'],
      fields: ['name', 'sex', 'birthDate', 'nationalId', 'areaCode', 'diagnosedOn', 'category', 'institution'],
    },
  } as const satisfies Record<ReportRecipient, RecipientRule>,
  /** Minutes until the next try after each that failed; when they are used up somebody must look. */
  retryMinutes: [1, 5, 30, 120, 720],
} as const;
