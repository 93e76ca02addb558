import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MuiLink from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import { Link } from 'react-router';

import { useMay } from '../../app/session.tsx';
import { isForbidden, requestIdOf } from '../../graphql/client.ts';
import { codeLabel, formatDate, useT } from '../../i18n/index.ts';
import { Block, MiniTable, Nothing } from '../../kit/Block.tsx';
import { StatusChip } from '../../kit/chips/StatusChip.tsx';
import { ErrorState, NoPermission } from '../../kit/states/States.tsx';
import { ClockChips } from './ClockChips.tsx';
import { ReferralsQuery } from './referral.operations.ts';
import { referralTone } from './status-tone.ts';

/** A person's referrals, what is owed first on top. */
export function ReferralTab({ personId }: { caseId: string; personId: string }) {
  const t = useT('referral');
  const may = useMay();
  const { data, error, refetch } = useQuery(ReferralsQuery, { variables: { first: 100, filter: { personId } } });
  if (isForbidden(error)) return <NoPermission />;
  if (error && !data) return <ErrorState requestId={requestIdOf(error)} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={200} />;
  return (
    <Block
      title={t('list.title')}
      tools={
        may('referral.create') ? (
          <Button size="small" component={Link} to={`/referrals/new?person=${personId}`}>
            {t('new.title')}
          </Button>
        ) : null
      }
    >
      {data.referrals.nodes.length === 0 ? (
        <Nothing>{t('tab.empty')}</Nothing>
      ) : (
        <MiniTable
          caption={t('list.title')}
          heads={[
            t('list.service'),
            t('list.reason'),
            t('tab.way'),
            t('list.sentOn'),
            t('list.status'),
            t('page.result'),
          ]}
        >
          {data.referrals.nodes.map((row) => (
            <tr key={row.id}>
              <td>
                <MuiLink component={Link} to={`/referrals/${row.id}`}>
                  {codeLabel('referralService', row.service)}
                </MuiLink>
              </td>
              <td>{codeLabel('referralReason', row.reason)}</td>
              <td>
                {row.fromName} → {row.toName}
              </td>
              <td style={{ whiteSpace: 'nowrap' }}>{formatDate(row.sentOn) || '–'}</td>
              <td>
                <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
                  <StatusChip tone={referralTone(row.status)} label={codeLabel('referralStatus', row.status)} />
                  {row.clocks.length > 0 ? <ClockChips referral={row} /> : null}
                </Box>
              </td>
              <td>{row.resultHidden ? t('page.resultHidden') : codeLabel('referralResult', row.result) || '–'}</td>
            </tr>
          ))}
        </MiniTable>
      )}
    </Block>
  );
}
