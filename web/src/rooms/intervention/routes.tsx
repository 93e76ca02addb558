import PlanIcon from '@mui/icons-material/PsychologyOutlined';
import StandardIcon from '@mui/icons-material/GridOnOutlined';
import { lazy } from 'react';
import type { RouteObject } from 'react-router';

import type { CaseTab, HomeSection, NavEntry } from '../../app/contract.ts';

export const routes: RouteObject[] = [
  { path: 'plans', lazy: async () => ({ Component: (await import('./PlanListPage.tsx')).PlanListPage }) },
  { path: 'standard', lazy: async () => ({ Component: (await import('./StandardPage.tsx')).StandardPage }) },
];

export const nav: NavEntry[] = [
  { to: '/plans', labelKey: 'nav.plans', group: 'chapters', needs: 'intervention.read', icon: PlanIcon, order: 40 },
  {
    to: '/standard',
    labelKey: 'nav.standards',
    group: 'chapters',
    needs: 'standard.read',
    icon: StandardIcon,
    order: 42,
  },
];

export const homeSections: HomeSection[] = [
  {
    key: 'plan-tiles',
    needs: 'plan.create',
    place: 'tiles',
    order: 30,
    Component: lazy(async () => ({ default: (await import('./PlanTiles.tsx')).PlanTiles })),
  },
];

export const caseTabs: CaseTab[] = [
  {
    key: 'intervention',
    labelKey: 'tab.intervention',
    needs: 'intervention.read',
    order: 40,
    Component: lazy(async () => ({ default: (await import('./InterventionTab.tsx')).InterventionTab })),
  },
];
