import { ReferralDeclineReason } from '@xingcheng/shared/codes/referral-decline-reason';
import { ReferralResult } from '@xingcheng/shared/codes/referral-result';
import { IsIn, IsOptional, MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { LocalDate } from '../../platform/graphql/scalars.js';
import { LINK_MOVES, type LinkMove } from './link-rules.data.js';

@InputType({ description: 'The answer of a receiver without an account. It spends the link.' })
export class AnswerByLinkInput {
  @Field(() => String, { description: 'What stands after the # of the link.' })
  @MaxLength(100)
  token!: string;
  @Field(() => String, { description: 'accept, return, decline, book, attend or writeResult.' })
  @IsIn(LINK_MOVES)
  move!: LinkMove;
  @Field(() => String, { nullable: true, description: 'Words for the sender; required with return and decline.' })
  @IsOptional()
  @MaxLength(1000)
  reason?: string | null;
  @Field(() => String, { nullable: true, description: 'With decline: why (code list referral-decline-reason).' })
  @IsOptional()
  @IsIn(Object.values(ReferralDeclineReason))
  declineReason?: ReferralDeclineReason | null;
  @Field(() => LocalDate, { nullable: true, description: 'With accept or book: day of the appointment.' })
  appointmentOn?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'With attend: day of attendance; today when absent.' })
  attendedOn?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'With writeResult: what came of it (code list referral-result).',
  })
  @IsOptional()
  @IsIn(Object.values(ReferralResult))
  result?: ReferralResult | null;
  @Field(() => String, { nullable: true, description: 'With writeResult: words for the sender.' })
  @IsOptional()
  @MaxLength(2000)
  resultNote?: string | null;
}
