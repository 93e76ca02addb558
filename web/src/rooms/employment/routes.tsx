import CoachIcon from '@mui/icons-material/DirectionsWalkOutlined';
import JobIcon from '@mui/icons-material/WorkOutlineOutlined';
import PeopleIcon from '@mui/icons-material/BadgeOutlined';
import { lazy } from 'react';
import type { RouteObject } from 'react-router';

import type { CaseTab, NavEntry } from '../../app/contract.ts';

export const routes: RouteObject[] = [
  { path: 'coach-day', lazy: async () => ({ Component: (await import('./CoachDayPage.tsx')).CoachDayPage }) },
  { path: 'jobs', lazy: async () => ({ Component: (await import('./JobListPage.tsx')).JobListPage }) },
  {
    path: 'employments',
    lazy: async () => ({ Component: (await import('./EmploymentListPage.tsx')).EmploymentListPage }),
  },
];

export const nav: NavEntry[] = [
  { to: '/coach-day', labelKey: 'nav.coachDay', group: 'today', needs: 'visit.log', icon: CoachIcon, order: 5 },
  {
    to: '/employments',
    labelKey: 'nav.employments',
    group: 'chapters',
    needs: 'employment.read',
    icon: PeopleIcon,
    order: 60,
  },
  { to: '/jobs', labelKey: 'nav.jobs', group: 'chapters', needs: 'employer.read', icon: JobIcon, order: 62 },
];

export const caseTabs: CaseTab[] = [
  {
    key: 'employment',
    labelKey: 'tab.employment',
    needs: 'employment.read',
    order: 60,
    Component: lazy(async () => ({ default: (await import('./EmploymentTab.tsx')).EmploymentTab })),
  },
];
