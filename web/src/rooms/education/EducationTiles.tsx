import { useQuery } from '@apollo/client/react';

import { useMay } from '../../app/session.tsx';
import { graphql } from '../../graphql/generated/index.ts';
import { useT } from '../../i18n/index.ts';
import { StatRow, StatTile } from '../../kit/charts/StatTile.tsx';
import { NoTilesYet } from '../../kit/states/States.tsx';

const EvaluationCountsQuery = graphql(`
  query EvaluationCounts {
    open: candidates(first: 1, filter: { open: true }) {
      totalCount
    }
    proposed: placements(first: 1, filter: { status: "PROPOSED" }) {
      totalCount
    }
    appealed: placements(first: 1, filter: { status: "APPEALED" }) {
      totalCount
    }
  }
`);

const IepCountsQuery = graphql(`
  query IepCounts {
    running: ieps(first: 1, filter: { status: "ACTIVE" }) {
      totalCount
    }
    reviewDue: ieps(first: 1, filter: { reviewDue: true }) {
      totalCount
    }
    drafts: ieps(first: 1, filter: { status: "DRAFT" }) {
      totalCount
    }
  }
`);

export function EvaluationTiles() {
  const t = useT('education');
  const { data, error, refetch } = useQuery(EvaluationCountsQuery);
  if (!data) return <NoTilesYet failed={Boolean(error)} onRetry={() => void refetch()} />;
  const { open, proposed, appealed } = data;
  return (
    <StatRow>
      <StatTile
        label={t('tiles.toEvaluate')}
        value={open.totalCount}
        to="/candidates?open=yes"
        tone={open.totalCount > 0 ? 'warning' : 'neutral'}
      />
      <StatTile label={t('tiles.proposed')} value={proposed.totalCount} to="/placements?status=PROPOSED" />
      <StatTile
        label={t('tiles.appealed')}
        value={appealed.totalCount}
        to="/placements?status=APPEALED"
        tone={appealed.totalCount > 0 ? 'error' : 'neutral'}
      />
    </StatRow>
  );
}

export function IepTiles() {
  const t = useT('education');
  const may = useMay();
  const writes = may('iep.write');
  const { data, error, refetch } = useQuery(IepCountsQuery, { skip: !writes });
  if (!writes) return null;
  if (!data) return <NoTilesYet failed={Boolean(error)} onRetry={() => void refetch()} />;
  const { running, reviewDue, drafts } = data;
  return (
    <StatRow>
      <StatTile label={t('tiles.running')} value={running.totalCount} to="/ieps?status=ACTIVE" />
      <StatTile
        label={t('tiles.reviewDue')}
        value={reviewDue.totalCount}
        to="/ieps?reviewDue=yes"
        tone={reviewDue.totalCount > 0 ? 'warning' : 'neutral'}
      />
      <StatTile label={t('tiles.drafts')} value={drafts.totalCount} to="/ieps?status=DRAFT" />
    </StatRow>
  );
}
