import { Field, ID, Int } from 'type-graphql';
import { OpenMoveType } from '../platform/graphql/open-move.type.js';
import { pageOf, type Page } from '../platform/graphql/page.js';
import { resultOf } from '../platform/graphql/results.js';
import { LocalDate } from '../platform/graphql/scalars.js';
import { Shape } from '../platform/graphql/shape.js';

@Shape('Licence', 'One term of a licence or accreditation of an organisation.')
export class LicenceType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => ID, { description: 'The organisation.' }) organisationId!: string;
  @Field(() => String, { description: 'Name of the organisation.' }) organisationName!: string;
  @Field(() => String, { description: 'Kind (code list licence-kind).' }) kind!: string;
  @Field(() => String, { description: 'Number on the document.' }) number!: string;
  @Field(() => String, { description: 'Authority that issued it.' }) issuedBy!: string;
  @Field(() => LocalDate, { description: 'First day.' }) validFrom!: string;
  @Field(() => LocalDate, { nullable: true, description: 'Last day; null where it has none.' }) validUntil!:
    | string
    | null;
  @Field(() => String, { description: 'State today (code list licence-state).' }) state!: string;
  @Field(() => Int, { nullable: true, description: 'Days to the last day; negative after it; null where it has none.' })
  daysLeft!: number | null;
  @Field(() => LocalDate, { description: 'Since when the authority has decided so.' }) statusSince!: string;
  @Field(() => String, { nullable: true, description: 'Why it was suspended, revoked or retired.' }) statusReason!:
    | string
    | null;
  @Field(() => Boolean, { description: 'Whether a later term of the same kind is on record.' }) renewed!: boolean;
  @Field(() => [OpenMoveType], { description: 'What this reader may do next.' }) openMoves!: OpenMoveType[];
  @Field(() => Int, { description: 'Version, to be sent back with a change.' }) version!: number;
}

export const LicencePage = pageOf('Licence', () => LicenceType);
export type LicencePage = Page<LicenceType>;
export const LicenceResult = resultOf('Licence', () => LicenceType);
