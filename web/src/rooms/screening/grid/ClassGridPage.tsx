import { useQuery } from '@apollo/client/react';
import Skeleton from '@mui/material/Skeleton';
import { useCallback } from 'react';
import { useParams, useSearchParams } from 'react-router';

import { NotFound } from '../../../app/NotFound.tsx';
import { isForbidden, requestIdOf } from '../../../graphql/client.ts';
import { ErrorState, NoPermission } from '../../../kit/states/States.tsx';
import { ClassSheet } from './ClassSheet.tsx';
import { ClassGridQuery } from './grid.operations.ts';

/** One class on one instrument. */
export function ClassGridPage() {
  const { id = '' } = useParams();
  const [params] = useSearchParams();
  const variables = {
    campaignId: id,
    schoolId: params.get('school') ?? '',
    grade: params.get('grade') ?? '',
    className: params.get('class') ?? '',
    instrument: params.get('instrument'),
  };
  const { data, error, refetch } = useQuery(ClassGridQuery, { variables, fetchPolicy: 'network-only' });
  const reload = useCallback(async () => (await refetch()).data?.classGrid ?? null, [refetch]);
  if (isForbidden(error)) return <NoPermission />;
  if (error && !data) return <ErrorState requestId={requestIdOf(error)} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={420} />;
  if (!data.classGrid) return <NotFound />;
  return (
    <ClassSheet
      key={`${Object.values(variables).join('|')}|${data.classGrid.instrument.key}`}
      grid={data.classGrid}
      grade={variables.grade}
      className={variables.className}
      reload={reload}
    />
  );
}
