import { Field, ID, Int } from 'type-graphql';
import { pageOf, type Page } from '../../platform/graphql/page.js';
import { resultOf } from '../../platform/graphql/results.js';
import { LocalDate } from '../../platform/graphql/scalars.js';
import { Shape } from '../../platform/graphql/shape.js';
import { PersonType } from '../people.types.js';

@Shape('DuplicateReason', 'One thing that speaks for or against two records being one person, with its points.')
export class DuplicateReasonType {
  @Field(() => String, { description: 'What was compared (code list duplicate-aspect).' }) aspect!: string;
  @Field(() => String, { description: 'How far it agrees (code list likeness).' }) likeness!: string;
  @Field(() => Int, { description: 'Points it adds; negative where it speaks against.' }) points!: number;
  @Field(() => String, { nullable: true, description: 'Value of the first, numbers with their middle hidden.' })
  left!: string | null;
  @Field(() => String, { nullable: true, description: 'Value of the second, on the same terms.' }) right!:
    | string
    | null;
}

@Shape('PossibleDuplicate', 'A known person who may be the one that is being entered.')
export class PossibleDuplicateType {
  @Field(() => PersonType, { description: "The known person, within this reader's reach." }) person!: PersonType;
  @Field(() => Int, { description: '0 to 100; 100 is the same national ID.' }) score!: number;
  @Field(() => String, { description: 'How sure that is (code list duplicate-band).' }) band!: string;
  @Field(() => [DuplicateReasonType], {
    description: 'What speaks for and against, weightiest first; the first value is the typed one.',
  })
  reasons!: DuplicateReasonType[];
}

@Shape('DuplicateDecision', 'Who said that two records are two persons, when and why. Holds until an identity changes.')
export class DuplicateDecisionType {
  @Field(() => LocalDate, { description: 'Day of the decision.' }) on!: string;
  @Field(() => String, { nullable: true, description: 'Who decided; null when it was the system.' }) byName!:
    | string
    | null;
  @Field(() => String, { description: 'Why (code list not-duplicate-reason).' }) because!: string;
  @Field(() => String, { nullable: true, description: 'The reason in more words.' }) note!: string | null;
}

@Shape('DuplicatePair', 'Two records that may be one person. Shown only to who reaches both.')
export class DuplicatePairType {
  @Field(() => ID, { description: 'Id of the pair.' }) id!: string;
  @Field(() => Int, { description: '0 to 100.' }) score!: number;
  @Field(() => String, { description: 'How sure that is (code list duplicate-band).' }) band!: string;
  @Field(() => String, { description: 'Where it stands (code list duplicate-state).' }) state!: string;
  @Field(() => LocalDate, { description: 'Day it was found, or shown again after an identity had changed.' })
  foundOn!: string;
  @Field(() => [DuplicateReasonType], { description: 'What speaks for and against, weightiest first.' })
  reasons!: DuplicateReasonType[];
  @Field(() => PersonType, { description: 'The one record: the one entered first.' }) left!: PersonType;
  @Field(() => PersonType, { description: 'The other record.' }) right!: PersonType;
  @Field(() => DuplicateDecisionType, {
    nullable: true,
    description: 'The newest decision; kept, too, when the pair is shown again because an identity has changed.',
  })
  decision!: DuplicateDecisionType | null;
  @Field(() => String, { description: 'Version of the weights that gave the points.' }) weightsVersion!: string;
  @Field(() => Int, { description: 'Version, to be sent back with a decision.' }) version!: number;
}

@Shape('DuplicateCount', 'How many pairs of one state and band this reader may see.')
export class DuplicateCountType {
  @Field(() => String, { description: 'State (code list duplicate-state).' }) state!: string;
  @Field(() => String, { description: 'Band (code list duplicate-band).' }) band!: string;
  @Field(() => Int, { description: 'Length of the list under these two filters.' }) count!: number;
}

@Shape('DuplicateWeight', 'Points of one likeness.')
export class DuplicateWeightType {
  @Field(() => String, { description: 'What is compared (code list duplicate-aspect).' }) aspect!: string;
  @Field(() => String, { description: 'How far it agrees (code list likeness).' }) likeness!: string;
  @Field(() => Int, { description: 'Points.' }) points!: number;
}

@Shape('DuplicateWeights', 'The weights in force. Data with a version; not of any public norm.')
export class DuplicateWeightsType {
  @Field(() => String, { description: 'Version.' }) version!: string;
  @Field(() => String, { description: 'Where they come from.' }) source!: string;
  @Field(() => LocalDate, { description: 'First day in force.' }) effectiveFrom!: string;
  @Field(() => Boolean, { description: 'Whether they were measured or laid down by somebody; false for our own.' })
  verified!: boolean;
  @Field(() => Int, { description: 'From how many points a pair is certain.' }) certainFrom!: number;
  @Field(() => Int, { description: 'From how many points a pair is likely.' }) likelyFrom!: number;
  @Field(() => Int, { description: 'From how many points a pair is shown at all.' }) possibleFrom!: number;
  @Field(() => [DuplicateWeightType], { description: 'Points, aspect by aspect.' }) points!: DuplicateWeightType[];
}

export const DuplicatePairPage = pageOf('DuplicatePair', () => DuplicatePairType);
export type DuplicatePairPage = Page<DuplicatePairType>;
export const DuplicatePairResult = resultOf('DuplicatePair', () => DuplicatePairType);
