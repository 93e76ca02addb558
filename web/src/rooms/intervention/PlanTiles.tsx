import { useQuery } from '@apollo/client/react';

import { graphql } from '../../graphql/generated/index.ts';
import { useT } from '../../i18n/index.ts';
import { StatRow, StatTile } from '../../kit/charts/StatTile.tsx';
import { NoTilesYet } from '../../kit/states/States.tsx';

const PlanCountsQuery = graphql(`
  query PlanCounts {
    mine: plans(first: 1, filter: { status: "ACTIVE", mine: true }) {
      totalCount
    }
    reviewDue: plans(first: 1, filter: { reviewDue: true }) {
      totalCount
    }
    lowDose: plans(first: 1, filter: { lowDose: true }) {
      totalCount
    }
    drafts: plans(first: 1, filter: { status: "DRAFT" }) {
      totalCount
    }
  }
`);

export function PlanTiles() {
  const t = useT('intervention');
  const { data, error, refetch } = useQuery(PlanCountsQuery);
  if (!data) return <NoTilesYet failed={Boolean(error)} onRetry={() => void refetch()} />;
  const press = (count: number) => (count > 0 ? ('warning' as const) : ('neutral' as const));
  return (
    <StatRow>
      <StatTile label={t('tiles.mine')} value={data.mine.totalCount} to="/plans?status=ACTIVE&mine=yes" />
      <StatTile
        label={t('tiles.reviewDue')}
        value={data.reviewDue.totalCount}
        to="/plans?reviewDue=yes"
        tone={press(data.reviewDue.totalCount)}
      />
      <StatTile
        label={t('tiles.lowDose')}
        value={data.lowDose.totalCount}
        to="/plans?lowDose=yes"
        tone={press(data.lowDose.totalCount)}
      />
      <StatTile label={t('tiles.drafts')} value={data.drafts.totalCount} to="/plans?status=DRAFT" />
    </StatRow>
  );
}
