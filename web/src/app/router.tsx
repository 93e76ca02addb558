import { createBrowserRouter, type RouteObject } from 'react-router';

import { Crash } from './Crash.tsx';
import { NotFound } from './NotFound.tsx';
import { rooms } from './rooms.ts';
import { PageComing } from './shell/PageComing.tsx';

export const routes: RouteObject[] = [
  {
    path: '/sign-in',
    lazy: async () => ({ Component: (await import('./sign-in/SignInPage.tsx')).SignInPage }),
    ErrorBoundary: Crash,
    HydrateFallback: () => null,
  },
  ...rooms.openRoutes.map(
    (route): RouteObject => ({ ...route, ErrorBoundary: Crash, HydrateFallback: () => null }) as RouteObject,
  ),
  {
    lazy: async () => ({ Component: (await import('./shell/Shell.tsx')).Shell }),
    ErrorBoundary: Crash,
    HydrateFallback: () => null,
    children: [
      {
        // A fault on one page leaves the rail and the top bar working.
        ErrorBoundary: Crash,
        HydrateFallback: PageComing,
        children: [
          { index: true, lazy: async () => ({ Component: (await import('./home/HomePage.tsx')).HomePage }) },
          ...rooms.routes,
          { path: '*', Component: NotFound },
        ],
      },
    ],
  },
];

export const makeRouter = () => createBrowserRouter(routes);
