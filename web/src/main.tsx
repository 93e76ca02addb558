import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';

import { Providers } from './app/Providers.tsx';
import { makeRouter } from './app/router.tsx';
import { rooms } from './app/rooms.ts';
import { makeClient } from './graphql/client.ts';
import { startWords } from './i18n/index.ts';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no place for the application');

await startWords();
createRoot(root).render(
  <StrictMode>
    <Providers client={makeClient()} rooms={rooms}>
      <RouterProvider router={makeRouter()} />
    </Providers>
  </StrictMode>,
);
