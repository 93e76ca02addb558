import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import { useId } from 'react';
import { Link } from 'react-router';

import { requestIdOf } from '../../graphql/client.ts';
import type { ReferralFactsFragment, ReferralFilterInput } from '../../graphql/generated/graphql.ts';
import { formatCount, useT } from '../../i18n/index.ts';
import { ErrorState } from '../../kit/states/States.tsx';
import { c } from '../../kit/theme/tokens.ts';
import type { ColumnStatus } from './board-moves.ts';
import { ReferralCard } from './ReferralCard.tsx';
import { ReferralsQuery } from './referral.operations.ts';

type Props = {
  status: ColumnStatus;
  frame: ReferralFilterInput;
  count: number;
  href: string;
  /** The held card may be put down here. */
  open: boolean;
  onDrop: () => void;
  onHold: (referral: ReferralFactsFragment | null) => void;
  onOpen: (id: string) => void;
  onMove: (referral: ReferralFactsFragment, move: string) => void;
};

const SHOWN = 20;

/** One status: those due first, and the whole of it as a list behind its number. */
export function BoardColumn({ status, frame, count, href, open, onDrop, onHold, onOpen, onMove }: Props) {
  const t = useT('referral');
  const id = useId();
  const filter = { ...frame, statuses: [status] };
  const { data, previousData, error, refetch } = useQuery(ReferralsQuery, { variables: { first: SHOWN, filter } });
  const rows = (data ?? previousData)?.referrals.nodes;
  return (
    <Box
      component="section"
      aria-labelledby={id}
      data-column
      onDragOver={(event) => {
        if (open) event.preventDefault();
      }}
      onDrop={(event) => {
        event.preventDefault();
        onDrop();
      }}
      sx={{
        borderRadius: '8px',
        p: 1,
        minHeight: 160,
        border: `1px ${open ? 'dashed' : 'solid'} ${open ? c.primary : c.line2}`,
        backgroundColor: open ? c.primarySoft : c.page,
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1, mb: 1 }}>
        <Box component="h2" id={id} sx={{ m: 0, fontSize: 13, fontWeight: 600 }}>
          {t(`board.${status}`)}
        </Box>
        <Box component="span" sx={{ color: c.text2, fontSize: 13, fontVariantNumeric: 'tabular-nums' }}>
          {formatCount(count)}
        </Box>
      </Box>
      {error && !rows ? <ErrorState requestId={requestIdOf(error)} onRetry={() => void refetch()} /> : null}
      {!rows && !error ? <Skeleton variant="rounded" height={96} /> : null}
      <Box
        component="ul"
        sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1, gridTemplateColumns: 'minmax(0, 1fr)' }}
      >
        {rows?.map((row) => (
          <ReferralCard
            key={row.id}
            referral={row}
            onOpen={() => onOpen(row.id)}
            onMove={(move) => onMove(row, move)}
            onDragStart={() => onHold(row)}
            onDragEnd={() => onHold(null)}
          />
        ))}
      </Box>
      {rows?.length === 0 ? <Box sx={{ color: c.text2, fontSize: 13 }}>{t('board.empty')}</Box> : null}
      {count > SHOWN ? (
        <MuiLink component={Link} to={href} sx={{ display: 'block', mt: 1, fontSize: 13 }}>
          {t('board.all', { count })}
        </MuiLink>
      ) : null}
    </Box>
  );
}
