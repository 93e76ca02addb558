import { Arg, Ctx as GqlCtx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { May, type Ctx } from '../access/index.js';
import { campaignById, campaignClasses, campaignPage } from './campaign.queries.js';
import {
  CampaignClassType,
  CampaignPage,
  CampaignPupilPage,
  CampaignResult,
  CampaignType,
  ScreeningProgressPage,
} from './campaign.types.js';
import { amendScreening, voidScreening } from './commands/amend-screening.js';
import { moveCampaign, openCampaign } from './commands/campaign.js';
import { continueScreening, recordScreening } from './commands/record-screening.js';
import { recordSecondaryScreening } from './commands/record-secondary.js';
import { InstrumentType } from './instrument.types.js';
import { instruments } from './instruments.queries.js';
import { progressPage, pupilPage } from './pupils.queries.js';
import {
  AmendScreeningInput,
  CampaignFilterInput,
  CampaignPupilFilterInput,
  ContinueScreeningInput,
  MoveCampaignInput,
  OpenCampaignInput,
  RecordScreeningInput,
  RecordSecondaryInput,
  ScreeningFilterInput,
  VoidScreeningInput,
} from './screening.inputs.js';
import * as queries from './screening.queries.js';
import { NodeStateType, ScreeningDetail, ScreeningPage, ScreeningResult, ScreeningType } from './screening.types.js';

@Resolver()
export class ScreeningResolver {
  @May('signed-in')
  @Query(() => [InstrumentType], { description: 'The catalogue of instruments; those for an age when one is given.' })
  instruments(@Arg('ageMonths', () => Int, { nullable: true }) ageMonths: number | null): InstrumentType[] {
    return instruments(ageMonths ?? null);
  }

  @May('campaign.read')
  @Query(() => CampaignPage, { description: 'Campaigns this reader has to do with, newest first.' })
  campaigns(
    @Arg('filter', () => CampaignFilterInput, { nullable: true }) filter: CampaignFilterInput | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @GqlCtx() ctx: Ctx,
  ): Promise<CampaignPage> {
    return campaignPage(ctx, filter ?? {}, { first, after });
  }

  @May('campaign.read')
  @Query(() => CampaignType, { nullable: true, description: 'One campaign; null when absent or out of reach.' })
  campaign(@Arg('id', () => ID) id: string, @GqlCtx() ctx: Ctx): Promise<CampaignType | null> {
    return campaignById(ctx, id);
  }

  @May('screening.progress')
  @Query(() => [CampaignClassType], {
    description: 'Classes of a campaign, those with most left to do first; at most 500.',
  })
  campaignClasses(@Arg('campaignId', () => ID) campaignId: string, @GqlCtx() ctx: Ctx): Promise<CampaignClassType[]> {
    return campaignClasses(ctx, campaignId);
  }

  @May('screening.read')
  @Query(() => CampaignPupilPage, { description: 'Pupils of a campaign in a state; as many as the campaign counts.' })
  campaignPupils(
    @Arg('campaignId', () => ID) campaignId: string,
    @Arg('filter', () => CampaignPupilFilterInput, { nullable: true }) filter: CampaignPupilFilterInput | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @GqlCtx() ctx: Ctx,
  ): Promise<CampaignPupilPage> {
    return pupilPage(ctx, campaignId, filter ?? {}, { first, after });
  }

  @May('screening.progress')
  @Query(() => ScreeningProgressPage, {
    description:
      'Done or not done, for readers who see no results. Refuses RESULT_NOT_SHOWN for a state that tells one.',
  })
  screeningProgress(
    @Arg('campaignId', () => ID) campaignId: string,
    @Arg('filter', () => CampaignPupilFilterInput, { nullable: true }) filter: CampaignPupilFilterInput | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @GqlCtx() ctx: Ctx,
  ): Promise<ScreeningProgressPage> {
    return progressPage(ctx, { ...filter, campaignId }, { first, after });
  }

  @May('screening.read')
  @Query(() => ScreeningPage, { description: 'Screenings within reach, newest first.' })
  screenings(
    @Arg('filter', () => ScreeningFilterInput, { nullable: true }) filter: ScreeningFilterInput | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @GqlCtx() ctx: Ctx,
  ): Promise<ScreeningPage> {
    return queries.screeningPage(ctx, filter ?? {}, { first, after });
  }

  @May('screening.read')
  @Query(() => [ScreeningType], {
    description: 'All screenings of a person, newest first; at most 200. Reading is audited.',
  })
  personScreenings(@Arg('personId', () => ID) personId: string, @GqlCtx() ctx: Ctx): Promise<ScreeningType[]> {
    return queries.personScreenings(ctx, personId);
  }

  @May('screening.read')
  @Query(() => ScreeningDetail, {
    nullable: true,
    description: 'One screening with its corrections; null when absent or out of reach. Reading is audited.',
  })
  screeningById(@Arg('id', () => ID) id: string, @GqlCtx() ctx: Ctx): Promise<ScreeningDetail | null> {
    return queries.screeningDetail(ctx, id);
  }

  @May('screening.progress')
  @Query(() => [NodeStateType], {
    nullable: true,
    description: 'The eleven age points of the national pathway for a child; null when absent or out of reach.',
  })
  nodeBoard(@Arg('personId', () => ID) personId: string, @GqlCtx() ctx: Ctx): Promise<NodeStateType[] | null> {
    return queries.nodeBoard(ctx, personId);
  }

  @May('campaign.manage')
  @Mutation(() => CampaignResult, { description: 'Plans a campaign; it starts as a draft.' })
  async openCampaign(
    @Arg('input', () => OpenCampaignInput) input: OpenCampaignInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    return campaignById(ctx, (await openCampaign(ctx, input)).id);
  }

  @May('campaign.manage')
  @Mutation(() => CampaignResult, {
    description: 'Opens, closes, reopens or calls off a campaign. Refuses CAMPAIGN_OVER and CAMPAIGN_HAS_SCREENINGS.',
  })
  async moveCampaign(
    @Arg('input', () => MoveCampaignInput) input: MoveCampaignInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    return campaignById(ctx, (await moveCampaign(ctx, input)).id);
  }

  @May('screening.record')
  @Mutation(() => ScreeningResult, {
    description: 'Enters a primary screening. Refuses CONSENT_MISSING and CONSENT_REFUSED.',
  })
  async recordScreening(
    @Arg('input', () => RecordScreeningInput) input: RecordScreeningInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    return queries.screeningById(ctx, (await recordScreening(ctx, input)).id);
  }

  @May('screening.record')
  @Mutation(() => ScreeningResult, { description: 'Goes on with a draft or an incomplete screening.' })
  async continueScreening(
    @Arg('input', () => ContinueScreeningInput) input: ContinueScreeningInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    return queries.screeningById(ctx, (await continueScreening(ctx, input)).id);
  }

  @May('screening.record')
  @Mutation(() => ScreeningResult, {
    description:
      'Enters 复筛 or 复查 (国卫办妇幼发〔2022〕12号). Refuses NOT_SECONDARY_SITE and SECONDARY_NEEDS_PRIMARY.',
  })
  async recordSecondaryScreening(
    @Arg('input', () => RecordSecondaryInput) input: RecordSecondaryInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    return queries.screeningById(ctx, (await recordSecondaryScreening(ctx, input)).id);
  }

  @May('screening.amend')
  @Mutation(() => ScreeningResult, {
    description: 'Corrects a screening with a reason; the former content stays readable.',
  })
  async amendScreening(
    @Arg('input', () => AmendScreeningInput) input: AmendScreeningInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    return queries.screeningById(ctx, (await amendScreening(ctx, input)).id);
  }

  @May('screening.void')
  @Mutation(() => ScreeningResult, { description: 'Strikes a screening out with a reason.' })
  async voidScreening(
    @Arg('input', () => VoidScreeningInput) input: VoidScreeningInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    return queries.screeningById(ctx, (await voidScreening(ctx, input)).id);
  }
}
