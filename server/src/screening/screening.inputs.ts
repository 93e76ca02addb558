import { CampaignProgramme } from '@xingcheng/shared/codes/campaign-programme';
import { Informant } from '@xingcheng/shared/codes/informant';
import { PupilState } from '@xingcheng/shared/codes/pupil-state';
import { HistoryFinding } from '@xingcheng/shared/pathway/secondary';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsOptional,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { Json, LocalDate } from '../platform/graphql/scalars.js';
import { campaignMachine, type CampaignMove } from './campaign.machine.js';

@InputType({ description: 'Narrows the list of campaigns.' })
export class CampaignFilterInput {
  @Field(() => String, { nullable: true, description: 'Status (code list campaign-status).' }) status?: string | null;
  @Field(() => Int, { nullable: true, description: 'First calendar year of the school year.' }) schoolYear?:
    | number
    | null;
  @Field(() => String, { nullable: true, description: 'Programme (code list campaign-programme).' }) programme?:
    | string
    | null;
}

@InputType({ description: 'A campaign to plan.' })
export class OpenCampaignInput {
  @Field(() => String, { description: 'Name shown to schools.' })
  @IsNotEmpty()
  @MaxLength(100)
  name!: string;
  @Field(() => Int, { description: 'First calendar year of the school year: 2026 is 2026-09 to 2027-08.' })
  @IsInt()
  @Min(2020)
  @Max(2100)
  schoolYear!: number;
  @Field(() => String, { description: 'Programme (code list campaign-programme).' })
  @IsIn(Object.values(CampaignProgramme))
  programme!: CampaignProgramme;
  @Field(() => String, {
    nullable: true,
    description: "Edition of the programme's rules; the one in force on the first day when absent.",
  })
  @IsOptional()
  @MaxLength(40)
  programmeVersion?: string | null;
  @Field(() => String, {
    nullable: true,
    description: "Management area; the area of one's own organisation when absent.",
  })
  areaCode?: string | null;
  @Field(() => [ID], { nullable: true, description: 'Schools and centres; every fitting one of the area when absent.' })
  @IsOptional()
  @ArrayMaxSize(3000)
  schoolIds?: string[] | null;
  @Field(() => [String], { description: 'Instruments as `code@version`.' })
  @ArrayNotEmpty()
  @ArrayMaxSize(10)
  instruments!: string[];
  @Field(() => LocalDate, { description: 'First day.' }) startsOn!: string;
  @Field(() => LocalDate, { description: 'Last day.' }) endsOn!: string;
}

@InputType({ description: 'Opens, closes, reopens or calls off a campaign.' })
export class MoveCampaignInput {
  @Field(() => ID, { description: 'The campaign.' }) id!: string;
  @Field(() => Int, { description: 'Version the page was opened with.' }) version!: number;
  @Field(() => String, { description: 'open, close, reopen or cancel.' })
  @IsIn(Object.keys(campaignMachine))
  move!: CampaignMove;
  @Field(() => String, { nullable: true, description: 'Why; required to reopen and to cancel.' })
  @IsOptional()
  @MaxLength(500)
  reason?: string | null;
}

@InputType({ description: 'Narrows the pupils of a campaign.' })
export class CampaignPupilFilterInput {
  @Field(() => String, { nullable: true, description: 'How they stand (code list pupil-state).' })
  @IsOptional()
  @IsIn(Object.values(PupilState))
  state?: PupilState | null;
  @Field(() => String, { nullable: true, description: 'Management area of the school.' }) districtCode?: string | null;
  @Field(() => ID, { nullable: true, description: 'One school.' }) schoolId?: string | null;
  @Field(() => String, { nullable: true, description: 'Grade (code list school-grade).' }) grade?: string | null;
  @Field(() => String, { nullable: true, description: 'Class.' }) className?: string | null;
  @Field(() => String, { nullable: true, description: 'Management area the pupil lives in.' }) areaCode?: string | null;
  @Field(() => String, { nullable: true, description: 'Beginning of the name, its pinyin or initials.' })
  @IsOptional()
  @MaxLength(60)
  search?: string | null;
}

@InputType({ description: 'Narrows the list of screenings.' })
export class ScreeningFilterInput {
  @Field(() => ID, { nullable: true, description: 'One person.' }) personId?: string | null;
  @Field(() => ID, { nullable: true, description: 'One campaign.' }) campaignId?: string | null;
  @Field(() => String, { nullable: true, description: 'Stage (code list screening-stage).' }) stage?: string | null;
  @Field(() => String, { nullable: true, description: 'Outcome (code list screening-outcome).' }) outcome?:
    | string
    | null;
  @Field(() => String, { nullable: true, description: 'Status (code list screening-status).' }) status?: string | null;
  @Field(() => String, { nullable: true, description: 'Instrument as `code@version`.' }) instrument?: string | null;
  @Field(() => String, { nullable: true, description: 'Management area the person lives in.' }) areaCode?:
    | string
    | null;
  @Field(() => LocalDate, { nullable: true, description: 'Screened on or after this day.' }) from?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Screened on or before this day.' }) to?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Only positive primary screens that no secondary screen followed (追访).',
  })
  awaitingSecondary?: boolean | null;
}

const answersText = 'Answers by item id; an option of the item. Missing items are left out and never guessed.';

@InputType({ description: "A primary screening. Needs the guardian's consent (PIPL 29, 31)." })
export class RecordScreeningInput {
  @Field(() => ID, { description: 'The person.' }) personId!: string;
  @Field(() => ID, { nullable: true, description: 'The campaign; absent for a visit of its own.' }) campaignId?:
    | string
    | null;
  @Field(() => String, { description: 'Instrument as `code@version`.' }) @MaxLength(40) instrument!: string;
  @Field(() => String, { description: 'Who answered (code list informant).' })
  @IsIn(Object.values(Informant))
  informant!: Informant;
  @Field(() => LocalDate, { nullable: true, description: 'Day of screening; today when absent.' }) screenedOn?:
    | string
    | null;
  @Field(() => Json, { nullable: true, description: answersText }) @IsOptional() @IsObject() answers?: Record<
    string,
    string
  > | null;
  @Field(() => Json, { nullable: true, description: 'End scores by id, for an instrument of class C.' })
  @IsOptional()
  @IsObject()
  scores?: Record<string, number> | null;
  @Field(() => Json, { nullable: true, description: 'Follow-up interview: PASS or FAIL by failed item.' })
  @IsOptional()
  @IsObject()
  followUpAnswers?: Record<string, 'PASS' | 'FAIL'> | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'False keeps a draft from which nothing follows; true when absent.',
  })
  finish?: boolean | null;
  @Field(() => ID, { nullable: true, description: 'The import that brought it.' }) importId?: string | null;
}

@InputType({ description: 'Goes on with a draft, or with a screening that lacks answers.' })
export class ContinueScreeningInput {
  @Field(() => ID, { description: 'The screening.' }) id!: string;
  @Field(() => Int, { description: 'Version the page was opened with.' }) version!: number;
  @Field(() => Json, { nullable: true, description: answersText }) @IsOptional() @IsObject() answers?: Record<
    string,
    string
  >;
  @Field(() => Json, { nullable: true, description: 'End scores by id.' }) @IsOptional() @IsObject() scores?: Record<
    string,
    number
  >;
  @Field(() => Json, { nullable: true, description: 'Follow-up interview: PASS or FAIL by failed item.' })
  @IsOptional()
  @IsObject()
  followUpAnswers?: Record<string, 'PASS' | 'FAIL'> | null;
  @Field(() => String, { nullable: true, description: 'Who answered (code list informant).' })
  @IsOptional()
  @IsIn(Object.values(Informant))
  informant?: Informant;
  @Field(() => Boolean, { nullable: true, description: 'False keeps a draft; true when absent.' }) finish?:
    | boolean
    | null;
}

@InputType({ description: '复筛 or 复查 at a maternal and child health hospital (国卫办妇幼发〔2022〕12号).' })
export class RecordSecondaryInput {
  @Field(() => ID, { description: 'The person.' }) personId!: string;
  @Field(() => Boolean, { nullable: true, description: 'True for the recheck within three months (复查).' }) recheck?:
    | boolean
    | null;
  @Field(() => LocalDate, { nullable: true, description: 'Day of screening; today when absent.' }) screenedOn?:
    | string
    | null;
  @Field(() => [String], {
    nullable: true,
    description:
      'What history and observation showed: LANGUAGE, COMMUNICATION, STEREOTYPED, NARROW_INTEREST; empty when nothing, absent when not taken.',
  })
  @IsOptional()
  @IsIn(Object.values(HistoryFinding), { each: true })
  history?: HistoryFinding[] | null;
  @Field(() => Json, { nullable: true, description: `M-CHAT from 18 to below 24 months, ABC from 24. ${answersText}` })
  @IsOptional()
  @IsObject()
  answers?: Record<string, string> | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Total of ABC read off the paper form, where its answers are not entered; 0 to 158.',
  })
  @IsOptional()
  @Min(0)
  @Max(158)
  paperTotal?: number | null;
  @Field(() => Json, {
    nullable: true,
    description:
      'Developmental quotients of 儿心量表-II by id: TOTAL, LANGUAGE, ADAPTIVE, SOCIAL, GROSS_MOTOR, FINE_MOTOR.',
  })
  @IsOptional()
  @IsObject()
  scores?: Record<string, number> | null;
}

@InputType({ description: 'A correction. Only what is sent replaces what is there.' })
export class AmendScreeningInput {
  @Field(() => ID, { description: 'The screening.' }) id!: string;
  @Field(() => Int, { description: 'Version the page was opened with.' }) version!: number;
  @Field(() => String, { description: 'Why it is corrected.' })
  @IsNotEmpty()
  @MaxLength(500)
  reason!: string;
  @Field(() => Json, { nullable: true, description: answersText }) @IsOptional() @IsObject() answers?: Record<
    string,
    string
  >;
  @Field(() => Json, { nullable: true, description: 'End scores or quotients by id.' })
  @IsOptional()
  @IsObject()
  scores?: Record<string, number>;
  @Field(() => Json, { nullable: true, description: 'Follow-up interview: PASS or FAIL by failed item.' })
  @IsOptional()
  @IsObject()
  followUpAnswers?: Record<string, 'PASS' | 'FAIL'> | null;
  @Field(() => [String], { nullable: true, description: 'What history and observation showed.' })
  @IsOptional()
  @IsIn(Object.values(HistoryFinding), { each: true })
  history?: HistoryFinding[] | null;
  @Field(() => Int, { nullable: true, description: 'Total read off a paper form.' })
  @IsOptional()
  @Min(0)
  @Max(158)
  paperTotal?: number | null;
}

@InputType({ description: 'Strikes a screening out; it stays readable.' })
export class VoidScreeningInput {
  @Field(() => ID, { description: 'The screening.' }) id!: string;
  @Field(() => Int, { description: 'Version the page was opened with.' }) version!: number;
  @Field(() => String, { description: 'Why.' })
  @IsNotEmpty()
  @MaxLength(500)
  reason!: string;
}
