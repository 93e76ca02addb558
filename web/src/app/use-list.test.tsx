import { ApolloClient, ApolloLink, InMemoryCache, gql, type TypedDocumentNode } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { GraphQLError } from 'graphql';
import { useState } from 'react';
import { of } from 'rxjs';
import { expect, test } from 'vitest';

import { useList } from './useList.ts';

interface People {
  people: { nodes: string[]; totalCount: number; pageInfo: { hasNextPage: boolean } };
}
const PEOPLE = gql`
  query People($search: String) {
    people(search: $search)
  }
` as TypedDocumentNode<People, { search: string }>;

const CLOSED = '您的角色看不到这一项，因此不能按它查找或筛选。';

/** Names may be searched for by everybody; a whole number by those who see it. */
const client = () =>
  new ApolloClient({
    cache: new InMemoryCache(),
    link: new ApolloLink(({ variables }) =>
      /^\d{17}/.test(String(variables['search']))
        ? of({ errors: [new GraphQLError(CLOSED, { extensions: { code: 'FIELD_CLOSED' } })], data: null })
        : of({ data: { people: { nodes: ['林小明'], totalCount: 1, pageInfo: { hasNextPage: false } } } }),
    ),
  });

function Page() {
  const [search, setSearch] = useState('林');
  const list = useList(PEOPLE, { search }, (data) => data.people);
  return (
    <>
      <button onClick={() => setSearch('440307201806150018')}>查证件号</button>
      <p>{list.error?.because ?? list.rows.join()}</p>
    </>
  );
}

test('who searches by a number their role does not see reads why, and not the list of before', async () => {
  render(
    <ApolloProvider client={client()}>
      <Page />
    </ApolloProvider>,
  );
  expect(await screen.findByText('林小明')).toBeDefined();
  await userEvent.click(screen.getByRole('button'));
  expect(await screen.findByText(CLOSED)).toBeDefined();
  expect(screen.queryByText('林小明')).toBeNull();
});
