import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';

import { useMay } from '../../app/session.tsx';
import { requestIdOf } from '../../graphql/client.ts';
import { ErrorState, NoPermission } from '../../kit/states/States.tsx';
import { Coaches } from './Coaches.tsx';
import { PersonEmploymentQuery } from './employment.operations.ts';
import { Employments } from './Employments.tsx';
import { Matches } from './Matches.tsx';
import { Milestones } from './Milestones.tsx';
import { Profile } from './Profile.tsx';
import { Visits } from './Visits.tsx';

/** Wish and skills, a job that fits, somebody at the side, staying in work. */
export function EmploymentTab({ personId }: { caseId: string; personId: string }) {
  const may = useMay();
  const { data, error, refetch } = useQuery(PersonEmploymentQuery, { variables: { personId } });
  if (error && !data) return <ErrorState requestId={requestIdOf(error)} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={280} />;
  const chapter = data.personEmployment;
  if (!chapter) return <NoPermission />;
  const running = chapter.employments.find((employment) => !employment.endedOn);
  return (
    <Box sx={{ display: 'grid', gap: 3 }}>
      <Profile personId={personId} chapter={chapter} />
      <Employments chapter={chapter} />
      {running ? <Milestones employmentId={running.id} milestones={chapter.milestones} /> : null}
      {chapter.profile && !running && may('match.read') ? (
        <Matches personId={personId} mayStart={chapter.abilities.manage} />
      ) : null}
      <Coaches personId={personId} chapter={chapter} />
      <Visits personId={personId} chapter={chapter} />
    </Box>
  );
}
