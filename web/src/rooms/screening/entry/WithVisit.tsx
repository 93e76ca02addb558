import { ageInMonths } from '@xingcheng/shared/age/age-in-months';
import { useQuery } from '@apollo/client/react';
import Skeleton from '@mui/material/Skeleton';
import type { ReactNode } from 'react';

import { NotFound } from '../../../app/NotFound.tsx';
import { useToday } from '../../../app/session.tsx';
import { isForbidden, requestIdOf } from '../../../graphql/client.ts';
import type { ScreeningVisitQuery as Data } from '../../../graphql/generated/graphql.ts';
import { ErrorState, NoPermission } from '../../../kit/states/States.tsx';
import { ScreeningVisitQuery } from '../screening.operations.ts';

export type Visit = {
  person: NonNullable<Data['person']>['person'];
  ageMonths: number;
  nodes: NonNullable<Data['nodeBoard']>;
  screenings: Data['personScreenings'];
  instruments: Data['instruments'];
};

/** Loads what an entry page needs, or says why it cannot. */
export function WithVisit({ personId, children }: { personId: string; children: (visit: Visit) => ReactNode }) {
  const today = useToday();
  const { data, error, refetch } = useQuery(ScreeningVisitQuery, { variables: { personId } });
  if (isForbidden(error)) return <NoPermission />;
  if (error && !data) return <ErrorState requestId={requestIdOf(error)} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton variant="rounded" height={360} />;
  if (!data.person) return <NotFound />;
  const { person } = data.person;
  return children({
    person,
    ageMonths: ageInMonths(person.birthDate, today),
    nodes: data.nodeBoard ?? [],
    screenings: data.personScreenings,
    instruments: data.instruments,
  });
}
