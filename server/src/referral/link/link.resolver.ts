import { Arg, Ctx as GqlCtx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { May, type Ctx } from '../../access/index.js';
import { beyondReach } from '../../platform/db/beyond.js';
import { answerByLink } from './answer-by-link.js';
import { issueReferralLink } from './issue-link.js';
import { AnswerByLinkInput } from './link.inputs.js';
import { referralByLink } from './link.queries.js';
import { IssuedLinkResult, LinkAnswerResult, LinkReferral } from './link.types.js';

const BY_ITS_HOLDER = 'a link is answered for its receiver by whoever holds it';

@Resolver()
export class ReferralLinkResolver {
  @May('anyone')
  @Query(() => LinkReferral, {
    nullable: true,
    description: 'The referral behind a one-time link; null for every link that does not hold, whatever the reason.',
  })
  referralByLink(@Arg('token', () => String) token: string, @GqlCtx() ctx: Ctx): Promise<LinkReferral | null> {
    return beyondReach(ctx, BY_ITS_HOLDER, (wide) => referralByLink(wide, token));
  }

  @May('referral.send')
  @Mutation(() => IssuedLinkResult, {
    description: 'Gives a receiver without an account a one-time link to answer; an earlier one is taken back.',
  })
  issueReferralLink(@Arg('referralId', () => ID) referralId: string, @GqlCtx() ctx: Ctx): Promise<object> {
    return issueReferralLink(ctx, referralId);
  }

  @May('anyone')
  @Mutation(() => LinkAnswerResult, {
    description:
      'Answers by a one-time link, as the receiving organisation. Refuses LINK_NOT_VALID without saying why.',
  })
  answerByLink(@Arg('input', () => AnswerByLinkInput) input: AnswerByLinkInput, @GqlCtx() ctx: Ctx): Promise<object> {
    return beyondReach(ctx, BY_ITS_HOLDER, (wide) => answerByLink(wide, input));
  }
}
