import { ApolloClient, ApolloLink, InMemoryCache, gql, type TypedDocumentNode } from '@apollo/client';
import { ApolloProvider, useQuery } from '@apollo/client/react';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { GraphQLError } from 'graphql';
import { of } from 'rxjs';
import { expect, test } from 'vitest';

import type { Outcome } from '../kit/form/outcome.ts';
import { useCommand } from './useCommand.ts';

const LIST = gql`
  query List {
    list
  }
`;
const SAVE = gql`
  mutation Save {
    save {
      __typename
    }
  }
` as TypedDocumentNode<{ save: Outcome }, Record<string, never>>;

/** Reads well once; afterwards this reader may not read any more. */
function client(): ApolloClient {
  let reads = 0;
  const link = new ApolloLink((operation) => {
    if (operation.operationName === 'Save') return of({ data: { save: { __typename: 'Done' } } });
    reads += 1;
    return of(reads === 1 ? { data: { list: 'read' } } : { errors: [new GraphQLError('not for you')], data: null });
  });
  return new ApolloClient({ cache: new InMemoryCache(), link });
}

function Page() {
  const { data } = useQuery<{ list: string }>(LIST);
  const save = useCommand(SAVE);
  return (
    <button
      onClick={(event) => {
        const { currentTarget } = event;
        void save({}).then(
          () => (currentTarget.textContent = 'done'),
          () => (currentTarget.textContent = 'failed'),
        );
      }}
    >
      {data?.list ?? 'reading'}
    </button>
  );
}

test('what was saved is saved, also when the page can not be read again afterwards', async () => {
  render(
    <ApolloProvider client={client()}>
      <Page />
    </ApolloProvider>,
  );
  await userEvent.click(await screen.findByRole('button', { name: 'read' }));
  expect(await screen.findByRole('button', { name: 'done' })).toBeDefined();
});
