import { Arg, Ctx as GqlCtx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { DoneResult } from '../platform/graphql/results.js';
import { AccountFilterInput, AuditFilterInput, SetAccountDisabledInput } from './access.inputs.js';
import * as queries from './access.queries.js';
import { AccountPage, AccountResult, AuditEventPage, Me } from './access.types.js';
import { setAccountDisabled } from './commands/set-account-disabled.js';
import { signOut } from './commands/sign-out.js';
import { switchMembership } from './commands/switch-membership.js';
import type { Ctx } from './ctx.js';
import { May } from './may.js';

@Resolver()
export class AccessResolver {
  @May('anyone')
  @Query(() => Me, { nullable: true, description: 'Who is signed in; null without a session.' })
  me(@GqlCtx() ctx: Ctx): Promise<Me | null> {
    return queries.me(ctx);
  }

  @May('anyone')
  @Mutation(() => DoneResult, {
    description:
      'Ends the session on the server and clears its cookie. Whoever has none is signed out already: sent again it says the same.',
  })
  async signOut(@GqlCtx() ctx: Ctx): Promise<object> {
    await signOut(ctx);
    return { id: null, count: 1 };
  }

  @May('signed-in')
  @Mutation(() => DoneResult, {
    description:
      "Works on for another of one's own organisations, under a new token. Sent again with its idempotency key within a minute it answers the same, also under the token it gave up. Read `me` afterwards.",
  })
  async switchMembership(@Arg('id', () => ID) id: string, @GqlCtx() ctx: Ctx): Promise<object> {
    await switchMembership(ctx, id);
    return { id, count: 1 };
  }

  @May('account.read')
  @Query(() => AccountPage, {
    description:
      'Accounts, by sign-in name; a district administrator sees those with a post in the district. Holds no case data.',
  })
  accounts(
    @Arg('filter', () => AccountFilterInput, { nullable: true }) filter: AccountFilterInput | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @GqlCtx() ctx: Ctx,
  ): Promise<AccountPage> {
    return queries.accountPage(ctx, filter ?? {}, { first, after });
  }

  @May('account.close')
  @Mutation(() => AccountResult, { description: 'Closes or reopens an account; closing ends its sessions at once.' })
  async setAccountDisabled(
    @Arg('input', () => SetAccountDisabledInput) input: SetAccountDisabledInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    await setAccountDisabled(ctx, input);
    return queries.accountById(ctx, input.id);
  }

  @May('audit.read')
  @Query(() => AuditEventPage, { description: 'The audit trail, newest first (未成年人网络保护条例 36).' })
  auditEvents(
    @Arg('filter', () => AuditFilterInput, { nullable: true }) filter: AuditFilterInput | null,
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @GqlCtx() ctx: Ctx,
  ): Promise<AuditEventPage> {
    return queries.auditPage(ctx, filter ?? {}, { first, after });
  }
}
