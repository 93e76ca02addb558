import { Field, ID, Int } from 'type-graphql';
import { pageOf, type Page } from '../platform/graphql/page.js';
import { DateTime, LocalDate } from '../platform/graphql/scalars.js';
import { Shape } from '../platform/graphql/shape.js';

@Shape('RecountFinding', 'A difference between a read model and the facts that a nightly recount found and mended.')
export class RecountFindingType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => LocalDate, { description: 'Night of the recount.' }) foundOn!: string;
  @Field(() => String, { description: 'The read model.' }) model!: string;
  @Field(() => String, { nullable: true, description: 'Name of the campaign; null for models of persons.' })
  campaignName!: string | null;
  @Field(() => Int, { description: 'Rows it lacked.' }) lacking!: number;
  @Field(() => Int, { description: 'Rows it had too many.' }) surplus!: number;
  @Field(() => Int, { description: 'Rows with another content.' }) different!: number;
  @Field(() => [String], { description: 'The columns in which rows had another content.' }) columns!: string[];
  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was made right; null when it differed still after that.',
  })
  repairedAt!: Date | null;
}
export const RecountFindingPage = pageOf('RecountFinding', () => RecountFindingType);
export type RecountFindingPage = Page<RecountFindingType>;
