import { ArrayMaxSize, ArrayNotEmpty } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { LocalDate } from '../../platform/graphql/scalars.js';

@InputType({ description: 'That guardians were told the results of their children.' })
export class GiveNoticesInput {
  @Field(() => [ID], { description: 'The screenings; at most 100. All are written or none.' })
  @ArrayNotEmpty()
  @ArrayMaxSize(100)
  screeningIds!: string[];
  @Field(() => LocalDate, { nullable: true, description: 'Day the notice was given; today when absent.' })
  givenOn?: string | null;
}
