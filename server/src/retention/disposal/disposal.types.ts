import { Field, ID, Int } from 'type-graphql';
import { OpenMoveType } from '../../platform/graphql/open-move.type.js';
import { pageOf, type Page } from '../../platform/graphql/page.js';
import { resultOf } from '../../platform/graphql/results.js';
import { DateTime, LocalDate } from '../../platform/graphql/scalars.js';
import { Shape } from '../../platform/graphql/shape.js';

@Shape('ProposedDisposal', 'What became of one proposal.')
export class ProposedDisposalType {
  @Field(() => ID, { description: 'The person.' }) personId!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Stable code of the reason why not; null where it was proposed.',
  })
  code!: string | null;
  @Field(() => String, { nullable: true, description: 'The reason as a sentence in the language of the request.' })
  message!: string | null;
}

@Shape('ProposedDisposals', 'What became of each proposal.')
export class ProposedDisposals {
  @Field(() => [ProposedDisposalType], { description: 'One for each person that was asked for.' })
  rows!: ProposedDisposalType[];
  @Field(() => Int, { description: 'How many were proposed.' }) proposed!: number;
}
export const ProposedDisposalsResult = resultOf('ProposedDisposals', () => ProposedDisposals);

@Shape('DisposedKind', 'How many rows of one kind there are and what becomes of them.')
export class DisposedKindType {
  @Field(() => String, { description: 'Kind of record, as in the audit trail (code list subjectType).' }) kind!: string;
  @Field(() => Int, { description: 'Rows.' }) rows!: number;
  @Field(() => String, { description: 'What becomes of them (code list disposal-fate).' }) fate!: string;
}

@Shape('Disposal', "A person's records on their way out (个人信息保护法 47).")
export class DisposalType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => ID, { description: 'The person; nobody is found under it after it was carried out.' }) personId!: string;
  @Field(() => String, { nullable: true, description: 'Name; null once it was carried out.' }) personName!:
    | string
    | null;
  @Field(() => String, { description: 'How far it has come (code list disposal-status).' }) status!: string;
  @Field(() => String, { description: 'The kind of record that was kept longest (code list retention-category).' })
  category!: string;
  @Field(() => String, { description: 'What becomes of the records (code list disposal-way).' }) way!: string;
  @Field(() => Int, { description: 'Years of the rule.' }) years!: number;
  @Field(() => String, { nullable: true, description: 'Document and article of the rule; null: a proposal of ours.' })
  ruleSource!: string | null;
  @Field(() => Boolean, { description: 'Whether the article was read.' }) ruleVerified!: boolean;
  @Field(() => LocalDate, { description: 'Day on which the time was over.' }) keptUntil!: string;
  @Field(() => String, { nullable: true, description: 'Who proposed it.' }) proposedByName!: string | null;
  @Field(() => DateTime, { description: 'When it was proposed.' }) proposedAt!: Date;
  @Field(() => String, { nullable: true, description: 'Why; null once it was carried out.' }) proposalNote!:
    | string
    | null;
  @Field(() => String, { nullable: true, description: 'Who decided.' }) decidedByName!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was decided.' }) decidedAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Why; null once it was carried out.' }) decisionNote!:
    | string
    | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was carried out or stopped.' }) endedAt!: Date | null;
  @Field(() => String, {
    nullable: true,
    description: 'Why it was stopped: DISPOSAL_HELD, or DISPOSAL_NOT_DUE where somebody works with the person again.',
  })
  stoppedBecause!: string | null;
  @Field(() => ID, { nullable: true, description: 'Its certificate, once it was carried out.' })
  certificateId!: string | null;
  @Field(() => Int, { description: 'Version, to be sent back with the decision.' }) version!: number;
}
export const DisposalPage = pageOf('Disposal', () => DisposalType);
export type DisposalPage = Page<DisposalType>;
export const DisposalResult = resultOf('Disposal', () => DisposalType);

@Shape('DisposalReview', 'What whoever decides looks at: what would go and what stays, counted now.')
export class DisposalReviewType {
  @Field(() => DisposalType, { description: 'The disposal.' }) disposal!: DisposalType;
  @Field(() => [DisposedKindType], {
    description: 'Kinds of records with rows; empty once it is over: the certificate says what went.',
  })
  kinds!: DisposedKindType[];
  @Field(() => [OpenMoveType], { description: 'What this reader may do with it now.' }) openMoves!: OpenMoveType[];
}
