import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useCallback } from 'react';

import { say } from '../i18n/index.ts';
import { isRefusal, isStale, type Done, type Outcome } from '../kit/form/outcome.ts';

type Answer<D> = Extract<D[keyof D], Outcome>;

/** Sends a mutation and gives back its union. What it changed may be on many pages: all open lists are read again. */
export function useCommand<D extends object, V extends OperationVariables>(document: TypedDocumentNode<D, V>) {
  const client = useApolloClient();
  return useCallback(
    async (variables: V): Promise<Answer<D>> => {
      const { data } = await client.mutate({ mutation: document, variables } as never);
      const [outcome] = Object.values((data ?? {}) as D) as (Answer<D> | undefined)[];
      if (!outcome) throw new Error(say('kit', 'form.failed'));
      // What was done is done: a page that cannot be read again says so itself, and does not make the command look undone.
      if (!isRefusal(outcome) && !isStale(outcome))
        await client.refetchQueries({ include: 'active' }).catch(() => undefined);
      return outcome;
    },
    [client, document],
  );
}

/** For buttons: the expected "no" as an error whose message is a sentence for the reader. */
export function must<O extends Outcome>(outcome: O): Done<O> {
  if (isRefusal(outcome) || isStale(outcome)) throw new Error(outcome.message);
  return outcome as Done<O>;
}
