import { useQuery } from '@apollo/client/react';
import Skeleton from '@mui/material/Skeleton';
import { ReferralStatus } from '@xingcheng/shared/codes/referral-status';

import { codeLabel, useT } from '../../i18n/index.ts';
import { StatRow, StatTile } from '../../kit/charts/StatTile.tsx';
import { ErrorLine } from '../../kit/states/States.tsx';
import { ReferralCountsQuery } from './referral.operations.ts';

const ORDER: readonly string[] = Object.values(ReferralStatus);

/** As a referral lives: written, sent, received, … closed or lost. */
const inOrder = <T extends { status: string }>(counts: readonly T[]): T[] =>
  counts.toSorted((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status));

type Frame = {
  search?: string | undefined;
  direction?: string | undefined;
  service?: string | undefined;
  areaCode?: string | undefined;
};

/** Counts by status of what the other filters leave; each tile opens exactly its list. */
export function StatusTiles({ frame }: { frame: Frame }) {
  const t = useT('referral');
  const { data, previousData, error, refetch } = useQuery(ReferralCountsQuery, { variables: { filter: frame } });
  const counts = (data ?? previousData)?.referralCounts;
  if (error && !counts) return <ErrorLine onRetry={() => void refetch()} />;
  if (!counts) return <Skeleton variant="rounded" height={76} sx={{ mb: 2 }} />;
  const href = (more: Record<string, string>) => {
    const { areaCode, ...rest } = frame;
    const all = { ...rest, ...(areaCode ? { area: areaCode } : {}), ...more };
    const given = Object.entries(all).filter((pair): pair is [string, string] => Boolean(pair[1]));
    return `/referrals?${new URLSearchParams(given).toString()}`;
  };
  const overdue = counts.reduce((sum, each) => sum + each.overdue, 0);
  return (
    <StatRow>
      <StatTile
        label={t('list.overdue')}
        value={overdue}
        to={href({ overdue: 'yes' })}
        tone={overdue > 0 ? 'error' : 'neutral'}
      />
      {inOrder(counts)
        .filter((each) => each.count > 0)
        .map((each) => (
          <StatTile
            key={each.status}
            label={codeLabel('referralStatus', each.status)}
            value={each.count}
            to={href({ status: each.status })}
            tone={each.status === 'LOST' ? 'error' : each.overdue > 0 ? 'warning' : 'neutral'}
            {...(each.overdue > 0 ? { note: t('list.overdueOf', { count: each.overdue }) } : {})}
          />
        ))}
    </StatRow>
  );
}
