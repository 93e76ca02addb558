import { useQuery } from '@apollo/client/react';
import Skeleton from '@mui/material/Skeleton';
import { Link } from 'react-router';

import { useToday } from '../../app/session.tsx';
import { requestIdOf } from '../../graphql/client.ts';
import { codeLabel, formatDate, useT } from '../../i18n/index.ts';
import { Block, MiniTable, Nothing } from '../../kit/Block.tsx';
import { DueChip } from '../../kit/chips/DueChip.tsx';
import { ErrorState } from '../../kit/states/States.tsx';
import { PeopleAffectedQuery } from './licence.operations.ts';

const SHOWN = 10;

/** Who lives, waits or is treated here: the first of them, and the way to all. */
export function Affected({ organisationId }: { organisationId: string }) {
  const t = useT('organisations');
  const today = useToday();
  const { data, error, refetch } = useQuery(PeopleAffectedQuery, {
    variables: { filter: { organisationId }, first: SHOWN },
  });
  if (error && !data) return <ErrorState requestId={requestIdOf(error)} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={120} />;
  const { nodes, totalCount } = data.peopleAffectedByLicence;
  return (
    <Block
      title={t('affected.title')}
      beside={totalCount}
      tools={totalCount > 0 ? <Link to={`/organisations/${organisationId}/affected`}>{t('affected.all')}</Link> : null}
    >
      {nodes.length === 0 ? (
        <Nothing>{t('affected.none')}</Nothing>
      ) : (
        <MiniTable
          caption={t('affected.title')}
          heads={[
            t('affected.name'),
            t('affected.because'),
            t('affected.since'),
            t('affected.owner'),
            t('affected.dueOn'),
          ]}
        >
          {nodes.map((row) => (
            <tr key={row.id}>
              <td>
                <Link to={`/cases/${row.id}`}>{row.personName}</Link>
              </td>
              <td>{row.because.map((one) => codeLabel('affectedBecause', one)).join(' / ')}</td>
              <td style={{ whiteSpace: 'nowrap' }}>{formatDate(row.since)}</td>
              <td>{row.ownerName ?? row.ownerOrganisation ?? '–'}</td>
              <td>{row.dueOn ? <DueChip dueOn={row.dueOn} today={today} /> : '–'}</td>
            </tr>
          ))}
        </MiniTable>
      )}
    </Block>
  );
}
