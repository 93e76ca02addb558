import type { Action } from '@xingcheng/shared/access/actions';
import { GLASS_ACTIONS } from '@xingcheng/shared/access/glass';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { createContext, useCallback, useContext, useMemo, type ReactNode } from 'react';

import type { MeFactsFragment } from '../graphql/generated/graphql.ts';
import { formatDate, formatTime } from '../i18n/index.ts';
import { DraftProvider } from '../kit/form/drafts.tsx';
import { ErrorState } from '../kit/states/States.tsx';
import { draftKeeper } from './draft-keeper.ts';
import { MeQuery } from './operations.ts';

export type Me = MeFactsFragment;

const SessionContext = createContext<{ me: Me | null; refresh: () => Promise<void> }>({
  me: null,
  refresh: async () => {},
});

/** Asks once who is signed in; the whole page waits for the answer. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const client = useApolloClient();
  const keeper = useMemo(() => draftKeeper(client), [client]);
  const { data, error, loading, refetch } = useQuery(MeQuery, { fetchPolicy: 'cache-first' });
  const me = data?.me ?? null;
  const refresh = useCallback(async () => {
    await refetch();
  }, [refetch]);
  const value = useMemo(() => ({ me, refresh }), [me, refresh]);

  if (loading && !data) return null;
  if (error && !data) return <ErrorState onRetry={() => void refetch()} />;
  return (
    <SessionContext value={value}>
      <DraftProvider owner={me?.id} keeper={keeper}>
        {children}
      </DraftProvider>
    </SessionContext>
  );
}

export const useSession = () => useContext(SessionContext);

/** The signed-in person; only for pages inside the shell. */
export function useMe(): Me {
  const { me } = useSession();
  if (!me) throw new Error('used outside the shell: nobody is signed in');
  return me;
}

const ReadsOnlyContext = createContext(false);

/** Around what is open for reading alone, by an emergency access: nothing below it offers to write. */
export const ReadsOnly = ReadsOnlyContext.Provider;

/** `const may = useMay(); may('screening.amend')`: whether to offer it. The server decides again when it is done. */
export function useMay(): (action: Action) => boolean {
  const { me } = useSession();
  const readsOnly = useContext(ReadsOnlyContext);
  return useCallback(
    (action) => (me?.abilities.includes(action) ?? false) && (!readsOnly || GLASS_ACTIONS.includes(action)),
    [me, readsOnly],
  );
}

/** Everything read belongs to one person in one post: it goes when the post or the person changes. */
export function useStartAfresh(): () => Promise<void> {
  const client = useApolloClient();
  return useCallback(async () => {
    await client.clearStore();
    window.location.assign('/');
  }, [client]);
}

/** Today by the server's clock, in Shanghai; a computer with a wrong clock shows the right days left. */
export function useToday(): string {
  return formatDate(formatTime(useMe().now));
}
