import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { Link } from 'react-router';

import { useMay } from '../../../app/session.tsx';
import { isForbidden, requestIdOf } from '../../../graphql/client.ts';
import { useT } from '../../../i18n/index.ts';
import { EmptyState, ErrorState, NoPermission } from '../../../kit/states/States.tsx';
import { PersonScreeningsQuery } from '../screening.operations.ts';
import { ScreeningCard } from './ScreeningCard.tsx';

/** Every screening of a person, newest first. */
export function ScreeningTab({ personId }: { caseId: string; personId: string }) {
  const t = useT('screening');
  const may = useMay();
  const { data, error, refetch } = useQuery(PersonScreeningsQuery, { variables: { personId } });
  if (isForbidden(error)) return <NoPermission />;
  if (error && !data) return <ErrorState requestId={requestIdOf(error)} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={240} />;
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {may('screening.record') ? (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <Button component={Link} to={`/screening/visit/${personId}`}>
            {t('tab.visit')}
          </Button>
          <Button component={Link} to={`/screening/secondary/${personId}`}>
            {t('tab.secondary')}
          </Button>
        </Box>
      ) : null}
      {data.personScreenings.length === 0 ? (
        <EmptyState body={t('tab.empty')} />
      ) : (
        data.personScreenings.map((screening) => <ScreeningCard key={screening.id} screening={screening} />)
      )}
    </Box>
  );
}
