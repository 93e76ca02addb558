import { ApolloClient, ApolloLink, HttpLink } from '@apollo/client';
import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { SetContextLink } from '@apollo/client/link/context';
import { ErrorLink } from '@apollo/client/link/error';
import { RetryLink } from '@apollo/client/link/retry';
import { OperationTypeNode } from 'graphql';
import { catchError, from, of, switchMap, throwError } from 'rxjs';

import { currentLanguage } from '../i18n/index.ts';
import { makeCache } from './cache.ts';
import { noteReadOnly } from './read-only.ts';
import { waitForSignIn, type Wanted } from './sign-in-again.ts';
import { uuid } from './uuid.ts';

type Headers = Record<string, string>;

const headers = new SetContextLink((previous, operation) => {
  const given = (previous.headers ?? {}) as Headers;
  const isMutation = operation.operationType === OperationTypeNode.MUTATION;
  return {
    headers: {
      'apollo-require-preflight': '1',
      'accept-language': currentLanguage(),
      ...(isMutation ? { 'idempotency-key': uuid() } : {}),
      // A call that is sent again keeps the key it had, so the server can answer it once.
      ...given,
    },
  };
});

const isUnauthenticated = (error: unknown): boolean =>
  (CombinedGraphQLErrors.is(error) && error.errors.some((each) => each.extensions?.['code'] === 'UNAUTHENTICATED')) ||
  (ServerError.is(error) && error.statusCode === 401);

const signInAgain = new ErrorLink(({ error, operation, forward }) => {
  if (!isUnauthenticated(error) || operation.getContext()['quiet']) return undefined;
  return from(waitForSignIn()).pipe(
    catchError(() => throwError(() => error)),
    switchMap(() => forward(operation)),
  );
});

const WANTS: Record<string, Wanted> = { SIGN_IN_REQUIRED: 'session', SIGN_IN_FRESH: 'identity' };

/** What a command was refused for want of: a session, or proof that it is still the same person. */
const wantOf = (data: unknown): Wanted | undefined =>
  Object.values((data ?? {}) as Record<string, unknown>)
    .map((answer) => WANTS[String((answer as { code?: unknown } | null)?.code)])
    .find(Boolean);

/** A command answers with a refusal, not an error: it waits for the password too and is sent again. */
const commandSignInAgain = new ApolloLink((operation, forward) =>
  forward(operation).pipe(
    switchMap((result) => {
      const wanted = wantOf(result.data);
      if (!wanted || operation.getContext()['quiet']) return of(result);
      return from(waitForSignIn(wanted)).pipe(
        switchMap(() => forward(operation)),
        catchError(() => of(result)),
      );
    }),
  ),
);

/** Only a call that never reached the server is sent again; an answer, even a bad one, is an answer. */
const retry = new RetryLink({
  delay: { initial: 400, max: 4_000, jitter: true },
  attempts: { max: 4, retryIf: (error) => !ServerError.is(error) && !CombinedGraphQLErrors.is(error) },
});

/** Every answer says whether the server takes changes for now. */
const heeding =
  (fetch: typeof globalThis.fetch): typeof globalThis.fetch =>
  async (...asked) => {
    const answer = await fetch(...asked);
    noteReadOnly(answer.headers.get('x-read-only') !== null);
    return answer;
  };

export const makeClient = (fetch?: typeof globalThis.fetch): ApolloClient =>
  new ApolloClient({
    cache: makeCache(),
    defaultOptions: {
      // A page shows at once what it knows and reads again: colleagues work on the same records.
      watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' },
    },
    link: ApolloLink.from([
      headers,
      signInAgain,
      commandSignInAgain,
      retry,
      new HttpLink({ uri: '/graphql', credentials: 'same-origin', fetch: heeding(fetch ?? globalThis.fetch) }),
    ]),
  });

/** The number to give to support, when the server sent one with its error. */
export function requestIdOf(error: unknown): string | undefined {
  if (!CombinedGraphQLErrors.is(error)) return undefined;
  const id = error.errors[0]?.extensions?.['requestId'];
  return typeof id === 'string' ? id : undefined;
}

/** True when the reader simply may not see this page. */
export const isForbidden = (error: unknown): boolean =>
  CombinedGraphQLErrors.is(error) && error.errors.some((each) => each.extensions?.['code'] === 'FORBIDDEN');

/** The server's own sentence where it refused to search or filter by what this reader does not see. */
export const closedFieldOf = (error: unknown): string | undefined =>
  CombinedGraphQLErrors.is(error)
    ? error.errors.find((each) => each.extensions?.['code'] === 'FIELD_CLOSED')?.message
    : undefined;
