import type { Action } from '@xingcheng/shared/access/actions';
import { Extensions } from 'type-graphql';
import { Refused } from '../platform/graphql/refusal.js';
import { scopeOf } from './actor.js';
import type { Ctx } from './ctx.js';

/** `anyone`: also without a session. `signed-in`: any role. */
export type Rule = Action | 'anyone' | 'signed-in';

/** Names the rule of a root field. A field without one stops the server at start. */
export function May(rule: Rule): MethodDecorator {
  return Extensions({ may: rule });
}

/** Its input or its answer holds a password, a code or a token: nothing of it is remembered for a repetition. */
export function HoldsSecret(): MethodDecorator {
  return Extensions({ holdsSecret: true });
}

export function checkRule(ctx: Ctx, rule: unknown): void {
  if (rule === 'anyone') return;
  const { actor } = ctx;
  if (rule === 'signed-in') {
    // One's own account and session are a person's; a program with a token has neither.
    if (actor.scopes) throw new Refused('NOT_ALLOWED');
    return;
  }
  // The same answer for every record: which roles may do it is public, which records exist is not.
  if (!scopeOf(actor, rule as Action)) throw new Refused('NOT_ALLOWED');
}
