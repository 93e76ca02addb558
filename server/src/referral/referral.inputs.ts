import { ReferralDeclineReason } from '@xingcheng/shared/codes/referral-decline-reason';
import { ReferralLostReason } from '@xingcheng/shared/codes/referral-lost-reason';
import { ReferralReason } from '@xingcheng/shared/codes/referral-reason';
import { ReferralResult } from '@xingcheng/shared/codes/referral-result';
import { ReferralService } from '@xingcheng/shared/codes/referral-service';
import { ReferralUrgency } from '@xingcheng/shared/codes/referral-urgency';
import { ArrayMaxSize, ArrayNotEmpty, IsIn, IsOptional, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { LocalDate } from '../platform/graphql/scalars.js';
import { referralMachine, type ReferralMove } from './referral.machine.js';

@InputType({ description: 'Narrows the list of referrals.' })
export class ReferralFilterInput {
  @Field(() => String, {
    nullable: true,
    description: 'IN: to my organisation; OUT: from it; absent: both, and for supervisors all of the district.',
  })
  @IsOptional()
  @IsIn(['IN', 'OUT'])
  direction?: 'IN' | 'OUT' | null;
  @Field(() => [String], { nullable: true, description: 'Statuses (code list referral-status).' }) statuses?:
    | string[]
    | null;
  @Field(() => String, { nullable: true, description: 'Service (code list referral-service).' }) service?:
    | string
    | null;
  @Field(() => Boolean, { nullable: true, description: 'Only those whose answer or attendance is overdue.' }) overdue?:
    | boolean
    | null;
  @Field(() => ID, { nullable: true, description: 'One person.' }) personId?: string | null;
  @Field(() => String, { nullable: true, description: 'Management area the person lives in.' }) areaCode?:
    | string
    | null;
  @Field(() => String, { nullable: true, description: "Beginning of the person's name, its pinyin or initials." })
  @IsOptional()
  @MaxLength(60)
  search?: string | null;
}

@InputType({ description: 'A referral to write. It is sent by `sendReferral`.' })
export class DraftReferralInput {
  @Field(() => ID, { description: 'The person.' }) personId!: string;
  @Field(() => ID, { description: 'The receiver.' }) toOrganisationId!: string;
  @Field(() => String, { description: 'What is asked for (code list referral-service).' })
  @IsIn(Object.values(ReferralService))
  service!: ReferralService;
  @Field(() => String, { description: 'Why (code list referral-reason).' })
  @IsIn(Object.values(ReferralReason))
  reason!: ReferralReason;
  @Field(() => String, { nullable: true, description: 'How soon (code list referral-urgency); ROUTINE when absent.' })
  @IsOptional()
  @IsIn(Object.values(ReferralUrgency))
  urgency?: ReferralUrgency | null;
  @Field(() => String, { nullable: true, description: 'Words for the receiver.' })
  @IsOptional()
  @MaxLength(1000)
  note?: string | null;
}

@InputType({ description: 'Sends a draft, or a returned referral again.' })
export class SendReferralInput {
  @Field(() => ID, { description: 'The referral.' }) id!: string;
  @Field(() => Int, { description: 'Version the page was opened with.' }) version!: number;
  @Field(() => String, { nullable: true, description: 'Words for the receiver; what is there stays when absent.' })
  @IsOptional()
  @MaxLength(1000)
  note?: string | null;
}

@InputType({ description: 'Makes a move of a referral. `openMoves` says which are open to this reader.' })
export class MoveReferralInput {
  @Field(() => ID, { description: 'The referral.' }) id!: string;
  @Field(() => Int, { description: 'Version the page was opened with.' }) version!: number;
  @Field(() => String, { description: 'Name of the move.' })
  @IsIn(Object.keys(referralMachine))
  move!: ReferralMove;
  @Field(() => String, { nullable: true, description: 'Words for the other side; required where `needsReason`.' })
  @IsOptional()
  @MaxLength(1000)
  reason?: string | null;
  @Field(() => String, { nullable: true, description: 'With decline: why (code list referral-decline-reason).' })
  @IsOptional()
  @IsIn(Object.values(ReferralDeclineReason))
  declineReason?: ReferralDeclineReason | null;
  @Field(() => String, { nullable: true, description: 'With lose: why (code list referral-lost-reason).' })
  @IsOptional()
  @IsIn(Object.values(ReferralLostReason))
  lostReason?: ReferralLostReason | null;
  @Field(() => LocalDate, { nullable: true, description: 'With accept or book: day of the appointment.' })
  appointmentOn?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'With attend: day of attendance; today when absent.' })
  attendedOn?: string | null;
  @Field(() => ID, { nullable: true, description: 'With reroute: the next receiver.' }) toOrganisationId?:
    | string
    | null;
  @Field(() => String, {
    nullable: true,
    description: 'With writeResult: what came of it (code list referral-result).',
  })
  @IsOptional()
  @IsIn(Object.values(ReferralResult))
  result?: ReferralResult | null;
  @Field(() => String, {
    nullable: true,
    description: 'With writeResult: words for the sender, shown as far as the consent to share holds.',
  })
  @IsOptional()
  @MaxLength(2000)
  resultNote?: string | null;
}

@InputType({ description: 'One row of a move of several referrals.' })
export class ReferralRowInput {
  @Field(() => ID, { description: 'The referral.' }) @IsUUID() id!: string;
  @Field(() => Int, { description: 'Version the list was read with.' }) version!: number;
}

/** Moves that ask nothing a single answer for all could not give. */
const TOGETHER = ['receive', 'accept', 'close'] as const;

@InputType({ description: 'The same move for up to a hundred referrals, each answered by itself.' })
export class MoveReferralsInput {
  @Field(() => [ReferralRowInput], { description: 'Which, 1 to 100, each once.' })
  @ArrayNotEmpty()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  rows!: ReferralRowInput[];
  @Field(() => String, { description: 'receive, accept or close.' })
  @IsIn(TOGETHER)
  move!: (typeof TOGETHER)[number];
  @Field(() => LocalDate, {
    nullable: true,
    description: 'With accept: one day for all; without it each is booked later.',
  })
  appointmentOn?: string | null;
}
