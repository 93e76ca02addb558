import { Field, ID, Int } from 'type-graphql';
import { pageOf, type Page } from '../../platform/graphql/page.js';
import { resultOf } from '../../platform/graphql/results.js';
import { LocalDate } from '../../platform/graphql/scalars.js';
import { Shape } from '../../platform/graphql/shape.js';
import { DuplicateReasonType } from '../duplicates/duplicates.types.js';
import { PersonType } from '../people.types.js';

@Shape('MergeFieldChoice', 'A field of the identity in both records.')
export class MergeFieldChoiceType {
  @Field(() => String, { description: 'The field (code list merge-field).' }) field!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Value of the record that stays; numbers masked, sex as a code.',
  })
  survivor!: string | null;
  @Field(() => String, { nullable: true, description: 'Value of the record that is put away, on the same terms.' })
  merged!: string | null;
  @Field(() => Boolean, { description: 'Both say the same.' }) same!: boolean;
  @Field(() => Boolean, {
    description: 'The value of the record that is put away is suggested: the other is empty, or it carries the number.',
  })
  takeSuggested!: boolean;
}

@Shape('MergeMove', 'How many rows of one kind go over to the record that stays.')
export class MergeMoveType {
  @Field(() => String, { description: 'The kind of row (code list link-kind: the name of its table).' }) kind!: string;
  @Field(() => Int, { description: 'Rows that move.' }) moving!: number;
  @Field(() => Int, { description: 'Rows that the record that stays has already.' }) staying!: number;
}

@Shape('MergeRuleApplied', 'Rows that one person cannot both have, and what the rule makes of them.')
export class MergeRuleAppliedType {
  @Field(() => String, { description: 'The rule (code list merge-rule: the name of its constraint).' }) rule!: string;
  @Field(() => String, { description: 'The kind of row (code list link-kind).' }) kind!: string;
  @Field(() => String, { description: 'What happens (code list merge-outcome).' }) outcome!: string;
  @Field(() => Int, { description: 'How many such meetings.' }) count!: number;
  @Field(() => String, { nullable: true, description: 'Refusal code that the merge would answer; null when it may.' })
  blockedBy!: string | null;
}

@Shape('MergePreview', 'Everything a merge would do, read from the same plan that it carries out.')
export class MergePreviewType {
  @Field(() => PersonType, { description: 'The record that stays.' }) survivor!: PersonType;
  @Field(() => PersonType, { description: 'The record that is put away.' }) merged!: PersonType;
  @Field(() => [MergeFieldChoiceType], { description: 'The identity, field by field.' })
  fields!: MergeFieldChoiceType[];
  @Field(() => [MergeMoveType], { description: 'What moves, kind by kind.' }) moves!: MergeMoveType[];
  @Field(() => [MergeRuleAppliedType], {
    description: 'Where both cannot stay: the rule that decides, or that refuses.',
  })
  rules!: MergeRuleAppliedType[];
  @Field(() => Int, { description: 'Likeness of the two, 0 to 100.' }) score!: number;
  @Field(() => String, { nullable: true, description: 'Band of that (code list duplicate-band).' }) band!:
    | string
    | null;
  @Field(() => [DuplicateReasonType], {
    description: 'What speaks for and against; the record that stays is the first.',
  })
  reasons!: DuplicateReasonType[];
}

@Shape('PersonMerge', 'A merge: the record that stayed, the one that was put away, and whether it was taken back.')
export class PersonMergeType {
  @Field(() => ID, { description: 'Id of the merge.' }) id!: string;
  @Field(() => ID, { description: 'The person who now answers under both ids.' }) survivorId!: string;
  @Field(() => String, { description: 'Name of that person.' }) survivorName!: string;
  @Field(() => LocalDate, { description: 'Birth date of that person.' }) survivorBirthDate!: string;
  @Field(() => ID, { description: 'Id of the record that was put away; leads to the survivor.' }) mergedId!: string;
  @Field(() => String, { description: 'Name on that record.' }) mergedName!: string;
  @Field(() => LocalDate, { description: 'Birth date on that record.' }) mergedBirthDate!: string;
  @Field(() => String, { nullable: true, description: 'National ID on that record, masked.' }) mergedNationalIdMasked!:
    | string
    | null;
  @Field(() => String, { description: 'State (code list merge-state).' }) state!: string;
  @Field(() => Int, { description: 'How many rows were touched.' }) links!: number;
  @Field(() => LocalDate, { description: 'Day of the merge.' }) mergedOn!: string;
  @Field(() => String, { nullable: true, description: 'Who merged.' }) mergedByName!: string | null;
  @Field(() => String, { description: 'Why.' }) reason!: string;
  @Field(() => LocalDate, { nullable: true, description: 'Day it was taken back.' }) undoneOn!: string | null;
  @Field(() => String, { nullable: true, description: 'Who took it back.' }) undoneByName!: string | null;
  @Field(() => String, { nullable: true, description: 'Why it was taken back.' }) undoReason!: string | null;
  @Field(() => Int, { description: 'Version, to be sent back when it is taken back.' }) version!: number;
}

@Shape('UnmergeKind', 'Rows of one kind in an un-merge.')
export class UnmergeKindType {
  @Field(() => String, { description: 'The kind of row (code list link-kind).' }) kind!: string;
  @Field(() => Int, { description: 'Rows that go back.' }) returning!: number;
  @Field(() => Int, { description: 'Rows that the merge moved and somebody has moved or removed since: they stay so.' })
  changedSince!: number;
  @Field(() => Int, { description: 'Rows that came after the merge: they stay with the survivor.' })
  addedSince!: number;
}

@Shape('UnmergePreview', 'What taking a merge back would do.')
export class UnmergePreviewType {
  @Field(() => PersonMergeType, { description: 'The merge.' }) merge!: PersonMergeType;
  @Field(() => [UnmergeKindType], { description: 'Rows, kind by kind.' }) kinds!: UnmergeKindType[];
  @Field(() => [String], { description: "The survivor's columns that say again what they said before." })
  fieldsBack!: string[];
  @Field(() => [String], { description: "The survivor's columns that were changed after the merge and stay so." })
  fieldsChangedSince!: string[];
  @Field(() => String, { nullable: true, description: 'Refusal code that stands against it now; null when it may.' })
  blockedBy!: string | null;
}

export const PersonMergePage = pageOf('PersonMerge', () => PersonMergeType);
export type PersonMergePage = Page<PersonMergeType>;
export const PersonMergeResult = resultOf('PersonMerge', () => PersonMergeType);
