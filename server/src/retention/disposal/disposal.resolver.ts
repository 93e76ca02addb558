import { Arg, Ctx as GqlCtx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { May, type Ctx } from '../../access/index.js';
import { approveDisposal, declineDisposal, withdrawDisposal } from './decide-disposal.js';
import {
  DecideDisposalInput,
  DisposalFilterInput,
  ProposeDisposalsInput,
  WithdrawDisposalInput,
} from './disposal.inputs.js';
import * as queries from './disposal.queries.js';
import { DisposalPage, DisposalResult, DisposalReviewType, ProposedDisposalsResult } from './disposal.types.js';
import { proposeDisposals } from './propose-disposals.js';

@Resolver()
export class DisposalResolver {
  @May('retention.read')
  @Query(() => DisposalPage, { description: 'Disposals within reach, newest first; those carried out without a name.' })
  disposals(
    @Arg('filter', () => DisposalFilterInput, { nullable: true }) filter: DisposalFilterInput | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @GqlCtx() ctx: Ctx,
  ): Promise<DisposalPage> {
    return queries.disposalPage(ctx, filter ?? {}, { first, after });
  }

  @May('retention.read')
  @Query(() => DisposalReviewType, {
    nullable: true,
    description: 'One disposal with what would go and what stays, counted now; null when absent or out of reach.',
  })
  disposalReview(@Arg('id', () => ID) id: string, @GqlCtx() ctx: Ctx): Promise<DisposalReviewType | null> {
    return queries.disposalReview(ctx, id);
  }

  @May('disposal.propose')
  @Mutation(() => ProposedDisposalsResult, {
    description:
      'Proposes disposals, each answered for itself. Refuses REASON_REQUIRED; for a single person also NOT_FOUND, DISPOSAL_NOT_DUE, DISPOSAL_HELD, DISPOSAL_OPEN_ALREADY.',
  })
  proposeDisposals(
    @Arg('input', () => ProposeDisposalsInput) input: ProposeDisposalsInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object> {
    return proposeDisposals(ctx, input);
  }

  @May('disposal.decide')
  @Mutation(() => DisposalResult, {
    description:
      'Says yes to what somebody else proposed; a job then carries it out. Refuses DISPOSAL_OWN_PROPOSAL, DISPOSAL_HELD, DISPOSAL_NOT_DUE, MOVE_NOT_ALLOWED.',
  })
  async approveDisposal(
    @Arg('input', () => DecideDisposalInput) input: DecideDisposalInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    return await queries.disposalById(ctx, await approveDisposal(ctx, input));
  }

  @May('disposal.decide')
  @Mutation(() => DisposalResult, {
    description: 'Says no, with a reason. Refuses DISPOSAL_OWN_PROPOSAL, REASON_REQUIRED, MOVE_NOT_ALLOWED.',
  })
  async declineDisposal(
    @Arg('input', () => DecideDisposalInput) input: DecideDisposalInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    return await queries.disposalById(ctx, await declineDisposal(ctx, input));
  }

  @May('disposal.propose')
  @Mutation(() => DisposalResult, {
    description:
      'Takes back a proposal of one’s own before anybody has decided; the records stay and may be proposed again. Refuses DISPOSAL_NOT_OWN_PROPOSAL, MOVE_NOT_ALLOWED.',
  })
  async withdrawDisposal(
    @Arg('input', () => WithdrawDisposalInput) input: WithdrawDisposalInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    return await queries.disposalById(ctx, await withdrawDisposal(ctx, input));
  }
}
