import type { ApolloClient } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { Suspense, type ReactNode } from 'react';

import { ToastProvider } from '../kit/overlay/Toasts.tsx';
import { KitTheme } from '../kit/theme/KitTheme.tsx';
import { RoomsContext, type Rooms } from './contract.ts';
import { SessionProvider } from './session.tsx';

type Props = { client: ApolloClient; rooms: Rooms; children: ReactNode };

export function Providers({ client, rooms, children }: Props) {
  return (
    <KitTheme>
      <ApolloProvider client={client}>
        <RoomsContext value={rooms}>
          <ToastProvider>
            <Suspense fallback={null}>
              <SessionProvider>{children}</SessionProvider>
            </Suspense>
          </ToastProvider>
        </RoomsContext>
      </ApolloProvider>
    </KitTheme>
  );
}
