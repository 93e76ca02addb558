import { Field, ID, Int } from 'type-graphql';
import { pageOf, type Page } from '../platform/graphql/page.js';
import { resultOf } from '../platform/graphql/results.js';
import { LocalDate } from '../platform/graphql/scalars.js';
import { Shape } from '../platform/graphql/shape.js';

@Shape('RetentionRule', 'How long one kind of record is kept.')
export class RetentionRuleType {
  @Field(() => String, { description: 'Kind of record (code list retention-category).' }) category!: string;
  @Field(() => Int, { description: 'Years it is kept.' }) years!: number;
  @Field(() => String, { description: 'From when they count (code list retentionFrom).' }) from!: string;
  @Field(() => String, {
    description: 'What becomes of the records then (code list disposal-way): our proposal throughout.',
  })
  way!: string;
  @Field(() => Boolean, { description: 'Whether this house keeps records of this kind at all.' }) keptHere!: boolean;
  @Field(() => String, { nullable: true, description: 'Document and article; null where it is a proposal of ours.' })
  source!: string | null;
  @Field(() => Boolean, { description: 'Whether the article was read; false for a proposal.' }) verified!: boolean;
  @Field(() => LocalDate, { description: 'First day of the rule.' }) effectiveFrom!: string;
}

@Shape('RetentionDue', 'A person whose records have outlived the longest applicable time (PIPL 19, 47).')
export class RetentionDueType {
  @Field(() => ID, { description: 'The person.' }) id!: string;
  @Field(() => String, { description: 'Name.' }) personName!: string;
  @Field(() => LocalDate, { description: 'Birth date.' }) birthDate!: string;
  @Field(() => String, { description: 'The kind of record that was kept longest (code list retention-category).' })
  category!: string;
  @Field(() => LocalDate, { description: 'Day on which its time was over.' }) keptUntil!: string;
  @Field(() => Boolean, { description: 'Whether a hold stands.' }) held!: boolean;
  @Field(() => String, {
    nullable: true,
    description:
      'How far a disposal of it has come: PROPOSED or APPROVED (code list disposal-status); null without one.',
  })
  disposalStatus!: string | null;
}
export const RetentionDuePage = pageOf('RetentionDue', () => RetentionDueType);
export type RetentionDuePage = Page<RetentionDueType>;

@Shape('RetentionHold', 'Why a record is kept beyond its time.')
export class RetentionHoldType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => String, { description: 'Reason (code list hold-reason).' }) reason!: string;
  @Field(() => String, { description: 'The reason in words.' }) note!: string;
  @Field(() => LocalDate, { description: 'Since when.' }) placedOn!: string;
  @Field(() => String, { nullable: true, description: 'Who placed it.' }) placedByName!: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'First day without it; null while only a person ends it.' })
  until!: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Day it was lifted.' }) liftedOn!: string | null;
  @Field(() => String, { nullable: true, description: 'Why it was lifted.' }) liftNote!: string | null;
  @Field(() => Boolean, { description: 'Whether it stands today.' }) stands!: boolean;
  @Field(() => Int, { description: 'Version, to be sent back to lift it.' }) version!: number;
}

@Shape('PersonHolds', "A person's holds after a change.")
export class PersonHolds {
  @Field(() => ID, { description: 'The person.' }) personId!: string;
  @Field(() => [RetentionHoldType], { description: 'Holds, those that stand first.' }) holds!: RetentionHoldType[];
}
export const PersonHoldsResult = resultOf('PersonHolds', () => PersonHolds);
