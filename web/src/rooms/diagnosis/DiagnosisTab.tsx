import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { Link } from 'react-router';

import { useMay } from '../../app/session.tsx';
import { isForbidden, requestIdOf } from '../../graphql/client.ts';
import { useT } from '../../i18n/index.ts';
import { EmptyState, ErrorState, NoPermission } from '../../kit/states/States.tsx';
import { DiagnosisCard } from './DiagnosisCard.tsx';
import { PersonDiagnosesQuery } from './diagnosis.operations.ts';
import { PersonReports } from './PersonReports.tsx';
import { Visits } from './Visits.tsx';

/** Every conclusion about a person, corrected ones included, newest first. */
export function DiagnosisTab({ personId }: { caseId: string; personId: string }) {
  const t = useT('diagnosis');
  const may = useMay();
  const { data, error, refetch } = useQuery(PersonDiagnosesQuery, { variables: { personId } });
  if (isForbidden(error)) return <NoPermission />;
  if (error && !data) return <ErrorState requestId={requestIdOf(error)} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={240} />;
  return (
    <Box sx={{ display: 'grid', gap: 2.5 }}>
      {may('diagnosis.record') ? (
        <Box>
          <Button component={Link} to={`/diagnosis/record/${personId}`}>
            {t('tab.record')}
          </Button>
        </Box>
      ) : null}
      {data.personDiagnoses.length === 0 ? (
        <EmptyState body={t('tab.empty')} />
      ) : (
        data.personDiagnoses.map((one) => <DiagnosisCard key={one.id} diagnosis={one} />)
      )}
      {data.personDiagnoses.length > 0 ? (
        <>
          <Visits personId={personId} personName={data.person?.person.name ?? ''} visits={data.personFollowUps} />
          {may('report.read') && may('diagnosis.read') ? <PersonReports personId={personId} /> : null}
        </>
      ) : null}
    </Box>
  );
}
