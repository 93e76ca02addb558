import { defaultFieldResolver, type GraphQLField, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import type { PlatformCtx } from '../ctx.js';
import { STILL_POSSIBLE } from '../space/space.data.js';
import { noteSearch } from './even-time.js';
import { Refused } from './refusal.js';
import { asValue } from './results.js';
import { unitOfWork } from './unit-of-work.js';

/** Writes down who was seen in an answer. */
export type Note<C> = (ctx: C, args: Readonly<Record<string, unknown>>, answer: unknown) => Promise<void>;

/**
 * Wraps the root fields once, when the schema is built: the permission check first, then, for a question, whether the reader may choose by
 * the fields it names, then the unit of work for mutations, and at the end who was seen in the answer.
 * A global middleware would run for every field of every row instead (decision 0004).
 */
export function guardRoots<C extends PlatformCtx>(
  schema: GraphQLSchema,
  check: (ctx: C, rule: unknown) => void,
  checkAsked: (ctx: C, root: string, args: Readonly<Record<string, unknown>>) => void,
  noteSeen: (field: GraphQLField<unknown, unknown>, isCommand: boolean) => Note<C> | null,
): GraphQLSchema {
  for (const type of [schema.getQueryType(), schema.getMutationType()]) {
    for (const field of Object.values(type?.getFields() ?? {})) {
      const rule = field.extensions['may'];
      if (rule === undefined)
        throw new Error(`${type?.name}.${field.name} names no rule: say @May(...) on its resolver.`);
      const resolve = field.resolve ?? defaultFieldResolver;
      const note = noteSeen(field, type === schema.getMutationType());
      const guarded: GraphQLFieldResolver<unknown, C> = (source, args, ctx, info) => {
        check(ctx, rule);
        if (type === schema.getQueryType()) {
          checkAsked(ctx, field.name, args as Record<string, unknown>);
          noteSearch(ctx, args as Record<string, unknown>);
        }
        const answer = resolve(source, args, ctx, info);
        return note ? noted(ctx, args as Record<string, unknown>, answer, note) : answer;
      };
      field.resolve =
        type === schema.getMutationType()
          ? (source, args, ctx: C, info) =>
              ctx.readOnly && !STILL_POSSIBLE.has(field.name)
                ? asValue(new Refused('MAINTENANCE'), ctx)
                : unitOfWork(
                    ctx,
                    field.name,
                    args,
                    async () => guarded(source, args, ctx, info),
                    !field.extensions['holdsSecret'],
                  )
          : guarded;
    }
  }
  return schema;
}

async function noted<C>(
  ctx: C,
  args: Readonly<Record<string, unknown>>,
  answering: unknown,
  note: Note<C>,
): Promise<unknown> {
  const answer = await answering;
  await note(ctx, args, answer);
  return answer;
}
