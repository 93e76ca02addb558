import { Field, ID, Int } from 'type-graphql';
import { pageOf, type Page } from '../platform/graphql/page.js';
import { resultOf } from '../platform/graphql/results.js';
import { Json, LocalDate } from '../platform/graphql/scalars.js';
import { Shape } from '../platform/graphql/shape.js';

@Shape('Diagnosis', "A doctor's conclusion (精神卫生法 29; 国卫办妇幼发〔2022〕12号).")
export class DiagnosisType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => ID, { description: 'The person.' }) personId!: string;
  @Field(() => String, { description: 'Name of the person.' }) personName!: string;
  @Field(() => LocalDate, { description: 'Birth date of the person.' }) birthDate!: string;
  @Field(() => String, { description: 'Name of the area the person lives in.' }) areaName!: string;
  @Field(() => ID, { description: 'The diagnosing institution.' }) organisationId!: string;
  @Field(() => String, { description: 'Its name.' }) organisationName!: string;
  @Field(() => String, { description: 'Name of the doctor.' }) doctorName!: string;
  @Field(() => String, { description: 'Registered scope of the doctor (code list licence-scope).' })
  licenceScope!: string;
  @Field(() => String, { description: 'Number of the practising certificate.' }) licenceNumber!: string;
  @Field(() => LocalDate, { description: 'Day of the conclusion.' }) diagnosedOn!: string;
  @Field(() => String, { description: 'Outcome (code list diagnosis-outcome).' }) outcome!: string;
  @Field(() => String, { nullable: true, description: 'ICD-11 code.' }) icd11!: string | null;
  @Field(() => String, { nullable: true, description: 'ICD-10 code.' }) icd10!: string | null;
  @Field(() => String, { nullable: true, description: 'Support level in social communication (code list severity).' })
  severitySocial!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Support level in restricted, repetitive behaviour (code list severity).',
  })
  severityRepetitive!: string | null;
  @Field(() => String, { nullable: true, description: 'What was measured (code list cognitive-measure).' })
  cognitiveMeasure!: string | null;
  @Field(() => Int, { nullable: true, description: 'DQ or IQ in points.' }) cognitiveValue!: number | null;
  @Field(() => String, { nullable: true, description: 'Test and norm.' }) cognitiveTest!: string | null;
  @Field(() => String, { nullable: true, description: 'Adaptive behaviour (code list adaptive-level).' })
  adaptiveLevel!: string | null;
  @Field(() => String, { nullable: true, description: 'Functional language (code list functional-language).' })
  functionalLanguage!: string | null;
  @Field(() => [String], { description: 'Weighed and ruled out (code list differential-condition).' })
  differential!: string[];
  @Field(() => [String], { description: 'Co-occurring conditions (code list co-occurring-condition).' })
  coOccurring!: string[];
  @Field(() => Json, { description: "Publishers' end scores by instrument and score id." }) endScores!: unknown;
  @Field(() => String, { nullable: true, description: 'Findings in words.' }) findings!: string | null;
  @Field(() => LocalDate, {
    nullable: true,
    description: 'Undetermined: back by this day, two months on (国卫办妇幼发〔2022〕12号 诊断).',
  })
  revisitDueOn!: string | null;
  @Field(() => LocalDate, {
    nullable: true,
    description:
      'Confirmed: next follow-up, 3 months on under three years and 6 from three (国卫办妇幼发〔2022〕12号 随访).',
  })
  followUpDueOn!: string | null;
  @Field(() => ID, { nullable: true, description: 'The diagnosis this one corrects.' }) supersedesId!: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Day since which it no longer holds.' }) supersededOn!:
    | string
    | null;
  @Field(() => String, { nullable: true, description: 'Why the former was corrected.' }) amendReason!: string | null;
  @Field(() => Boolean, { description: 'Whether this reader may correct it.' }) mayAmend!: boolean;
  @Field(() => Int, { description: 'Version, to be sent back with a correction.' }) version!: number;
}
export const DiagnosisPage = pageOf('Diagnosis', () => DiagnosisType);
export type DiagnosisPage = Page<DiagnosisType>;
export const DiagnosisResult = resultOf('Diagnosis', () => DiagnosisType);
