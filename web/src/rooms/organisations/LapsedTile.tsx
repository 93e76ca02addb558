import { useQuery } from '@apollo/client/react';

import { graphql } from '../../graphql/generated/index.ts';
import { useT } from '../../i18n/index.ts';
import { StatRow, StatTile } from '../../kit/charts/StatTile.tsx';
import { NoTilesYet } from '../../kit/states/States.tsx';

const LapsedCount = graphql(`
  query LapsedCount {
    organisations(first: 1, filter: { standing: "LAPSED" }) {
      totalCount
    }
  }
`);

/** Organisations that may take nobody today; nothing to say while there is none. */
export function LapsedTile() {
  const t = useT('organisations');
  const { data, error, refetch } = useQuery(LapsedCount);
  if (error && !data) return <NoTilesYet failed onRetry={() => void refetch()} />;
  const count = data?.organisations.totalCount ?? 0;
  if (count === 0) return null;
  return (
    <StatRow>
      <StatTile label={t('affected.tile')} value={count} to="/organisations?standing=LAPSED" tone="error" />
    </StatRow>
  );
}
