import CascadeIcon from '@mui/icons-material/FilterAltOutlined';
import RecountIcon from '@mui/icons-material/FactCheckOutlined';
import CoverageIcon from '@mui/icons-material/InsightsOutlined';
import PublishedIcon from '@mui/icons-material/PublicOutlined';
import { lazy } from 'react';
import type { RouteObject } from 'react-router';

import type { HomeSection, NavEntry } from '../../app/contract.ts';

export const routes: RouteObject[] = [
  { path: 'coverage', lazy: async () => ({ Component: (await import('./CoveragePage.tsx')).CoveragePage }) },
  {
    path: 'coverage/people',
    lazy: async () => ({ Component: (await import('./CoveragePeoplePage.tsx')).CoveragePeoplePage }),
  },
  { path: 'cascade', lazy: async () => ({ Component: (await import('./cascade/CascadePage.tsx')).CascadePage }) },
  {
    path: 'cascade/people',
    lazy: async () => ({ Component: (await import('./cascade/CascadePeoplePage.tsx')).CascadePeoplePage }),
  },
  {
    path: 'published-figures',
    lazy: async () => ({ Component: (await import('./published/PublishedPage.tsx')).PublishedPage }),
  },
  { path: 'recount', lazy: async () => ({ Component: (await import('./recount/RecountPage.tsx')).RecountPage }) },
];

export const nav: NavEntry[] = [
  { to: '/coverage', labelKey: 'nav.coverage', group: 'admin', needs: 'coverage.read', icon: CoverageIcon, order: 10 },
  { to: '/cascade', labelKey: 'nav.cascade', group: 'admin', needs: 'cascade.read', icon: CascadeIcon, order: 11 },
  {
    to: '/published-figures',
    labelKey: 'nav.published',
    group: 'admin',
    needs: 'statistics.read',
    icon: PublishedIcon,
    order: 12,
  },
  { to: '/recount', labelKey: 'nav.recount', group: 'admin', needs: 'recount.read', icon: RecountIcon, order: 40 },
];

export const homeSections: HomeSection[] = [
  {
    key: 'cascade-tiles',
    needs: 'cascade.read',
    roles: ['PROGRAMME_ADMIN'],
    place: 'tiles',
    order: 5,
    Component: lazy(async () => ({ default: (await import('./home/CascadeTiles.tsx')).CascadeTiles })),
  },
];
