import { useQuery } from '@apollo/client/react';

import { GlassWaitingQuery } from './glass-review.operations.ts';

/** How many wait for a review; nothing where none does. */
export function GlassCount() {
  const { data } = useQuery(GlassWaitingQuery);
  const count = (data?.waiting.totalCount ?? 0) + (data?.overdue.totalCount ?? 0);
  return count > 0 ? <>{count}</> : null;
}
