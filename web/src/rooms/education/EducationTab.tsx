import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';

import { requestIdOf } from '../../graphql/client.ts';
import { ErrorState, NoPermission } from '../../kit/states/States.tsx';
import { Candidates } from './Candidates.tsx';
import { EducationQuery } from './education.operations.ts';
import { Findings } from './Findings.tsx';
import { Ieps } from './Ieps.tsx';
import { Placements } from './Placements.tsx';

/** From being listed to learning in a school: evaluation, opinion, placement, plan. */
export function EducationTab({ personId }: { caseId: string; personId: string }) {
  const { data, error, refetch } = useQuery(EducationQuery, { variables: { personId } });
  if (error && !data) return <ErrorState requestId={requestIdOf(error)} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={280} />;
  const chapter = data.personEducation;
  if (!chapter) return <NoPermission />;
  return (
    <Box sx={{ display: 'grid', gap: 3 }}>
      <Candidates candidates={chapter.candidates} />
      <Findings personId={personId} chapter={chapter} />
      <Placements personId={personId} chapter={chapter} />
      <Ieps chapter={chapter} />
    </Box>
  );
}
