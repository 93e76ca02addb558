import { IsNotEmpty, MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { Json } from '../../platform/graphql/scalars.js';
import { Shape } from '../../platform/graphql/shape.js';

const FORM = 'Which form, and of whom or what: `plan:<person>` for instance. At most 120 characters.';

@Shape('Draft', 'What the reader has typed into a form and not sent. Seen by nobody else; kept for 30 days.')
export class DraftType {
  @Field(() => String, { description: FORM }) form!: string;
  @Field(() => Json, { description: 'The values by field, as the form left them.' }) values!: object;
  @Field(() => Date, { description: 'When they were kept.' }) keptAt!: Date;
}

@InputType({ description: 'What was typed so far.' })
export class KeepDraftInput {
  @Field(() => String, { description: FORM }) @IsNotEmpty() @MaxLength(120) form!: string;
  @Field(() => Json, { description: 'The values by field; at most 60,000 characters as JSON.' }) values!: object;
}

@InputType({ description: 'The draft of a form that was sent or given up.' })
export class DropDraftInput {
  @Field(() => String, { description: FORM }) @IsNotEmpty() @MaxLength(120) form!: string;
}
