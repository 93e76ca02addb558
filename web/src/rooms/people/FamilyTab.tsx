import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';

import { requestIdOf } from '../../graphql/client.ts';
import { ErrorState, NoPermission } from '../../kit/states/States.tsx';
import { Consents } from './Consents.tsx';
import { Enrolments } from './Enrolments.tsx';
import { Guardians } from './Guardians.tsx';
import { Identity } from './Identity.tsx';
import { FamilyQuery } from './people.operations.ts';
import { Ties } from './Ties.tsx';

/** Who the person is, who speaks for them, and to what they said yes. */
export function FamilyTab({ personId }: { caseId: string; personId: string }) {
  const { data, error, refetch } = useQuery(FamilyQuery, { variables: { id: personId } });
  if (error && !data) return <ErrorState requestId={requestIdOf(error)} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={240} />;
  if (!data.person) return <NoPermission />;
  return (
    <Box sx={{ display: 'grid', gap: 3 }}>
      <Identity family={data.person} />
      <Guardians family={data.person} />
      <Consents family={data.person} />
      <Ties family={data.person} />
      <Enrolments family={data.person} />
    </Box>
  );
}
