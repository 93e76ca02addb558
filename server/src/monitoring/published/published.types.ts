import { Field, ID, Int } from 'type-graphql';
import { pageOf, type Page } from '../../platform/graphql/page.js';
import { LocalDate } from '../../platform/graphql/scalars.js';
import { Shape } from '../../platform/graphql/shape.js';

/** The steps of a published table, in the order of its figures; a sum follows. */
export const PUBLISHED_STEPS = ['NOT_SCREENED', 'NOT_POSITIVE', 'WITHOUT_CONCLUSION', 'DIAGNOSED'] as const;

@Shape('PublishedRow', 'An area of a published table.')
export class PublishedRow {
  @Field(() => String, { nullable: true, description: 'Code of the management area; null for the sum of all.' })
  areaCode!: string | null;
  @Field(() => String, { nullable: true, description: 'Name of the area; null for the sum of all.' })
  areaName!: string | null;
  @Field(() => [Int], {
    nullable: 'items',
    description:
      'Pupils at each step of `steps`, then their sum; null where the figure is withheld, because it or another would tell of fewer people than `floor`.',
  })
  figures!: (number | null)[];
}

@Shape(
  'PublishedTable',
  'Pupils of a school year by area and step as published on a day. Small figures, and those from which they would follow, are withheld.',
)
export class PublishedTableType {
  @Field(() => ID, { description: 'The table.' }) id!: string;
  @Field(() => String, { description: 'Programme (code list campaign-programme).' }) programme!: string;
  @Field(() => Int, { description: 'First calendar year of the school year.' }) schoolYear!: number;
  @Field(() => LocalDate, { description: 'Counted on this day.' }) asOf!: string;
  @Field(() => String, { description: 'Edition of the rule by which figures are withheld.' }) ruleVersion!: string;
  @Field(() => Int, { description: 'Figures from 1 to below this are withheld.' }) floor!: number;
  @Field(() => Boolean, { description: 'Whether somebody with authority has confirmed the rule.' })
  ruleVerified!: boolean;
  @Field(() => String, { description: "Source of the rule, in the reader's language." }) ruleSource!: string;
  @Field(() => [String], {
    description:
      'Steps in the order of the figures: NOT_SCREENED, NOT_POSITIVE, WITHOUT_CONCLUSION (positive, no diagnosis yet), DIAGNOSED.',
  })
  steps!: readonly string[];
  @Field(() => [PublishedRow], { description: 'Areas, and at last their sum.' }) rows!: PublishedRow[];
}

export const PublishedTablePage = pageOf('PublishedTable', () => PublishedTableType);
export type PublishedTablePage = Page<PublishedTableType>;
