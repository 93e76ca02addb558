import { useQuery } from '@apollo/client/react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { Link } from 'react-router';

import { useMay } from '../../../app/session.tsx';
import { useT } from '../../../i18n/index.ts';
import { ErrorLine } from '../../../kit/states/States.tsx';
import { DuplicatesOfQuery } from './duplicates.operations.ts';

/** On the record itself: that somebody may have entered the same person twice. Says nothing where there is nothing. */
export function DuplicatesOf({ personId }: { personId: string }) {
  const t = useT('people');
  const may = useMay();
  const { data, error, refetch } = useQuery(DuplicatesOfQuery, {
    variables: { personId },
    skip: !may('duplicate.read'),
  });
  if (error && !data) return <ErrorLine onRetry={() => void refetch()} />;
  const count = data?.duplicatePairs.totalCount ?? 0;
  if (count === 0) return null;
  return (
    <Alert
      severity="warning"
      sx={{ mt: 2 }}
      action={
        <Button component={Link} size="small" to={`/duplicates?person=${personId}`}>
          {t('duplicates.look')}
        </Button>
      }
    >
      {t('duplicates.ofThis', { count })}
    </Alert>
  );
}
