import { Arg, Ctx as GqlCtx, Int, Mutation, Query, Resolver } from 'type-graphql';
import { May, type Ctx } from '../../access/index.js';
import { recordReceipt, retryReport } from './manage-report.js';
import { RecordReceiptInput, ReportFilterInput, RetryReportInput } from './report.inputs.js';
import * as queries from './report.queries.js';
import { DiagnosisReportPage, DiagnosisReportResult, ReportCount, ReportRuleType } from './report.types.js';

@Resolver()
export class ReportResolver {
  @May('report.read')
  @Query(() => DiagnosisReportPage, { description: 'Statutory reports within reach, those that need somebody first.' })
  diagnosisReports(
    @Arg('filter', () => ReportFilterInput, { nullable: true }) filter: ReportFilterInput | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @GqlCtx() ctx: Ctx,
  ): Promise<DiagnosisReportPage> {
    return queries.reportPage(ctx, filter ?? {}, { first, after });
  }

  @May('report.read')
  @Query(() => [ReportCount], { description: 'Counts by status of the list with the same filter.' })
  reportCounts(
    @Arg('filter', () => ReportFilterInput, { nullable: true }) filter: ReportFilterInput | null,
    @GqlCtx() ctx: Ctx,
  ): Promise<ReportCount[]> {
    return queries.reportCounts(ctx, filter ?? {});
  }

  @May('report.read')
  @Query(() => ReportRuleType, { description: 'By what a diagnosis is reported, and what each recipient is sent.' })
  reportRule(): ReportRuleType {
    return queries.reportRule();
  }

  @May('report.manage')
  @Mutation(() => DiagnosisReportResult, { description: 'Tries a report again, under the same id: it arrives once.' })
  async retryReport(
    @Arg('input', () => RetryReportInput) input: RetryReportInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    return queries.reportById(ctx, (await retryReport(ctx, input)).id);
  }

  @May('report.manage')
  @Mutation(() => DiagnosisReportResult, { description: 'Records a receipt that came by another way.' })
  async recordReportReceipt(
    @Arg('input', () => RecordReceiptInput) input: RecordReceiptInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    return queries.reportById(ctx, (await recordReceipt(ctx, input)).id);
  }
}
