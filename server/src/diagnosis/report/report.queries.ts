import type { ReportStatus } from '@xingcheng/shared/codes/report-status';
import { sql, type RawBuilder } from 'kysely';
import { scopeOf, type Ctx } from '../../access/index.js';
import { areaName } from '../../organisations/index.js';
import { reaches } from '../../people/index.js';
import { readOne, readPage, readRows, type PageRequest } from '../../platform/graphql/page.js';
import { orderOf } from '../../platform/graphql/order.js';
import { openMoves } from '../../platform/machine/machine.js';
import { REPORT_RULE } from './report-rules.data.js';
import { reportMachine } from './report.machine.js';
import type { DiagnosisReportPage, DiagnosisReportType, ReportCount, ReportRuleType } from './report.types.js';

export interface ReportFilter {
  id?: string;
  statuses?: string[] | null;
  recipient?: string | null;
  personId?: string | null;
  areaCode?: string | null;
}

/** What needs somebody first: failed, then waiting, then sent without a receipt. */
export const REPORT_ORDER = orderOf('diagnosisReports');

type Row = Omit<DiagnosisReportType, 'openMoves'> & { rank: number };
const BY_HAND: readonly string[] = ['retry', 'receipt'];

export function selectReports(ctx: Ctx, filter: ReportFilter): RawBuilder<Row> {
  const named = scopeOf(ctx.actor, 'diagnosis.read') !== null;
  return sql<Row>`
    select x.id, x.diagnosis_id as "diagnosisId", ${named ? sql`p.id` : sql`null::uuid`} as "personId", ${named ? sql`p.name` : sql`left(p.name, 1) || '**'`} as "personName", coalesce(${areaName(ctx, 'm')}, p.area_code) as "areaName", x.recipient,
      t.name as "recipientName", o.name as institution, x.kind, x.status, d.diagnosed_on::text as "diagnosedOn", x.queued_at as "queuedAt", x.attempts, x.next_try_at as "nextTryAt", x.last_problem as "lastProblem",
      x.sent_at as "sentAt", x.receipt_number as "receiptNumber", x.receipted_at as "receiptedAt", x.rule_version as "ruleVersion", x.version, array_position(array['FAILED', 'QUEUED', 'SENT', 'RECEIPTED'], x.status::text) as rank
    from diagnosis_report x join diagnosis d on d.id = x.diagnosis_id join person p on p.id = x.person_id join organisation o on o.id = d.organisation_id left join organisation t on t.id = x.recipient_organisation_id
    left join management_area m on m.code = p.area_code
    where ${reaches(ctx, 'report.read', 'x.person_id')}
      ${filter.id ? sql`and x.id = ${filter.id}` : sql``}
      ${filter.statuses?.length ? sql`and x.status = any(${filter.statuses})` : sql``}
      ${filter.recipient ? sql`and x.recipient = ${filter.recipient}` : sql``}
      ${filter.personId ? sql`and x.person_id = ${filter.personId}` : sql``}
      ${filter.areaCode ? sql`and p.area_code = ${filter.areaCode}` : sql``}`;
}

function complete(ctx: Ctx, { rank: _rank, ...row }: Row): DiagnosisReportType {
  const may = scopeOf(ctx.actor, 'report.manage') !== null;
  return {
    ...row,
    openMoves: openMoves(reportMachine, row.status as ReportStatus, {}, (move) => may && BY_HAND.includes(move)),
  };
}

export async function reportPage(ctx: Ctx, filter: ReportFilter, page: PageRequest): Promise<DiagnosisReportPage> {
  const found = await readPage(ctx, selectReports(ctx, filter), REPORT_ORDER, page);
  return { ...found, nodes: found.nodes.map((row) => complete(ctx, row)) };
}

export async function reportById(ctx: Ctx, id: string): Promise<DiagnosisReportType | null> {
  const row = await readOne(ctx, selectReports(ctx, { id }));
  return row && complete(ctx, row);
}

export function reportCounts(ctx: Ctx, filter: ReportFilter): Promise<ReportCount[]> {
  return readRows(
    ctx,
    sql<ReportCount>`select q.status, count(*)::int as count from (${selectReports(ctx, filter)}) q group by q.status, q.rank order by q.rank`,
  );
}

export function reportRule(): ReportRuleType {
  const { recipients, ...rule } = REPORT_RULE;
  return {
    ...rule,
    healthFields: [...recipients.HEALTH_AUTHORITY.fields],
    federationFields: [...recipients.FEDERATION.fields],
  };
}
