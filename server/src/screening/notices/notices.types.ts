import { Field } from 'type-graphql';
import { resultOf } from '../../platform/graphql/results.js';
import { Shape } from '../../platform/graphql/shape.js';
import { ScreeningType } from '../screening.types.js';

@Shape('GivenNotices', 'The screenings whose guardians were told.')
export class GivenNoticesType {
  @Field(() => [ScreeningType], { description: 'One per screening, as it stands now.' }) screenings!: ScreeningType[];
}
export const GivenNoticesResult = resultOf('GivenNotices', () => GivenNoticesType);
