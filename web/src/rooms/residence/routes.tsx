import BedIcon from '@mui/icons-material/BedOutlined';
import WaitingIcon from '@mui/icons-material/HourglassEmptyOutlined';
import { lazy } from 'react';
import type { RouteObject } from 'react-router';

import type { CaseTab, HomeSection, NavEntry } from '../../app/contract.ts';

export const routes: RouteObject[] = [
  { path: 'beds', lazy: async () => ({ Component: (await import('./BedBoardPage.tsx')).BedBoardPage }) },
  { path: 'waiting-list', lazy: async () => ({ Component: (await import('./WaitingListPage.tsx')).WaitingListPage }) },
];

export const nav: NavEntry[] = [
  { to: '/beds', labelKey: 'nav.bedBoard', group: 'chapters', needs: 'bed.read', icon: BedIcon, order: 80 },
  {
    to: '/waiting-list',
    labelKey: 'nav.waitingList',
    group: 'chapters',
    needs: 'waiting.read',
    icon: WaitingIcon,
    order: 82,
  },
];

const ResidenceTab = lazy(async () => ({ default: (await import('./ResidenceTab.tsx')).ResidenceTab }));

export const caseTabs: CaseTab[] = [
  { key: 'residence', labelKey: 'tab.residence', needs: 'residence.read', order: 80, Component: ResidenceTab },
];

export const homeSections: HomeSection[] = [
  {
    key: 'bed-tiles',
    needs: 'facility.manage',
    roles: ['CARE_MANAGER'],
    place: 'tiles',
    order: 30,
    Component: lazy(async () => ({ default: (await import('./BedTiles.tsx')).BedTiles })),
  },
];
