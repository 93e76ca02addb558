import { ConsentOutcome } from '@xingcheng/shared/codes/consent-outcome';
import { ConsentPurpose } from '@xingcheng/shared/codes/consent-purpose';
import { GuardianEndReason } from '@xingcheng/shared/codes/guardian-end-reason';
import { GuardianKind } from '@xingcheng/shared/codes/guardian-kind';
import { RevealReason } from '@xingcheng/shared/codes/reveal-reason';
import { Sex } from '@xingcheng/shared/codes/sex';
import { IsIn, IsInt, IsNotEmpty, IsOptional, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { LocalDate } from '../platform/graphql/scalars.js';

@InputType({ description: 'Narrows the list of persons.' })
export class PersonFilterInput {
  @Field(() => String, {
    nullable: true,
    description:
      "Beginning of the name, its pinyin or its initials; or a whole national ID or guardian's mobile number.",
  })
  @IsOptional()
  @MaxLength(60)
  search?: string | null;
  @Field(() => String, { nullable: true, description: 'Code of a management area.' }) areaCode?: string | null;
  @Field(() => ID, { nullable: true, description: 'Enrolled in this school today.' }) schoolId?: string | null;
  @Field(() => String, { nullable: true, description: 'Sex (code list sex).' }) sex?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Born on or after this day.' }) bornFrom?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Born on or before this day.' }) bornTo?: string | null;
}

@InputType({ description: 'A guardian of the person.' })
export class GuardianInput {
  @Field(() => String, { description: 'Name.' })
  @IsNotEmpty()
  @MaxLength(50)
  name!: string;
  @Field(() => String, { description: 'Ground of the authority (code list guardian-kind).' })
  @IsIn(Object.values(GuardianKind))
  kind!: GuardianKind;
  @Field(() => String, { nullable: true, description: 'Mobile number, eleven digits.' })
  @IsOptional()
  @MaxLength(20)
  phone?: string | null;
  @Field(() => String, {
    nullable: true,
    description: "Number of the document; required for every ground but a parent's.",
  })
  @IsOptional()
  @MaxLength(60)
  documentNo?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Day the authority ends, when the document says so.' })
  endsOn?: string | null;
}

@InputType({ description: 'What is known of a person before entering: used to look for duplicates first.' })
export class MatchPersonInput {
  @Field(() => String, { nullable: true, description: 'Name.' }) @IsOptional() @MaxLength(50) name?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Birth date.' }) birthDate?: string | null;
  @Field(() => String, { nullable: true, description: 'National ID, as typed; one slip away is found too.' })
  @IsOptional()
  @MaxLength(20)
  nationalId?: string | null;
  @Field(() => String, { nullable: true, description: 'Sex (code list sex).' }) @IsOptional() @MaxLength(10) sex?:
    | string
    | null;
  @Field(() => String, { nullable: true, description: 'Name of a guardian.' })
  @IsOptional()
  @MaxLength(50)
  guardianName?: string | null;
  @Field(() => String, { nullable: true, description: "A guardian's mobile number." })
  @IsOptional()
  @MaxLength(20)
  guardianPhone?: string | null;
  @Field(() => String, { nullable: true, description: 'Code of the management area.' })
  @IsOptional()
  @MaxLength(12)
  areaCode?: string | null;
}

@InputType({ description: 'A person to enter. Search first: possible duplicates must be looked at.' })
export class CreatePersonInput {
  @Field(() => String, { description: 'Name.' })
  @IsNotEmpty()
  @MaxLength(50)
  name!: string;
  @Field(() => String, { description: 'Sex (code list sex).' })
  @IsIn(Object.values(Sex))
  sex!: Sex;
  @Field(() => LocalDate, { description: 'Birth date; not in the future.' }) birthDate!: string;
  @Field(() => String, { nullable: true, description: 'National ID; checked against birth date and sex (GB 11643).' })
  @IsOptional()
  @MaxLength(20)
  nationalId?: string | null;
  @Field(() => Int, { nullable: true, description: 'Completed weeks of gestation, 20 to 45.' })
  @IsOptional()
  @IsInt()
  @Min(20)
  @Max(45)
  gestationWeeks?: number | null;
  @Field(() => String, { description: 'Code of the management area the person lives in.' })
  @IsNotEmpty()
  @MaxLength(12)
  areaCode!: string;
  @Field(() => String, { nullable: true, description: 'Code of the subdistrict.' })
  @IsOptional()
  @MaxLength(12)
  streetCode?: string | null;
  @Field(() => GuardianInput, { nullable: true, description: 'A guardian, for a child.' })
  @IsOptional()
  @ValidateNested()
  guardian?: GuardianInput | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'The possible duplicates were looked at and none is this person.',
  })
  notADuplicate?: boolean | null;
}

@InputType({ description: "A change of a person's identity or address." })
export class ChangePersonInput {
  @Field(() => ID, { description: 'The person.' }) id!: string;
  @Field(() => Int, { description: 'Version the form was opened with.' }) version!: number;
  @Field(() => String, { description: 'Name.' })
  @IsNotEmpty()
  @MaxLength(50)
  name!: string;
  @Field(() => String, { description: 'Sex (code list sex).' })
  @IsIn(Object.values(Sex))
  sex!: Sex;
  @Field(() => LocalDate, { description: 'Birth date; not in the future.' }) birthDate!: string;
  @Field(() => String, { description: 'Code of the management area the person lives in.' })
  @IsNotEmpty()
  @MaxLength(12)
  areaCode!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Code of the subdistrict; left out, it stays unless the area changes.',
  })
  @IsOptional()
  @MaxLength(12)
  streetCode?: string | null;
}

@InputType({ description: 'Enters a guardian for a person.' })
export class AddGuardianInput extends GuardianInput {
  @Field(() => ID, { description: 'The person.' }) personId!: string;
}

@InputType({ description: 'Ends a guardian, or writes down that a carer is there no longer.' })
export class EndGuardianInput {
  @Field(() => ID, { description: 'The guardian.' }) id!: string;
  @Field(() => Int, { description: 'Version of the guardian the form was opened with.' }) version!: number;
  @Field(() => LocalDate, { description: 'First day without; not in the future, not before the authority began.' })
  endedOn!: string;
  @Field(() => String, { description: 'Why (code list guardian-end-reason; 民法典 36, 39).' })
  @IsIn(Object.values(GuardianEndReason))
  reason!: GuardianEndReason;
  @Field(() => String, { nullable: true, description: 'The reason in words; required for OTHER.' })
  @IsOptional()
  @MaxLength(300)
  note?: string | null;
}

@InputType({ description: 'An answer to one purpose of processing.' })
export class RecordConsentInput {
  @Field(() => ID, { description: 'The person.' }) personId!: string;
  @Field(() => String, { description: 'Purpose (code list consent-purpose).' })
  @IsIn(Object.values(ConsentPurpose))
  purpose!: ConsentPurpose;
  @Field(() => String, { description: 'Answer (code list consent-outcome).' })
  @IsIn(Object.values(ConsentOutcome))
  outcome!: ConsentOutcome;
  @Field(() => ID, { nullable: true, description: 'Guardian who answered; absent when the adult person did.' })
  guardianId?: string | null;
  @Field(() => ID, {
    nullable: true,
    description:
      'The one institution the answer is about, for SHARING (PIPL 23); absent when it is about all the notice names.',
  })
  recipientId?: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      'What the young person of 14 to 17 says beside the guardian (code list consent-outcome); a no is a no (PIPL 28, 31).',
  })
  @IsOptional()
  @IsIn(Object.values(ConsentOutcome))
  ownAnswer?: ConsentOutcome | null;
  @Field(() => LocalDate, { nullable: true, description: 'Day of the answer; today when absent; not in the future.' })
  answeredOn?: string | null;
}

@InputType({ description: 'Withdraws a consent; takes effect on the next read.' })
export class WithdrawConsentInput {
  @Field(() => ID, { description: 'The consent.' }) id!: string;
}

@InputType({ description: "A young person's own word on what the guardian agreed to (PIPL 28, 31; 民法典 19)." })
export class RecordOwnAnswerInput {
  @Field(() => ID, { description: 'The consent.' }) id!: string;
  @Field(() => String, { description: 'Answer (code list consent-outcome).' })
  @IsIn(Object.values(ConsentOutcome))
  answer!: ConsentOutcome;
}

@InputType({ description: 'Asks for a masked value in full.' })
export class RevealInput {
  @Field(() => ID, { description: 'The record that holds the value.' }) id!: string;
  @Field(() => String, { description: 'Reason (code list reveal-reason); written to the audit trail.' })
  @IsIn(Object.values(RevealReason))
  reason!: RevealReason;
  @Field(() => String, { nullable: true, description: 'The reason in more words.' })
  @IsOptional()
  @MaxLength(300)
  note?: string | null;
}
