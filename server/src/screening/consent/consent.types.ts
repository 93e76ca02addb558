import { Field } from 'type-graphql';
import { resultOf } from '../../platform/graphql/results.js';
import { Shape } from '../../platform/graphql/shape.js';
import { ScreeningProgressType } from '../campaign.types.js';

@Shape('CampaignConsents', 'The children whose guardians answered, as they stand now.')
export class CampaignConsentsType {
  @Field(() => [ScreeningProgressType], { description: 'One row per child.' }) rows!: ScreeningProgressType[];
}
export const CampaignConsentsResult = resultOf('CampaignConsents', () => CampaignConsentsType);
