import { Field, ID, InputType, Int } from 'type-graphql';
import { pageOf, type Page } from '../platform/graphql/page.js';
import { Shape } from '../platform/graphql/shape.js';

@Shape('CohortAnswers', 'One scored answer sheet of a cohort without identities. It is of nobody and leads to nothing.')
export class CohortAnswersType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => ID, { description: 'The import it came with.' }) importId!: string;
  @Field(() => Int, { description: 'Row of the file.' }) row!: number;
  @Field(() => String, { nullable: true, description: 'The number the cohort gives it.' }) reference!: string | null;
  @Field(() => String, { description: 'Instrument as code@version.' }) instrument!: string;
  @Field(() => String, { description: 'The key that scored it.' }) scoringVersion!: string;
  @Field(() => Int, { nullable: true, description: 'Total; null while an answer is missing.' }) total!: number | null;
  @Field(() => String, { nullable: true, description: "Band of the instrument's key." }) band!: string | null;
  @Field(() => String, { description: 'Outcome (code list screening-outcome).' }) outcome!: string;
}

@InputType({ description: 'Narrows the answer sheets of cohorts.' })
export class CohortFilterInput {
  @Field(() => ID, { nullable: true, description: 'Of this import.' }) importId?: string | null;
  @Field(() => String, { nullable: true, description: 'Of this instrument, code@version.' }) instrument?: string | null;
  @Field(() => String, { nullable: true, description: 'Code list screening-outcome.' }) outcome?: string | null;
}

export const CohortAnswersPage = pageOf('CohortAnswers', () => CohortAnswersType);
export type CohortAnswersPage = Page<CohortAnswersType>;
