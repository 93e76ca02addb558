import { Field, ID, Int } from 'type-graphql';
import { OpenMoveType } from '../platform/graphql/open-move.type.js';
import { pageOf, type Page } from '../platform/graphql/page.js';
import { resultOf } from '../platform/graphql/results.js';
import { LocalDate } from '../platform/graphql/scalars.js';
import { Shape } from '../platform/graphql/shape.js';

@Shape(
  'Campaign',
  "A round of screening over schools. Each count is of pupils within this reader's reach and opens the list of that state.",
)
export class CampaignType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => String, { description: 'Name.' }) name!: string;
  @Field(() => Int, { description: 'First calendar year of the school year.' }) schoolYear!: number;
  @Field(() => String, { description: 'Programme (code list campaign-programme).' }) programme!: string;
  @Field(() => String, { description: "Edition of the programme's rules." }) programmeVersion!: string;
  @Field(() => String, { description: 'Management area that runs it.' }) areaCode!: string;
  @Field(() => String, { description: 'Name of that area.' }) areaName!: string;
  @Field(() => [String], { description: 'Instruments as `code@version`.' }) instruments!: string[];
  @Field(() => LocalDate, { description: 'First day.' }) startsOn!: string;
  @Field(() => LocalDate, { description: 'Last day.' }) endsOn!: string;
  @Field(() => String, { description: 'Status (code list campaign-status).' }) status!: string;
  @Field(() => Int, { description: 'Schools it covers.' }) schoolCount!: number;
  @Field(() => String, { description: 'Whether the roll is complete (code list roll-status); opened only when it is.' })
  rollStatus!: string;
  @Field(() => Int, { description: 'Schools whose pupils are on the roll: as many as it covers when it is complete.' })
  schoolsOnRoll!: number;
  @Field(() => [String], { description: 'What this reader may do with the filling of the roll: stop, goOn.' })
  rollMoves!: string[];
  @Field(() => Int, { description: 'Pupils on the roll: the denominator of coverage.' }) onRoll!: number;
  @Field(() => Int, { description: "With a guardian's consent that stands today." }) consented!: number;
  @Field(() => Int, { description: 'Refused or withdrawn; nothing follows from it (精神卫生法 27).' }) refused!: number;
  @Field(() => Int, { description: 'Without an answer.' }) noReply!: number;
  @Field(() => Int, {
    description:
      'Whose yes was given to a notice that has been replaced and no longer stands: to be asked anew (个人信息保护法 14), counted neither as consented nor to do.',
  })
  replaced!: number;
  @Field(() => Int, { description: 'Consented and not screened yet.' }) toDo!: number;
  @Field(() => Int, { description: 'With a finished screening.' }) done!: number;
  @Field(() => Int, {
    nullable: true,
    description:
      'Screened, and the guardian has not been told the result, whichever it is: an envelope to hand out; null for readers who see no results.',
  })
  untold!: number | null;
  @Field(() => Int, {
    nullable: true,
    description:
      'With a positive screening, for who does not screen only once the guardian was told; null for readers who see no results.',
  })
  positive!: number | null;
  @Field(() => Int, { nullable: true, description: 'Positive, and a referral was sent; null as above.' })
  referred!: number | null;
  @Field(() => Int, { nullable: true, description: 'Positive, and seen at the secondary screen; null as above.' })
  rechecked!: number | null;
  @Field(() => Int, { nullable: true, description: 'Abnormal at the secondary screen; null as above.' })
  abnormal!: number | null;
  @Field(() => Int, { nullable: true, description: 'Positive, and a doctor has answered; null as above.' })
  diagnosed!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Whose next step was due before today and has not been taken; null as above.',
  })
  overdue!: number | null;
  @Field(() => [OpenMoveType], { description: 'What this reader may do next.' }) openMoves!: OpenMoveType[];
  @Field(() => Int, { description: 'Version, to be sent back with a change.' }) version!: number;
}
export const CampaignPage = pageOf('Campaign', () => CampaignType);
export type CampaignPage = Page<CampaignType>;
export const CampaignResult = resultOf('Campaign', () => CampaignType);

@Shape(
  'CampaignBoardRow',
  'One row of the campaign board: a district, a school or a class. Each figure opens the list `campaignPupils` of that state and length.',
)
export class CampaignBoardRow {
  @Field(() => String, { description: 'DISTRICT, SCHOOL or CLASS.' }) level!: string;
  @Field(() => String, { description: 'Management area of the schools.' }) districtCode!: string;
  @Field(() => String, { description: 'Name of the area or of the school.' }) name!: string;
  @Field(() => String, { nullable: true, description: 'English name of the area; null below it.' }) nameEn!:
    | string
    | null;
  @Field(() => ID, { nullable: true, description: 'The school; null for a district.' }) schoolId!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Grade (code list school-grade) of a class; empty on the roll of a health centre.',
  })
  grade!: string | null;
  @Field(() => String, { nullable: true, description: 'The class; on the roll of a health centre the year of birth.' })
  className!: string | null;
  @Field(() => Int, { description: 'Pupils on the roll: the denominator of coverage.' }) onRoll!: number;
  @Field(() => Int, { description: "With a guardian's consent that stands today." }) consented!: number;
  @Field(() => Int, { description: 'Refused or withdrawn; nothing follows from it (精神卫生法 27).' }) refused!: number;
  @Field(() => Int, { description: 'Without an answer.' }) noReply!: number;
  @Field(() => Int, {
    description:
      'Whose yes was given to a notice that has been replaced and no longer stands: to be asked anew (个人信息保护法 14), counted neither as consented nor to do.',
  })
  replaced!: number;
  @Field(() => Int, { description: 'Consented and not screened yet.' }) toDo!: number;
  @Field(() => Int, { description: 'With a finished screening.' }) done!: number;
  @Field(() => Int, {
    nullable: true,
    description:
      'Screened, and the guardian has not been told the result, whichever it is: an envelope to hand out; null for readers who see no results.',
  })
  untold!: number | null;
  @Field(() => Int, {
    nullable: true,
    description:
      'With a positive screening, for who does not screen only once the guardian was told; null for readers who see no results.',
  })
  positive!: number | null;
  @Field(() => Int, { nullable: true, description: 'Positive, and a referral was sent; null as above.' })
  referred!: number | null;
  @Field(() => Int, { nullable: true, description: 'Positive, and seen at the secondary screen; null as above.' })
  rechecked!: number | null;
  @Field(() => Int, { nullable: true, description: 'Abnormal at the secondary screen; null as above.' })
  abnormal!: number | null;
  @Field(() => Int, { nullable: true, description: 'Positive, and a doctor has answered; null as above.' })
  diagnosed!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Whose next step was due before today and has not been taken; null as above.',
  })
  overdue!: number | null;
}

@Shape('CampaignClass', 'A class of a campaign with its counts.')
export class CampaignClassType {
  @Field(() => ID, { description: 'The school.' }) schoolId!: string;
  @Field(() => String, { description: 'Name of the school.' }) schoolName!: string;
  @Field(() => String, { description: 'Grade (code list school-grade).' }) grade!: string;
  @Field(() => String, { description: 'Class.' }) className!: string;
  @Field(() => Int, { description: 'Pupils on the roll.' }) onRoll!: number;
  @Field(() => Int, { description: 'Consented and not screened yet.' }) toDo!: number;
  @Field(() => Int, { description: 'With a finished screening.' }) done!: number;
}

@Shape('CampaignPupil', 'A pupil on the roll of a campaign and how the screening stands.')
export class CampaignPupilType {
  @Field(() => ID, { description: 'Id within the campaign.' }) id!: string;
  @Field(() => ID, { description: 'The person.' }) personId!: string;
  @Field(() => String, { description: 'Name.' }) name!: string;
  @Field(() => String, { description: 'Sex (code list sex).' }) sex!: string;
  @Field(() => LocalDate, { description: 'Birth date.' }) birthDate!: string;
  @Field(() => ID, { description: 'The school.' }) schoolId!: string;
  @Field(() => String, { description: 'Name of the school.' }) schoolName!: string;
  @Field(() => String, { description: 'Grade (code list school-grade).' }) grade!: string;
  @Field(() => String, { description: 'Class.' }) className!: string;
  @Field(() => String, {
    description:
      'Answer of the guardian as it comes to today (code list campaign-answer); NO_REPLY when nobody answered.',
  })
  consent!: string;
  @Field(() => Boolean, { description: 'Whether a screening of this campaign is finished.' }) done!: boolean;
  @Field(() => ID, { nullable: true, description: 'The screening, drafts included.' }) screeningId!: string | null;
  @Field(() => String, { nullable: true, description: 'Its status (code list screening-status).' }) status!:
    | string
    | null;
  @Field(() => String, { nullable: true, description: 'Its outcome (code list screening-outcome); null for a draft.' })
  outcome!: string | null;
  @Field(() => String, { nullable: true, description: 'What comes next.' }) nextStep!: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Day of screening.' }) screenedOn!: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Day of the positive screening.' }) positiveOn!: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Day a referral was sent.' }) referredOn!: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Day of the secondary screen.' }) recheckedOn!: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Day a doctor answered.' }) diagnosedOn!: string | null;
  @Field(() => LocalDate, {
    nullable: true,
    description:
      'By when the next step is due: 30 days to attend where the text says 尽快 (proposal), three months to a recheck.',
  })
  dueOn!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'The worst state among the eleven age points (code list node-state); null from 84 months.',
  })
  nodeState!: string | null;
  @Field(() => [Int], { description: 'Age points in that state, months.' }) nodeMonths!: number[];
}
export const CampaignPupilPage = pageOf('CampaignPupil', () => CampaignPupilType);
export type CampaignPupilPage = Page<CampaignPupilType>;

@Shape('ScreeningProgress', 'Whether a pupil was screened: all that a teacher sees.')
export class ScreeningProgressType {
  @Field(() => ID, { description: 'Id within the campaign.' }) id!: string;
  @Field(() => ID, { description: 'The person.' }) personId!: string;
  @Field(() => String, { description: 'Name.' }) name!: string;
  @Field(() => ID, { description: 'The school.' }) schoolId!: string;
  @Field(() => String, { description: 'Name of the school.' }) schoolName!: string;
  @Field(() => String, { description: 'Grade (code list school-grade).' }) grade!: string;
  @Field(() => String, { description: 'Class.' }) className!: string;
  @Field(() => String, {
    nullable: true,
    description:
      'Answer of the guardian as it comes to today (code list campaign-answer), for who collects answers; null for others.',
  })
  consent!: string | null;
  @Field(() => Boolean, { description: 'Done or not done.' }) done!: boolean;
}
export const ScreeningProgressPage = pageOf('ScreeningProgress', () => ScreeningProgressType);
export type ScreeningProgressPage = Page<ScreeningProgressType>;
