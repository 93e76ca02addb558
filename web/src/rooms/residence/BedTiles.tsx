import { useQuery } from '@apollo/client/react';

import { useToday } from '../../app/session.tsx';
import { graphql } from '../../graphql/generated/index.ts';
import { useT } from '../../i18n/index.ts';
import { StatRow, StatTile } from '../../kit/charts/StatTile.tsx';
import { NoTilesYet } from '../../kit/states/States.tsx';

const BedCountsQuery = graphql(`
  query BedCounts($on: LocalDate) {
    bedBoard(on: $on) {
      id
      beds {
        id
        state
      }
    }
    openOffers {
      id
    }
    applications(first: 1, filter: { status: "WAITING" }) {
      totalCount
    }
  }
`);

/** The bed board in numbers, for whoever keeps it. */
export function BedTiles() {
  const t = useT('residence');
  const today = useToday();
  const { data, error, refetch } = useQuery(BedCountsQuery, { variables: { on: today } });
  if (!data) return <NoTilesYet failed={Boolean(error)} onRetry={() => void refetch()} />;
  const beds = data.bedBoard.flatMap((unit) => unit.beds);
  const count = (...states: string[]) => beds.filter((bed) => states.includes(bed.state)).length;
  const offers = data.openOffers.length;
  return (
    <StatRow>
      <StatTile label={t('tiles.occupied')} value={count('OCCUPIED')} to="/beds" />
      <StatTile label={t('tiles.away')} value={count('ON_LEAVE')} to="/beds" />
      <StatTile label={t('tiles.held')} value={offers} to="/beds" tone={offers > 0 ? 'warning' : 'neutral'} />
      <StatTile
        label={t('tiles.free')}
        value={count('FREE')}
        to="/beds"
        tone={count('FREE') > 0 ? 'success' : 'neutral'}
      />
      <StatTile label={t('tiles.waiting')} value={data.applications.totalCount} to="/waiting-list?status=WAITING" />
    </StatRow>
  );
}
