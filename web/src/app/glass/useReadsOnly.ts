import { useQuery } from '@apollo/client/react';

import { useMay } from '../session.tsx';
import { MyGlassQuery } from './glass.operations.ts';

/** Whether this person is open by an emergency access alone: nothing that writes is offered. Says what the bar has read. */
export function useReadsOnly(personId: string): boolean {
  const may = useMay();
  // Whoever may never break the glass does not ask; a list read again after a command would.
  const { data } = useQuery(MyGlassQuery, { fetchPolicy: 'cache-only', skip: !may('glass.break') });
  return data?.myGlass.open?.personId === personId;
}
