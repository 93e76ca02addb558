import { Arg, Ctx as GqlCtx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { DoneResult } from '../platform/graphql/results.js';
import * as queries from './access.queries.js';
import { AccountResult } from './access.types.js';
import * as inputs from './accounts.inputs.js';
import {
  AccountDetail,
  AccountDetailResult,
  IssuedTokenResult,
  RecoveryLinkResult,
  ServiceTokenPage,
} from './accounts.types.js';
import * as administer from './commands/administer.js';
import type { Ctx } from './ctx.js';
import { HoldsSecret, May } from './may.js';
import { recordBackgroundCheck } from './roles/background-check.js';
import { endRole, grantRole } from './roles/roles.js';
import { linkIdentity } from './sign-on/link-identity.js';
import { issueServiceToken, revokeServiceToken } from './tokens/service-tokens.js';

/** What the security administrator does with the accounts of others. No case data is in reach. */
@Resolver()
export class AccountsResolver {
  @May('account.read')
  @Query(() => AccountDetail, {
    nullable: true,
    description: 'One account with its posts and open sessions; null out of reach.',
  })
  account(@Arg('id', () => ID) id: string, @GqlCtx() ctx: Ctx): Promise<AccountDetail | null> {
    return queries.accountDetail(ctx, id);
  }

  @May('token.read')
  @Query(() => ServiceTokenPage, { description: 'Service tokens, newest first. None shows the token itself.' })
  serviceTokens(
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @GqlCtx() ctx: Ctx,
  ): Promise<ServiceTokenPage> {
    return queries.serviceTokenPage(ctx, { first, after });
  }

  @May('account.open')
  @Mutation(() => AccountDetailResult, { description: 'Opens an account with one role and no password.' })
  async openAccount(
    @Arg('input', () => inputs.OpenAccountInput) input: inputs.OpenAccountInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    return queries.accountDetail(ctx, await administer.openAccount(ctx, input));
  }

  @May('account.change')
  @Mutation(() => AccountResult, { description: 'Takes away the lock and the waiting time of an account.' })
  async unlockAccount(
    @Arg('input', () => inputs.AccountInput) input: inputs.AccountInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    await administer.unlockAccount(ctx, input.id);
    return queries.accountById(ctx, input.id);
  }

  @May('account.change')
  @HoldsSecret()
  @Mutation(() => RecoveryLinkResult, {
    description:
      'Issues a one-time link (24 hours) by which the holder chooses a password. Earlier links end. Audited twice: issued, used.',
  })
  issueRecoveryLink(
    @Arg('input', () => inputs.IssueRecoveryLinkInput) input: inputs.IssueRecoveryLinkInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object> {
    return administer.issueRecoveryLink(ctx, input);
  }

  @May('account.change')
  @Mutation(() => DoneResult, {
    description: 'Ends all sessions of an account or of an organisation at once, except the one that asks.',
  })
  async endSessions(
    @Arg('input', () => inputs.EndSessionsInput) input: inputs.EndSessionsInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object> {
    const { accountId = null, organisationId = null, reason } = input;
    return {
      id: accountId ?? organisationId,
      count: await administer.endSessions(ctx, { accountId, organisationId, reason }),
    };
  }

  @May('membership.change')
  @Mutation(() => AccountDetailResult, {
    description:
      'Gives a role. Never to oneself; system, security and audit duties exclude each other and every role with cases (GB/T 22239-2019 三员分立).',
  })
  async grantRole(
    @Arg('input', () => inputs.GrantRoleInput) input: inputs.GrantRoleInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    await grantRole(ctx, input);
    return queries.accountDetail(ctx, input.accountId);
  }

  @May('membership.change')
  @Mutation(() => AccountDetailResult, { description: 'Takes a role away; the next request in it is refused.' })
  async endRole(
    @Arg('input', () => inputs.EndRoleInput) input: inputs.EndRoleInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    return queries.accountDetail(ctx, await endRole(ctx, input));
  }

  @May('background.record')
  @Mutation(() => AccountDetailResult, {
    description:
      'Records a criminal-record check; it counts for a year, and without it nobody is assigned (未成年人保护法 62).',
  })
  async recordBackgroundCheck(
    @Arg('input', () => inputs.RecordBackgroundCheckInput) input: inputs.RecordBackgroundCheckInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    return queries.accountDetail(ctx, await recordBackgroundCheck(ctx, input));
  }

  @May('profile.choose')
  @Mutation(() => DoneResult, {
    description: 'Chooses the rules for passwords and second factors, from the next sign-in on.',
  })
  async chooseProfile(
    @Arg('input', () => inputs.ChooseProfileInput) input: inputs.ChooseProfileInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object> {
    await administer.chooseProfile(ctx, input);
    return { id: input.profile, count: 1 };
  }

  @May('token.change')
  @HoldsSecret()
  @Mutation(() => IssuedTokenResult, { description: 'Issues a token for a program; it is shown once.' })
  issueServiceToken(
    @Arg('input', () => inputs.IssueServiceTokenInput) input: inputs.IssueServiceTokenInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object> {
    return issueServiceToken(ctx, input);
  }

  @May('token.change')
  @Mutation(() => DoneResult, { description: 'Revokes a token; its next request is nobody. Twice changes nothing.' })
  async revokeServiceToken(
    @Arg('input', () => inputs.RevokeServiceTokenInput) input: inputs.RevokeServiceTokenInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object> {
    await revokeServiceToken(ctx, input);
    return { id: input.id, count: 1 };
  }

  @May('account.change')
  @Mutation(() => DoneResult, {
    description:
      'Links an account to a subject of the single sign-on, or ends the link. Roles are given here, never taken from claims.',
  })
  async linkIdentity(
    @Arg('input', () => inputs.LinkIdentityInput) input: inputs.LinkIdentityInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object> {
    await linkIdentity(ctx, { accountId: input.accountId, subject: input.subject ?? null });
    return { id: input.accountId, count: 1 };
  }
}
