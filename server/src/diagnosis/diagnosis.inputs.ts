import { AdaptiveLevel } from '@xingcheng/shared/codes/adaptive-level';
import { CoOccurringCondition } from '@xingcheng/shared/codes/co-occurring-condition';
import { CognitiveMeasure } from '@xingcheng/shared/codes/cognitive-measure';
import { DiagnosisOutcome } from '@xingcheng/shared/codes/diagnosis-outcome';
import { DifferentialCondition } from '@xingcheng/shared/codes/differential-condition';
import { FunctionalLanguage } from '@xingcheng/shared/codes/functional-language';
import type { LicenceScope } from '@xingcheng/shared/codes/licence-scope';
import { Severity } from '@xingcheng/shared/codes/severity';
import { ArrayMaxSize, IsIn, IsNotEmpty, IsObject, IsOptional, Max, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { Json, LocalDate } from '../platform/graphql/scalars.js';

@InputType({ description: 'Narrows the list of diagnoses.' })
export class DiagnosisFilterInput {
  @Field(() => String, { nullable: true, description: 'Outcome (code list diagnosis-outcome).' }) outcome?:
    | string
    | null;
  @Field(() => String, { nullable: true, description: 'Management area the person lives in.' }) areaCode?:
    | string
    | null;
  @Field(() => LocalDate, { nullable: true, description: 'Diagnosed on or after this day.' }) from?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Diagnosed on or before this day.' }) to?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Only undetermined ones whose return is overdue (two months, 国卫办妇幼发〔2022〕12号).',
  })
  revisitOverdue?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'Also those that were amended since.' }) superseded?:
    | boolean
    | null;
  @Field(() => String, { nullable: true, description: 'Beginning of the name, its pinyin or initials.' })
  @IsOptional()
  @MaxLength(60)
  search?: string | null;
}

@InputType({ description: 'What a doctor concluded.' })
export class DiagnosisFacts {
  @Field(() => String, { description: 'Registered scope of the doctor (code list licence-scope; 精神卫生法 29).' })
  licenceScope!: LicenceScope;
  @Field(() => String, { description: "Number of the doctor's practising certificate." })
  @MaxLength(30)
  licenceNumber!: string;
  @Field(() => LocalDate, { nullable: true, description: 'Day of the conclusion; today when absent.' }) diagnosedOn?:
    | string
    | null;
  @Field(() => String, { description: 'Outcome (code list diagnosis-outcome).' })
  @IsIn(Object.values(DiagnosisOutcome))
  outcome!: DiagnosisOutcome;
  @Field(() => String, {
    nullable: true,
    description: 'ICD-11 code (6A02 and below; there is no 6A02.4); required when confirmed.',
  })
  icd11?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'ICD-10 code (F84); required when confirmed (国卫办妇幼发〔2022〕12号).',
  })
  icd10?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Support level in social communication (code list severity); required when confirmed.',
  })
  @IsOptional()
  @IsIn(Object.values(Severity))
  severitySocial?: Severity | null;
  @Field(() => String, {
    nullable: true,
    description: 'Support level in restricted, repetitive behaviour (code list severity); required when confirmed.',
  })
  @IsOptional()
  @IsIn(Object.values(Severity))
  severityRepetitive?: Severity | null;
  @Field(() => String, {
    nullable: true,
    description: 'DQ under seven, IQ from seven, or UNTESTABLE (code list cognitive-measure; GB/T 26341-2010).',
  })
  @IsOptional()
  @IsIn(Object.values(CognitiveMeasure))
  cognitiveMeasure?: CognitiveMeasure | null;
  @Field(() => Int, { nullable: true, description: 'DQ or IQ in points, 1 to 200.' })
  @IsOptional()
  @Min(1)
  @Max(200)
  cognitiveValue?: number | null;
  @Field(() => String, { nullable: true, description: 'Test and norm it was measured with.' })
  @IsOptional()
  @MaxLength(60)
  cognitiveTest?: string | null;
  @Field(() => String, { nullable: true, description: 'Adaptive behaviour (code list adaptive-level).' })
  @IsOptional()
  @IsIn(Object.values(AdaptiveLevel))
  adaptiveLevel?: AdaptiveLevel | null;
  @Field(() => String, { nullable: true, description: 'Functional language (code list functional-language).' })
  @IsOptional()
  @IsIn(Object.values(FunctionalLanguage))
  functionalLanguage?: FunctionalLanguage | null;
  @Field(() => [String], {
    nullable: true,
    description: 'Weighed against autism and ruled out (code list differential-condition).',
  })
  @IsOptional()
  @ArrayMaxSize(20)
  @IsIn(Object.values(DifferentialCondition), { each: true })
  differential?: DifferentialCondition[] | null;
  @Field(() => [String], { nullable: true, description: 'Co-occurring conditions (code list co-occurring-condition).' })
  @IsOptional()
  @ArrayMaxSize(20)
  @IsIn(Object.values(CoOccurringCondition), { each: true })
  coOccurring?: CoOccurringCondition[] | null;
  @Field(() => Json, {
    nullable: true,
    description: "Publishers' end scores: instrument `code@version`, then score id, then points.",
  })
  @IsOptional()
  @IsObject()
  endScores?: Record<string, Record<string, number>> | null;
  @Field(() => String, { nullable: true, description: 'Findings in words; never shown to schools.' })
  @IsOptional()
  @MaxLength(4000)
  findings?: string | null;
}

@InputType({ description: 'A diagnosis to record. Only a doctor of a diagnosing institution may (精神卫生法 29).' })
export class RecordDiagnosisInput extends DiagnosisFacts {
  @Field(() => ID, { description: 'The person.' }) personId!: string;
}

@InputType({ description: 'A corrected conclusion that supersedes an earlier one.' })
export class AmendDiagnosisInput extends DiagnosisFacts {
  @Field(() => ID, { description: 'The diagnosis that no longer holds.' }) id!: string;
  @Field(() => Int, { description: 'Version the page was opened with.' }) version!: number;
  @Field(() => String, { description: 'Why it is corrected.' })
  @IsNotEmpty()
  @MaxLength(500)
  amendReason!: string;
}
