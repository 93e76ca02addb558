import { Field, Int } from 'type-graphql';
import { Shape } from '../platform/graphql/shape.js';

@Shape('InstrumentItem', 'An item of an instrument. Text only where the licence allows it (class A).')
export class InstrumentItemType {
  @Field(() => String, { description: 'Id: the printed number, or the code of a warning sign.' }) id!: string;
  @Field(() => [String], { description: 'Options to answer with (code list answer-option).' }) options!: string[];
  @Field(() => Int, {
    nullable: true,
    description: 'Age point in months the item belongs to; null when asked at every age.',
  })
  node!: number | null;
  @Field(() => Boolean, { description: 'Whether it is a critical item.' }) critical!: boolean;
  @Field(() => String, { nullable: true, description: 'Text in Chinese; null for protected instruments.' }) text!:
    | string
    | null;
}

@Shape('EndScore', "A score the publisher's form ends in.")
export class EndScoreType {
  @Field(() => String, { description: 'Id.' }) id!: string;
  @Field(() => Number, { description: 'Lowest value, in points.' }) min!: number;
  @Field(() => Number, { description: 'Highest value, in points.' }) max!: number;
  @Field(() => Number, { description: 'Step between values.' }) step!: number;
  @Field(() => Boolean, { description: 'Whether a result needs it.' }) required!: boolean;
}

@Shape(
  'Instrument',
  'A version of an instrument: what it asks, of whom, under which licence, and how sure we are of its key.',
)
export class InstrumentType {
  @Field(() => String, { description: 'Id as `code@version`.' }) key!: string;
  @Field(() => String, { description: 'Title in Chinese.' }) titleZh!: string;
  @Field(() => String, { description: 'Title in English.' }) titleEn!: string;
  @Field(() => String, {
    description: 'Licence class (code list licence-class): A text and key, B numbers and key, C end scores only.',
  })
  licenceClass!: string;
  @Field(() => String, { description: 'Holder of the rights.' }) licenceHolder!: string;
  @Field(() => String, { description: 'What the licence class rests on.' }) licenceEvidence!: string;
  @Field(() => Int, { description: 'Lowest age in completed months.' }) fromMonths!: number;
  @Field(() => Int, { description: 'Age in completed months from which it no longer applies.' }) toMonths!: number;
  @Field(() => [String], { description: 'Who may answer (code list informant).' }) informants!: string[];
  @Field(() => Int, { description: 'Number of items; 0 for class C.' }) itemCount!: number;
  @Field(() => [InstrumentItemType], { description: 'Items in order.' }) items!: InstrumentItemType[];
  @Field(() => [EndScoreType], { description: 'End scores of class C.' }) endScores!: EndScoreType[];
  @Field(() => Boolean, { description: 'Whether answers are scored; false while the key is not verified.' })
  automaticScoring!: boolean;
  @Field(() => Boolean, { description: 'Whether the key was checked against its source.' }) verified!: boolean;
  @Field(() => [String], { description: 'Parts of a verified key that were not.' }) unverifiedParts!: string[];
  @Field(() => String, { description: 'Where key and cuts come from.' }) source!: string;
  @Field(() => String, { description: 'Name of the key; stored with every result.' }) scoringVersion!: string;
}
