import { Arg, Ctx as GqlCtx, Mutation, Query, Resolver } from 'type-graphql';
import { DoneResult } from '../../platform/graphql/results.js';
import type { Ctx } from '../ctx.js';
import { HoldsSecret, May } from '../may.js';
import { draftOf, dropDraft, keepDraft } from './drafts.js';
import { DraftType, DropDraftInput, KeepDraftInput } from './drafts.types.js';

@Resolver()
export class DraftsResolver {
  @May('signed-in')
  @Query(() => DraftType, {
    nullable: true,
    description: "One's own unsent words in a form; null when there are none.",
  })
  draft(
    @Arg('form', () => String, { description: 'Which form.' }) form: string,
    @GqlCtx() ctx: Ctx,
  ): Promise<DraftType | null> {
    return draftOf(ctx, form);
  }

  @May('signed-in')
  // Sent again it does the same, so its answer need not be remembered; what was typed is kept once, sealed.
  @HoldsSecret()
  @Mutation(() => DoneResult, { description: 'Keeps what was typed so far. Refuses DRAFT_TOO_LONG.' })
  async keepDraft(@Arg('input', () => KeepDraftInput) input: KeepDraftInput, @GqlCtx() ctx: Ctx): Promise<object> {
    await keepDraft(ctx, input);
    return { id: null, count: 1 };
  }

  @May('signed-in')
  @HoldsSecret()
  @Mutation(() => DoneResult, { description: 'Forgets the draft of a form; nothing happens where there is none.' })
  async dropDraft(@Arg('input', () => DropDraftInput) input: DropDraftInput, @GqlCtx() ctx: Ctx): Promise<object> {
    await dropDraft(ctx, input.form);
    return { id: null, count: 1 };
  }
}
