import { Arg, Ctx as GqlCtx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { May, type Ctx } from '../access/index.js';
import { movePlacement } from './commands/move-placement.js';
import { proposePlacement } from './commands/propose-placement.js';
import { recordFinding } from './commands/record-finding.js';
import { moveIep, rateIepGoal, writeIep } from './commands/write-iep.js';
import {
  CandidateFilterInput,
  IepFilterInput,
  MoveIepInput,
  MovePlacementInput,
  PlacementFilterInput,
  ProposePlacementInput,
  RateIepGoalInput,
  RecordFindingInput,
  WriteIepInput,
} from './education.inputs.js';
import * as queries from './education.queries.js';
import {
  CandidatePage,
  IepPage,
  IepResult,
  PersonEducation,
  PersonEducationResult,
  PlacementPage,
  PlacementResult,
} from './education.types.js';

@Resolver()
export class EducationResolver {
  @May('candidate.read')
  @Query(() => CandidatePage, { description: 'Children to evaluate, those due first (残疾人教育条例 15, 20).' })
  candidates(
    @Arg('filter', () => CandidateFilterInput, { nullable: true }) filter: CandidateFilterInput | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @GqlCtx() ctx: Ctx,
  ): Promise<CandidatePage> {
    return queries.candidatePage(ctx, filter ?? {}, { first, after });
  }

  @May('education.read')
  @Query(() => PlacementPage, { description: 'Placements within reach, newest first.' })
  placements(
    @Arg('filter', () => PlacementFilterInput, { nullable: true }) filter: PlacementFilterInput | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @GqlCtx() ctx: Ctx,
  ): Promise<PlacementPage> {
    return queries.placementPage(ctx, filter ?? {}, { first, after });
  }

  @May('iep.read')
  @Query(() => IepPage, { description: 'Individual education plans within reach, those due for review first.' })
  ieps(
    @Arg('filter', () => IepFilterInput, { nullable: true }) filter: IepFilterInput | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @GqlCtx() ctx: Ctx,
  ): Promise<IepPage> {
    return queries.iepPage(ctx, filter ?? {}, { first, after });
  }

  @May('education.read')
  @Query(() => PersonEducation, {
    nullable: true,
    description: 'The education chapter of a case; null when out of reach.',
  })
  personEducation(@Arg('personId', () => ID) personId: string, @GqlCtx() ctx: Ctx): Promise<PersonEducation | null> {
    return queries.personEducation(ctx, personId);
  }

  @May('opinion.record')
  @Mutation(() => PersonEducationResult, { description: "Writes down the committee's opinion (残疾人教育条例 20)." })
  async recordFinding(
    @Arg('input', () => RecordFindingInput) input: RecordFindingInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    await recordFinding(ctx, input);
    return queries.personEducation(ctx, input.personId);
  }

  @May('placement.propose')
  @Mutation(() => PlacementResult, {
    description:
      'Proposes a placement in the legal order. Refuses LIVE_PLACEMENT_EXISTS: one child, one live placement.',
  })
  async proposePlacement(
    @Arg('input', () => ProposePlacementInput) input: ProposePlacementInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    const { id } = await proposePlacement(ctx, input);
    return queries.placementById(ctx, id);
  }

  @May('placement.decide')
  @Mutation(() => PlacementResult, { description: 'Offers, answers, starts or ends a placement.' })
  async movePlacement(
    @Arg('input', () => MovePlacementInput) input: MovePlacementInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    const { id } = await movePlacement(ctx, input);
    return queries.placementById(ctx, id);
  }

  @May('iep.write')
  @Mutation(() => IepResult, { description: 'Drafts the individual plan of a pupil placed in this school.' })
  async writeIep(@Arg('input', () => WriteIepInput) input: WriteIepInput, @GqlCtx() ctx: Ctx): Promise<object | null> {
    const { id } = await writeIep(ctx, input);
    return queries.iepById(ctx, id);
  }

  @May('iep.write')
  @Mutation(() => IepResult, { description: "Records the guardian's agreement, starts or ends an individual plan." })
  async moveIep(@Arg('input', () => MoveIepInput) input: MoveIepInput, @GqlCtx() ctx: Ctx): Promise<object | null> {
    const { id } = await moveIep(ctx, input);
    return queries.iepById(ctx, id);
  }

  @May('iep.review')
  @Mutation(() => IepResult, { description: 'Rates a goal of a running individual plan.' })
  async rateIepGoal(
    @Arg('input', () => RateIepGoalInput) input: RateIepGoalInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    const { id } = await rateIepGoal(ctx, input);
    return queries.iepById(ctx, id);
  }
}
