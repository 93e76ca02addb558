import { Arg, Ctx as GqlCtx, Mutation, Query, Resolver } from 'type-graphql';
import { DoneResult } from '../platform/graphql/results.js';
import { SignInInput } from './access.inputs.js';
import * as queries from './access.queries.js';
import { SignInCodeInput, SignInEnrolInput, SignInNewPasswordInput, UseRecoveryLinkInput } from './accounts.inputs.js';
import { MeResult, RecoveryCodesResult, SecondFactorSetupResult, SignInRules } from './accounts.types.js';
import { useRecoveryLink } from './commands/administer.js';
import * as steps from './commands/sign-in-steps.js';
import { signIn } from './commands/sign-in.js';
import type { Ctx } from './ctx.js';
import { HoldsSecret, May } from './may.js';

/** The way in, for people without a session. */
@Resolver()
export class SignInResolver {
  @May('anyone')
  @Query(() => SignInRules, {
    description: 'The rules for passwords, second factors, locks and sessions that hold here.',
  })
  signInRules(@GqlCtx() ctx: Ctx): Promise<SignInRules> {
    return queries.signInRules(ctx);
  }

  @May('anyone')
  @HoldsSecret()
  @Mutation(() => MeResult, {
    description:
      'Opens a session and sets its cookie, or says what is still wanting. Too many failures lock the name; the answer does not tell (GB/T 22239-2019 8.1.4.1 b).',
  })
  async signIn(@Arg('input', () => SignInInput) input: SignInInput, @GqlCtx() ctx: Ctx): Promise<object | null> {
    return (await signIn(ctx, input.username, input.password)) ?? queries.me(ctx);
  }

  @May('anyone')
  @HoldsSecret()
  @Mutation(() => MeResult, {
    description: 'The second step: a code counts once, whoever sends it (RFC 6238 5.2). Wrong codes count as failures.',
  })
  async signInWithCode(
    @Arg('input', () => SignInCodeInput) input: SignInCodeInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    return (await steps.signInWithCode(ctx, input.ticket, input.code)) ?? queries.me(ctx);
  }

  @May('anyone')
  @HoldsSecret()
  @Mutation(() => MeResult, { description: 'Changes a password that is out of date, and goes on signing in.' })
  async signInWithNewPassword(
    @Arg('input', () => SignInNewPasswordInput) input: SignInNewPasswordInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object | null> {
    return (await steps.signInWithNewPassword(ctx, input.ticket, input.newPassword)) ?? queries.me(ctx);
  }

  @May('anyone')
  @HoldsSecret()
  @Mutation(() => SecondFactorSetupResult, {
    description: 'Begins the set-up that the rules ask for before the first session.',
  })
  beginSecondFactorAtSignIn(
    @Arg('input', () => SignInEnrolInput) input: SignInEnrolInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object> {
    return steps.beginSecondFactorAtSignIn(ctx, input.ticket);
  }

  @May('anyone')
  @HoldsSecret()
  @Mutation(() => RecoveryCodesResult, {
    description: 'Ends the set-up with a code, opens the session and shows the recovery codes. Read `me` afterwards.',
  })
  async signInWithSecondFactor(
    @Arg('input', () => SignInCodeInput) input: SignInCodeInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object> {
    return { codes: await steps.signInWithSecondFactor(ctx, input.ticket, input.code) };
  }

  @May('anyone')
  @HoldsSecret()
  @Mutation(() => DoneResult, {
    description: 'Chooses a password by a one-time link; the sessions of the account end.',
  })
  async useRecoveryLink(
    @Arg('input', () => UseRecoveryLinkInput) input: UseRecoveryLinkInput,
    @GqlCtx() ctx: Ctx,
  ): Promise<object> {
    await useRecoveryLink(ctx, input.token, input.newPassword);
    return { id: null, count: 1 };
  }
}
