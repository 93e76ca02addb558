import { Field } from 'type-graphql';
import { DateTime } from '../../platform/graphql/scalars.js';
import { Shape } from '../../platform/graphql/shape.js';

@Shape('SightRule', 'A rule by which somebody sees a record, or would.')
export class SightRuleType {
  @Field(() => String, { description: 'The rule (code list sightRule), such as ORGANISATION or BREAK_GLASS.' })
  code!: string;
  @Field(() => String, { description: 'Document and article.' }) source!: string;
  @Field(() => Boolean, { description: 'Whether the text of the source was read; false for our own proposal.' })
  verified!: boolean;
  @Field(() => [String], {
    description:
      "Why the reader's own organisation has to do with the person (code list involvement-reason); empty otherwise.",
  })
  because!: string[];
  @Field(() => DateTime, { nullable: true, description: 'Until when it holds; null where nothing ends it yet.' })
  until!: Date | null;
}

@Shape('FieldSight', 'How one field of a record stands to its reader.')
export class FieldSightType {
  @Field(() => String, { description: 'SHOWN, REVEALABLE, MASKED, AFTER_RELEASE or DONE_ONLY (code list fieldSight).' })
  code!: string;
  @Field(() => String, { description: 'Document and article.' }) source!: string;
  @Field(() => [String], { description: 'Roles that may see more (code list role).' }) roles!: string[];
}

@Shape('FieldUses', 'What the role of the reader may do with a field of a kind of record, and by which right.')
export class FieldUses {
  @Field(() => String, { description: 'The field as the contract names it, such as `CaseRow.outcome`.' })
  field!: string;
  @Field(() => Boolean, { description: 'Read it; without the right null or an empty list stands in its place.' })
  read!: boolean;
  @Field(() => Boolean, { description: 'Choose rows of a list by it.' }) filter!: boolean;
  @Field(() => Boolean, { description: 'Have a list ordered by it.' }) sort!: boolean;
  @Field(() => Boolean, { description: 'Have figures counted by it.' }) group!: boolean;
  @Field(() => Boolean, { description: 'Get it in a file.' }) export!: boolean;
  @Field(() => Boolean, {
    description: 'Whether a list is chosen by what this reader is shown, never by what is stored.',
  })
  asShown!: boolean;
  @Field(() => [String], { description: 'The actions that open reading it, any of which is enough.' })
  rights!: string[];
  @Field(() => [String], { description: 'Roles that may read it (code list role).' }) roles!: string[];
}

@Shape(
  'WhyVisible',
  'Why the reader sees a record or does not. Says nothing about whether a record exists that is not seen.',
)
export class WhyVisible {
  @Field(() => Boolean, { description: 'Whether the reader sees it now.' }) visible!: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'The action that is asked for, such as diagnosis.read; null for an unknown kind of record.',
  })
  action!: string | null;
  @Field(() => [SightRuleType], {
    description: 'The rules that hold, when it is seen; otherwise those by which this role would see such a record.',
  })
  rules!: SightRuleType[];
  @Field(() => [String], { description: 'Roles that may see such records at all (code list role): whom to ask.' })
  roles!: string[];
  @Field(() => Boolean, { description: 'Whether an emergency access of this role would open such a record.' })
  glass!: boolean;
  @Field(() => FieldSightType, {
    nullable: true,
    description: 'The mask of the field that was asked about; null without one.',
  })
  field!: FieldSightType | null;
  @Field(() => FieldUses, {
    nullable: true,
    description: 'What the role may do with the field that was asked about; null for a kind of record nobody knows.',
  })
  uses!: FieldUses | null;
}
