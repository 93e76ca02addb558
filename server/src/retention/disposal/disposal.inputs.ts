import { DisposalStatus } from '@xingcheng/shared/codes/disposal-status';
import { ArrayMaxSize, IsIn, IsNotEmpty, IsOptional, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'Proposes that the records of these persons go.' })
export class ProposeDisposalsInput {
  @Field(() => [ID], { description: 'Persons of the due list, at most 100.' })
  @ArrayMaxSize(100)
  personIds!: string[];
  @Field(() => String, { description: 'Why, without names; kept until it is carried out.' })
  @IsNotEmpty()
  @MaxLength(300)
  note!: string;
}

@InputType({ description: 'A yes or a no to a disposal that somebody else has proposed.' })
export class DecideDisposalInput {
  @Field(() => ID, { description: 'The disposal.' }) id!: string;
  @Field(() => Int, { description: 'Version that was reviewed.' }) version!: number;
  @Field(() => String, {
    nullable: true,
    description: 'Why, without names; required for a no. Kept until the disposal is carried out.',
  })
  @IsOptional()
  @MaxLength(300)
  note?: string | null;
}

@InputType({ description: 'Takes back a proposal of one’s own.' })
export class WithdrawDisposalInput {
  @Field(() => ID, { description: 'The disposal.' }) id!: string;
  @Field(() => Int, { description: 'Version that was seen.' }) version!: number;
}

@InputType({ description: 'Narrows the list of disposals.' })
export class DisposalFilterInput {
  @Field(() => String, { nullable: true, description: 'Only in this state (code list disposal-status).' })
  @IsOptional()
  @IsIn(Object.values(DisposalStatus))
  status?: DisposalStatus | null;
}
