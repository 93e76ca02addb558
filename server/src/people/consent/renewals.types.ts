import { Field, ID } from 'type-graphql';
import { pageOf, type Page } from '../../platform/graphql/page.js';
import { LocalDate } from '../../platform/graphql/scalars.js';
import { Shape } from '../../platform/graphql/shape.js';

@Shape('ConsentRenewal', 'A consent that is to be asked anew, because its notice has changed in substance (PIPL 14).')
export class ConsentRenewalType {
  @Field(() => ID, { description: 'The consent.' }) id!: string;
  @Field(() => ID, { description: 'The person.' }) personId!: string;
  @Field(() => String, { description: 'Name.' }) personName!: string;
  @Field(() => LocalDate, { description: 'Birth date.' }) birthDate!: string;
  @Field(() => String, { description: 'Purpose (code list consent-purpose).' }) purpose!: string;
  @Field(() => String, { nullable: true, description: 'The one institution it is about; null when about all.' })
  recipientName!: string | null;
  @Field(() => LocalDate, { description: 'Day it was given.' }) answeredOn!: string;
  @Field(() => String, { description: 'Version of the notice it was given to.' }) textVersion!: string;
  @Field(() => String, { description: 'Version that has replaced it.' }) newVersion!: string;
  @Field(() => LocalDate, { description: 'First day on which it no longer stands.' }) lapsesOn!: string;
  @Field(() => Boolean, { description: 'Whether that day has come: nothing new rests on it.' }) lapsed!: boolean;
}
export const ConsentRenewalPage = pageOf('ConsentRenewal', () => ConsentRenewalType);
export type ConsentRenewalPage = Page<ConsentRenewalType>;
