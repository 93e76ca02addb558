import CaseIcon from '@mui/icons-material/FolderSharedOutlined';
import TaskIcon from '@mui/icons-material/TaskAltOutlined';
import { lazy } from 'react';
import type { RouteObject } from 'react-router';

import type { HomeSection, NavEntry } from '../../app/contract.ts';

export const routes: RouteObject[] = [
  { path: 'cases', lazy: async () => ({ Component: (await import('./CaseListPage.tsx')).CaseListPage }) },
  { path: 'cases/:personId', lazy: async () => ({ Component: (await import('./case-page/CasePage.tsx')).CasePage }) },
  { path: 'tasks', lazy: async () => ({ Component: (await import('./TaskListPage.tsx')).TaskListPage }) },
];

export const nav: NavEntry[] = [
  { to: '/tasks', labelKey: 'nav.tasks', group: 'today', needs: 'task.read', icon: TaskIcon, order: 10 },
  { to: '/cases', labelKey: 'nav.cases', group: 'today', needs: 'case.read', icon: CaseIcon, order: 12 },
];

const CaseTiles = lazy(async () => ({ default: (await import('./home/CaseTiles.tsx')).CaseTiles }));
const MyPeople = lazy(async () => ({ default: (await import('./home/MyPeople.tsx')).MyPeople }));
const MyTasks = lazy(async () => ({ default: (await import('./home/MyTasks.tsx')).MyTasks }));

export const homeSections: HomeSection[] = [
  { key: 'case-tiles', needs: 'case.assign', place: 'tiles', order: 10, Component: CaseTiles },
  { key: 'my-people', needs: 'case.read', unless: 'visit.log', place: 'left', order: 20, Component: MyPeople },
  { key: 'my-tasks', needs: 'task.read', place: 'right', order: 20, Component: MyTasks },
];
