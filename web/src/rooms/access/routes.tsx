import AuditIcon from '@mui/icons-material/FactCheckOutlined';
import AccountIcon from '@mui/icons-material/ManageAccountsOutlined';
import { lazy } from 'react';
import type { RouteObject } from 'react-router';

import type { HomeSection, NavEntry } from '../../app/contract.ts';

export const routes: RouteObject[] = [
  { path: 'accounts', lazy: async () => ({ Component: (await import('./AccountListPage.tsx')).AccountListPage }) },
  { path: 'audit', lazy: async () => ({ Component: (await import('./AuditListPage.tsx')).AuditListPage }) },
];

export const nav: NavEntry[] = [
  { to: '/accounts', labelKey: 'nav.accounts', group: 'admin', needs: 'account.read', icon: AccountIcon, order: 60 },
  { to: '/audit', labelKey: 'nav.audit', group: 'admin', needs: 'audit.read', icon: AuditIcon, order: 70 },
];

export const homeSections: HomeSection[] = [
  {
    key: 'audit',
    needs: 'audit.read',
    place: 'left',
    Component: lazy(async () => ({ default: (await import('./home.tsx')).AuditDoor })),
  },
  {
    key: 'accounts',
    needs: 'account.close',
    place: 'left',
    Component: lazy(async () => ({ default: (await import('./home.tsx')).AccountsDoor })),
  },
];
