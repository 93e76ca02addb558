import { IsNotEmpty, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { LocalDate } from '../platform/graphql/scalars.js';

@InputType({ description: 'What somebody types to sign in.' })
export class SignInInput {
  @Field(() => String, { description: 'Name of the account; case does not matter.' })
  @IsNotEmpty()
  @MaxLength(60)
  username!: string;

  @Field(() => String, { description: 'Password.' })
  @IsNotEmpty()
  @MaxLength(200)
  password!: string;
}

@InputType({ description: 'Closes or reopens an account.' })
export class SetAccountDisabledInput {
  @Field(() => ID, { description: 'The account.' }) id!: string;
  @Field(() => Int, { description: 'Version the form was opened with.' }) version!: number;
  @Field(() => Boolean, { description: 'true closes it and ends its sessions.' }) disabled!: boolean;
}

@InputType({ description: 'Narrows the list of accounts.' })
export class AccountFilterInput {
  @Field(() => String, { nullable: true, description: "Beginning of the sign-in name or of the holder's name." })
  @MaxLength(60)
  search?: string;
  @Field(() => Boolean, { nullable: true, description: 'Only closed or only open accounts.' }) disabled?: boolean;
  @Field(() => Boolean, { nullable: true, description: 'Only accounts that too many failures keep out now.' })
  locked?: boolean;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Only holders of roles with minors whose criminal-record check is missing or out of date.',
  })
  checkOverdue?: boolean;
}

@InputType({ description: 'Narrows the audit trail.' })
export class AuditFilterInput {
  @Field(() => String, { nullable: true, description: 'Deed, such as VIEW or REVEAL.' }) deed?: string;
  @Field(() => String, { nullable: true, description: 'Beginning of the name of who did it.' }) accountName?: string;
  @Field(() => String, { nullable: true, description: 'Id of the record or of the person it is about.' })
  subjectId?: string;
  @Field(() => String, { nullable: true, description: 'Id of the person whose data it is, merged records included.' })
  personId?: string;
  @Field(() => LocalDate, { nullable: true, description: 'First day.' }) from?: string;
  @Field(() => LocalDate, { nullable: true, description: 'Last day.' }) to?: string;
}
