import { Arg, Ctx as GqlCtx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { May, type Ctx } from '../../access/index.js';
import { MatchPersonInput } from '../people.inputs.js';
import { notADuplicate, reopenDuplicate } from './decide-duplicate.js';
import { DuplicatePairFilterInput, NotADuplicateInput, ReopenDuplicateInput } from './duplicates.inputs.js';
import * as queries from './duplicates.queries.js';
import {
  DuplicateCountType,
  DuplicatePairPage,
  DuplicatePairResult,
  DuplicatePairType,
  DuplicateWeightsType,
  PossibleDuplicateType,
} from './duplicates.types.js';
import { possibleDuplicates } from './known.js';

@Resolver()
export class DuplicatesResolver {
  @May('person.match')
  @Query(() => [PossibleDuplicateType], {
    description: 'Known persons who may be the one being entered, likeliest first; at most 10.',
  })
  possibleDuplicates(
    @Arg('input', () => MatchPersonInput) input: MatchPersonInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<PossibleDuplicateType[]> {
    return possibleDuplicates(ctx, input);
  }

  @May('duplicate.read')
  @Query(() => DuplicatePairPage, {
    description: 'Pairs of records that may be one person, likeliest first; only where this reader reaches both.',
  })
  duplicatePairs(
    @Arg('filter', () => DuplicatePairFilterInput, { nullable: true }) filter: DuplicatePairFilterInput | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @GqlCtx() ctx: Ctx,
  ): Promise<DuplicatePairPage> {
    return queries.pairPage(ctx, filter ?? {}, { first, after });
  }

  @May('duplicate.read')
  @Query(() => DuplicatePairType, { nullable: true, description: 'One pair; null when absent or out of reach.' })
  duplicatePair(@Arg('id', () => ID) id: string, @GqlCtx() ctx: Ctx): Promise<DuplicatePairType | null> {
    return queries.pairById(ctx, id);
  }

  @May('duplicate.read')
  @Query(() => [DuplicateCountType], { description: 'Pairs by state and band; each figure is the length of its list.' })
  duplicateCounts(@GqlCtx() ctx: Ctx): Promise<DuplicateCountType[]> {
    return queries.duplicateCounts(ctx);
  }

  @May('duplicate.read')
  @Query(() => DuplicateWeightsType, { description: 'The points in force, with version and source.' })
  duplicateWeights(): DuplicateWeightsType {
    return queries.weightsInForce();
  }

  @May('duplicate.decide')
  @Mutation(() => DuplicatePairResult, {
    description: 'Says that two records are two persons. Holds until an identity changes. Answers StaleVersion.',
  })
  async notADuplicate(
    @Arg('input', () => NotADuplicateInput) input: NotADuplicateInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    await notADuplicate(ctx, input);
    return queries.pairById(ctx, input.id);
  }

  @May('duplicate.decide')
  @Mutation(() => DuplicatePairResult, { description: 'Takes that decision back; the pair is to be looked at again.' })
  async reopenDuplicate(
    @Arg('input', () => ReopenDuplicateInput) input: ReopenDuplicateInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    await reopenDuplicate(ctx, input);
    return queries.pairById(ctx, input.id);
  }
}
