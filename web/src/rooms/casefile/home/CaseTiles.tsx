import { useQuery } from '@apollo/client/react';

import { useMay } from '../../../app/session.tsx';
import { graphql } from '../../../graphql/generated/index.ts';
import { useT } from '../../../i18n/index.ts';
import { StatRow, StatTile } from '../../../kit/charts/StatTile.tsx';
import { NoTilesYet } from '../../../kit/states/States.tsx';

/** Each number is the length of the list behind it: the same query, the same filter. */
const CountsQuery = graphql(`
  query CaseCounts($answers: Boolean!) {
    open: cases(first: 1, filter: { status: "OPEN" }) {
      totalCount
    }
    withoutOwner: cases(first: 1, filter: { status: "OPEN", withoutOwner: true }) {
      totalCount
    }
    overdueCases: cases(first: 1, filter: { status: "OPEN", overdue: true }) {
      totalCount
    }
    openTasks: tasks(first: 1, filter: { status: "OPEN" }) {
      totalCount
    }
    overdueTasks: tasks(first: 1, filter: { status: "OPEN", overdue: true }) {
      totalCount
    }
    ours: tasks(first: 1, filter: { status: "OPEN", owner: "ORGANISATION" }) {
      totalCount
    }
    handoversToAnswer @include(if: $answers) {
      id
    }
  }
`);

export function CaseTiles() {
  const t = useT('casefile');
  const may = useMay();
  const { data, error, refetch } = useQuery(CountsQuery, { variables: { answers: may('handover.answer') } });
  if (!data) return <NoTilesYet failed={Boolean(error)} onRetry={() => void refetch()} />;
  const alarm = (count: number) => (count > 0 ? ('error' as const) : ('neutral' as const));
  return (
    <StatRow>
      <StatTile label={t('tiles.open')} value={data.open.totalCount} to="/cases?status=OPEN" />
      <StatTile
        label={t('tiles.withoutOwner')}
        value={data.withoutOwner.totalCount}
        to="/cases?status=OPEN&withoutOwner=yes"
        tone={data.withoutOwner.totalCount > 0 ? 'warning' : 'neutral'}
      />
      <StatTile
        label={t('tiles.overdueCases')}
        value={data.overdueCases.totalCount}
        to="/cases?status=OPEN&overdue=yes"
        tone={alarm(data.overdueCases.totalCount)}
      />
      <StatTile label={t('tiles.openTasks')} value={data.openTasks.totalCount} to="/tasks?status=OPEN" />
      <StatTile
        label={t('tiles.overdueTasks')}
        value={data.overdueTasks.totalCount}
        to="/tasks?status=OPEN&overdue=yes"
        tone={alarm(data.overdueTasks.totalCount)}
      />
      <StatTile label={t('tiles.ours')} value={data.ours.totalCount} to="/tasks?status=OPEN&owner=ORGANISATION" />
      {data.handoversToAnswer ? (
        <StatTile
          label={t('tiles.handovers')}
          value={data.handoversToAnswer.length}
          to="/tasks#handovers"
          tone={data.handoversToAnswer.length > 0 ? 'warning' : 'neutral'}
        />
      ) : null}
    </StatRow>
  );
}
