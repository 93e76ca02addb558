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

export function checkRule(ctx: Ctx, rule: unknown): void {
  if (rule === 'anyone') return;
  const { actor } = ctx;
  if (rule === 'signed-in') return;
  // The same answer for every record: which roles may do it is public, which records exist is not.
  if (!scopeOf(actor, rule as Action)) throw new Refused('NOT_ALLOWED');
}
