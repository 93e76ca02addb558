import DiagnosisIcon from '@mui/icons-material/MedicalInformationOutlined';
import ReportIcon from '@mui/icons-material/OutboxOutlined';
import { lazy } from 'react';
import type { RouteObject } from 'react-router';

import type { CaseTab, NavEntry } from '../../app/contract.ts';

export const routes: RouteObject[] = [
  {
    path: 'diagnosis',
    lazy: async () => ({ Component: (await import('./DiagnosisListPage.tsx')).DiagnosisListPage }),
  },
  {
    path: 'diagnosis/follow-ups',
    lazy: async () => ({ Component: (await import('./FollowUpsPage.tsx')).FollowUpsPage }),
  },
  {
    path: 'diagnosis/reports',
    lazy: async () => ({ Component: (await import('./ReportsPage.tsx')).ReportsPage }),
  },
  {
    path: 'diagnosis/record/:personId',
    lazy: async () => ({ Component: (await import('./DiagnosisFormPage.tsx')).DiagnosisFormPage }),
  },
];

export const nav: NavEntry[] = [
  {
    to: '/diagnosis',
    labelKey: 'nav.diagnosis',
    group: 'chapters',
    needs: 'diagnosis.read',
    icon: DiagnosisIcon,
    order: 15,
  },
  {
    to: '/diagnosis/reports',
    labelKey: 'nav.diagnosisReports',
    group: 'admin',
    needs: 'report.manage',
    icon: ReportIcon,
    order: 30,
  },
];

export const caseTabs: CaseTab[] = [
  {
    key: 'diagnosis',
    labelKey: 'tab.diagnosis',
    needs: 'diagnosis.read',
    order: 20,
    Component: lazy(async () => ({ default: (await import('./DiagnosisTab.tsx')).DiagnosisTab })),
  },
];
