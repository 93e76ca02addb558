import { useQuery } from '@apollo/client/react';

import { MyGlassQuery } from './glass.operations.ts';

/** Whether this person is open by an emergency access alone: nothing that writes is offered. Says what the bar has read. */
export function useReadsOnly(personId: string): boolean {
  const { data } = useQuery(MyGlassQuery, { fetchPolicy: 'cache-only' });
  return data?.myGlass.open?.personId === personId;
}
