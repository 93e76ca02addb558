import GlassIcon from '@mui/icons-material/CrisisAlertOutlined';
import AuditIcon from '@mui/icons-material/FactCheckOutlined';
import RulesIcon from '@mui/icons-material/GppGoodOutlined';
import TokenIcon from '@mui/icons-material/KeyOutlined';
import AccountIcon from '@mui/icons-material/ManageAccountsOutlined';
import { lazy } from 'react';
import type { RouteObject } from 'react-router';

import type { CaseTab, HomeSection, NavEntry, PaletteSource } from '../../app/contract.ts';
import { say } from '../../i18n/index.ts';
import { GlassCount } from './glass/GlassCount.tsx';

export const routes: RouteObject[] = [
  { path: 'accounts', lazy: async () => ({ Component: (await import('./AccountListPage.tsx')).AccountListPage }) },
  { path: 'accounts/:id', lazy: async () => ({ Component: (await import('./AccountPage.tsx')).AccountPage }) },
  { path: 'my-account', lazy: async () => ({ Component: (await import('./MyAccountPage.tsx')).MyAccountPage }) },
  { path: 'service-tokens', lazy: async () => ({ Component: (await import('./TokenListPage.tsx')).TokenListPage }) },
  { path: 'sign-in-rules', lazy: async () => ({ Component: (await import('./SignInRulesPage.tsx')).SignInRulesPage }) },
  { path: 'emergency-access', lazy: async () => ({ Component: (await import('./glass/GlassPage.tsx')).GlassPage }) },
  {
    path: 'emergency-access/review',
    lazy: async () => ({ Component: (await import('./glass/GlassReviewPage.tsx')).GlassReviewPage }),
  },
  { path: 'audit', lazy: async () => ({ Component: (await import('./AuditListPage.tsx')).AuditListPage }) },
];

/** The one-time link is opened by somebody who cannot sign in. */
export const openRoutes: RouteObject[] = [
  { path: '/recover', lazy: async () => ({ Component: (await import('./RecoverPage.tsx')).RecoverPage }) },
];

export const nav: NavEntry[] = [
  { to: '/accounts', labelKey: 'nav.accounts', group: 'admin', needs: 'account.read', icon: AccountIcon, order: 60 },
  { to: '/service-tokens', labelKey: 'nav.tokens', group: 'admin', needs: 'token.read', icon: TokenIcon, order: 62 },
  {
    to: '/sign-in-rules',
    labelKey: 'nav.signInRules',
    group: 'admin',
    needs: 'profile.choose',
    icon: RulesIcon,
    order: 64,
  },
  { to: '/audit', labelKey: 'nav.audit', group: 'admin', needs: 'audit.read', icon: AuditIcon, order: 70 },
  {
    to: '/emergency-access/review',
    labelKey: 'nav.glassReview',
    group: 'admin',
    needs: 'glass.review',
    icon: GlassIcon,
    order: 68,
    Count: GlassCount,
  },
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

/** Somebody types a number nobody has within reach: the way that is left in an emergency stands beside the empty answer. */
export const paletteSources: PaletteSource[] = [
  {
    key: 'glass',
    labelKey: 'glass.title',
    needs: 'glass.break',
    search: (_client, query) =>
      Promise.resolve(
        /\d{5,}/.test(query) ? [{ id: 'glass', label: say('common', 'glass.need'), to: '/emergency-access' }] : [],
      ),
  },
];

export const caseTabs: CaseTab[] = [
  {
    key: 'access-log',
    labelKey: 'tab.accessLog',
    needs: 'subjectlog.read',
    order: 95,
    Component: lazy(async () => ({ default: (await import('./glass/AccessLogTab.tsx')).AccessLogTab })),
  },
];
