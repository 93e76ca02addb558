import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';

import { closedFieldOf, isForbidden, requestIdOf } from '../graphql/client.ts';

type Page<Row> = {
  nodes: readonly Row[];
  totalCount: number;
  totalIsMore?: boolean;
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
};

/** Rows in one page of a list; the server gives at most a hundred. */
export const PAGE_SIZE = 50;

/** One page of a server list in the shape `ListPage` takes: `<ListPage {...useList(Query, variables, (data) => data.cases)} />`. */
export function useList<D, V extends OperationVariables, Row>(
  document: TypedDocumentNode<D, V>,
  variables: V,
  pick: (data: D) => Page<Row>,
) {
  const { data, previousData, loading, error, refetch } = useQuery<D, V>(document, { variables } as never);
  // While the next page is on its way the current one stays, so that nothing jumps; an answer that failed is not the one before.
  const shown = (error ? data : (data ?? previousData)) as D | undefined;
  const page = shown ? pick(shown) : undefined;
  return {
    rows: page?.nodes ?? [],
    totalCount: page?.totalCount,
    totalIsMore: page?.totalIsMore ?? false,
    pageInfo: page?.pageInfo,
    loading,
    error: error ? { requestId: requestIdOf(error), because: closedFieldOf(error) } : undefined,
    forbidden: isForbidden(error),
    onRetry: () => void refetch(),
  };
}
