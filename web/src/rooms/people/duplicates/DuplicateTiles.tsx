import { DuplicateBand } from '@xingcheng/shared/codes/duplicate-band';
import { useQuery } from '@apollo/client/react';
import Skeleton from '@mui/material/Skeleton';

import { codeLabel, useT } from '../../../i18n/index.ts';
import { StatRow, StatTile } from '../../../kit/charts/StatTile.tsx';
import { ErrorLine } from '../../../kit/states/States.tsx';
import { DuplicateCountsQuery } from './duplicates.operations.ts';

/** How many pairs wait in each band, and how many were said to be two; each opens exactly its list. */
export function DuplicateTiles() {
  const t = useT('people');
  const { data, previousData, error, refetch } = useQuery(DuplicateCountsQuery);
  const counts = (data ?? previousData)?.duplicateCounts;
  if (error && !counts) return <ErrorLine onRetry={() => void refetch()} />;
  if (!counts) return <Skeleton variant="rounded" height={76} sx={{ mb: 2 }} />;
  const of = (state: string, band?: string) =>
    counts
      .filter((each) => each.state === state && (!band || each.band === band))
      .reduce((sum, each) => sum + each.count, 0);
  return (
    <StatRow>
      {Object.values(DuplicateBand).map((band) => (
        <StatTile
          key={band}
          label={codeLabel('duplicateBand', band)}
          value={of('OPEN', band)}
          to={`/duplicates?band=${band}`}
          tone={band === 'CERTAIN' ? 'error' : band === 'LIKELY' ? 'warning' : 'neutral'}
        />
      ))}
      <StatTile label={t('duplicates.toldApart')} value={of('NOT_DUPLICATE')} to="/duplicates?state=NOT_DUPLICATE" />
    </StatRow>
  );
}
