import ScreeningIcon from '@mui/icons-material/FactCheckOutlined';
import { lazy } from 'react';
import type { RouteObject } from 'react-router';

import type { CaseTab, HomeSection, NavEntry } from '../../app/contract.ts';

export const routes: RouteObject[] = [
  {
    path: 'screening/campaigns',
    lazy: async () => ({ Component: (await import('./campaigns/CampaignListPage.tsx')).CampaignListPage }),
  },
  {
    path: 'screening/campaigns/:id',
    lazy: async () => ({ Component: (await import('./campaigns/CampaignPage.tsx')).CampaignPage }),
  },
  {
    path: 'screening/campaigns/:id/pupils',
    lazy: async () => ({ Component: (await import('./campaigns/CampaignPage.tsx')).CampaignPupilsPage }),
  },
  {
    path: 'screening/campaigns/:id/age-points',
    lazy: async () => ({ Component: (await import('./campaigns/AgePointsPage.tsx')).AgePointsPage }),
  },
  {
    path: 'screening/campaigns/:id/grid',
    lazy: async () => ({ Component: (await import('./grid/ClassGridPage.tsx')).ClassGridPage }),
  },
  {
    path: 'screening/visit/:personId',
    lazy: async () => ({ Component: (await import('./entry/VisitPage.tsx')).VisitPage }),
  },
  {
    path: 'screening/secondary/:personId',
    lazy: async () => ({ Component: (await import('./entry/SecondaryPage.tsx')).SecondaryPage }),
  },
  {
    path: 'screening/instruments',
    lazy: async () => ({ Component: (await import('./instruments/InstrumentsPage.tsx')).InstrumentsPage }),
  },
];

export const nav: NavEntry[] = [
  {
    to: '/screening/campaigns',
    labelKey: 'nav.screening',
    group: 'chapters',
    needs: 'campaign.read',
    icon: ScreeningIcon,
    order: 10,
  },
];

export const caseTabs: CaseTab[] = [
  {
    key: 'screening',
    labelKey: 'tab.screening',
    needs: 'screening.read',
    order: 10,
    Component: lazy(async () => ({ default: (await import('./case-tab/ScreeningTab.tsx')).ScreeningTab })),
  },
];

export const homeSections: HomeSection[] = [
  {
    key: 'my-classes',
    needs: 'screening.record',
    roles: ['SCREENER'],
    place: 'left',
    order: 10,
    Component: lazy(async () => ({ default: (await import('./campaigns/MyClasses.tsx')).MyClasses })),
  },
];
