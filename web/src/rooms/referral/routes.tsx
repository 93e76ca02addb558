import SendIcon from '@mui/icons-material/SwapHorizOutlined';
import { lazy } from 'react';
import type { RouteObject } from 'react-router';

import type { CaseTab, HomeSection, NavEntry } from '../../app/contract.ts';

export const routes: RouteObject[] = [
  { path: 'referrals', lazy: async () => ({ Component: (await import('./ReferralListPage.tsx')).ReferralListPage }) },
  {
    path: 'referrals/new',
    lazy: async () => ({ Component: (await import('./NewReferralPage.tsx')).NewReferralPage }),
  },
  {
    path: 'referrals/circulars',
    lazy: async () => ({ Component: (await import('./CircularListPage.tsx')).CircularListPage }),
  },
  {
    path: 'referrals/circulars/:id',
    lazy: async () => ({ Component: (await import('./CircularPage.tsx')).CircularPage }),
  },
  { path: 'referrals/:id', lazy: async () => ({ Component: (await import('./ReferralPage.tsx')).ReferralPage }) },
];

/** For whoever holds a one-time link: outside the shell, without signing in. */
export const openRoutes: RouteObject[] = [
  { path: '/answer', lazy: async () => ({ Component: (await import('./AnswerPage.tsx')).AnswerPage }) },
];

export const nav: NavEntry[] = [
  { to: '/referrals', labelKey: 'nav.referrals', group: 'today', needs: 'referral.read', icon: SendIcon, order: 16 },
];

export const caseTabs: CaseTab[] = [
  {
    key: 'referral',
    labelKey: 'tab.referral',
    needs: 'referral.read',
    order: 15,
    Component: lazy(async () => ({ default: (await import('./ReferralTab.tsx')).ReferralTab })),
  },
];

export const homeSections: HomeSection[] = [
  {
    key: 'waiting-for-me',
    needs: 'referral.accept',
    place: 'left',
    order: 12,
    Component: lazy(async () => ({ default: (await import('./home/WaitingForMe.tsx')).WaitingForMe })),
  },
];
