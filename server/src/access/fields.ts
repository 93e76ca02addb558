import type { Action } from '@xingcheng/shared/access/actions';
import { closedFilter, columnsFor } from '@xingcheng/shared/access/fields/use-of-fields';
import { Refused } from '../platform/graphql/refusal.js';
import { scopeOf } from './actor.js';
import type { Ctx } from './ctx.js';

const mayDo = (ctx: Ctx) => (action: Action) => scopeOf(ctx.actor, action) !== null;

/** Refuses a question that chooses by a field which is not open to this reader, by the name of what was asked. */
export function checkAsked(ctx: Ctx, root: string, args: Readonly<Record<string, unknown>>): void {
  const closed = closedFilter(root, args, mayDo(ctx));
  if (closed !== null) throw new Refused('FIELD_CLOSED', closed);
}

/** The columns of a file that leave for this reader. */
export const openColumns = (ctx: Ctx, list: string, properties: readonly string[]): readonly string[] =>
  columnsFor(list, properties, mayDo(ctx));
