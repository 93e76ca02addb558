import { Field, ID, InputType, Int } from 'type-graphql';
import { MaxLength } from 'class-validator';
import { resultOf } from '../../platform/graphql/results.js';
import { DateTime } from '../../platform/graphql/scalars.js';
import { Shape } from '../../platform/graphql/shape.js';

@Shape('InstrumentText', 'That this organisation holds its own text of an instrument; not the text itself.')
export class InstrumentTextType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => String, { description: 'Instrument as `code@version`.' }) instrument!: string;
  @Field(() => String, { description: 'The licence document the site relies on.' }) licenceDocument!: string;
  @Field(() => Int, { description: 'Items with a text.' }) itemCount!: number;
  @Field(() => String, { nullable: true, description: 'Who uploaded it and answers for the permission.' })
  uploadedBy!: string | null;
  @Field(() => DateTime, { description: 'When.' }) uploadedAt!: Date;
  @Field(() => String, { nullable: true, description: 'Who removed it.' }) removedBy!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'When it was removed; null while in force.' })
  removedAt!: Date | null;
}
export const InstrumentTextResult = resultOf('InstrumentText', () => InstrumentTextType);

@Shape('LocalItemText', 'One item in the wording this organisation holds under its own permission.')
export class LocalItemText {
  @Field(() => String, { description: 'Item id.' }) item!: string;
  @Field(() => String, { description: 'The wording.' }) text!: string;
}

@InputType({ description: "Removes this organisation's own text of an instrument." })
export class RemoveInstrumentTextInput {
  @Field(() => String, { description: 'Instrument as `code@version`.' }) @MaxLength(40) instrument!: string;
}
