import { Arg, Ctx as GqlCtx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { May, type Ctx } from '../access/index.js';
import { moveReferral } from './commands/move-referral.js';
import { moveReferrals } from './commands/move-referrals.js';
import { draftReferral, sendReferral } from './commands/write-referral.js';
import {
  DraftReferralInput,
  MoveReferralInput,
  MoveReferralsInput,
  ReferralFilterInput,
  SendReferralInput,
} from './referral.inputs.js';
import * as queries from './referral.queries.js';
import {
  ReferralCount,
  ReferralDetail,
  ReferralMovesResult,
  ReferralPage,
  ReferralResultUnion,
  ReferralRule,
} from './referral.types.js';

@Resolver()
export class ReferralResolver {
  @May('referral.read')
  @Query(() => ReferralPage, {
    description: 'Referrals this reader sends, receives or supervises, those due first on top.',
  })
  referrals(
    @Arg('filter', () => ReferralFilterInput, { nullable: true }) filter: ReferralFilterInput | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @GqlCtx() ctx: Ctx,
  ): Promise<ReferralPage> {
    return queries.referralPage(ctx, filter ?? {}, { first, after });
  }

  @May('referral.read')
  @Query(() => [ReferralCount], { description: 'Counts by status of the list with the same filter.' })
  referralCounts(
    @Arg('filter', () => ReferralFilterInput, { nullable: true }) filter: ReferralFilterInput | null,
    @GqlCtx() ctx: Ctx,
  ): Promise<ReferralCount[]> {
    return queries.referralCounts(ctx, filter ?? {});
  }

  @May('referral.read')
  @Query(() => ReferralDetail, {
    nullable: true,
    description: 'One referral; null when absent or out of reach. Reading is audited.',
  })
  referral(@Arg('id', () => ID) id: string, @GqlCtx() ctx: Ctx): Promise<ReferralDetail | null> {
    return queries.referralDetail(ctx, id);
  }

  @May('referral.read')
  @Query(() => ReferralRule, { description: 'The clocks in force and how far the holiday calendar is known.' })
  referralRule(): ReferralRule {
    return queries.referralRule();
  }

  @May('referral.create')
  @Mutation(() => ReferralResultUnion, { description: 'Writes a referral without sending it.' })
  async draftReferral(
    @Arg('input', () => DraftReferralInput) input: DraftReferralInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    return queries.referralJustMoved(ctx, (await draftReferral(ctx, input)).id);
  }

  @May('referral.send')
  @Mutation(() => ReferralResultUnion, {
    description: 'Sends a referral. Refuses CONSENT_MISSING where the norm does not prescribe it (PIPL 23).',
  })
  async sendReferral(
    @Arg('input', () => SendReferralInput) input: SendReferralInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    return queries.referralJustMoved(ctx, (await sendReferral(ctx, input)).id);
  }

  @May('referral.read')
  @Mutation(() => ReferralResultUnion, {
    description: 'Makes a move of either side. Answers StaleVersion when somebody else was quicker.',
  })
  async moveReferral(
    @Arg('input', () => MoveReferralInput) input: MoveReferralInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    return queries.referralJustMoved(ctx, (await moveReferral(ctx, input)).id);
  }

  @May('referral.read')
  @Mutation(() => ReferralMovesResult, {
    description: 'The same move for many referrals. Each row is done or refused by itself, and the answer says which.',
  })
  moveReferrals(
    @Arg('input', () => MoveReferralsInput) input: MoveReferralsInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object> {
    return moveReferrals(ctx, input);
  }
}
