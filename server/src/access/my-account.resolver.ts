import { Arg, Ctx as GqlCtx, Mutation, Query, Resolver } from 'type-graphql';
import { DoneResult } from '../platform/graphql/results.js';
import * as queries from './access.queries.js';
import {
  ChangePasswordInput,
  ConfirmIdentityInput,
  ConfirmSecondFactorInput,
  EndMySessionsInput,
  PasswordAgainInput,
} from './accounts.inputs.js';
import { MySignIn, RecoveryCodesResult, SecondFactorSetupResult } from './accounts.types.js';
import * as mine from './commands/my-account.js';
import type { Ctx } from './ctx.js';
import { HoldsSecret, May } from './may.js';

/** What everybody does with the own account. */
@Resolver()
export class MyAccountResolver {
  @May('signed-in')
  @Query(() => MySignIn, { description: "Password, second factor and open sessions of one's own account." })
  mySignIn(@GqlCtx() ctx: Ctx): Promise<MySignIn> {
    return queries.mySignIn(ctx);
  }

  @May('signed-in')
  @HoldsSecret()
  @Mutation(() => DoneResult, {
    description:
      'Proves once more who is signed in, for steps that refuse with SIGN_IN_FRESH. The session gets a new token.',
  })
  async confirmIdentity(
    @Arg('input', () => ConfirmIdentityInput) input: ConfirmIdentityInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object> {
    await mine.confirmIdentity(ctx, input.password, input.code ?? null);
    return { id: null, count: 1 };
  }

  @May('signed-in')
  @HoldsSecret()
  @Mutation(() => DoneResult, { description: "Changes one's own password; all other sessions end." })
  async changePassword(
    @Arg('input', () => ChangePasswordInput) input: ChangePasswordInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object> {
    await mine.changePassword(ctx, input.currentPassword, input.newPassword);
    return { id: null, count: 1 };
  }

  @May('signed-in')
  @HoldsSecret()
  @Mutation(() => SecondFactorSetupResult, {
    description: 'Begins the set-up of a second factor. One in use holds until the new one is confirmed.',
  })
  beginSecondFactor(
    @Arg('input', () => PasswordAgainInput) input: PasswordAgainInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object> {
    return mine.beginSecondFactor(ctx, input.password);
  }

  @May('signed-in')
  @HoldsSecret()
  @Mutation(() => RecoveryCodesResult, { description: 'Ends the set-up with a code, which counts as used.' })
  async confirmSecondFactor(
    @Arg('input', () => ConfirmSecondFactorInput) input: ConfirmSecondFactorInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object> {
    return { codes: await mine.confirmSecondFactor(ctx, input.code) };
  }

  @May('signed-in')
  @HoldsSecret()
  @Mutation(() => RecoveryCodesResult, { description: 'Makes new recovery codes; the old ones no longer count.' })
  async renewRecoveryCodes(
    @Arg('input', () => PasswordAgainInput) input: PasswordAgainInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object> {
    return { codes: await mine.newRecoveryCodes(ctx, input.password) };
  }

  @May('signed-in')
  @HoldsSecret()
  @Mutation(() => DoneResult, {
    description: 'Gives the second factor up, where the rules in force leave that to the holder.',
  })
  async removeSecondFactor(
    @Arg('input', () => PasswordAgainInput) input: PasswordAgainInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object> {
    await mine.removeSecondFactor(ctx, input.password);
    return { id: null, count: 1 };
  }

  @May('signed-in')
  @Mutation(() => DoneResult, { description: "Ends sessions of one's own at once: some, or all others." })
  async endMySessions(
    @Arg('input', () => EndMySessionsInput) input: EndMySessionsInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object> {
    return { id: null, count: await mine.endMySessions(ctx, input.ids ?? [], input.others) };
  }
}
