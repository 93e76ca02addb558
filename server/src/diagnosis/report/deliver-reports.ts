import { LockMode } from '@mikro-orm/core';
import type { Ctx } from '../../access/index.js';
import { dutyHolder, Organisation } from '../../organisations/index.js';
import { Person } from '../../people/index.js';
import { record } from '../../platform/audit/audit.js';
import { decide } from '../../platform/machine/machine.js';
import { DiagnosisReport } from './diagnosis-report.entity.js';
import { reportGateway } from './gateway.js';
import { REPORT_RULE } from './report-rules.data.js';
import { reportMachine } from './report.machine.js';
import { messageOf } from './write-message.js';

const AT_ONCE = 50;

/** Sends what is due. Two workers never hold the same message, and one that fails holds up no other. */
export async function deliverReports(ctx: Ctx): Promise<void> {
  const due = await ctx.em.find(
    DiagnosisReport,
    { status: 'QUEUED', nextTryAt: { $lte: ctx.now } },
    { lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE, limit: AT_ONCE, orderBy: { nextTryAt: 'asc', id: 'asc' } },
  );
  for (const report of due) await deliver(ctx, report);
}

async function deliver(ctx: Ctx, report: DiagnosisReport): Promise<void> {
  report.attempts += 1;
  const to = await recipientOf(ctx, report);
  if (!to) return defer(ctx, report, 'NO_RECIPIENT');
  const gateway = reportGateway();
  const message = await messageOf(ctx, report, to.name);
  let receiptNumber: string | null;
  try {
    ({ receiptNumber } = await gateway.deliver(message, ctx.keys));
  } catch (error) {
    // What went wrong may quote the message: only that it did is kept.
    ctx.log.warn(
      { report: report.id, gateway: gateway.name, fault: error instanceof Error ? error.name : 'unknown' },
      'report not delivered',
    );
    return defer(ctx, report, 'UNREACHABLE');
  }
  report.status = decide(reportMachine, 'send', report.status, {});
  Object.assign(report, { sentAt: ctx.now, gateway: gateway.name, nextTryAt: null, lastProblem: null });
  if (receiptNumber) {
    report.status = decide(reportMachine, 'receipt', report.status, {});
    Object.assign(report, { receiptNumber, receiptedAt: ctx.now });
  }
  const sent = { recipient: report.recipient, kind: report.kind, fields: Object.keys(message.content) };
  await record(ctx, [
    {
      deed: 'DISCLOSE',
      subjectType: 'DiagnosisReport',
      subjectId: report.id,
      personId: report.person.id,
      changes: sent,
      purpose: REPORT_RULE.basis,
    },
  ]);
}

/** Registered meanwhile? Then it goes there. */
async function recipientOf(ctx: Ctx, report: DiagnosisReport): Promise<Organisation | null> {
  if (!report.recipientOrganisation) {
    const { areaCode } = await ctx.em.findOneOrFail(Person, { id: report.person.id });
    const id = await dutyHolder(ctx, REPORT_RULE.recipients[report.recipient].kinds, areaCode);
    report.recipientOrganisation = id ? ctx.em.getReference(Organisation, id) : null;
  }
  const { recipientOrganisation: to } = report;
  return to ? await ctx.em.findOne(Organisation, { id: to.id }) : null;
}

function defer(ctx: Ctx, report: DiagnosisReport, problem: 'NO_RECIPIENT' | 'UNREACHABLE'): void {
  report.lastProblem = problem;
  const minutes = REPORT_RULE.retryMinutes[report.attempts - 1];
  if (minutes !== undefined) {
    report.nextTryAt = new Date(ctx.now.getTime() + minutes * 60_000);
    return;
  }
  report.status = decide(reportMachine, 'fail', report.status, {});
  report.nextTryAt = null;
}
