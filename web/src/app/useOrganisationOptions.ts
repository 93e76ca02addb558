import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';

import { graphql } from '../graphql/generated/index.ts';

const OrganisationOptions = graphql(`
  query OrganisationOptions($filter: OrganisationFilterInput) {
    organisations(first: 100, filter: $filter) {
      nodes {
        id
        name
      }
    }
  }
`);

/** Organisations of some kinds as options of a filter; the directory is open to everybody. `kinds` must be stable. */
export function useOrganisationOptions(kinds: readonly string[]): { value: string; label: string }[] {
  const { data } = useQuery(OrganisationOptions, {
    variables: { filter: { kinds: [...kinds] } },
    fetchPolicy: 'cache-first',
  });
  return useMemo(() => (data?.organisations.nodes ?? []).map(({ id, name }) => ({ value: id, label: name })), [data]);
}
