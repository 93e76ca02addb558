import { LicenceKind } from '@xingcheng/shared/codes/licence-kind';
import { LicenceState } from '@xingcheng/shared/codes/licence-state';
import { IsIn, IsNotEmpty, IsOptional, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { LocalDate } from '../platform/graphql/scalars.js';
import { licenceMachine, type LicenceMove } from './licence.machine.js';

@InputType({ description: 'Narrows the list of licences.' })
export class LicenceFilterInput {
  @Field(() => ID, { nullable: true, description: 'Of this organisation.' }) organisationId?: string | null;
  @Field(() => String, { nullable: true, description: 'Kind (code list licence-kind).' }) kind?: string | null;
  @Field(() => String, { nullable: true, description: 'State today (code list licence-state).' })
  @IsOptional()
  @IsIn(Object.values(LicenceState))
  state?: string | null;
}

@InputType({ description: 'A licence as it was issued.' })
export class RecordLicenceInput {
  @Field(() => ID, { description: 'The organisation.' }) organisationId!: string;
  @Field(() => String, { description: 'Kind (code list licence-kind).' })
  @IsIn(Object.values(LicenceKind))
  kind!: LicenceKind;
  @Field(() => String, { description: 'Number on the document.' }) @IsNotEmpty() @MaxLength(60) number!: string;
  @Field(() => String, { description: 'Authority that issued it.' }) @IsNotEmpty() @MaxLength(100) issuedBy!: string;
  @Field(() => LocalDate, { description: 'First day.' }) validFrom!: string;
  @Field(() => LocalDate, { nullable: true, description: 'Last day; absent where it has none.' }) validUntil?:
    | string
    | null;
}

@InputType({ description: 'A further term of a licence.' })
export class RenewLicenceInput {
  @Field(() => ID, { description: 'The term that is renewed.' }) id!: string;
  @Field(() => Int, { description: 'Version the form was opened with.' }) version!: number;
  @Field(() => String, { nullable: true, description: 'New number; the same when absent.' })
  @IsOptional()
  @MaxLength(60)
  number?: string | null;
  @Field(() => String, { nullable: true, description: 'Authority; the same when absent.' })
  @IsOptional()
  @MaxLength(100)
  issuedBy?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'First day; the day after the last one when absent.' })
  validFrom?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Last day; absent where it has none.' }) validUntil?:
    | string
    | null;
}

@InputType({ description: 'What the authority has decided about a term.' })
export class MoveLicenceInput {
  @Field(() => ID, { description: 'The licence.' }) id!: string;
  @Field(() => Int, { description: 'Version the page was opened with.' }) version!: number;
  @Field(() => String, { description: 'suspend, reinstate, revoke or retire (no longer needed).' })
  @IsIn(Object.keys(licenceMachine).filter((move) => move !== 'renew'))
  move!: LicenceMove;
  @Field(() => String, { description: 'Why, in words.' }) @IsNotEmpty() @MaxLength(300) reason!: string;
  @Field(() => LocalDate, { nullable: true, description: 'Since when; today when absent; not in the future.' }) on?:
    | string
    | null;
}
