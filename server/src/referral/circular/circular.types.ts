import { Field, ID, Int } from 'type-graphql';
import { pageOf, type Page } from '../../platform/graphql/page.js';
import { LocalDate } from '../../platform/graphql/scalars.js';
import { Shape } from '../../platform/graphql/shape.js';

@Shape('Circular', 'The weekly circular of what is overdue in a district, as it stood on the day it was drawn up.')
export class CircularType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => String, { description: 'Management area.' }) areaCode!: string;
  @Field(() => String, { description: 'Its name.' }) areaName!: string;
  @Field(() => LocalDate, { description: 'Monday of the week.' }) weekOf!: string;
  @Field(() => LocalDate, { description: 'Day it was drawn up.' }) drawnUpOn!: string;
  @Field(() => String, { description: 'Who issues it.' }) issuerName!: string;
  @Field(() => Int, { description: 'Overdue for an appointment; the list with clock BOOK has as many rows.' })
  booking!: number;
  @Field(() => Int, { description: 'Overdue for attendance; the list with clock ATTEND has as many rows.' })
  attending!: number;
  @Field(() => Int, { description: 'Both together.' }) total!: number;
  @Field(() => String, { description: 'Version of the clocks it was drawn up by.' }) clockVersion!: string;
}
export const CircularPage = pageOf('Circular', () => CircularType);
export type CircularPage = Page<CircularType>;

@Shape('CircularRow', 'One overdue referral as it stood when the circular was drawn up.')
export class CircularRowType {
  /** Whose it is, where that is shown: for the trail, not in the contract. */
  personId!: string | null;
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => ID, { description: 'The referral.' }) referralId!: string;
  @Field(() => String, { description: 'Name; masked where the person is no longer within reach.' }) personName!: string;
  @Field(() => LocalDate, { nullable: true, description: 'Birth date; null where out of reach.' }) birthDate!:
    | string
    | null;
  @Field(() => String, { description: 'What was asked for (code list referral-service).' }) service!: string;
  @Field(() => String, { description: 'Status then (code list referral-status).' }) status!: string;
  @Field(() => String, { description: 'Status now, to see what became of it.' }) statusNow!: string;
  @Field(() => String, { description: 'The sender.' }) fromName!: string;
  @Field(() => String, { description: 'The receiver.' }) toName!: string;
  @Field(() => String, { description: 'Which clock had run out (code list referral-clock).' }) clock!: string;
  @Field(() => LocalDate, { description: 'Day it was due.' }) dueOn!: string;
  @Field(() => LocalDate, { description: 'Day it was sent.' }) sentOn!: string;
  @Field(() => Int, { description: 'How late then: working days with BOOK, days with ATTEND.' }) overdueDays!: number;
}
export const CircularRowPage = pageOf('CircularRow', () => CircularRowType);
export type CircularRowPage = Page<CircularRowType>;
