import { LockMode } from '@mikro-orm/core';
import { found, type Ctx } from '../../access/index.js';
import { requireReach } from '../../people/index.js';
import { Refused } from '../../platform/graphql/refusal.js';
import { requireVersion } from '../../platform/graphql/version.js';
import { decide } from '../../platform/machine/machine.js';
import { DiagnosisReport } from './diagnosis-report.entity.js';
import { reportMachine } from './report.machine.js';
import type { RecordReceiptInput, RetryReportInput } from './report.inputs.js';

async function load(ctx: Ctx, id: string): Promise<DiagnosisReport> {
  const report = found(await ctx.em.findOne(DiagnosisReport, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }));
  await requireReach(ctx, 'report.manage', report.person.id);
  return report;
}

/** Somebody has seen to what was wrong: the message is tried again, under the same id. */
export async function retryReport(ctx: Ctx, { id, version }: RetryReportInput): Promise<DiagnosisReport> {
  const report = await load(ctx, id);
  requireVersion(report, version, { status: 'QUEUED' });
  report.status = decide(reportMachine, 'retry', report.status, {});
  Object.assign(report, { attempts: 0, nextTryAt: ctx.now, lastProblem: null });
  return report;
}

/** A receipt that came on paper, or by another way than the message went. */
export async function recordReceipt(ctx: Ctx, { id, version, number }: RecordReceiptInput): Promise<DiagnosisReport> {
  const report = await load(ctx, id);
  requireVersion(report, version, { receiptNumber: number });
  if (!number.trim()) throw new Refused('RECEIPT_NUMBER_REQUIRED', 'number');
  report.status = decide(reportMachine, 'receipt', report.status, {});
  Object.assign(report, { receiptNumber: number.trim(), receiptedAt: ctx.now });
  return report;
}
