import { Field, ID, Int } from 'type-graphql';
import { OpenMoveType } from '../../platform/graphql/open-move.type.js';
import { pageOf, type Page } from '../../platform/graphql/page.js';
import { resultOf } from '../../platform/graphql/results.js';
import { DateTime, LocalDate } from '../../platform/graphql/scalars.js';
import { Shape } from '../../platform/graphql/shape.js';

@Shape('DiagnosisReport', 'A statutory report of a diagnosis to one recipient (残疾预防和残疾人康复条例 14).')
export class DiagnosisReportType {
  @Field(() => ID, { description: 'Id; the message carries it too.' }) id!: string;
  @Field(() => ID, { description: 'The diagnosis.' }) diagnosisId!: string;
  @Field(() => ID, { nullable: true, description: 'The person; null for a reader who may not read diagnoses.' })
  personId!: string | null;
  @Field(() => String, { description: 'Name; masked for a reader who may not read diagnoses.' }) personName!: string;
  @Field(() => String, { description: 'Name of the area the person lives in.' }) areaName!: string;
  @Field(() => String, { description: 'Recipient (code list report-recipient).' }) recipient!: string;
  @Field(() => String, { nullable: true, description: 'Its name; null while none is on record.' }) recipientName!:
    | string
    | null;
  @Field(() => String, { description: 'The institution that reports.' }) institution!: string;
  @Field(() => String, { description: 'What it says (code list report-kind).' }) kind!: string;
  @Field(() => String, { description: 'Status (code list report-status).' }) status!: string;
  @Field(() => LocalDate, { description: 'Day of the conclusion.' }) diagnosedOn!: string;
  @Field(() => DateTime, { description: 'When it was put into the outbox.' }) queuedAt!: Date;
  @Field(() => Int, { description: 'How often it was tried since then or since the last retry by hand.' })
  attempts!: number;
  @Field(() => DateTime, { nullable: true, description: 'When it is tried next.' }) nextTryAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Why the last try failed: NO_RECIPIENT or UNREACHABLE.' })
  lastProblem!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was handed over.' }) sentAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Number of the receipt.' }) receiptNumber!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When the receipt came.' }) receiptedAt!: Date | null;
  @Field(() => String, { description: 'Version of the rule it was written by.' }) ruleVersion!: string;
  @Field(() => [OpenMoveType], { description: 'What this reader may do: retry, receipt.' }) openMoves!: OpenMoveType[];
  @Field(() => Int, { description: 'Version, to be sent back.' }) version!: number;
}
export const DiagnosisReportPage = pageOf('DiagnosisReport', () => DiagnosisReportType);
export type DiagnosisReportPage = Page<DiagnosisReportType>;
export const DiagnosisReportResult = resultOf('DiagnosisReport', () => DiagnosisReportType);

@Shape('ReportCount', 'How many reports stand in a status; the list of that status has as many rows.')
export class ReportCount {
  @Field(() => String, { description: 'Status (code list report-status).' }) status!: string;
  @Field(() => Int, { description: 'How many.' }) count!: number;
}

@Shape('ReportRule', 'By what a diagnosis is reported, and what each recipient is sent.')
export class ReportRuleType {
  @Field(() => String, { description: 'Version.' }) version!: string;
  @Field(() => String, { description: 'Document and article.' }) basis!: string;
  @Field(() => LocalDate, { description: 'First day it holds.' }) effectiveFrom!: string;
  @Field(() => Boolean, { description: 'False while a part of it is our reading.' }) verified!: boolean;
  @Field(() => Int, { description: 'Only persons younger than this many years are reported.' }) untilYears!: number;
  @Field(() => [String], { description: 'Fields the health authority is sent.' }) healthFields!: string[];
  @Field(() => [String], { description: 'Fields the federation is sent.' }) federationFields!: string[];
}
