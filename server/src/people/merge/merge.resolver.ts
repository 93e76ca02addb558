import { Arg, Ctx as GqlCtx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { May, type Ctx } from '../../access/index.js';
import { MergePersonsInput, PersonMergeFilterInput, UndoMergeInput } from './merge.inputs.js';
import { mergePersons } from './merge-persons.js';
import * as queries from './merge.queries.js';
import { MergePreviewType, PersonMergePage, PersonMergeResult, UnmergePreviewType } from './merge.types.js';
import { mergePreview } from './preview.js';
import { undoMerge } from './undo-merge.js';
import { undoPreview } from './undo-preview.js';

@Resolver()
export class MergeResolver {
  @May('person.merge')
  @Query(() => MergePreviewType, {
    nullable: true,
    description: 'What making two records one would do; null when either is absent or out of reach.',
  })
  mergePreview(
    @Arg('survivorId', () => ID) survivorId: string,
    @Arg('mergedId', () => ID) mergedId: string,
    @GqlCtx() ctx: Ctx,
  ): Promise<MergePreviewType | null> {
    return mergePreview(ctx, survivorId, mergedId);
  }

  @May('person.merge')
  @Mutation(() => PersonMergeResult, {
    description:
      'Makes two records one. Refuses by the rule that stands against it (MERGE_…); answers StaleVersion when either was changed since the preview.',
  })
  async mergePersons(
    @Arg('input', () => MergePersonsInput) input: MergePersonsInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    return queries.mergeById(ctx, await mergePersons(ctx, input));
  }

  @May('merge.read')
  @Query(() => PersonMergePage, { description: 'Merges into persons within reach, newest first.' })
  personMerges(
    @Arg('filter', () => PersonMergeFilterInput, { nullable: true }) filter: PersonMergeFilterInput | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @GqlCtx() ctx: Ctx,
  ): Promise<PersonMergePage> {
    return queries.mergePage(ctx, filter ?? {}, { first, after });
  }

  @May('merge.read')
  @Query(() => UnmergePreviewType, {
    nullable: true,
    description: 'What taking a merge back would do; null when it is absent or out of reach.',
  })
  unmergePreview(@Arg('id', () => ID) id: string, @GqlCtx() ctx: Ctx): Promise<UnmergePreviewType | null> {
    return undoPreview(ctx, id);
  }

  @May('merge.undo')
  @Mutation(() => PersonMergeResult, {
    description: 'Takes a merge back: every link returns that nobody has moved since; what came since stays.',
  })
  async undoMerge(
    @Arg('input', () => UndoMergeInput) input: UndoMergeInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    return queries.mergeById(ctx, await undoMerge(ctx, input));
  }
}
