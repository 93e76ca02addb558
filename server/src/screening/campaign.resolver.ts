import { Arg, Ctx as GqlCtx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { May, type Ctx } from '../access/index.js';
import { agePointPage } from './age-points.queries.js';
import { AgePointFilterInput, AgePointPage } from './age-points.types.js';
import { boardRows } from './board.queries.js';
import { campaignById } from './campaign.queries.js';
import { CampaignBoardRow, CampaignResult } from './campaign.types.js';
import { RecordCampaignConsentsInput } from './consent/consent.inputs.js';
import { CampaignConsentsResult } from './consent/consent.types.js';
import { recordCampaignConsents } from './consent/record-campaign-consents.js';
import { progressOf } from './pupils.queries.js';
import { programmes } from './programmes.queries.js';
import { ProgrammeType } from './programmes.types.js';
import { recountPage } from './recounts.queries.js';
import { RecountFindingPage } from './recounts.types.js';
import { moveCampaignRoll } from './roll/move-roll.js';
import { MoveCampaignRollInput } from './roll/roll.inputs.js';

@Resolver()
export class CampaignResolver {
  @May('signed-in')
  @Query(() => [ProgrammeType], {
    description: 'The programmes of screening with their editions, steps and sources, side by side.',
  })
  screeningProgrammes(): ProgrammeType[] {
    return programmes();
  }

  @May('screening.progress')
  @Query(() => [CampaignBoardRow], {
    description:
      'The campaign board, level by level: districts; the schools of one; the classes of a school. At most 1000 rows of a level.',
  })
  campaignBoard(
    @Arg('campaignId', () => ID) campaignId: string,
    @Arg('districtCode', () => String, { nullable: true }) districtCode: string | null,
    @Arg('schoolId', () => ID, { nullable: true }) schoolId: string | null,
    @GqlCtx() ctx: Ctx,
  ): Promise<CampaignBoardRow[]> {
    return boardRows(ctx, { campaignId, districtCode, schoolId });
  }

  @May('screening.progress')
  @Query(() => AgePointPage, {
    description:
      'Children of a campaign at the eleven age points (国卫办妇幼发〔2022〕12号 初筛): due, overdue or done. Who refuses is not among them.',
  })
  agePoints(
    @Arg('campaignId', () => ID) campaignId: string,
    @Arg('filter', () => AgePointFilterInput, { nullable: true }) filter: AgePointFilterInput | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @GqlCtx() ctx: Ctx,
  ): Promise<AgePointPage> {
    return agePointPage(ctx, { ...filter, campaignId }, { first, after });
  }

  @May('recount.read')
  @Query(() => RecountFindingPage, {
    description: 'What the nightly recounts found different between the boards and the facts, newest first.',
  })
  recountFindings(
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @GqlCtx() ctx: Ctx,
  ): Promise<RecountFindingPage> {
    return recountPage(ctx, { first, after });
  }

  @May('campaign.manage')
  @Mutation(() => CampaignResult, {
    description: 'Stops the filling of the roll of a large campaign, or goes on with it. Refuses MOVE_NOT_ALLOWED.',
  })
  async moveCampaignRoll(
    @Arg('input', () => MoveCampaignRollInput) input: MoveCampaignRollInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    return campaignById(ctx, (await moveCampaignRoll(ctx, input)).id);
  }

  @May('screening.consent')
  @Mutation(() => CampaignConsentsResult, {
    description:
      "Writes down guardians' answers to a campaign. Refuses NOT_ON_ROSTER, CAMPAIGN_CLOSED, GUARDIAN_NOT_IN_FORCE and REQUIRED.",
  })
  async recordCampaignConsents(
    @Arg('input', () => RecordCampaignConsentsInput) input: RecordCampaignConsentsInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    return { rows: await progressOf(ctx, input.campaignId, await recordCampaignConsents(ctx, input)) };
  }
}
