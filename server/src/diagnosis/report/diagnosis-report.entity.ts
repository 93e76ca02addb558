import type { ReportKind } from '@xingcheng/shared/codes/report-kind';
import type { ReportRecipient } from '@xingcheng/shared/codes/report-recipient';
import type { ReportStatus } from '@xingcheng/shared/codes/report-status';
import { defineEntity, p } from '@mikro-orm/core';
import { Organisation } from '../../organisations/index.js';
import { Person } from '../../people/index.js';
import { baseProperties } from '../../platform/db/base-properties.js';
import { Diagnosis } from '../diagnosis.entity.js';

/** One message of the outbox: a diagnosis for one recipient. What it says is read from the diagnosis when it is sent. */
const DiagnosisReportSchema = defineEntity({
  name: 'DiagnosisReport',
  indexes: [{ properties: ['status', 'nextTryAt'] }],
  uniques: [{ name: 'diagnosis_report_once', properties: ['diagnosis', 'recipient'] }],
  properties: {
    ...baseProperties,
    diagnosis: () => p.manyToOne(Diagnosis),
    person: () => p.manyToOne(Person).index(),
    recipient: p.string().length(20).$type<ReportRecipient>(),
    /** Null while the district has no such organisation on record. */
    recipientOrganisation: () => p.manyToOne(Organisation).nullable(),
    kind: p.string().length(12).$type<ReportKind>(),
    status: p.string().length(10).$type<ReportStatus>(),
    ruleVersion: p.string().length(40),
    queuedAt: p.datetime(3),
    attempts: p.integer().default(0),
    nextTryAt: p.datetime(3).nullable(),
    lastProblem: p.string().length(20).$type<'NO_RECIPIENT' | 'UNREACHABLE'>().nullable(),
    sentAt: p.datetime(3).nullable(),
    gateway: p.string().length(30).nullable(),
    receiptNumber: p.string().length(60).nullable(),
    receiptedAt: p.datetime(3).nullable(),
  },
});
export class DiagnosisReport extends DiagnosisReportSchema.class {}
DiagnosisReportSchema.setClass(DiagnosisReport);
