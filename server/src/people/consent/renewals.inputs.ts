import { ConsentPurpose } from '@xingcheng/shared/codes/consent-purpose';
import { IsIn, IsOptional } from 'class-validator';
import { Field, InputType } from 'type-graphql';

@InputType({ description: 'Narrows the list of consents to be asked anew.' })
export class ConsentRenewalFilterInput {
  @Field(() => String, { nullable: true, description: 'Only this purpose (code list consent-purpose).' })
  @IsOptional()
  @IsIn(Object.values(ConsentPurpose))
  purpose?: ConsentPurpose | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those that no longer stand, or only those that still do.',
  })
  @IsOptional()
  lapsed?: boolean | null;
}
