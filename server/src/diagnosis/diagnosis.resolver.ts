import { Arg, Ctx as GqlCtx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { May, type Ctx } from '../access/index.js';
import { amendDiagnosis, recordDiagnosis } from './commands/record-diagnosis.js';
import { AmendDiagnosisInput, DiagnosisFilterInput, RecordDiagnosisInput } from './diagnosis.inputs.js';
import * as queries from './diagnosis.queries.js';
import { DiagnosisPage, DiagnosisResult, DiagnosisType } from './diagnosis.types.js';

@Resolver()
export class DiagnosisResolver {
  @May('diagnosis.read')
  @Query(() => DiagnosisPage, { description: 'Diagnoses in force within reach, newest first.' })
  diagnoses(
    @Arg('filter', () => DiagnosisFilterInput, { nullable: true }) filter: DiagnosisFilterInput | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @GqlCtx() ctx: Ctx,
  ): Promise<DiagnosisPage> {
    return queries.diagnosisPage(ctx, filter ?? {}, { first, after });
  }

  @May('diagnosis.read')
  @Query(() => [DiagnosisType], {
    description:
      'Every conclusion about a person, amended ones included, newest first; at most 100. Reading is audited.',
  })
  personDiagnoses(@Arg('personId', () => ID) personId: string, @GqlCtx() ctx: Ctx): Promise<DiagnosisType[]> {
    return queries.personDiagnoses(ctx, personId);
  }

  @May('diagnosis.record')
  @Mutation(() => DiagnosisResult, {
    description:
      'Records what a doctor concluded. Refuses NOT_DIAGNOSING_INSTITUTION, LICENCE_SCOPE, ICD_CODE_UNKNOWN, SEVERITY_REQUIRED.',
  })
  async recordDiagnosis(
    @Arg('input', () => RecordDiagnosisInput) input: RecordDiagnosisInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    return queries.diagnosisById(ctx, (await recordDiagnosis(ctx, input)).id);
  }

  @May('diagnosis.amend')
  @Mutation(() => DiagnosisResult, {
    description: 'Supersedes a conclusion by a corrected one; the former stays readable.',
  })
  async amendDiagnosis(
    @Arg('input', () => AmendDiagnosisInput) input: AmendDiagnosisInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    return queries.diagnosisById(ctx, (await amendDiagnosis(ctx, input)).id);
  }
}
