import { refusalText } from '@xingcheng/shared/refusals/index';
import { GraphQLError } from 'graphql';
import type { PlatformCtx } from '../ctx.js';
import { Refused } from './refusal.js';
import { fromDatabase } from './results.js';

/** Codes of Apollo's own checks that are safe to show: they speak of the request, not of our data. */
const SAFE = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** Names that clients know from elsewhere. */
const CODES: Partial<Record<string, string>> = { SIGN_IN_REQUIRED: 'UNAUTHENTICATED', NOT_ALLOWED: 'FORBIDDEN' };

/** What leaves the server when something went wrong. Everything we did not choose to say becomes INTERNAL with the request's id. */
export function maskError(error: GraphQLError, ctx: PlatformCtx): GraphQLError {
  const cause = fromDatabase(rootOf(error));
  const where = { path: error.path };
  if (cause instanceof Refused) {
    const code = CODES[cause.code] ?? cause.code;
    return new GraphQLError(refusalText(cause.code, ctx.lang, cause.params), {
      ...where,
      extensions: { code, field: cause.field, requestId: ctx.requestId },
    });
  }
  // A compiled query's errors carry no extensions of their own.
  const code = (error.extensions as GraphQLError['extensions'] | undefined)?.code;
  // Coercion errors repeat the submitted value; the place is enough.
  if (code === 'BAD_USER_INPUT')
    return new GraphQLError(refusalText('INVALID_VALUE', ctx.lang), { extensions: { code, requestId: ctx.requestId } });
  // Who is not signed in is told that it does not fit, and not where: names are learnt by trying, one error at a time.
  if (code === 'GRAPHQL_VALIDATION_FAILED' && !ctx.who.accountId && !ctx.who.role)
    return new GraphQLError('This document does not fit the contract.', {
      extensions: { code, requestId: ctx.requestId },
    });
  if (typeof code === 'string' && SAFE.has(code))
    return new GraphQLError(error.message, { extensions: { code, requestId: ctx.requestId } });
  ctx.log.error(
    { requestId: ctx.requestId, path: error.path, err: cause instanceof Error ? cause.stack : String(cause) },
    'fault',
  );
  return new GraphQLError(refusalText('INTERNAL', ctx.lang, { requestId: ctx.requestId }), {
    ...where,
    extensions: { code: 'INTERNAL', requestId: ctx.requestId },
  });
}

/** What was thrown, below the wrappings of graphql-js and of the compiled executor, which are classes of their own. */
function rootOf(error: GraphQLError): unknown {
  let cause: unknown = error;
  while (cause instanceof Error && 'originalError' in cause && cause.originalError) cause = cause.originalError;
  return cause;
}
