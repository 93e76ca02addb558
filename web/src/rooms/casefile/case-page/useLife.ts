import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';

import { TimelineQuery } from '../timeline.operations.ts';

const PAGE = 100;
/** A life of more entries than this is read in parts by its reader, not by the page. */
const MOST = 500;

/** All entries of a life, page by page: the lifeline draws them all. */
export function useLife(personId: string) {
  const { data, loading, error, fetchMore, refetch } = useQuery(TimelineQuery, {
    variables: { personId, first: PAGE },
  });
  const page = data?.timeline;
  const after = page?.pageInfo.hasNextPage && page.nodes.length < MOST ? page.pageInfo.endCursor : null;

  useEffect(() => {
    if (!after) return;
    void fetchMore({
      variables: { after },
      updateQuery: (before, { fetchMoreResult: more }) => ({
        timeline: { ...more.timeline, nodes: [...before.timeline.nodes, ...more.timeline.nodes] },
      }),
    });
  }, [after, fetchMore]);

  return { entries: page?.nodes ?? [], total: page?.totalCount ?? 0, loading: loading && !data, error, refetch };
}
